package org.provscope.xml;

/** Finds where pieces of a value stand in a file, in which a character may be written as a reference. */
public final class ValuePlaces {
    private ValuePlaces() {}

    /**
     * Returns the span of a piece of a value as it stands in the text.
     *
     * @param from offset in the decoded value
     * @param to   end in the decoded value, exclusive
     */
    public static Span of(String text, Attribute attribute, int from, int to) {
        int start = offset(text, attribute, from);
        return new Span(start, Math.max(start, offset(text, attribute, to)));
    }

    private static int offset(String text, Attribute attribute, int wanted) {
        if (attribute.valueEnd() - attribute.valueStart() == attribute.value().length()) {
            return attribute.valueStart() + wanted;
        }
        int at = attribute.valueStart();
        for (int decoded = 0; decoded < wanted && at < attribute.valueEnd(); ) {
            int next = next(text, at, attribute.valueEnd());
            decoded += AttributeValue.decode(text, at, next).length();
            at = next;
        }
        return at;
    }

    /** Returns the end of the character at an offset, however it is written. */
    private static int next(String text, int at, int end) {
        if (text.charAt(at) == '\r' && at + 1 < end && text.charAt(at + 1) == '\n') {
            return at + 2;
        }
        int semicolon = text.charAt(at) == '&' ? AttributeValue.referenceEnd(text, at, end) : -1;
        return semicolon < 0 || AttributeValue.referenced(text, at + 1, semicolon) < 0 ? at + 1 : semicolon + 1;
    }
}
