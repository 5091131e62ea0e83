package org.provscope.ui.editor;

/**
 * The visible columns and some around them, in widths of a digit from the left end of a line.
 *
 * @param from first column
 * @param to   column after the last
 */
record Columns(int from, int to) {
    private static final int TAB = 8;
    /** The first character that may be two columns wide, as Chinese and Japanese ones are. */
    private static final char WIDE = 0x1100;

    private static final int AROUND = 2;
    /** Columns are rounded to such steps, so that scrolling a little shows the same ones. */
    private static final int STEP = 8;

    /**
     * Returns the columns to show.
     *
     * @param left  first visible column
     * @param width in columns
     */
    static Columns around(double left, double width) {
        int from = Math.max(0, (int) left - AROUND) / STEP * STEP;
        int to = ((int) (left + width) + AROUND + STEP) / STEP * STEP;
        return new Columns(from, to);
    }

    /** Returns the part of a line that stands in the columns, as offsets in it: {from, to}. */
    int[] in(String line) {
        int length = line.length();
        int start = from == 0 ? 0 : length;
        int column = 0;
        for (int i = 0; i < length; i++) {
            if (start == length && column >= from) {
                start = i;
            }
            if (column >= to) {
                return new int[] {Math.min(start, i), i};
            }
            char c = line.charAt(i);
            column += c == '\t' ? TAB - column % TAB : c >= WIDE ? 2 : 1;
        }
        return new int[] {start, length};
    }
}
