package org.provscope.xml;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provscope.xml.XmlProblem.Kind;

/** A place in a text that moves on, with what every part of the scanner needs there. */
final class Cursor {
    final SourceText source;
    final XmlSink sink;
    final String text;
    final int end;
    int pos;

    Cursor(SourceText source, XmlSink sink) {
        this.source = source;
        this.sink = sink;
        this.text = source.text();
        this.end = text.length();
    }

    void character(int i) {
        char c = text.charAt(i);
        if (c >= 0x20 && c < 0xD800 || !CharKinds.isForbidden(text, i)) {
            return;
        }
        if (SourceText.isBadByte(c)) {
            problem(
                    Kind.BAD_ENCODING,
                    i,
                    i + 1,
                    "The byte " + hex(c & 0xFF, 2) + " is not " + source.encodingName()
                            + ": save the file as UTF-8, or declare its encoding in the first line.");
        } else {
            problem(Kind.BAD_CHARACTER, i, i + 1, "The character U+" + hex(c, 4) + " is not allowed in XML.");
        }
    }

    private static String hex(int value, int digits) {
        String raw = Integer.toHexString(value).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, digits - raw.length())) + raw;
    }

    /** Checks the reference at an ampersand and returns the offset of its last character. */
    int reference(int ampersand, int limit) {
        int semicolon = AttributeValue.referenceEnd(text, ampersand, limit);
        if (semicolon < 0) {
            problem(Kind.UNESCAPED_AMPERSAND, ampersand, ampersand + 1, "A bare “&”: write &amp; instead.", "&amp;");
            return ampersand;
        }
        if (AttributeValue.referenced(text, ampersand + 1, semicolon) < 0) {
            problem(
                    Kind.UNKNOWN_ENTITY,
                    ampersand,
                    semicolon + 1,
                    "An unknown entity: write &amp; for the character “&” itself.",
                    "&amp;" + text.substring(ampersand + 1, semicolon + 1));
        }
        return semicolon;
    }

    void checkCharacters(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0xD800) {
                character(i);
            }
        }
    }

    int skipBlank(int from) {
        int i = from;
        while (i < end && Scanner.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    int skipName(int from) {
        int i = from;
        while (i < end && CharKinds.isName(text.charAt(i))) {
            i++;
        }
        return i;
    }

    void problem(Kind kind, int from, int to, String message) {
        problem(kind, from, to, message, null);
    }

    /**
     * Reports a problem.
     *
     * @param instead what should stand there, or null if that is not sure
     */
    void problem(Kind kind, int from, int to, String message, @Nullable String instead) {
        sink.problem(kind, from, Math.max(from, Math.min(end, to)), message, instead);
    }

    int lineEnd(int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }
}
