/** The drafts over the open root: changes one after the other, undo, and drafts of earlier windows. */
@NullMarked
package org.provscope.ui.drafts;

import org.jspecify.annotations.NullMarked;
