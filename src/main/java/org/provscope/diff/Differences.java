package org.provscope.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The differences of two lists of texts. */
final class Differences {
    private Differences() {}

    /** Returns the differences from first to last; a removal and an insertion at one place are one difference. */
    static List<Change> of(List<String> before, List<String> after) {
        List<Change> changes = new ArrayList<>(new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null));
        changes.sort(Comparator.comparingInt((Change change) -> change.startOriginal)
                .thenComparingInt(change -> change.endOriginal));
        List<Change> joined = new ArrayList<>();
        for (Change change : changes) {
            Change last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.endOriginal == change.startOriginal && last.endRevised == change.startRevised) {
                joined.set(
                        joined.size() - 1,
                        new Change(
                                last.deltaType,
                                last.startOriginal,
                                change.endOriginal,
                                last.startRevised,
                                change.endRevised));
            } else {
                joined.add(change);
            }
        }
        return joined;
    }
}
