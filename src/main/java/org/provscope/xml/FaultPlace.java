package org.provscope.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where to report an XML problem: the attribute or tag that contains it. */
public final class FaultPlace {
    private FaultPlace() {}

    /**
     * Returns the offset that is told: where the attribute begins that the problem is in, else the tag, else the problem
     * itself.
     *
     * @param attributes every attribute of the text, in its order
     */
    public static int start(String text, List<Attribute> attributes, XmlProblem problem) {
        Attribute attribute = attributeAt(attributes, problem.span().start());
        return attribute != null
                ? attribute.nameStart()
                : withTag(text, problem).start();
    }

    /** Returns the attribute that an offset lies in, from its name to behind its closing quote; null if it is in none. */
    public static @Nullable Attribute attributeAt(List<Attribute> attributes, int offset) {
        int low = 0;
        int high = attributes.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Attribute attribute = attributes.get(middle);
            if (offset < attribute.nameStart()) {
                high = middle - 1;
            } else if (offset > attribute.valueEnd()) {
                low = middle + 1;
            } else {
                return attribute;
            }
        }
        return null;
    }

    /** Returns the span of a problem, that of a tag with its brackets as far as they are there. */
    public static Span withTag(String text, XmlProblem problem) {
        Span span = problem.span();
        boolean isTag = switch (problem.kind()) {
            case MISMATCHED_TAG, UNCLOSED_TAG, UNCLOSED_ELEMENT, SECOND_ROOT, NOT_XML -> true;
            default -> false;
        };
        if (!isTag) {
            return span;
        }
        int start = span.start();
        if (start > 0 && text.charAt(start - 1) == '/') {
            start--;
        }
        if (start > 0 && text.charAt(start - 1) == '<') {
            start--;
        }
        boolean closed = span.end() < text.length() && text.charAt(span.end()) == '>';
        return new Span(start, closed ? span.end() + 1 : span.end());
    }
}
