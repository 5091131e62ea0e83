/** The page of a phone: its layers, what it gets and from where, and the inspector beside it. */
@NullMarked
package org.provscope.ui.effective;

import org.jspecify.annotations.NullMarked;
