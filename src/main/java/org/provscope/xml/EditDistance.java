package org.provscope.xml;

/** The number of edits between two words: insertions, deletions, replacements, and swaps of two neighbours. */
public final class EditDistance {
    private EditDistance() {}

    /** Returns the distance of two words, or {@code limit + 1} as soon as it is larger than the limit. */
    public static int within(int limit, CharSequence a, CharSequence b) {
        int rows = a.length();
        int columns = b.length();
        if (Math.abs(rows - columns) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[columns + 1];
        int[] last = new int[columns + 1];
        int[] row = new int[columns + 1];
        for (int j = 0; j <= columns; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= rows; i++) {
            java.util.Arrays.fill(row, limit + 1);
            row[0] = i;
            int from = Math.max(1, i - limit);
            int to = Math.min(columns, i + limit);
            int best = from == 1 ? i : limit + 1;
            for (int j = from; j <= to; j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int value = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    value = Math.min(value, beforeLast[j - 2] + 1);
                }
                row[j] = value;
                best = Math.min(best, value);
            }
            if (best > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[columns], limit + 1);
    }
}
