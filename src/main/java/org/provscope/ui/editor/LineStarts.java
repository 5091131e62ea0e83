package org.provscope.ui.editor;

import java.util.Arrays;

/** The offsets at which the lines of a text begin. */
final class LineStarts {
    private final int[] starts;

    private LineStarts(int[] starts) {
        this.starts = starts;
    }

    static LineStarts of(String text) {
        int[] starts = new int[256];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return new LineStarts(Arrays.copyOf(starts, count));
    }

    int count() {
        return starts.length;
    }

    /** Returns the line an offset lies in, from 0. */
    int lineOf(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : -at - 2;
    }
}
