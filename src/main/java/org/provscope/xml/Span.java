package org.provscope.xml;

/** A range of a text: offsets in UTF-16 units, {@code end} exclusive. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + ".." + end);
        }
    }

    /** Returns the length in UTF-16 units. */
    public int length() {
        return end - start;
    }
}
