package org.provscope.ui.changes;

import java.util.ArrayList;
import java.util.List;

import org.provscope.files.RootPath;

/** Finds the lines in which two texts differ, for texts that differ in few places. */
final class LineChanges {
    /** How far ahead a line is looked for that stands in both texts again. */
    private static final int LOOK_AHEAD = 50;

    private LineChanges() {}

    static List<ChangePreview.Line> of(RootPath file, String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        List<ChangePreview.Line> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
                continue;
            }
            int[] next = together(old, i, now, j);
            int changed = Math.max(next[0] - i, next[1] - j);
            for (int k = 0; k < changed; k++) {
                changes.add(new ChangePreview.Line(file, Math.min(i + k, next[0]) + 1,
                        i + k < next[0] ? old.get(i + k) : "", j + k < next[1] ? now.get(j + k) : ""));
            }
            i = next[0];
            j = next[1];
        }
        return changes;
    }

    /** The nearest places behind i and j from which the texts agree again. */
    private static int[] together(List<String> old, int i, List<String> now, int j) {
        for (int far = 1; far <= LOOK_AHEAD; far++) {
            if (agree(old, i + far, now, j + far)) {
                return new int[]{Math.min(i + far, old.size()), Math.min(j + far, now.size())};
            }
            for (int less = far - 1; less >= 0; less--) {
                if (agree(old, i + far, now, j + less)) {
                    return new int[]{Math.min(i + far, old.size()), Math.min(j + less, now.size())};
                }
                if (agree(old, i + less, now, j + far)) {
                    return new int[]{Math.min(i + less, old.size()), Math.min(j + far, now.size())};
                }
            }
        }
        return new int[]{Math.min(i + 1, old.size()), Math.min(j + 1, now.size())};
    }

    private static boolean agree(List<String> old, int x, List<String> now, int y) {
        return x < old.size() && y < now.size()
                ? old.get(x).equals(now.get(y))
                : x >= old.size() && y >= now.size();
    }
}
