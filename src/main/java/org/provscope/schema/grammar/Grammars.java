package org.provscope.schema.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which values have a grammar, and what is wrong with them (docs/domain.md §11). An empty value is always right. */
public final class Grammars {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final int QUARTER_HOUR = 900;
    private static final int HOUR = 3600;
    private static final int WESTMOST = -12;
    private static final int EASTMOST = 14;
    private static final int LAST_VLAN = 4094;
    private static final Pattern MARKS_OF_DIGIT_MAP = Pattern.compile("[|\\[\\],.TRSH]+");
    private static final Pattern MARKS_OF_ACTION = Pattern.compile("\\$[^$]*\\$");
    private static final int LONGEST_MARKED = 2560;
    private static final Pattern RESOURCE_TYPE = Pattern.compile("attendant\\.resourceList\\.[0-9]+\\.type");

    private Grammars() {}

    /** Returns the faults of a value; empty if its parameter has no grammar, or none that is sure. */
    public static List<Fault> faults(String name, String value) {
        if (value.isBlank()) {
            return List.of();
        }
        if (name.startsWith("dialplan.")) {
            if (isDigitMap(name)) {
                return DigitMap.faults(value);
            }
            if (name.endsWith(".digitmap.timeOut")) {
                return timeOut(value);
            }
        }
        if (KeyAction.isActionName(name)) {
            return KeyAction.faults(value);
        }
        if (isResourceType(name)) {
            return resourceType(value);
        }
        return switch (name) {
            case "tcpIpApp.sntp.gmtOffset" -> offset(value);
            case "device.net.vlanId" -> vlan(value);
            default -> List.of();
        };
    }

    /**
     * Returns the parts of a value that stand for something else than themselves, from left to right: bars, brackets, timers
     * and replacements of a digit map, macros between dollar signs of a key's action. Empty without a grammar.
     */
    public static List<Mark> marks(String name, String value) {
        Pattern parts = isDigitMap(name) ? MARKS_OF_DIGIT_MAP : KeyAction.isActionName(name) ? MARKS_OF_ACTION : null;
        List<Mark> marks = new ArrayList<>();
        if (parts != null && value.length() <= LONGEST_MARKED) {
            Matcher matcher = parts.matcher(value);
            while (matcher.find()) {
                marks.add(new Mark(matcher.start(), matcher.end()));
            }
        }
        return marks;
    }

    static boolean isResourceType(String name) {
        return name.startsWith("attendant.resourceList.")
                && RESOURCE_TYPE.matcher(name).matches();
    }

    static boolean isDigitMap(String name) {
        return name.startsWith("dialplan.") && (name.endsWith(".digitmap") || name.endsWith(".lyncDigitmap"));
    }

    /** Returns the parameter whose value a reading of this one needs besides, or null. */
    public static @Nullable String besides(String name) {
        return isDigitMap(name) && name.endsWith(".digitmap") ? name + ".timeOut" : null;
    }

    /**
     * Returns in plain words what a value means, a line for each of its parts. Empty if the parameter has no grammar, or
     * the value does not comply.
     *
     * @param besides the value of the parameter that {@link #besides} names, or null if not known
     */
    public static List<String> reading(String name, String value, @Nullable String besides) {
        return isDigitMap(name) ? DigitMapReading.of(value, besides) : List.of();
    }

    /** A person or an automated resource; whether phones mind capitals is not known. */
    private static List<Fault> resourceType(String value) {
        String type = value.strip().toLowerCase(Locale.ROOT);
        return type.equals("normal") || type.equals("automata")
                ? List.of()
                : List.of(Fault.of(
                        0,
                        value.length(),
                        "“" + value.strip() + "” is no type of a monitored line: normal or automata."));
    }

    /** One number for each alternative, parted by bars; their count is not looked at. */
    private static List<Fault> timeOut(String value) {
        int comma = value.indexOf(',');
        if (comma >= 0) {
            return List.of(
                    new Fault(comma, comma + 1, "The times are parted by |, not by commas.", value.replace(',', '|')));
        }
        List<Fault> faults = new ArrayList<>();
        int start = 0;
        while (start <= value.length()) {
            int bar = value.indexOf('|', start);
            int end = bar < 0 ? value.length() : bar;
            String time = value.substring(start, end).strip();
            if (!time.isEmpty() && !WHOLE.matcher(time).matches()) {
                faults.add(Fault.of(start, end, "“" + time + "” is no number of seconds."));
            }
            start = end + 1;
        }
        return faults;
    }

    /** In seconds, whole quarter hours; a small number is meant in hours. */
    private static List<Fault> offset(String value) {
        if (!WHOLE.matcher(value.strip()).matches()) {
            return List.of();
        }
        int seconds = Integer.parseInt(value.strip());
        if (seconds % QUARTER_HOUR == 0) {
            return List.of();
        }
        boolean areHours = seconds >= WESTMOST && seconds <= EASTMOST;
        return List.of(new Fault(
                0,
                value.length(),
                areHours
                        ? "The offset is in seconds; “" + value.strip() + "” looks like hours, which are "
                                + seconds * HOUR + " seconds."
                        : "The offset is in seconds, in whole quarter hours (a multiple of 900).",
                areHours ? String.valueOf(seconds * HOUR) : null));
    }

    private static List<Fault> vlan(String value) {
        if (!WHOLE.matcher(value.strip()).matches()) {
            return List.of();
        }
        int id = Integer.parseInt(value.strip());
        return id >= 0 && id <= LAST_VLAN
                ? List.of()
                : List.of(Fault.of(0, value.length(), "A VLAN has a number from 0 to 4094."));
    }
}
