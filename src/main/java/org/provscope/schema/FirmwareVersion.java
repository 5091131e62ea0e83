package org.provscope.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a firmware.
 *
 * @param release the first two numbers, e.g. {@code 4.0}
 * @param text    the whole version, e.g. {@code 4.0.15.1009}
 */
public record FirmwareVersion(String release, String text) {
    private static final Pattern VERSION =
            Pattern.compile("(?<![0-9.])([1-9]\\.[0-9]{1,2})(?:\\.[0-9A-Za-z]{1,8}){1,4}");

    /** Returns the first version that a text holds ({@code sip.ver}, a path), or null. */
    public static @Nullable FirmwareVersion in(String text) {
        Matcher matcher = VERSION.matcher(text.length() > 4000 ? text.substring(0, 4000) : text);
        return matcher.find() ? new FirmwareVersion(matcher.group(1), matcher.group()) : null;
    }

    /** Returns true if the types and bounds of the bundled tables apply, which are those of release 4.0. */
    public boolean is40() {
        return release.equals("4.0");
    }
}
