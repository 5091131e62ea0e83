package org.provscope.schema;

/** Recognises characters of names and values that must not reach a terminal or a report unchanged. */
public final class Printable {
    public static final char SIGN = '\uFFFD';

    private Printable() {}

    /** Returns true if a character is a control character, or one that changes the direction of the text after it. */
    public static boolean isControl(char c) {
        return c < 0x20
                || c >= 0x7F && c < 0xA0
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c >= 0x200E && c <= 0x200F
                || c == 0x061C
                || c == 0x2028
                || c == 0x2029;
    }

    /** Returns true if the character at an offset is half of a surrogate pair whose other half is missing. */
    public static boolean isHalf(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
