package org.provscope.ui.changes;

/** What of a text is shown beside another one: some lines around the first difference, and of long lines the part there. */
final class Excerpt {
    private static final int LINES_BEFORE = 2;
    private static final int LINES = 40;
    private static final int LONGEST = 160;
    private static final int LEAD = 30;

    private Excerpt() {}

    static String of(String text, String other) {
        int at = 0;
        int most = Math.min(text.length(), other.length());
        while (at < most && text.charAt(at) == other.charAt(at)) {
            at++;
        }
        int begin = at;
        for (int i = 0; i <= LINES_BEFORE; i++) {
            begin = text.lastIndexOf('\n', begin - 1);
        }
        // Behind the line end, or at the beginning of the text.
        begin++;
        StringBuilder out = new StringBuilder(begin > 0 ? "…\n" : "");
        int line = begin;
        for (int i = 0; i < LINES && line < text.length(); i++) {
            int end = text.indexOf('\n', line);
            int stop = end < 0 ? text.length() : end;
            out.append(part(text, line, stop, at)).append('\n');
            line = stop + 1;
        }
        return line < text.length() ? out.append('…').toString() : out.toString();
    }

    private static String part(String text, int start, int stop, int at) {
        boolean isHere = at >= start && at <= stop;
        int from = isHere && at - start > LONGEST / 2 ? at - LEAD : start;
        int to = Math.min(stop, from + LONGEST);
        return (from > start ? "…" : "") + text.substring(from, to) + (to < stop ? "…" : "");
    }
}
