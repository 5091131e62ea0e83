/** Comparisons of two files line by line, and the commands that compare phones, files and roots. */
@NullMarked
package org.provscope.ui.compare;

import org.jspecify.annotations.NullMarked;
