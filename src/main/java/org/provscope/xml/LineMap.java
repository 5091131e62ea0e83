package org.provscope.xml;

import java.util.Arrays;

/**
 * Converts offsets into lines and columns in logarithmic time, on lines of any length. A line ends at LF, CR LF or a
 * lone CR.
 */
final class LineMap {
    private static final int[] NONE = {};

    private final int length;
    private final int[] lineStarts;
    /** Offsets of the second halves of surrogate pairs: each makes the columns after it one smaller. */
    private final int[] pairTails;

    LineMap(String text) {
        length = text.length();
        int[] starts = new int[Math.max(16, length / 64)];
        int lines = 1;
        int[] tails = NONE;
        int tailCount = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n') {
                    i++;
                }
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            } else if (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (tailCount == tails.length) {
                    tails = Arrays.copyOf(tails, Math.max(16, tailCount * 2));
                }
                tails[tailCount++] = i;
            }
        }
        lineStarts = Arrays.copyOf(starts, lines);
        pairTails = Arrays.copyOf(tails, tailCount);
    }

    int lines() {
        return lineStarts.length;
    }

    Position position(int offset) {
        int at = Math.clamp(offset, 0, length);
        int found = Arrays.binarySearch(lineStarts, at);
        int line = found >= 0 ? found : -found - 2;
        int start = lineStarts[line];
        int column = at - start - (pairsBefore(at) - pairsBefore(start)) + 1;
        return new Position(line + 1, column);
    }

    /** Returns the offset of a position; the end of the line or text if the position lies beyond it. */
    int offset(Position position) {
        int line = Math.clamp(position.line(), 1, lineStarts.length) - 1;
        int start = lineStarts[line];
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : length;
        int at = start + Math.max(0, position.column() - 1);
        for (int i = pairsBefore(start); i < pairTails.length && pairTails[i] <= at; i++) {
            at++;
        }
        return Math.min(at, end);
    }

    private int pairsBefore(int offset) {
        int found = Arrays.binarySearch(pairTails, offset);
        return found >= 0 ? found : -found - 1;
    }
}
