package org.provscope.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An element of a text with its content. Offsets are those of the text. */
public final class Element {
    private final String name;
    private final int start;
    private final int nameStart;
    private List<Element> children = List.of();
    private int contentStart;
    private int contentEnd;
    private int end;

    Element(String name, int start, int nameStart) {
        this.name = name;
        this.start = start;
        this.nameStart = nameStart;
    }

    void startTagEnds(int at) {
        contentStart = at;
        contentEnd = at;
        end = at;
    }

    void endTag(int tagStart, int tagEnd) {
        contentEnd = tagStart;
        end = tagEnd;
    }

    void add(Element child) {
        if (children.isEmpty()) {
            children = new ArrayList<>();
        }
        children.add(child);
    }

    /** Returns the name as written. */
    public String name() {
        return name;
    }

    /** Returns the elements directly inside, in their order. */
    public List<Element> children() {
        return children;
    }

    /** Returns the span of the name in the start tag. */
    public Span nameSpan() {
        return new Span(nameStart, nameStart + name.length());
    }

    /** Returns the span between start tag and end tag. */
    public Span contentSpan() {
        return new Span(contentStart, contentEnd);
    }

    /** Returns the span of the whole element, tags included. */
    public Span span() {
        return new Span(start, end);
    }

    /** Returns the text inside, decoded; comments and instructions are left out. */
    public String text(String source) {
        String raw = source.substring(contentStart, contentEnd);
        if (raw.indexOf('<') < 0 && raw.indexOf('&') < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            int markup = raw.indexOf('<', i);
            out.append(AttributeValue.decode(raw, i, markup < 0 ? raw.length() : markup));
            if (markup < 0) {
                break;
            }
            Markup kind = Markup.at(raw, markup);
            int inside = markup + kind.begin.length();
            int close = raw.indexOf(kind.end, inside);
            int end = close < 0 ? raw.length() : close;
            if (kind == Markup.CDATA) {
                out.append(raw, inside, end);
            }
            i = end + kind.end.length();
        }
        return out.toString();
    }

    /** What stands between texts, by how it begins. */
    private enum Markup {
        CDATA("<![CDATA[", "]]>"),
        COMMENT("<!--", "-->"),
        INSTRUCTION("<?", "?>"),
        TAG("<", ">");

        private final String begin;
        private final String end;

        Markup(String begin, String end) {
            this.begin = begin;
            this.end = end;
        }

        static Markup at(String text, int offset) {
            return Stream.of(values())
                    .filter(kind -> text.startsWith(kind.begin, offset))
                    .findFirst()
                    .orElse(TAG);
        }
    }
}
