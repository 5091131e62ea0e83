package org.provscope.provisioning;

import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The MAC address of a phone.
 *
 * @param hex 12 hexadecimal digits in lower case, the way phones ask for their files (docs/domain.md §1)
 */
public record MacAddress(String hex) implements Comparable<MacAddress> {
    /** Stands in file names for “every phone without its own”. */
    public static final String ANY = "000000000000";

    private static final int LENGTH = 12;

    /** Stands for any phone without files of its own; part of no file's name. */
    public static final MacAddress OTHER = new MacAddress("fffffffffff0");

    public MacAddress {
        if (hex.length() != LENGTH || hexRun(hex, 0) != LENGTH || !hex.equals(hex.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a MAC address: " + hex);
        }
    }

    /** Parses an address as people write it, with or without {@code : - .}; null if it is none. */
    public static @Nullable MacAddress parse(String text) {
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ':' && c != '-' && c != '.' && c != ' ') {
                digits.append(c);
            }
        }
        return digits.length() == LENGTH && hexRun(digits, 0) == LENGTH ? of(digits) : null;
    }

    /**
     * Returns the address in a file's name, or null. It must not adjoin other hexadecimal digits;
     * {@code phone0004f28062d6.cfg} is understood too, though “phone” ends in one.
     */
    public static @Nullable MacAddress inName(String fileName) {
        if (fileName.startsWith("y") && OtherMake.isYealinkModel(fileName)) {
            return null;
        }
        for (int i = 0; i + LENGTH <= fileName.length(); i++) {
            int run = hexRun(fileName, i);
            if (run == LENGTH || run == LENGTH + 1 && i >= 4 && fileName.startsWith("phone", i - 4)) {
                MacAddress found = of(fileName.substring(i + run - LENGTH, i + run));
                if (found != null) {
                    return found;
                }
            }
            i += run;
        }
        return null;
    }

    private static @Nullable MacAddress of(CharSequence digits) {
        String hex = digits.toString().toLowerCase(Locale.ROOT);
        return hex.equals(ANY) ? null : new MacAddress(hex);
    }

    private static int hexRun(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && HexFormat.isHexDigit(text.charAt(i))) {
            i++;
        }
        return i - from;
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
