package org.provscope.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text as whatever opens an address in it would read it: entities and percent escapes are decoded, invisible
 * characters are left out. Each character knows where it was written.
 */
final class FoldedText {
    private static final Map<String, Character> NAMED = Map.of(
            "amp", '&', "quot", '"', "apos", '\'', "lt", '<', "gt", '>', "colon", ':', "commat", '@', "sol", '/',
            "bsol", '\\', "equals", '=');
    private static final int LONGEST_ENTITY = 12;
    /** The distance of full-width forms from their ASCII characters. */
    private static final int FULL_WIDTH = 0xFEE0;

    private final StringBuilder folded;
    private final int[] starts;
    private int end;

    private FoldedText(String written) {
        folded = new StringBuilder(written.length());
        starts = new int[written.length() + 1];
        int at = 0;
        while (at < written.length()) {
            int from = at;
            char c = written.charAt(at++);
            if (c == '&') {
                int semicolon = written.indexOf(';', at, Math.min(written.length(), at + LONGEST_ENTITY));
                Character meant = semicolon < 0 ? null : entity(written.substring(at, semicolon));
                if (meant != null) {
                    c = meant;
                    at = semicolon + 1;
                }
            }
            if (c == '%') {
                int digits = at;
                while (written.startsWith("25", digits)) {
                    digits += 2;
                }
                int code = hex(written, digits);
                if (code >= 0) {
                    c = (char) code;
                    at = digits + 2;
                }
            }
            boolean unseen =
                    Character.getType(c) == Character.FORMAT || Character.isISOControl(c) && !Character.isWhitespace(c);
            if (!unseen) {
                starts[folded.length()] = from;
                folded.append(c > 0xFF00 && c < 0xFF5F ? (char) (c - FULL_WIDTH) : c);
            }
            end = at;
        }
        starts[folded.length()] = end;
    }

    static FoldedText of(String written) {
        return new FoldedText(written);
    }

    /** Returns the decoded text. */
    String text() {
        return folded.toString();
    }

    /** Returns where a character of the decoded text was written. */
    int start(int index) {
        return starts[index];
    }

    private static @Nullable Character entity(String name) {
        if (!name.startsWith("#")) {
            return NAMED.get(name);
        }
        try {
            boolean isHex = name.startsWith("#x") || name.startsWith("#X");
            int code = Integer.parseInt(name.substring(isHex ? 2 : 1), isHex ? 16 : 10);
            return code > 0 && code <= Character.MAX_VALUE ? (char) code : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int hex(String text, int at) {
        int high = at + 1 < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(text.charAt(at + 1), 16);
        return low < 0 ? -1 : high * 16 + low;
    }
}
