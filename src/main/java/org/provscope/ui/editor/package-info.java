/**
 * The editor of one text: colours, diagnostics and hints, completion, find and replace. The only place that knows
 * RichTextFX.
 */
@NullMarked
package org.provscope.ui.editor;

import org.jspecify.annotations.NullMarked;
