package org.provscope.ui.problems;

import org.provscope.check.Problem;

/** A row of the panel: a heading, or one problem under it. */
sealed interface ProblemRow {
    /** A heading. */
    record Head(ProblemGroup group) implements ProblemRow {}

    /** A problem. */
    record Entry(Problem problem, boolean withFile) implements ProblemRow {}
}
