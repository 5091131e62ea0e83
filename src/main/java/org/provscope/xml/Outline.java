package org.provscope.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags and comments of a text with their places, also of a malformed one. */
public final class Outline {
    /** The place of an attribute; the value's span lies inside the quotes. */
    public record Place(int nameStart, int nameEnd, int valueStart, int valueEnd) {}

    /**
     * A start tag.
     *
     * @param end        after its {@code >}, or where it breaks off
     * @param ended      true if it has a {@code >}
     * @param attributes in order
     */
    public record Tag(int start, int nameStart, int nameEnd, int end, boolean ended, List<Place> attributes) {
        /** Returns the span of the tag's name. */
        public Span nameSpan() {
            return new Span(nameStart, nameEnd);
        }
    }

    /** A start tag's name and that of its end tag. */
    public record Pair(Span start, Span end) {}

    private final List<Tag> tags;
    private final List<Pair> pairs;
    private final List<Span> comments;
    private final List<XmlProblem> problems;

    private Outline(Builder builder) {
        this.tags = Collections.unmodifiableList(builder.tags);
        this.pairs = Collections.unmodifiableList(builder.pairs);
        this.comments = Collections.unmodifiableList(builder.comments);
        this.problems = Collections.unmodifiableList(builder.problems);
    }

    /** Scans a text. */
    public static Outline of(SourceText source) {
        Builder builder = new Builder(source.text());
        Scanner.scan(source, builder);
        return new Outline(builder);
    }

    /** Returns the start tags in the order of the text. */
    public List<Tag> tags() {
        return tags;
    }

    /** Returns the spans of the comments. */
    public List<Span> comments() {
        return comments;
    }

    /** Returns what makes the text malformed. */
    public List<XmlProblem> problems() {
        return problems;
    }

    /** Returns the start tag that an offset lies in, after its {@code <} and before its end; null if there is none. */
    public @Nullable Tag tagAt(int offset) {
        int low = 0;
        int high = tags.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Tag tag = tags.get(middle);
            if (offset <= tag.start()) {
                high = middle - 1;
            } else if (offset > tag.end() || offset == tag.end() && tag.ended()) {
                low = middle + 1;
            } else {
                return tag;
            }
        }
        return null;
    }

    /** Returns the names of a start tag and its end tag if an offset touches one of them, or null. */
    public @Nullable Pair pairAt(int offset) {
        for (Pair pair : pairs) {
            if (touches(pair.start(), offset) || touches(pair.end(), offset)) {
                return pair;
            }
        }
        return null;
    }

    private static boolean touches(Span span, int offset) {
        return offset >= span.start() - 1 && offset <= span.end();
    }

    private static final class Builder implements XmlSink {
        private static final int DEEPEST = 2000;

        private final String text;
        private final List<Tag> tags = new ArrayList<>();
        private final List<Pair> pairs = new ArrayList<>();
        private final List<Span> comments = new ArrayList<>();
        private final List<XmlProblem> problems = new ArrayList<>(0);
        private final List<Span> open = new ArrayList<>();
        private List<Place> attributes = new ArrayList<>();
        private int start;
        private int nameStart;
        private int nameEnd;
        private boolean inTag;

        Builder(String text) {
            this.text = text;
        }

        @Override
        public void startTag(int tagStart, int tagNameStart, int tagNameEnd) {
            start = tagStart;
            nameStart = tagNameStart;
            nameEnd = tagNameEnd;
            attributes = new ArrayList<>();
            inTag = true;
        }

        @Override
        public void attribute(int from, int to, int valueStart, int valueEnd, boolean plain) {
            if (inTag) {
                attributes.add(new Place(from, to, valueStart, valueEnd));
            }
        }

        @Override
        public void startTagEnd(int end, boolean selfClosed) {
            inTag = false;
            boolean ended = end > nameEnd && text.charAt(end - 1) == '>';
            tags.add(new Tag(start, nameStart, nameEnd, end, ended, List.copyOf(attributes)));
            if (!selfClosed && open.size() < DEEPEST) {
                open.add(new Span(nameStart, nameEnd));
            }
        }

        @Override
        public void endTag(int tagStart, int from, int to, int end) {
            for (int i = open.size() - 1; i >= 0; i--) {
                Span name = open.get(i);
                if (name.length() == to - from && text.regionMatches(name.start(), text, from, to - from)) {
                    pairs.add(new Pair(name, new Span(from, to)));
                    open.subList(i, open.size()).clear();
                    return;
                }
            }
        }

        @Override
        public void comment(int from, int to) {
            comments.add(new Span(from, to));
        }

        @Override
        public void problem(XmlProblem.Kind kind, int from, int to, String message, @Nullable String instead) {
            if (problems.size() < Scan.PROBLEM_LIMIT) {
                problems.add(new XmlProblem(kind, new Span(from, to), message, instead));
            }
        }
    }
}
