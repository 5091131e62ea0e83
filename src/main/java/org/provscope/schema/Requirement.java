package org.provscope.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings that count only where a switch is on: one row of {@code schemas/requires.tsv}, the head of which explains the
 * patterns (docs/domain.md §10).
 */
public final class Requirement {
    private static final class Bundled {
        private static final List<Requirement> ALL = read();

        private static List<Requirement> read() {
            List<Requirement> all = new ArrayList<>();
            TsvTable.readBundled("requires.tsv", 5, cells -> all.add(new Requirement(cells)));
            return List.copyOf(all);
        }
    }

    private final List<Pattern> settings = new ArrayList<>();
    private final List<String> firstSegments = new ArrayList<>();
    private final List<String> needs;
    private final String wanted;
    private final String defaultValue;
    private final boolean isDocumented;

    private Requirement(String[] cells) {
        for (String pattern : cells[0].split("\\|", -1)) {
            settings.add(regex(pattern));
            firstSegments.add(first(pattern));
        }
        this.needs = List.of(cells[1].split("\\|", -1));
        this.wanted = cells[2];
        this.defaultValue = cells[3];
        this.isDocumented = cells[4].equals("doc");
    }

    private static Pattern regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(c == '#' ? "([0-9]+)" : c == '*' ? ".+" : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString());
    }

    private static String first(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Returns every known requirement. */
    public static List<Requirement> all() {
        return Bundled.ALL;
    }

    /**
     * Returns the number that {@code #} stands for if a name is one of the settings, an empty text if it has none; null
     * if it is no such setting.
     */
    public @Nullable String number(String name) {
        if (needs.contains(name) || name.endsWith(".set")) {
            return null;
        }
        String first = first(name);
        for (int i = 0; i < settings.size(); i++) {
            if (!firstSegments.get(i).equals(first)) {
                continue;
            }
            Matcher matcher = settings.get(i).matcher(name);
            if (matcher.matches()) {
                return matcher.groupCount() > 0 ? matcher.group(1) : "";
            }
        }
        return null;
    }

    /**
     * Returns the switches of which one must be on; {@code *} in them stands for anything.
     *
     * @param number what {@link #number} returned
     */
    public List<String> switches(String number) {
        return needs.stream().map(need -> need.replace("#", number)).toList();
    }

    /** Returns a pattern for a switch that holds {@code *}. */
    public static Pattern pattern(String need) {
        return regex(need);
    }

    /** Returns true if a switch with this value is on. */
    public boolean isOn(String value) {
        if (!wanted.startsWith(">")) {
            return value.strip().equals(wanted);
        }
        try {
            return Integer.parseInt(value.strip()) > Integer.parseInt(wanted.substring(1));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Returns what a switch must be, for people. */
    public String wanted() {
        return wanted.startsWith(">") ? "above " + wanted.substring(1) : wanted;
    }

    /** Returns the switch's default, or null if it may be set in the phone already. */
    public @Nullable String defaultValue() {
        return defaultValue.isEmpty() ? null : defaultValue;
    }

    /** Returns true if a document says so; otherwise it is recalled or seen, and only probable. */
    public boolean isDocumented() {
        return isDocumented;
    }
}
