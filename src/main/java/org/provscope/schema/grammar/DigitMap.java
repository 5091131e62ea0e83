package org.provscope.schema.grammar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of digit maps: alternatives parted by {@code |}, of digits, {@code x}, ranges in brackets, {@code .}, the
 * timer {@code T}, a second dial tone {@code ,} and replacements {@code R…R…R} (docs/domain.md §11). A phone does not use
 * an alternative that does not comply.
 */
final class DigitMap {
    private static final int MOST_BYTES = 2560;
    private static final String PLAIN = "0123456789*#+x.T,SH";
    private static final String IN_BRACKETS = "0123456789*#+x-";
    private static final String REPLACING = "0123456789*#+";

    private final String map;
    private final List<Fault> faults = new ArrayList<>();

    private DigitMap(String map) {
        this.map = map;
    }

    /** Returns what is wrong with a digit map, from left to right. */
    static List<Fault> faults(String map) {
        DigitMap read = new DigitMap(map);
        int start = 0;
        while (start <= map.length()) {
            int bar = map.indexOf('|', start);
            int end = bar < 0 ? map.length() : bar;
            read.alternative(start, end);
            start = end + 1;
        }
        int bytes = map.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            read.faults.add(Fault.of(
                    0, map.length(), "The digit map has " + bytes + " bytes; phones accept " + MOST_BYTES + "."));
        }
        return read.faults;
    }

    private void alternative(int start, int end) {
        int replacements = 0;
        for (int i = start; i < end; i++) {
            replacements += map.charAt(i) == 'R' ? 1 : 0;
        }
        boolean isInThrees = replacements % 3 == 0;
        if (!isInThrees) {
            faults.add(Fault.of(
                    start,
                    end,
                    "A replacement needs three R: R, the digits to replace, R, the new digits, R. “"
                            + map.substring(start, end) + "” has " + replacements + "."));
        }
        int seen = 0;
        int i = start;
        while (i < end) {
            char c = map.charAt(i);
            if (c == '[') {
                i = brackets(i, end);
                continue;
            }
            if (c == 'R') {
                seen++;
            } else if (isInThrees && seen % 3 == 2) {
                if (REPLACING.indexOf(c) < 0) {
                    faults.add(Fault.of(
                            i,
                            i + 1,
                            "Between the second and third R only digits, *, # and + can stand, not “" + c + "”."));
                }
            } else if (PLAIN.indexOf(c) < 0) {
                faults.add(Fault.of(
                        i,
                        i + 1,
                        "“" + c + "” is no character of a digit map"
                                + (c == ';' ? ": alternatives are parted by |." : ".")));
            }
            i++;
        }
    }

    /** Returns where to go on behind brackets. */
    private int brackets(int open, int end) {
        int close = map.indexOf(']', open);
        if (close < 0 || close >= end) {
            faults.add(Fault.of(open, end, "The bracket [ is not closed."));
            return end;
        }
        if (close == open + 1) {
            faults.add(Fault.of(open, close + 1, "The brackets [] are empty."));
        }
        for (int i = open + 1; i < close; i++) {
            if (IN_BRACKETS.indexOf(map.charAt(i)) < 0) {
                faults.add(Fault.of(i, i + 1, "“" + map.charAt(i) + "” cannot stand in the brackets of a digit map."));
            }
        }
        return close + 1;
    }
}
