package org.provscope.xml;

import org.jspecify.annotations.Nullable;

/** Receives what the {@link Scanner} meets, in the order of the text. All numbers are offsets, ends exclusive. */
public interface XmlSink {
    default void startTag(int start, int nameStart, int nameEnd) {}

    /**
     * @param plain the value holds nothing to decode: no {@code &}, tab or line end
     */
    void attribute(int nameStart, int nameEnd, int valueStart, int valueEnd, boolean plain);

    /**
     * @param end       behind the {@code >}
     * @param selfClosed whether the tag ended in {@code />}
     */
    default void startTagEnd(int end, boolean selfClosed) {}

    default void endTag(int start, int nameStart, int nameEnd, int end) {}

    default void comment(int start, int end) {}

    /** A processing instruction, the XML declaration, a CDATA section or a DOCTYPE. */
    default void markup(int start, int end) {}

    /**
     * @param instead what should stand there, or null where that is not sure
     */
    void problem(XmlProblem.Kind kind, int start, int end, String message, @Nullable String instead);
}
