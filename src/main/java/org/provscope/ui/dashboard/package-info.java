/** The first thing that is seen of a root: what it is, and what needs a hand. */
@NullMarked
package org.provscope.ui.dashboard;

import org.jspecify.annotations.NullMarked;
