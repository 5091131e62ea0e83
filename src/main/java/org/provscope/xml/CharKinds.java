package org.provscope.xml;

/** Tells which characters XML 1.0 allows where. */
final class CharKinds {
    private static final int NAME = 1;
    private static final int START = 2;
    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            ASCII[c] = ASCII[Character.toUpperCase(c)] = NAME | START;
        }
        for (char c = '0'; c <= '9'; c++) {
            ASCII[c] = NAME;
        }
        ASCII['_'] = ASCII[':'] = NAME | START;
        ASCII['-'] = ASCII['.'] = NAME;
    }

    private CharKinds() {}

    static boolean isNameStart(char c) {
        if (c < 128) {
            return (ASCII[c] & START) != 0;
        }
        return c >= 0xC0
                && c != 0xD7
                && c != 0xF7
                && (c <= 0x2FF
                        || c >= 0x370 && c != 0x37E && c <= 0x1FFF
                        || c == 0x200C
                        || c == 0x200D
                        || c >= 0x2070 && c <= 0x218F
                        || c >= 0x2C00 && c <= 0x2FEF
                        || c >= 0x3001 && c <= 0xD7FF
                        || c >= 0xF900 && c <= 0xFDCF
                        || c >= 0xFDF0 && c <= 0xFFFD);
    }

    static boolean isName(char c) {
        if (c < 128) {
            return ASCII[c] != 0;
        }
        return c == 0xB7 || isNameStart(c) || c >= 0x300 && c <= 0x36F || c == 0x203F || c == 0x2040;
    }

    /** Returns true if XML does not allow the character at {@code i}; both halves of a surrogate pair are allowed. */
    static boolean isForbidden(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x20) {
            return c != '\t' && c != '\n' && c != '\r';
        }
        if (c < 0xD800) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= 0xFFFE;
    }

    /** Returns true for quotes that word processors put in place of {@code "} and {@code '}. */
    static boolean isTypographicQuote(char c) {
        return c >= 0x2018 && c <= 0x201F
                || c == 0xAB
                || c == 0xBB
                || c == 0x2033
                || c == 0x2032
                || c == 0xB4
                || c == 0xFF02;
    }
}
