package org.provscope.schema;

import org.jspecify.annotations.Nullable;

/**
 * Finds the passwords in addresses ({@code ftp://user:password@host/…}), also in addresses that are written wrongly: with
 * one slash, back slashes, blanks. Takes linear time on any text.
 */
public final class UrlPasswords {
    private UrlPasswords() {}

    /** Whether a text holds an address with a user's password in it. */
    public static boolean isIn(String text) {
        return find(text, 0, true) != null;
    }

    /** The text with every password in an address replaced by a mask. */
    static String masked(String text, String mask) {
        int[] found = find(text, 0, false);
        if (found == null) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (found != null) {
            out.append(text, done, found[0]).append(mask);
            done = found[1];
            found = find(text, done, false);
        }
        return out.append(text, done, text.length()).toString();
    }

    /**
     * Begin and end of the next password, or null.
     *
     * @param sure whether what may as well be a port with a path behind it is none
     */
    private static int @Nullable [] find(String text, int from, boolean sure) {
        int colon = text.indexOf(':', from);
        while (colon >= 0) {
            int start = authority(text, colon);
            if (start > 0) {
                int region = nextScheme(text, start);
                int[] found = inAuthority(text, start, region, sure);
                if (found != null) {
                    return found;
                }
                colon = text.indexOf(':', Math.max(start, region - 1));
            } else {
                colon = text.indexOf(':', colon + 1);
            }
        }
        return null;
    }

    /** Where the authority begins if the colon ends a scheme, else -1. */
    private static int authority(String text, int colon) {
        boolean scheme = colon > 0 && Character.isLetterOrDigit(text.charAt(colon - 1));
        int i = colon + 1;
        while (i < text.length() && i < colon + 5 && (text.charAt(i) == '/' || text.charAt(i) == '\\')) {
            i++;
        }
        return scheme && i > colon + 1 ? i : -1;
    }

    /** Where the next address of the same text begins, or its end: the colon of that address. */
    private static int nextScheme(String text, int from) {
        for (int colon = text.indexOf(':', from); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            // One slash alone may as well stand in a password.
            if (authority(text, colon) > colon + 2) {
                return colon;
            }
        }
        return text.length();
    }

    /**
     * A password may hold anything, so it goes to the last {@code @} before a blank or comma; where there is none before
     * these, to the last one of all. A port with a path behind it is no password.
     */
    private static int @Nullable [] inAuthority(String text, int start, int end, boolean sure) {
        int colon = text.indexOf(':', start, end);
        int at = colon < 0 ? -1 : text.indexOf('@', colon, end);
        if (at < 0 || sure && isPort(text, colon + 1, end)) {
            return null;
        }
        for (int i = start; i < colon; i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '\\' || c == '@') {
                return null;
            }
        }
        int near = -1;
        int last = -1;
        boolean divided = false;
        for (int i = colon + 1; i < end; i++) {
            char c = text.charAt(i);
            divided |= c == ',' || Character.isWhitespace(c);
            if (c == '@') {
                last = i;
                near = divided ? near : i;
            }
        }
        int close = near >= 0 ? near : last;
        return close <= colon + 1 ? null : new int[]{colon + 1, close};
    }

    private static boolean isPort(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i > from && (i >= end || text.charAt(i) == '/' || text.charAt(i) == '\\');
    }
}
