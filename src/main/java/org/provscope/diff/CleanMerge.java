package org.provscope.diff;

import com.github.difflib.algorithm.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.xml.SourceText;

/** Merges two people's changes of one text if they do not touch. */
public final class CleanMerge {
    /** The most tokens; larger texts are merged by parameter at once. */
    private static final int MOST_TOKENS = 200_000;

    private CleanMerge() {}

    /** Returns the text with both changes; null if they touch. */
    public static @Nullable String of(SourceText base, SourceText mine, SourceText theirs) {
        List<String> from = Tokens.of(base);
        List<String> one = Tokens.of(mine);
        List<String> other = Tokens.of(theirs);
        if (Math.max(from.size(), Math.max(one.size(), other.size())) > MOST_TOKENS) {
            return null;
        }
        List<Change> ours = Differences.of(from, one);
        List<Change> others = Differences.of(from, other);
        StringBuilder out =
                new StringBuilder(Math.max(mine.text().length(), theirs.text().length()));
        int at = 0;
        int i = 0;
        int j = 0;
        while (i < ours.size() || j < others.size()) {
            Change left = i < ours.size() ? ours.get(i) : null;
            Change right = j < others.size() ? others.get(j) : null;
            if (left != null && right != null && touch(left, right)) {
                return null;
            }
            boolean takeLeft = right == null || left != null && left.startOriginal < right.startOriginal;
            Change next = takeLeft && left != null ? left : right;
            if (next == null) {
                break;
            }
            append(out, from, at, next.startOriginal);
            append(out, takeLeft ? one : other, next.startRevised, next.endRevised);
            at = next.endOriginal;
            i += takeLeft ? 1 : 0;
            j += takeLeft ? 0 : 1;
        }
        append(out, from, at, from.size());
        return out.toString();
    }

    private static boolean touch(Change one, Change other) {
        boolean bothInsert = one.startOriginal == other.startOriginal;
        return bothInsert || one.startOriginal < other.endOriginal && other.startOriginal < one.endOriginal;
    }

    private static void append(StringBuilder out, List<String> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            out.append(tokens.get(i));
        }
    }
}
