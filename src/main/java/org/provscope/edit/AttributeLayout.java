package org.provscope.edit;

import java.util.ArrayList;
import java.util.List;

import org.provscope.xml.Outline;
import org.provscope.xml.Scanner;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;

/** Puts every attribute of a tag on a line of its own, below the first one. Touches white space between attributes only. */
public final class AttributeLayout {
    private AttributeLayout() {}

    /**
     * @param where only tags that touch this stretch
     * @return none where the layout is right already, or where the text is malformed: what is an attribute is only
     *         guessed there
     */
    public static List<TextEdit> of(SourceText source, Span where) {
        Outline outline = Outline.of(source);
        List<TextEdit> edits = new ArrayList<>();
        if (outline.problems().isEmpty()) {
            for (Outline.Tag tag : outline.tags()) {
                if (tag.start() <= where.end() && tag.end() >= where.start()) {
                    lay(source.text(), tag, edits);
                }
            }
        }
        return edits;
    }

    private static void lay(String text, Outline.Tag tag, List<TextEdit> edits) {
        if (tag.attributes().size() < 2) {
            return;
        }
        String between = lineEnd(text) + indent(text, tag.attributes().getFirst().nameStart());
        for (int i = 1; i < tag.attributes().size(); i++) {
            int from = tag.attributes().get(i - 1).valueEnd() + 1;
            int to = tag.attributes().get(i).nameStart();
            if (!text.substring(from, to).equals(between)) {
                edits.add(TextEdit.replace(from, to, between));
            }
        }
    }

    /** White space as wide as what stands before an offset in its line; tabs stay tabs. */
    private static String indent(String text, int offset) {
        int lineStart = offset;
        while (lineStart > 0 && text.charAt(lineStart - 1) != '\n' && text.charAt(lineStart - 1) != '\r') {
            lineStart--;
        }
        StringBuilder out = new StringBuilder();
        for (int i = lineStart; i < offset; i++) {
            char c = text.charAt(i);
            if (!Character.isLowSurrogate(c)) {
                out.append(Scanner.isBlank(c) ? c : ' ');
            }
        }
        return out.toString();
    }

    /** The line end that the text uses first. */
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
