package org.provscope.xml;

/** A stretch of a text: offsets in UTF-16 units, {@code end} exclusive. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }
}
