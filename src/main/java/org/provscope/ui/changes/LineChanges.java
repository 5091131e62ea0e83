package org.provscope.ui.changes;

import java.util.ArrayList;
import java.util.List;
import org.provscope.diff.LineDiff;
import org.provscope.files.RootPath;

/** Finds the lines in which two texts differ, each with the one that replaces it. */
final class LineChanges {
    private LineChanges() {}

    static List<ChangePreview.Line> of(RootPath file, String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        List<ChangePreview.Line> changes = new ArrayList<>();
        for (LineDiff.Block block : LineDiff.of(old, now)) {
            int changed = Math.max(block.beforeEnd() - block.before(), block.afterEnd() - block.after());
            for (int k = 0; k < changed; k++) {
                int from = block.before() + k;
                int to = block.after() + k;
                changes.add(new ChangePreview.Line(
                        file,
                        Math.min(from, block.beforeEnd()) + 1,
                        from < block.beforeEnd() ? old.get(from) : "",
                        to < block.afterEnd() ? now.get(to) : ""));
            }
        }
        return changes;
    }
}
