package org.provscope.diff;

import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.List;

/** The differences of two lists of lines. */
public final class LineDiff {
    /** How far ahead a line that stands in both texts is then looked for. */
    private static final int LOOK_AHEAD = 50;

    private LineDiff() {}

    /** Lines of one list, and those that stand in their place in the other; the ends are exclusive. */
    public record Block(int before, int beforeEnd, int after, int afterEnd) {}

    /** Returns the differences from first to last; between two blocks the lists are the same. */
    public static List<Block> of(List<String> before, List<String> after) {
        int limit = Math.min(before.size(), after.size());
        int head = 0;
        while (head < limit && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < limit - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<String> old = before.subList(head, before.size() - tail);
        List<String> now = after.subList(head, after.size() - tail);
        List<Block> blocks = new ArrayList<>();
        if (old.size() + now.size() > Limits.MOST_LINES) {
            near(old, now, head, blocks);
        } else {
            for (Change change : Differences.of(old, now)) {
                blocks.add(new Block(
                        head + change.startOriginal,
                        head + change.endOriginal,
                        head + change.startRevised,
                        head + change.endRevised));
            }
        }
        return blocks;
    }

    private static void near(List<String> old, List<String> now, int head, List<Block> blocks) {
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
                continue;
            }
            int[] next = together(old, i, now, j);
            blocks.add(new Block(head + i, head + next[0], head + j, head + next[1]));
            i = next[0];
            j = next[1];
        }
    }

    /** Returns the nearest places after i and j from which the texts agree again. */
    private static int[] together(List<String> old, int i, List<String> now, int j) {
        for (int far = 1; far <= LOOK_AHEAD; far++) {
            if (agree(old, i + far, now, j + far)) {
                return new int[] {Math.min(i + far, old.size()), Math.min(j + far, now.size())};
            }
            for (int less = far - 1; less >= 0; less--) {
                if (agree(old, i + far, now, j + less)) {
                    return new int[] {Math.min(i + far, old.size()), Math.min(j + less, now.size())};
                }
                if (agree(old, i + less, now, j + far)) {
                    return new int[] {Math.min(i + less, old.size()), Math.min(j + far, now.size())};
                }
            }
        }
        return new int[] {Math.min(i + 1, old.size()), Math.min(j + 1, now.size())};
    }

    private static boolean agree(List<String> old, int x, List<String> now, int y) {
        return x < old.size() && y < now.size() ? old.get(x).equals(now.get(y)) : x >= old.size() && y >= now.size();
    }
}
