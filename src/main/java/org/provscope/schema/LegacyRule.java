package org.provscope.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code schemas/legacy-rules.tsv}; the head of that file explains the patterns.
 *
 * @param successor a template with {@code $1 $2 …}, or empty
 * @param family    the pattern as written in the table
 * @param maps      for every group of the pattern the words that it may match, or none if it is copied
 */
record LegacyRule(
        Pattern pattern,
        LegacyName.Action action,
        String successor,
        String valueChange,
        LegacyName.ValueChange change,
        LegacyName.Certainty certainty,
        String note,
        List<Map<String, String>> maps,
        String family) {
    private static final Pattern CAPTURE = Pattern.compile("\\$([1-9])");

    static LegacyRule of(String[] cells, Map<String, Map<String, String>> words, Map<String, String> valueChanges) {
        List<Map<String, String>> maps = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        for (String segment : cells[0].split("\\.", -1)) {
            if (!regex.isEmpty()) {
                regex.append("\\.");
            }
            segment(segment, words, regex, maps);
        }
        return new LegacyRule(
                Pattern.compile(regex.toString()),
                LegacyName.Action.of(cells[1]),
                cells[2],
                cells[3].isEmpty() ? "" : valueChanges.getOrDefault(cells[3], cells[3]),
                LegacyName.ValueChange.of(cells[3]),
                LegacyName.Certainty.of(cells[4]),
                cells[5],
                List.copyOf(maps),
                cells[0].replace("{", "").replace("}", ""));
    }

    private static void segment(
            String segment,
            Map<String, Map<String, String>> words,
            StringBuilder regex,
            List<Map<String, String>> maps) {
        if (segment.equals("**")) {
            regex.append(".+");
        } else if (segment.startsWith("{")) {
            regex.append("([^.]+)");
            maps.add(words.getOrDefault(segment.substring(1, segment.length() - 1), new HashMap<>()));
        } else if (segment.startsWith("(")) {
            regex.append('(');
            String bar = "";
            for (String alternative : segment.substring(1, segment.length() - 1).split("\\|", -1)) {
                regex.append(bar).append(Pattern.quote(alternative).replace("#", "\\E[0-9]+\\Q"));
                bar = "|";
            }
            regex.append(')');
            maps.add(Map.of());
        } else {
            for (int i = 0; i < segment.length(); i++) {
                if (segment.charAt(i) == '#') {
                    maps.add(Map.of());
                }
            }
            regex.append(Pattern.quote(segment).replace("#", "\\E([0-9]+)\\Q"));
        }
    }

    /** Returns the fate of a name; null if this rule does not match it. */
    @Nullable
    LegacyName apply(String name) {
        Matcher matcher = pattern.matcher(name);
        if (!matcher.matches()) {
            return null;
        }
        List<String> captures = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            String captured = matcher.group(i + 1);
            String word = maps.get(i).isEmpty() ? captured : maps.get(i).get(captured);
            if (word == null) {
                return null;
            }
            captures.add(word);
        }
        String filled = CAPTURE.matcher(successor)
                .replaceAll(found -> Matcher.quoteReplacement(captures.get(Integer.parseInt(found.group(1)) - 1)));
        return new LegacyName(
                name, action, filled.isEmpty() ? null : filled, valueChange, change, certainty, note, family);
    }
}
