package org.provscope.xml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One edit of a text: the span is replaced, every other character stays.
 *
 * @param span        what is removed; empty for an insertion
 * @param replacement what is inserted
 */
public record TextEdit(Span span, String replacement) {
    /** Returns an insertion. */
    public static TextEdit insert(int offset, String text) {
        return new TextEdit(new Span(offset, offset), text);
    }

    /** Returns a deletion; {@code end} is exclusive. */
    public static TextEdit delete(int start, int end) {
        return new TextEdit(new Span(start, end), "");
    }

    /** Returns a replacement; {@code end} is exclusive. */
    public static TextEdit replace(int start, int end, String text) {
        return new TextEdit(new Span(start, end), text);
    }

    /**
     * Returns the text after all edits; each span refers to the text as it was.
     *
     * @throws IllegalArgumentException if two edits overlap or one lies outside the text
     */
    public static String apply(String text, Collection<TextEdit> edits) {
        List<TextEdit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparingInt((TextEdit edit) -> edit.span().start())
                .thenComparingInt(edit -> edit.span().end()));
        StringBuilder out = new StringBuilder(text.length() + 64);
        int done = 0;
        for (TextEdit edit : ordered) {
            if (edit.span().start() < done || edit.span().end() > text.length()) {
                throw new IllegalArgumentException("the edit at " + edit.span() + " overlaps another or the end");
            }
            out.append(text, done, edit.span().start()).append(edit.replacement());
            done = edit.span().end();
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Returns a value as it must be written between two quotes of this kind. */
    public static String escaped(String value, char quote) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                case '\t' -> out.append("&#9;");
                case '"' -> out.append(quote == '"' ? "&quot;" : "\"");
                case '\'' -> out.append(quote == '\'' ? "&apos;" : "'");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
