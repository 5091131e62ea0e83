package org.provscope.xml;

/**
 * One attribute as it stands in a file.
 *
 * @param name       the name as written
 * @param value      the value as a phone reads it: entities decoded, line ends and tabs turned into spaces
 * @param nameStart  offset of the name
 * @param valueStart offset of the value, behind its opening quote
 * @param valueEnd   end of the value, before its closing quote
 */
public record Attribute(String name, String value, int nameStart, int valueStart, int valueEnd) {
    /** Returns the end of the name, exclusive. */
    public int nameEnd() {
        return nameStart + name.length();
    }

    /** Returns the span of the name. */
    public Span nameSpan() {
        return new Span(nameStart, nameEnd());
    }

    /** Returns the span of the value, without its quotes. */
    public Span valueSpan() {
        return new Span(valueStart, valueEnd);
    }
}
