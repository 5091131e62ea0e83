/** The page of a phone with its layers, values and inspector; the pages of one parameter and of one file's values. */
@NullMarked
package org.provscope.ui.effective;

import org.jspecify.annotations.NullMarked;
