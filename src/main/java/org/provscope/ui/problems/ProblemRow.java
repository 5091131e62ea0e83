package org.provscope.ui.problems;

import org.provscope.check.Problem;

/** A row of the panel: a heading, or one problem under it. */
sealed interface ProblemRow {
    record Head(ProblemGroup group) implements ProblemRow {}

    record Entry(Problem problem, boolean withFile) implements ProblemRow {}
}
