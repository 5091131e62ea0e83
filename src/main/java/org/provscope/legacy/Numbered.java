package org.provscope.legacy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.schema.LegacyName;
import org.provscope.schema.LegacyNames;
import org.provscope.schema.ParameterSchema;

/**
 * The families whose members had numbers and have names since 3.3.0. A number means what the family's {@code .name}
 * says for those who read the file; where nothing says it, what it meant in the shipped files (docs/domain.md §6).
 */
final class Numbered {
    /**
     * A family.
     *
     * @param prefix what stands before the number
     * @param words  its map in {@code schemas/legacy-words.tsv}
     */
    private record Family(String prefix, String words) {}

    private static final List<Family> LABELLED = List.of(
            new Family("se.rt.", "ringClass"),
            new Family("se.pat.callProg.", "callProgPattern"),
            new Family("se.pat.misc.", "miscPattern"));
    private static final String FEATURE = "feature.";
    private static final String QUOTA = "res.quotas.";
    /** The families whose members depend on each other. */
    private static final List<String> NUMBERED =
            List.of(FEATURE, QUOTA, "se.rt.", "se.pat.callProg.", "se.pat.misc.", "se.pat.ringer.");

    /** For each family the words by the labels that phones are shipped with. */
    private final Map<String, Map<String, String>> byLabel = new HashMap<>();

    private final Map<Family, Map<String, String>> wordsOf = new ConcurrentHashMap<>();

    private final Readers readers;

    Numbered(Readers readers) {
        this.readers = readers;
        ParameterSchema tables = ParameterSchema.bundled();
        for (Family family : LABELLED) {
            Map<String, String> labels = new HashMap<>();
            for (String word : LegacyNames.words(family.words()).values()) {
                String label = tables.defaultOf(family.prefix() + word + ".name", null);
                if (label != null) {
                    labels.put(label.toLowerCase(Locale.ROOT), word);
                }
            }
            byLabel.put(family.prefix(), labels);
        }
    }

    /**
     * What a numbered name means for those who read a file.
     *
     * @param fate   what becomes of it
     * @param others what it means for other readers; if there are any, it is a question
     */
    record Meaning(LegacyName fate, List<LegacyName> others) {}

    /** Returns the beginning of the names that depend on one {@code .name} or {@code .type}; null for other names. */
    static @Nullable String prefix(String name) {
        for (String family : NUMBERED) {
            if (name.startsWith(family)) {
                int dot = name.indexOf('.', family.length());
                boolean isNumber = dot > family.length()
                        && name.charAt(family.length()) >= '0'
                        && name.charAt(family.length()) <= '9';
                return isNumber ? name.substring(0, dot + 1) : null;
            }
        }
        return null;
    }

    /** Returns what an old name means in a file; itself for names without a number that has to be looked up. */
    Meaning meaning(ConfigFile file, LegacyName shipped) {
        String old = shipped.old();
        if (old.startsWith(FEATURE)) {
            return named(file, shipped, FEATURE, LegacyNames::featureParameter);
        }
        if (old.startsWith(QUOTA)) {
            return named(
                    file, shipped, QUOTA, word -> LegacyNames.words("quota").containsValue(word) ? QUOTA + word : null);
        }
        for (Family family : LABELLED) {
            if (old.startsWith(family.prefix())) {
                return labelled(shipped, family);
            }
        }
        return new Meaning(shipped, List.of());
    }

    private interface ByName {
        /** Returns the parameter that a name stands for; null if there is none. */
        @Nullable
        String parameter(String name);
    }

    /** The name is a key: a number with an unknown name has no successor. */
    private Meaning named(ConfigFile file, LegacyName shipped, String prefix, ByName byName) {
        String key = prefix + number(shipped.old(), prefix) + ".name";
        Map<String, LegacyName> bySuccessor = new LinkedHashMap<>();
        for (String value : readers.values(file, key)) {
            LegacyName here = byKey(shipped, key, value, byName.parameter(value));
            bySuccessor.putIfAbsent(String.valueOf(here.successor()), here);
        }
        // What has a successor comes first.
        List<LegacyName> meanings = bySuccessor.values().stream()
                .sorted(Comparator.comparing(fate -> fate.successor() == null))
                .toList();
        return meanings.isEmpty()
                ? new Meaning(shipped, List.of())
                : new Meaning(meanings.getFirst(), meanings.subList(1, meanings.size()));
    }

    private static LegacyName byKey(LegacyName shipped, String key, String value, @Nullable String parameter) {
        if (value.isBlank()) {
            return shipped;
        }
        if (parameter == null) {
            return shipped.to(
                    LegacyName.Action.DROP,
                    null,
                    LegacyName.Certainty.MEDIUM,
                    key + " says “" + value + "”, for which no later parameter is known");
        }
        boolean isName = shipped.old().equals(key);
        return shipped.to(
                isName ? LegacyName.Action.CONSUMED : LegacyName.Action.RENAME,
                parameter,
                LegacyName.Certainty.HIGH,
                key + " says “" + value + "”");
    }

    /** The name is a label: one that phones were shipped with tells which member is meant, any other says nothing. */
    private Meaning labelled(LegacyName shipped, Family family) {
        String number = number(shipped.old(), family.prefix());
        String word = LegacyNames.word(family.words(), number);
        String meant = words(family).get(number);
        if (meant == null || meant.equals(word)) {
            return new Meaning(shipped, List.of());
        }
        String rest = shipped.old().substring(family.prefix().length() + number.length());
        return new Meaning(
                shipped.to(
                        LegacyName.Action.RENAME,
                        family.prefix() + meant + rest,
                        LegacyName.Certainty.MEDIUM,
                        family.prefix() + number + ".name says which one it is"),
                List.of());
    }

    /**
     * Returns the words of all numbers of a family that the root uses. Labels count only if everybody who reads something
     * of their number gets them, and if no two numbers end up as one: phones tell them apart by number.
     */
    private Map<String, String> words(Family family) {
        return wordsOf.computeIfAbsent(family, key -> {
            Map<String, String> words = new HashMap<>();
            boolean isUnique = true;
            for (String prefix : readers.numbers(family.prefix())) {
                String number = number(prefix, family.prefix());
                String own = LegacyNames.word(family.words(), number);
                String word = labelWord(family, prefix);
                String meant = word == null ? own : word;
                if (meant != null) {
                    isUnique &= !words.containsValue(meant);
                    words.put(number, meant);
                }
            }
            return isUnique ? words : Map.of();
        });
    }

    /** Returns the word that a number's label tells everybody; null if it is none of the shipped ones. */
    private @Nullable String labelWord(Family family, String prefix) {
        Set<String> labels = new HashSet<>();
        for (ConfigFile file : readers.withNumber(prefix)) {
            Set<String> here = readers.values(file, prefix + "name");
            labels.addAll(here.isEmpty() ? Set.of("") : here);
        }
        return labels.size() == 1
                ? byLabel.getOrDefault(family.prefix(), Map.of())
                        .get(labels.iterator().next().toLowerCase(Locale.ROOT))
                : null;
    }

    /** Returns the name of the ring class that a number means; null if there is none. */
    @Nullable
    String ringClass(String number) {
        Family family = LABELLED.getFirst();
        String meant = words(family).get(number);
        return meant == null ? LegacyNames.word(family.words(), number) : meant;
    }

    private static String number(String name, String prefix) {
        int dot = name.indexOf('.', prefix.length());
        return name.substring(prefix.length(), dot < 0 ? name.length() : dot);
    }
}
