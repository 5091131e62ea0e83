package org.provscope.diff;

import com.github.difflib.algorithm.Change;
import java.util.BitSet;
import java.util.List;

/** The lines of a text that were changed. */
public final class ChangedLines {
    private ChangedLines() {}

    /** Returns the lines of the second text, from 0, that are new, changed, or stand where others were removed. */
    public static BitSet of(String before, String after) {
        BitSet changed = new BitSet();
        if (before.equals(after)) {
            return changed;
        }
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int head = 0;
        int limit = Math.min(old.size(), now.size());
        while (head < limit && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < limit - head && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<String> oldPart = old.subList(head, old.size() - tail);
        List<String> nowPart = now.subList(head, now.size() - tail);
        if (oldPart.size() + nowPart.size() > Limits.MOST_LINES) {
            changed.set(head, now.size() - tail);
            return changed;
        }
        for (Change change : Differences.of(oldPart, nowPart)) {
            int from = head + change.startRevised;
            changed.set(from, Math.max(from + 1, head + change.endRevised));
        }
        return changed;
    }
}
