package org.provscope.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters from before UC Software 3.3.0 and their fate (docs/domain.md §6). */
public final class LegacyNames {
    private static final Map<String, Map<String, String>> WORDS = words();
    private static final Set<String> KEPT = kept();
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

    private static Set<String> kept() {
        Set<String> kept = new HashSet<>();
        TsvTable.readBundled("legacy-kept.tsv", 1, cells -> kept.add(cells[0]));
        return kept;
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
                ? found.to(
                        LegacyName.Action.DROP,
                        null,
                        LegacyName.Certainty.LOW,
                        "no later name is known for this number")
                : found;
    }

    /**
     * Returns the fate of a name that a schema does not know, or only with other indexes; null if it is no old name.
     */
    public static @Nullable LegacyName find(String name, ParameterSchema schema) {
        ParameterInfo exact = schema.find(name);
        boolean isKnown = exact != null && (!exact.typed() || exact.holdsIndexesOf(name));
        // Old names have words that look like present models but are none.
        return isKnown || exact == null && ParameterName.modelIn(name) != null ? null : find(name);
    }

    /** Returns true for a name of SIP 3.x that release 4.0 does not know though later ones do. */
    public static boolean isKeptByLater(String name) {
        return KEPT.contains(ParameterName.folded(name)) || KEPT.contains(name);
    }

    /**
     * Returns the word that the number of a family stands for, in the order of the shipped files.
     *
     * @param family a map of {@code schemas/legacy-words.tsv}, e.g. {@code ringClass}
     */
    public static @Nullable String word(String family, String number) {
        return WORDS.getOrDefault(family, Map.of()).get(number);
    }

    /** Returns all words of a family by their numbers. */
    public static Map<String, String> words(String family) {
        return Map.copyOf(WORDS.getOrDefault(family, Map.of()));
    }

    /**
     * Returns the parameter that replaces {@code feature.N.enabled} if {@code feature.N.name} has this value: N is
     * arbitrary, the name decides. Null for a feature that has no parameter.
     */
    public static @Nullable String featureParameter(String featureName) {
        return WORDS.getOrDefault("featureByName", Map.of()).get(featureName);
    }
}
