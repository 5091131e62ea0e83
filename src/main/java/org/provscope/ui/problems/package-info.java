/**
 * The panel of problems of the whole root: grouped, filtered, opened at their place, fixed one by one or all of a kind.
 */
@NullMarked
package org.provscope.ui.problems;

import org.jspecify.annotations.NullMarked;
