/** Differences of texts and lines, and the three-way merge of texts. */
@NullMarked
package org.provscope.diff;

import org.jspecify.annotations.NullMarked;
