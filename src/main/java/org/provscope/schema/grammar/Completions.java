package org.provscope.schema.grammar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be written at a place inside a value with a grammar (docs/domain.md §11).
 *
 * @param from    where the text begins that a choice replaces
 * @param to      its end, exclusive
 * @param choices what can stand there
 * @param isWhole true if a choice is a whole value, so that others may be proposed beside them
 */
public record Completions(int from, int to, List<Choice> choices, boolean isWhole) {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int WESTMOST = -12;
    private static final int EASTMOST = 14;
    /** Zones in use that are no whole number of hours from UTC, in minutes. */
    private static final List<Integer> ODD_ZONES = List.of(-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765);

    private static final List<Choice> OF_DIGIT_MAP = List.of(
            new Choice("x", "any digit"),
            new Choice("[2-9]", "one of these"),
            new Choice(".", "what precedes, any number of times or never"),
            new Choice("T", "wait for the time that …timeOut gives"),
            new Choice("|", "or: the next alternative"),
            new Choice(",", "another dial tone"),
            new Choice("R9RR", "9 is left out"),
            new Choice("RR9R", "9 is put in"));
    private static final List<Choice> DIAL_TYPES = List.of(
            new Choice("$Tinvite$", "place a call"),
            new Choice("$Tdtmf$", "send tones in the call"),
            new Choice("$Trefer$", "transfer the call"),
            new Choice("$Tintercom$", "call by intercom"));
    private static final List<Choice> RESOURCE_TYPES =
            List.of(new Choice("normal", "a person"), new Choice("automata", "an automated resource"));

    /**
     * A text that can be written.
     *
     * @param meaning what it stands for, in a few words
     */
    public record Choice(String text, String meaning) {}

    public Completions {
        choices = List.copyOf(choices);
    }

    /**
     * Returns what can be written at a place of a value; null if nothing is known of it.
     *
     * @param caret  the place in the value
     * @param macros the names of the macros that the phones know
     */
    public static @Nullable Completions at(String name, String value, int caret, Collection<String> macros) {
        if (Grammars.isDigitMap(name)) {
            return value.isEmpty()
                    ? new Completions(0, 0, OF_DIGIT_MAP, true)
                    : new Completions(caret, caret, OF_DIGIT_MAP, false);
        }
        if (KeyAction.isActionName(name)) {
            return inAction(value, caret, macros);
        }
        if (Grammars.isResourceType(name)) {
            return new Completions(0, value.length(), RESOURCE_TYPES, true);
        }
        return name.equals("tcpIpApp.sntp.gmtOffset") ? new Completions(0, value.length(), offsets(), true) : null;
    }

    private static @Nullable Completions inAction(String value, int caret, Collection<String> macros) {
        String before = value.substring(0, caret);
        int mark = Math.max(before.lastIndexOf('$'), before.lastIndexOf('!'));
        boolean inDollars = before.chars().filter(c -> c == '$').count() % 2 == 1;
        if (inDollars && before.charAt(mark) == '$') {
            int close = value.indexOf('$', caret);
            boolean begun = close >= 0 && value.substring(caret, close).chars().allMatch(Character::isLetterOrDigit);
            return new Completions(
                    mark, begun ? close + 1 : caret, matching(DIAL_TYPES, before.substring(mark)), false);
        }
        List<Choice> calls = macros.stream()
                .sorted()
                .map(macro -> new Choice("!" + macro, "calls this macro"))
                .toList();
        if (mark >= 0 && before.charAt(mark) == '!' && isName(before.substring(mark + 1))) {
            int end = caret;
            while (end < value.length() && isName(value.substring(end, end + 1))) {
                end++;
            }
            return new Completions(mark, end, matching(calls, before.substring(mark)), false);
        }
        List<Choice> all = new ArrayList<>(DIAL_TYPES);
        all.addAll(calls);
        return new Completions(caret, caret, all, value.isEmpty());
    }

    private static boolean isName(String text) {
        return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    private static List<Choice> matching(List<Choice> choices, String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return choices.stream()
                .filter(choice -> choice.text().toLowerCase(Locale.ROOT).startsWith(lower))
                .toList();
    }

    private static List<Choice> offsets() {
        List<Integer> minutes = new ArrayList<>(ODD_ZONES);
        for (int hours = WESTMOST; hours <= EASTMOST; hours++) {
            minutes.add(hours * HOUR / MINUTE);
        }
        return minutes.stream()
                .sorted()
                .map(zone -> new Choice(
                        String.valueOf(zone * MINUTE),
                        String.format(
                                Locale.ROOT,
                                "UTC%s%d:%02d",
                                zone < 0 ? "−" : "+",
                                Math.abs(zone) / MINUTE,
                                Math.abs(zone) % MINUTE)))
                .toList();
    }
}
