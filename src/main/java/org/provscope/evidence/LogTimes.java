package org.provscope.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings the times of logs into one form, ISO 8601, without inventing what they leave out. */
final class LogTimes {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final Pattern NUMBERS = Pattern.compile(
            "([0-9]{1,4})([-./])([0-9]{1,2})[-./]([0-9]{1,4})[ T]+([0-9]{1,2}:[0-9]{2}:[0-9]{2})(?:[.,][0-9]+)?"
                    + "( ?[AaPp][Mm])?(Z|[+-][0-9]{2}:?[0-9]{2})?");
    /** The length of a time that has no offset. */
    static final int WITHOUT_OFFSET = 19;

    private static final int NOON = 12;

    private LogTimes() {}

    /** Returns {@code 12/Mar/2024:09:14:02 +0100} as ISO 8601, or null. */
    static @Nullable String ofApache(String text, int from) {
        if (text.length() < from + 20 || text.charAt(from + 2) != '/' || text.charAt(from + 11) != ':') {
            return null;
        }
        int month = month(text, from + 3);
        if (month == 0) {
            return null;
        }
        StringBuilder iso = new StringBuilder(25);
        iso.append(text, from + 7, from + 11);
        two(iso.append('-'), month);
        iso.append('-').append(text, from, from + 2).append('T').append(text, from + 12, from + 20);
        if (text.length() >= from + 26 && (text.charAt(from + 21) == '+' || text.charAt(from + 21) == '-')) {
            iso.append(text, from + 21, from + 24).append(':').append(text, from + 24, from + 26);
        }
        return whole(iso.toString());
    }

    /** Returns {@code Tue Mar 12 09:14:02 2024} as ISO 8601, or null. */
    static @Nullable String ofC(String text) {
        if (text.length() < 24) {
            return null;
        }
        int month = month(text, 4);
        if (month == 0 || text.charAt(19) != ' ') {
            return null;
        }
        StringBuilder iso = new StringBuilder(19).append(text, 20, 24);
        two(iso.append('-'), month);
        String day = text.substring(8, 10).strip();
        iso.append(day.length() == 1 ? "-0" : "-").append(day).append('T').append(text, 11, 19);
        return whole(iso.toString());
    }

    /** Returns a time in numbers as ISO 8601; null if day and month cannot be told apart. */
    static @Nullable String ofNumbers(String text) {
        Matcher found = NUMBERS.matcher(text);
        if (!found.find()) {
            return null;
        }
        String year = found.group(4);
        String month = found.group(3);
        String day = found.group(1);
        if (day.length() == 4) {
            year = found.group(1);
            day = found.group(4);
        } else if (found.group(2).equals("/")) {
            boolean isAmerican = found.group(6) != null || Integer.parseInt(month) > NOON;
            if (!isAmerican && Integer.parseInt(day) <= NOON && !day.equals(month)) {
                return null;
            }
            if (isAmerican) {
                String first = day;
                day = month;
                month = first;
            }
        }
        String clock = found.group(5).length() == 7 ? "0" + found.group(5) : found.group(5);
        if (found.group(6) != null) {
            int hour = Integer.parseInt(clock.substring(0, 2)) % NOON;
            boolean isAfternoon =
                    found.group(6).strip().toLowerCase(java.util.Locale.ROOT).startsWith("p");
            StringBuilder twelve = new StringBuilder();
            two(twelve, isAfternoon ? hour + NOON : hour);
            clock = twelve + clock.substring(2);
        }
        String offset = found.group(7) == null ? "" : found.group(7);
        offset = offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
        return whole(year + "-" + (month.length() == 1 ? "0" : "") + month + "-" + (day.length() == 1 ? "0" : "") + day
                + "T" + clock + offset);
    }

    private static void two(StringBuilder out, int number) {
        out.append(number < 10 ? "0" : "").append(number);
    }

    /** Returns 1 to 12, or 0. */
    private static int month(String text, int from) {
        char first = text.charAt(from);
        char second = text.charAt(from + 1);
        char third = text.charAt(from + 2);
        for (int i = 0; i < MONTHS.length(); i += 3) {
            if (MONTHS.charAt(i) == first && MONTHS.charAt(i + 1) == second && MONTHS.charAt(i + 2) == third) {
                return i / 3 + 1;
            }
        }
        return 0;
    }

    /** Returns a text that has the form of a time, else null; not every such time exists. */
    private static @Nullable String whole(String iso) {
        for (int i = 0; i < 19; i++) {
            char c = iso.charAt(i);
            boolean fits = switch (i) {
                case 4, 7 -> c == '-';
                case 10 -> c == 'T';
                case 13, 16 -> c == ':';
                default -> c >= '0' && c <= '9';
            };
            if (!fits) {
                return null;
            }
        }
        return iso;
    }

    /** Returns true if one time is before another; a time without an offset counts as UTC, one without a date as first. */
    static boolean isBefore(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other != null;
        }
        if (one.length() == other.length() && one.regionMatches(19, other, 19, one.length() - 19)) {
            return one.compareTo(other) < 0;
        }
        return instant(one).isBefore(instant(other));
    }

    /** Returns the point in time of a text in ISO 8601; the earliest of all if it is no time. */
    static Instant instant(String iso) {
        try {
            return iso.length() > WITHOUT_OFFSET
                    ? OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                            .toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }
}
