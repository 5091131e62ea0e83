package org.provscope.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Occurrence;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.LegacyNames;

/**
 * What a migration does to the values that phones get, in the terms of the new release: every value in effect before is
 * the same afterwards, has a new name, is another one, or is gone.
 *
 * @param lines what changes, with its phones
 * @param same  the number of values, over all phones, that are the same under the same name
 */
public record MigrationProof(List<Line> lines, long same, int phones) {
    /** The reason of what is only removed because it is the default. */
    static final String IS_DEFAULT = "It is the default.";

    /** What becomes of a value in effect. */
    public enum Outcome {
        /** The value is the same, or means the same, under its new name. */
        RENAMED,
        /** The phone gets another value. */
        CHANGED,
        /** The phone no longer gets a value. */
        GONE
    }

    /**
     * One value and what becomes of it.
     *
     * @param before the name before
     * @param after  the name afterwards, or null
     * @param phones the phones for which this is so
     */
    public record Line(
            String before,
            String beforeValue,
            @Nullable String after,
            @Nullable String afterValue,
            Outcome outcome,
            String why,
            List<MacAddress> phones) {}

    private record Key(
            String before,
            String beforeValue,
            @Nullable String after,
            @Nullable String afterValue,
            Outcome outcome,
            String why) {}

    /** Returns how many values of all phones have an outcome. */
    public long count(Outcome outcome) {
        return lines.stream()
                .filter(line -> line.outcome() == outcome)
                .mapToLong(line -> line.phones().size())
                .sum();
    }

    /**
     * Compares what phones get before and after a migration.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static MigrationProof of(
            Migration migration, ResolvedRoot before, ResolvedRoot after, Cancellation cancellation) {
        IdentityHashMap<Parameter, MigratedParameter> fates = new IdentityHashMap<>();
        for (MigratedFile file : migration.files()) {
            for (MigratedParameter parameter : file.parameters()) {
                if (parameter.isChange()) {
                    fates.put(parameter.parameter(), parameter);
                }
            }
        }
        Map<Key, List<MacAddress>> lines = new LinkedHashMap<>();
        long same = 0;
        for (Phone phone : before.phones().values()) {
            cancellation.check();
            Phone later = after.phones().get(phone.mac());
            if (later == null || later.config().equals(phone.config())) {
                same += phone.config().size();
                continue;
            }
            same += compare(phone.mac(), phone.config(), later.config(), fates, lines);
        }
        SortedMap<String, List<Line>> sorted = new TreeMap<>();
        lines.forEach((key, phones) -> sorted.computeIfAbsent(key.before(), name -> new ArrayList<>())
                .add(new Line(
                        key.before(),
                        key.beforeValue(),
                        key.after(),
                        key.afterValue(),
                        key.outcome(),
                        key.why(),
                        List.copyOf(phones))));
        return new MigrationProof(
                sorted.values().stream().flatMap(List::stream).toList(),
                same,
                before.phones().size());
    }

    private static long compare(
            MacAddress phone,
            EffectiveConfig before,
            EffectiveConfig after,
            Map<Parameter, MigratedParameter> fates,
            Map<Key, List<MacAddress>> lines) {
        long same = 0;
        Map<String, @Nullable String> values = new HashMap<>();
        for (EffectiveParameter parameter : before.parameters()) {
            Occurrence winner = parameter.winner();
            if (winner == null) {
                continue;
            }
            MigratedParameter fate = fates.get(winner.parameter());
            String meant = fate == null ? null : featureParameter(parameter.name(), before);
            String newName = fate == null ? parameter.name() : meant != null ? meant : fate.newName();
            // What goes may uncover a weaker place.
            String now = values.computeIfAbsent(newName == null ? parameter.name() : newName, after::value);
            String expected = fate == null ? winner.value() : fate.newValue();
            boolean isAsExpected = Objects.equals(now, expected);
            boolean isDefault = fate != null && fate.why().equals(IS_DEFAULT) && after.value(parameter.name()) == null;
            if (isDefault
                    || isAsExpected
                            && parameter.name().equals(newName)
                            && winner.value().equals(now)) {
                same++;
                continue;
            }
            boolean means = now != null
                    && newName != null
                    && (isAsExpected || winner.value().equals(now) || meant == null && isMerged(fate));
            Outcome outcome = now == null ? Outcome.GONE : means ? Outcome.RENAMED : Outcome.CHANGED;
            lines.computeIfAbsent(
                            new Key(
                                    parameter.name(),
                                    winner.value(),
                                    newName,
                                    now,
                                    outcome,
                                    fate == null ? "Another file sets it now." : fate.why()),
                            key -> new ArrayList<>())
                    .add(phone);
        }
        return same;
    }

    /** Returns the parameter that an old feature means for a phone, whatever it means for others; null for other names. */
    private static @Nullable String featureParameter(String old, EffectiveConfig before) {
        if (!old.startsWith("feature.") || !old.endsWith(".enabled")) {
            return null;
        }
        String number = old.substring("feature.".length(), old.length() - ".enabled".length());
        String name = before.value("feature." + number + ".name");
        if (name != null && !name.isBlank()) {
            return LegacyNames.featureParameter(name);
        }
        String word = LegacyNames.word("feature", number);
        return word == null ? null : "feature." + word + ".enabled";
    }

    private static boolean isMerged(@Nullable MigratedParameter fate) {
        return fate != null && fate.action() == MigratedParameter.Action.MERGE && fate.question() == null;
    }
}
