/** Tests of what edits do to phones. */
@NullMarked
package org.provscope.impact;

import org.jspecify.annotations.NullMarked;
