package org.provscope.xml;

import org.jspecify.annotations.Nullable;

/** Receives what the {@link Scanner} meets, in the order of the text. All numbers are offsets, ends exclusive. */
public interface XmlSink {
    /** Receives the beginning of a start tag. */
    default void startTag(int start, int nameStart, int nameEnd) {}

    /**
     * Receives an attribute.
     *
     * @param plain true if the value needs no decoding: it has no {@code &}, tab or line end
     */
    void attribute(int nameStart, int nameEnd, int valueStart, int valueEnd, boolean plain);

    /**
     * Receives the end of a start tag.
     *
     * @param end        after the {@code >}
     * @param selfClosed true if the tag ended in {@code />}
     */
    default void startTagEnd(int end, boolean selfClosed) {}

    /** Receives an end tag. */
    default void endTag(int start, int nameStart, int nameEnd, int end) {}

    /** Receives a comment. */
    default void comment(int start, int end) {}

    /** Receives text between tags that is not only white space. */
    default void text(int start, int end) {}

    /** Receives a processing instruction, the XML declaration, a CDATA section or a DOCTYPE. */
    default void markup(int start, int end) {}

    /**
     * Receives a problem.
     *
     * @param instead what should stand there, or null if that is not sure
     */
    void problem(XmlProblem.Kind kind, int start, int end, String message, @Nullable String instead);
}
