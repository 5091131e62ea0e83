package org.provscope.legacy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** For each family the words by the labels that phones are shipped with. */
    private final Map<String, Map<String, String>> byLabel = new HashMap<>();

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
     * @param fate        what becomes of it
     * @param otherwise what it means for other readers, or null; then it is a question
     */
    record Meaning(LegacyName fate, @Nullable LegacyName otherwise) {}

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
                return labelled(file, shipped, family);
            }
        }
        return new Meaning(shipped, null);
    }

    private interface ByName {
        /** Returns the parameter that a name stands for; null if there is none. */
        @Nullable
        String parameter(String name);
    }

    /** The name is a key: a number with an unknown name has no successor. */
    private Meaning named(ConfigFile file, LegacyName shipped, String prefix, ByName byName) {
        String number = number(shipped.old(), prefix);
        String key = prefix + number + ".name";
        Set<String> values = readers.values(file, key);
        LegacyName first = null;
        LegacyName other = null;
        for (String value : values) {
            LegacyName here = byKey(shipped, key, value, byName.parameter(value));
            if (first == null || first.successor() == null && here.successor() != null) {
                other = first;
                first = here;
            } else if (other == null && !Objects.equals(here.successor(), first.successor())) {
                other = here;
            }
        }
        return new Meaning(first == null ? shipped : first, other);
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
    private Meaning labelled(ConfigFile file, LegacyName shipped, Family family) {
        String number = number(shipped.old(), family.prefix());
        String word = LegacyNames.word(family.words(), number);
        String meant = word(file, family, number);
        if (meant == null || meant.equals(word) || isTaken(file, family, meant, number)) {
            return new Meaning(shipped, null);
        }
        String rest = shipped.old().substring(family.prefix().length() + number.length());
        return new Meaning(
                shipped.to(
                        LegacyName.Action.RENAME,
                        family.prefix() + meant + rest,
                        LegacyName.Certainty.MEDIUM,
                        family.prefix() + number + ".name says which one it is"),
                null);
    }

    /** Returns the word that a label tells; null if it is none of the shipped ones or readers differ. */
    private @Nullable String word(ConfigFile file, Family family, String number) {
        Set<String> labels = readers.values(file, family.prefix() + number + ".name");
        return labels.size() == 1
                ? byLabel.getOrDefault(family.prefix(), Map.of())
                        .get(labels.iterator().next().toLowerCase(Locale.ROOT))
                : null;
    }

    /** Returns true if another number has this word as its own and is not labelled as something else. */
    private boolean isTaken(ConfigFile file, Family family, String word, String number) {
        for (Map.Entry<String, String> other : LegacyNames.words(family.words()).entrySet()) {
            if (other.getValue().equals(word) && !other.getKey().equals(number)) {
                Set<String> labels = readers.values(file, family.prefix() + other.getKey() + ".name");
                return !labels.isEmpty() && word.equals(word(file, family, other.getKey()));
            }
        }
        return false;
    }

    /** Returns the name of the ring class that a number means in a file; null if there is none. */
    @Nullable
    String ringClass(ConfigFile file, String number) {
        Family family = LABELLED.getFirst();
        String meant = word(file, family, number);
        return meant != null && !isTaken(file, family, meant, number)
                ? meant
                : LegacyNames.word(family.words(), number);
    }

    private static String number(String name, String prefix) {
        int dot = name.indexOf('.', prefix.length());
        return name.substring(prefix.length(), dot < 0 ? name.length() : dot);
    }
}
