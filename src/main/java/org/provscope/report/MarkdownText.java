package org.provscope.report;

import org.provscope.schema.Printable;

/** Text for GitHub-flavoured Markdown. */
public final class MarkdownText {
    private MarkdownText() {}

    /** Escapes a text that is not ours: content of files must not become markup. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                escaped.append("&lt;");
            } else if (c == '&') {
                escaped.append("&amp;");
            } else if (c == '\n' || c == '\r' || c == '\t') {
                escaped.append(' ');
            } else if ("\\`*_{}[]#|!~@".indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(Printable.isControl(c) || Printable.isHalf(text, i) ? Printable.SIGN : c);
            }
        }
        return escaped.toString();
    }

    /** Returns a name as a code span, in which only the backtick and the bar have a meaning. */
    public static String code(String text) {
        boolean odd = text.indexOf('`') >= 0
                || text.indexOf('|') >= 0
                || text.isBlank()
                || text.chars().anyMatch(c -> Printable.isControl((char) c));
        return odd ? escaped(text) : "`" + text + "`";
    }
}
