package org.provscope.ui.problems;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import org.provscope.check.Problem;
import org.provscope.check.ProblemLocation;

/** Finds a problem of an earlier check again: its line may have moved meanwhile. */
final class SameProblem {
    private SameProblem() {}

    /**
     * Returns the item in the open groups that shows it: that of the same group if there are several, then the nearest.
     *
     * @param group the key of the group that it stood in, or null
     */
    static Optional<TreeItem<ProblemRow>> find(
            List<TreeItem<ProblemRow>> groups, Problem before, @Nullable String group) {
        return groups.stream()
                .filter(TreeItem::isExpanded)
                .flatMap(open -> open.getChildren().stream())
                .filter(item -> item.getValue() instanceof ProblemRow.Entry(Problem problem, boolean _)
                        && isSame(problem, before))
                .min(Comparator.comparing((TreeItem<ProblemRow> item) -> !Objects.equals(key(item), group))
                        .thenComparingInt(item -> distance(item, before)));
    }

    /** Returns the key of the group that an item stands in; null if it stands in none. */
    static @Nullable String key(TreeItem<ProblemRow> item) {
        return item.getParent() != null && item.getParent().getValue() instanceof ProblemRow.Head(ProblemGroup group)
                ? group.key()
                : null;
    }

    private static boolean isSame(Problem one, Problem other) {
        return one.code() == other.code()
                && Objects.equals(one.file(), other.file())
                && Objects.equals(one.parameter(), other.parameter());
    }

    private static int distance(TreeItem<ProblemRow> item, Problem other) {
        return item.getValue() instanceof ProblemRow.Entry(Problem problem, boolean _)
                ? Math.abs(line(problem) - line(other))
                : 0;
    }

    private static int line(Problem problem) {
        ProblemLocation place = problem.place();
        return place == null || place.start() == null ? 0 : place.start().line();
    }
}
