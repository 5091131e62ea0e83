package org.provscope.xml;

/** Decodes the characters between two quotes as XML 1.0 (§3.3.3) says. */
final class AttributeValue {
    private AttributeValue() {}

    /** Returns the value; an unknown reference stays as it is written. */
    static String decode(String text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '\r') {
                out.append(' ');
                i += i + 1 < end && text.charAt(i + 1) == '\n' ? 2 : 1;
            } else if (c == '\n' || c == '\t') {
                out.append(' ');
                i++;
            } else if (c == '&') {
                int semicolon = referenceEnd(text, i, end);
                int decoded = semicolon < 0 ? -1 : referenced(text, i + 1, semicolon);
                if (decoded < 0) {
                    out.append(c);
                    i++;
                } else {
                    out.appendCodePoint(decoded);
                    i = semicolon + 1;
                }
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    /** Returns the offset of the {@code ;} that ends the reference beginning at {@code ampersand}, or -1. */
    static int referenceEnd(String text, int ampersand, int limit) {
        int i = ampersand + 1;
        if (i < limit && text.charAt(i) == '#') {
            i++;
        } else if (i >= limit || !CharKinds.isNameStart(text.charAt(i))) {
            return -1;
        }
        while (i < limit && CharKinds.isName(text.charAt(i))) {
            i++;
        }
        return i < limit && text.charAt(i) == ';' ? i : -1;
    }

    /** Returns the code point that {@code name} refers to (the text between & and ;), or -1. */
    static int referenced(String text, int start, int end) {
        if (text.charAt(start) == '#') {
            return numbered(text, start + 1, end);
        }
        return switch (text.substring(start, end)) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> -1;
        };
    }

    private static int numbered(String text, int start, int end) {
        boolean hex = start < end && text.charAt(start) == 'x';
        int from = hex ? start + 1 : start;
        if (from == end) {
            return -1;
        }
        int radix = hex ? 16 : 10;
        int value = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
            if (value > 0x10FFFF) {
                return -1;
            }
        }
        boolean legal = value == '\t'
                || value == '\n'
                || value == '\r'
                || (value >= 0x20 && value < 0xD800)
                || (value >= 0xE000 && value < 0xFFFE)
                || value >= 0x10000;
        return legal ? value : -1;
    }
}
