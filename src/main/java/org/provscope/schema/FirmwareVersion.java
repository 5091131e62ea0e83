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
    private static final int LAST_IN_TABLES = 7;
    private static final String HEADER = "Application SIP ";
    private static final int HEAD = 2000;
    private static final Pattern VERSION =
            Pattern.compile("(?<![0-9.])([1-9]\\.[0-9]{1,2})(?:\\.[0-9A-Za-z]{1,8}){1,4}");

    /** Returns the first version that a text holds ({@code sip.ver}, a path), or null. */
    public static @Nullable FirmwareVersion in(String text) {
        Matcher matcher = VERSION.matcher(text.length() > 4000 ? text.substring(0, 4000) : text);
        return matcher.find() ? new FirmwareVersion(matcher.group(1), matcher.group()) : null;
    }

    /**
     * Returns the version in the comment that a phone writes at the head of its override files, e.g. {@code Application
     * SIP Helford6 5.9.6.2996}; null if there is none (docs/domain.md §9).
     */
    public static @Nullable FirmwareVersion inHeader(String text) {
        int at = text.indexOf(HEADER);
        return at < 0 || at > HEAD ? null : in(text.substring(at, Math.min(text.length(), at + 200)));
    }

    /** Returns true if the tables end before this release. */
    public boolean isNewerThanTables() {
        return number(0) > LAST_IN_TABLES;
    }

    /** Returns true if the release is later than another one, given as {@code 5.9}; later numbers do not count. */
    public boolean isAfter(String other) {
        String[] parts = other.split("\\.", -1);
        int first = Integer.parseInt(parts[0]);
        return number(0) > first || number(0) == first && number(1) > Integer.parseInt(parts[1]);
    }

    /** Returns true if the whole version is later than another one. */
    public boolean isNewerThan(FirmwareVersion other) {
        String[] mine = text.split("\\.", -1);
        String[] theirs = other.text.split("\\.", -1);
        for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
            String one = mine[i].replaceAll("[^0-9].*", "");
            String two = theirs[i].replaceAll("[^0-9].*", "");
            int difference = Integer.compare(
                    one.isEmpty() ? 0 : Integer.parseInt(one), two.isEmpty() ? 0 : Integer.parseInt(two));
            if (difference != 0) {
                return difference > 0;
            }
        }
        return mine.length > theirs.length;
    }

    private int number(int part) {
        return Integer.parseInt(release.split("\\.", -1)[part]);
    }

    /** Returns true if the types and bounds of the bundled tables apply, which are those of release 4.0. */
    public boolean is40() {
        return release.equals("4.0");
    }
}
