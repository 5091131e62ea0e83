/** Shows a file with XML colours. The only place that knows RichTextFX. */
@NullMarked
package org.provscope.ui.editor;

import org.jspecify.annotations.NullMarked;
