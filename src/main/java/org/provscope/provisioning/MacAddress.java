package org.provscope.provisioning;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The MAC address of a phone.
 *
 * @param hex 12 hexadecimal digits in lower case, the way phones ask for their files (DOMAIN §1)
 */
public record MacAddress(String hex) implements Comparable<MacAddress> {
    /** Stands in file names for “every phone without its own”. */
    public static final String ANY = "000000000000";

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern IN_NAME = Pattern.compile("(?:(?<![0-9A-Fa-f])|(?<=phone))([0-9A-Fa-f]{12})(?![0-9A-Fa-f])");

    public MacAddress {
        if (!DIGITS.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a MAC address: " + hex);
        }
    }

    /** Reads an address as people write it, with or without {@code : - .}; null where it is none. */
    public static @Nullable MacAddress parse(String text) {
        String digits = text.strip().replaceAll("[:.\\- ]", "").toLowerCase(Locale.ROOT);
        return DIGITS.matcher(digits).matches() && !digits.equals(ANY) ? new MacAddress(digits) : null;
    }

    /** The address that a file's name carries, or null. */
    public static @Nullable MacAddress inName(String fileName) {
        if (fileName.length() < 12) {
            return null;
        }
        Matcher matcher = IN_NAME.matcher(fileName);
        while (matcher.find()) {
            String digits = matcher.group(1).toLowerCase(Locale.ROOT);
            if (!digits.equals(ANY)) {
                return new MacAddress(digits);
            }
        }
        return null;
    }

    @Override
    public int compareTo(MacAddress other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
