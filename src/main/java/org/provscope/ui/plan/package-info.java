/** The page of a plan, which shows what a change does to every phone, and the matrix of phones side by side. */
@NullMarked
package org.provscope.ui.plan;

import org.jspecify.annotations.NullMarked;
