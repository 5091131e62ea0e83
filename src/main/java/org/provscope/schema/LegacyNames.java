package org.provscope.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters from before UC Software 3.3.0 and their fate (docs/domain.md §6). */
public final class LegacyNames {
    private static final Map<String, Map<String, String>> WORDS = words();
    private static final Map<String, List<LegacyRule>> BY_FIRST_SEGMENT = rules();

    private LegacyNames() {}

    private static Map<String, Map<String, String>> words() {
        Map<String, Map<String, String>> words = new HashMap<>();
        TsvTable.readBundled(
                "legacy-words.tsv",
                3,
                cells -> words.computeIfAbsent(cells[0], map -> new HashMap<>()).put(cells[1], cells[2]));
        return words;
    }

    private static Map<String, List<LegacyRule>> rules() {
        Map<String, String> changes = new HashMap<>();
        TsvTable.readBundled("legacy-value-changes.tsv", 2, cells -> changes.put(cells[0], cells[1]));
        Map<String, List<LegacyRule>> rules = new HashMap<>();
        TsvTable.readBundled(
                "legacy-rules.tsv",
                6,
                cells -> rules.computeIfAbsent(firstSegment(cells[0]), first -> new ArrayList<>())
                        .add(LegacyRule.of(cells, WORDS, changes)));
        return rules;
    }

    private static String firstSegment(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Returns the fate of an old name; null if it is none. Not to be asked for names that phones still know. */
    public static @Nullable LegacyName find(String name) {
        for (LegacyRule rule : BY_FIRST_SEGMENT.getOrDefault(firstSegment(name), List.of())) {
            LegacyName found = rule.apply(name);
            if (found != null) {
                return known(found);
            }
        }
        return null;
    }

    /** Returns a rule's result, without a successor that no release knows: rules accept any number. */
    private static LegacyName known(LegacyName found) {
        String successor = found.successor();
        ParameterInfo info =
                successor == null ? null : ParameterSchema.bundled().find(successor);
        boolean invented = successor != null && (info == null || info.typed() && !info.holdsIndexesOf(successor));
        return invented
                ? new LegacyName(
                        found.old(),
                        LegacyName.Action.DROP,
                        null,
                        "",
                        LegacyName.Certainty.LOW,
                        "no later name is known for this number")
                : found;
    }

    /**
     * Returns the parameter that replaces {@code feature.N.enabled} if {@code feature.N.name} has this value: N is
     * arbitrary, the name decides. Null for a feature that has no parameter.
     */
    public static @Nullable String featureParameter(String featureName) {
        return WORDS.getOrDefault("featureByName", Map.of()).get(featureName);
    }
}
