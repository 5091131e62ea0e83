package org.provscope.evidence;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the paths that stand in servers' logs. */
final class LogPath {
    private static final int PART_NUMBER = 14;

    private LogPath() {}

    /** Returns the part number with which a firmware's name begins, or null. */
    static @Nullable String part(String name) {
        boolean isPart = name.length() > PART_NUMBER
                && name.endsWith(".ld")
                && name.charAt(4) == '-'
                && name.charAt(10) == '-'
                && name.charAt(PART_NUMBER) == '.';
        return isPart ? name.substring(0, PART_NUMBER) : null;
    }

    /** Returns a path without its query, decoded. */
    static String decoded(String written) {
        if (isPlain(written)) {
            return written;
        }
        int query = written.indexOf('?');
        String path = query < 0 ? written : written.substring(0, query);
        int scheme = path.startsWith("http") ? path.indexOf("://") : -1;
        if (scheme > 0) {
            int slash = path.indexOf('/', scheme + 3);
            path = slash < 0 ? "/" : path.substring(slash);
        }
        byte[] bytes = path.getBytes(StandardCharsets.ISO_8859_1);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            decoded[length++] = low < 0 ? bytes[i] : (byte) (high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8).replace('\\', '/');
    }

    /** Returns true for a path in which nothing is to be decoded or left out, like most. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%' || c == '?' || c == '\\' || c > '~') {
                return false;
            }
        }
        return path.startsWith("/");
    }
}
