package org.provscope.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of the {@link Scanner} for one file: its attributes in the order of the text, and its problems. */
public final class Scan {
    /** The most problems; a file with more is something else, and collecting them would only cost memory. */
    static final int PROBLEM_LIMIT = 1000;

    private final List<Attribute> attributes;
    private final List<XmlProblem> problems;
    private final List<Span> texts;
    private final @Nullable String rootName;
    private final boolean blank;

    private Scan(Collector collector, boolean blank) {
        this.attributes =
                collector.attributes.isEmpty() ? List.of() : Collections.unmodifiableList(collector.attributes);
        this.problems = collector.problems.isEmpty() ? List.of() : List.copyOf(collector.problems);
        this.texts = collector.texts.isEmpty() ? List.of() : List.copyOf(collector.texts);
        this.rootName = collector.rootName;
        this.blank = blank;
    }

    /** Scans a text. */
    public static Scan of(SourceText source) {
        Collector collector = new Collector(source.text());
        Scanner.scan(source, collector);
        return new Scan(collector, source.text().isBlank());
    }

    /** Returns the attributes in the order of the text. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** Returns the problems in the order they were met; none if the file is well-formed or blank. */
    public List<XmlProblem> problems() {
        return problems;
    }

    /** Returns the texts between tags that are not only white space, each from its first visible character. */
    public List<Span> texts() {
        return texts;
    }

    /** Returns true if there is no problem. */
    public boolean isWellFormed() {
        return problems.isEmpty();
    }

    /** Returns true if the file holds nothing but white space. */
    public boolean isBlank() {
        return blank;
    }

    /** Returns the name of the outermost element, or null. */
    public @Nullable String rootName() {
        return rootName;
    }

    private static final class Collector implements XmlSink {
        private final String text;
        private final ArrayList<Attribute> attributes = new ArrayList<>();
        private final ArrayList<XmlProblem> problems = new ArrayList<>(0);
        private final ArrayList<Span> texts = new ArrayList<>(0);
        private @Nullable String rootName;

        Collector(String text) {
            this.text = text;
        }

        @Override
        public void startTag(int start, int nameStart, int nameEnd) {
            if (rootName == null) {
                rootName = text.substring(nameStart, nameEnd);
            }
        }

        @Override
        public void attribute(int nameStart, int nameEnd, int valueStart, int valueEnd, boolean plain) {
            String value =
                    plain ? text.substring(valueStart, valueEnd) : AttributeValue.decode(text, valueStart, valueEnd);
            attributes.add(new Attribute(text.substring(nameStart, nameEnd), value, nameStart, valueStart, valueEnd));
        }

        @Override
        public void text(int start, int end) {
            if (texts.size() < PROBLEM_LIMIT) {
                texts.add(new Span(start, end));
            }
        }

        @Override
        public void problem(XmlProblem.Kind kind, int start, int end, String message, @Nullable String instead) {
            if (problems.size() < PROBLEM_LIMIT) {
                problems.add(new XmlProblem(kind, new Span(start, end), message, instead));
            }
        }
    }
}
