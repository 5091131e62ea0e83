package org.provscope.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nested elements of a text, also of a malformed one, and its problems. */
public final class ElementTree {
    /** The deepest level; elements below it are left out, since no file that people write nests so. */
    private static final int DEEPEST = 200;

    private final List<Element> roots;
    private final List<XmlProblem> problems;

    private ElementTree(Builder builder) {
        this.roots = Collections.unmodifiableList(builder.roots);
        this.problems = Collections.unmodifiableList(builder.problems);
    }

    /** Parses a text. */
    public static ElementTree of(SourceText source) {
        Builder builder = new Builder(source.text());
        Scanner.scan(source, builder);
        return new ElementTree(builder);
    }

    /** Returns the outermost elements: one in a well-formed text. */
    public List<Element> roots() {
        return roots;
    }

    /** Returns what makes the text malformed. */
    public List<XmlProblem> problems() {
        return problems;
    }

    private static final class Builder implements XmlSink {
        /** The most names that are shared as one string: files repeat a few names. */
        private static final int KNOWN_NAMES = 32;

        private final String text;
        private final List<Element> roots = new ArrayList<>();
        private final List<Element> open = new ArrayList<>();
        private final List<XmlProblem> problems = new ArrayList<>(0);
        private final List<String> names = new ArrayList<>();
        private @Nullable Element starting;
        private int tooDeep;

        Builder(String text) {
            this.text = text;
        }

        @Override
        public void startTag(int start, int nameStart, int nameEnd) {
            if (open.size() >= DEEPEST) {
                starting = null;
                return;
            }
            Element element = new Element(name(nameStart, nameEnd), start, nameStart);
            if (open.isEmpty()) {
                roots.add(element);
            } else {
                open.getLast().add(element);
            }
            starting = element;
        }

        /** Returns one string for all elements of a name: a directory has ten thousand of each. */
        private String name(int from, int to) {
            for (String name : names) {
                if (name.length() == to - from && text.startsWith(name, from)) {
                    return name;
                }
            }
            String name = text.substring(from, to);
            if (names.size() < KNOWN_NAMES) {
                names.add(name);
            }
            return name;
        }

        @Override
        public void startTagEnd(int end, boolean selfClosed) {
            Element element = starting;
            starting = null;
            if (element == null) {
                tooDeep += selfClosed ? 0 : 1;
                return;
            }
            element.startTagEnds(end);
            if (!selfClosed) {
                open.add(element);
            }
        }

        @Override
        public void attribute(int nameStart, int nameEnd, int valueStart, int valueEnd, boolean plain) {}

        @Override
        public void endTag(int start, int nameStart, int nameEnd, int end) {
            if (tooDeep > 0) {
                tooDeep--;
                return;
            }
            for (int i = open.size() - 1; i >= 0; i--) {
                Element element = open.get(i);
                if (element.name().length() == nameEnd - nameStart
                        && text.regionMatches(
                                nameStart, element.name(), 0, element.name().length())) {
                    element.endTag(start, end);
                    while (open.size() > i) {
                        open.removeLast();
                    }
                    return;
                }
            }
        }

        @Override
        public void problem(XmlProblem.Kind kind, int start, int end, String message, @Nullable String instead) {
            if (problems.size() < Scan.PROBLEM_LIMIT) {
                problems.add(new XmlProblem(kind, new Span(start, end), message, instead));
            }
        }
    }
}
