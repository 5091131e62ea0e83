package org.provscope.schema.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words what the alternatives of a digit map dial: “2xxx to 4xxx, at once” (docs/domain.md §11). What it is
 * not sure of, it does not say.
 */
final class DigitMapReading {
    private final String text;
    private final @Nullable String seconds;
    private final List<String> steps = new ArrayList<>();
    private boolean waits;
    private boolean isOpen;

    private DigitMapReading(String text, @Nullable String seconds) {
        this.text = text;
        this.seconds = seconds;
    }

    /**
     * Returns a line for each alternative that is not empty, or no line at all if one does not comply.
     *
     * @param timeOuts the value of the parameter with the seconds of each alternative, or null if not known
     */
    static List<String> of(String map, @Nullable String timeOuts) {
        if (!DigitMap.faults(map).isEmpty()) {
            return List.of();
        }
        String[] times = timeOuts == null ? new String[0] : timeOuts.split("\\|", -1);
        List<String> lines = new ArrayList<>();
        String[] alternatives = map.split("\\|", -1);
        for (int i = 0; i < alternatives.length; i++) {
            String alternative = alternatives[i].strip();
            if (!alternative.isEmpty()) {
                String time = i < times.length && times[i].strip().matches("[0-9]{1,4}") ? times[i].strip() : null;
                lines.add(new DigitMapReading(alternative, time).line());
            }
        }
        return lines;
    }

    private String line() {
        String what = block();
        if (what == null) {
            read();
            what = String.join(", then ", steps);
        }
        if (waits) {
            String pause = seconds == null ? "a pause" : seconds + (seconds.equals("1") ? " second" : " seconds");
            return what + ", after " + pause;
        }
        return isOpen ? what : what + ", at once";
    }

    /** Returns “2xxx to 4xxx” for one range and only free digits behind it, or null. */
    private @Nullable String block() {
        String digits = text.endsWith("T") ? text.substring(0, text.length() - 1) : text;
        if (!digits.matches("[0-9]*\\[[0-9]-[0-9]]x*")) {
            return null;
        }
        waits = text.endsWith("T");
        int open = digits.indexOf('[');
        String before = digits.substring(0, open);
        String after = digits.substring(open + 5);
        return before + digits.charAt(open + 1) + after + " to " + before + digits.charAt(open + 3) + after;
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            switch (c) {
                case 'x' -> {
                    end = run(i, "x");
                    boolean isRepeated = end < text.length() && text.charAt(end) == '.';
                    steps.add(digits(end - i, isRepeated));
                    isOpen |= isRepeated;
                    end += isRepeated ? 1 : 0;
                }
                case '[' -> {
                    end = text.indexOf(']', i) + 1;
                    boolean isRepeated = end < text.length() && text.charAt(end) == '.';
                    steps.add((isRepeated ? "any number of " : "") + choices(text.substring(i + 1, end - 1)));
                    isOpen |= isRepeated;
                    end += isRepeated ? 1 : 0;
                }
                case 'R' -> {
                    int second = text.indexOf('R', i + 1);
                    int third = text.indexOf('R', second + 1);
                    end = third + 1;
                    steps.add(replaced(text.substring(i + 1, second), text.substring(second + 1, third)));
                }
                case ',' -> steps.add("another dial tone");
                case 'T' -> waits = true;
                case '.' -> {
                    steps.add("the same any number of times");
                    isOpen = true;
                }
                case 'S', 'H' -> steps.add("over " + (c == 'S' ? "SIP" : "H.323"));
                default -> {
                    end = run(i, "0123456789*#+");
                    boolean isRepeated = end < text.length() && text.charAt(end) == '.' && end > i + 1;
                    // Only the last of several digits is repeated.
                    end -= isRepeated ? 1 : 0;
                    steps.add(text.substring(i, end));
                }
            }
            i = end;
        }
    }

    private int run(int from, String of) {
        int end = from;
        while (end < text.length() && of.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static String digits(int count, boolean isRepeated) {
        if (isRepeated) {
            return count == 1 ? "any digits" : (count - 1) + (count == 2 ? " digit" : " digits") + " or more";
        }
        return count + (count == 1 ? " digit" : " digits");
    }

    private static String choices(String inside) {
        List<String> choices = new ArrayList<>();
        int i = 0;
        while (i < inside.length()) {
            if (i + 2 < inside.length() && inside.charAt(i + 1) == '-') {
                choices.add(inside.charAt(i) + " to " + inside.charAt(i + 2));
                i += 3;
            } else {
                choices.add(inside.charAt(i) == 'x' ? "a digit" : String.valueOf(inside.charAt(i)));
                i++;
            }
        }
        return String.join(" or ", choices);
    }

    private static String replaced(String dialled, String sent) {
        if (dialled.isEmpty()) {
            return sent + " put in";
        }
        return dialled + (sent.isEmpty() ? " left out" : " sent as " + sent);
    }
}
