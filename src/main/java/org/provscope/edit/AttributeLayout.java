package org.provscope.edit;

import java.util.ArrayList;
import java.util.List;
import org.provscope.xml.Outline;
import org.provscope.xml.Scanner;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;

/**
 * Puts every attribute of a tag on a line of its own, below the first one. Changes only white space between attributes.
 */
public final class AttributeLayout {
    private AttributeLayout() {}

    /**
     * Returns the edits.
     *
     * @param where only tags that touch this span
     * @return empty if the layout is right already, or if the text is malformed: attributes are only guessed there
     */
    public static List<TextEdit> of(SourceText source, Span where) {
        Outline outline = Outline.of(source);
        List<TextEdit> edits = new ArrayList<>();
        String text = source.text();
        int lineStart = 0;
        String lead = "";
        for (Outline.Tag tag : outline.problems().isEmpty() ? outline.tags() : List.<Outline.Tag>of()) {
            if (tag.attributes().size() > 1 && tag.start() <= where.end() && tag.end() >= where.start()) {
                int first = tag.attributes().getFirst().nameStart();
                int line = lineStart(text, first);
                // If a line has several tags, a later one begins after the last line of the one before.
                String indent = line < lineStart ? lead + blank(text, lineStart, first) : blank(text, line, first);
                lay(text, tag, lineEnd(text) + indent, edits);
                lineStart = tag.attributes().getLast().nameStart();
                lead = indent;
            }
        }
        return edits;
    }

    private static void lay(String text, Outline.Tag tag, String between, List<TextEdit> edits) {
        for (int i = 1; i < tag.attributes().size(); i++) {
            int from = tag.attributes().get(i - 1).valueEnd() + 1;
            int to = tag.attributes().get(i).nameStart();
            if (!text.substring(from, to).equals(between)) {
                edits.add(TextEdit.replace(from, to, between));
            }
        }
    }

    private static int lineStart(String text, int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    /** Returns white space as wide as what stands between two offsets of a line; tabs stay tabs. */
    private static String blank(String text, int from, int offset) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < offset; i++) {
            char c = text.charAt(i);
            if (!Character.isLowSurrogate(c)) {
                out.append(Scanner.isBlank(c) ? c : ' ');
            }
        }
        return out.toString();
    }

    /** Returns the first line end of the text. */
    static String lineEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return "\n";
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "\r\n" : "\r";
            }
        }
        return "\n";
    }
}
