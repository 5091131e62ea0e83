/** The plan of a change of a root: the differences between two states for every phone, grouped, and reports of them. */
@NullMarked
package org.provscope.plan;

import org.jspecify.annotations.NullMarked;
