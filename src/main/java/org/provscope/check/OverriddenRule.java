package org.provscope.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.LayerRole;
import org.provscope.effective.Losses;
import org.provscope.effective.Losses.Loss;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;

/**
 * The rule about values that a stronger layer overrides with another one (docs/domain.md §3): once for each file and
 * parameter, and once for a file of which nothing ever counts.
 */
final class OverriddenRule {
    private final Losses losses;
    /** The losses of phones that no file names. */
    private final Losses ofOthers;

    private final Problems problems;

    private OverriddenRule(Losses losses, Losses ofOthers, Problems problems) {
        this.losses = losses;
        this.ofOthers = ofOthers;
        this.problems = problems;
    }

    /**
     * Reports the values.
     *
     * @param phones what each phone gets
     * @param others what any other phone gets if there is a default master; else empty
     */
    static void check(
            Collection<EffectiveConfig> phones,
            Collection<EffectiveConfig> others,
            Cancellation cancellation,
            Problems problems) {
        List<EffectiveConfig> readers = new ArrayList<>(phones);
        readers.addAll(others);
        OverriddenRule rule =
                new OverriddenRule(Losses.of(readers, cancellation), Losses.of(others, cancellation), problems);
        Map<ConfigFile, List<Parameter>> byFile = new TreeMap<>(Comparator.comparing(ConfigFile::path));
        rule.losses
                .places()
                .keySet()
                .forEach(place -> byFile.computeIfAbsent(place.file(), file -> new ArrayList<>())
                        .add(place));
        byFile.forEach((file, places) -> {
            places.sort(Comparator.comparingInt(place -> place.attribute().nameStart()));
            rule.file(file, places);
        });
    }

    private void file(ConfigFile file, List<Parameter> places) {
        int readers = losses.readers(file);
        if (neverWins(file, places, readers)) {
            Parameter first = places.getFirst();
            Loss loss = loss(first);
            problems.add(Problem.of(
                    ProblemCode.OVERRIDDEN,
                    ProblemLocation.name(first),
                    null,
                    "No value of this file has an effect: another one wins for each of them, "
                            + winner(first, loss, false) + ". " + remedy(loss)));
            return;
        }
        // Duplicates of a name lose to each other; only the first of a file is compared.
        Set<String> seen = new HashSet<>();
        for (Parameter place : places) {
            if (seen.add(place.name())) {
                Loss loss = loss(place);
                problems.add(Problem.of(
                        ProblemCode.OVERRIDDEN,
                        ProblemLocation.name(place),
                        place.name(),
                        counted(loss.phones(), readers, ofOthers.readers(file) > 0)
                                + " another value of " + place.name() + ", "
                                + winner(place, loss, true) + ". " + remedy(loss)));
            }
        }
    }

    private Loss loss(Parameter place) {
        Loss loss = losses.at(place);
        if (loss == null) {
            throw new IllegalStateException("no loss at " + place.position());
        }
        return loss;
    }

    private boolean neverWins(ConfigFile file, List<Parameter> places, int readers) {
        Map<String, @Nullable Parameter> first = new HashMap<>();
        for (Parameter parameter : file.parameters()) {
            if (org.provscope.provisioning.MasterAttribute.of(parameter.name()) == null) {
                first.putIfAbsent(parameter.name(), parameter);
            }
        }
        return places.size() >= first.size()
                && first.values().stream().allMatch(parameter -> {
                    Loss loss = parameter == null ? null : losses.at(parameter);
                    return loss != null && loss.phones() == readers;
                });
    }

    /** Phones that no file names count as one more reader, which is said: nobody finds it in the list of phones. */
    private static String counted(int phones, int readers, boolean withOthers) {
        String who = "phones that read this file"
                + (withOthers && readers > 1 ? " (" + (readers - 1) + " here, and any other phone)" : "");
        if (phones < readers) {
            return phones + " of the " + readers + " " + who + (phones == 1 ? " gets" : " get");
        }
        return readers > 1
                ? "All " + readers + " " + who + " get"
                : withOthers ? "Any phone that no file names gets" : "The one phone that reads this file gets";
    }

    private static String winner(Parameter place, Loss loss, boolean withValue) {
        var example = loss.example();
        String file = String.valueOf(example.layer().file());
        int phones = loss.phones();
        String where = "from " + file
                + (phones > 1 && !example.layer().shared() ? " and the like" : "")
                + " (" + example.layer().role().label() + ")";
        return withValue && loss.isOneValue() ? Words.value(place.name(), example.value()) + " " + where : where;
    }

    private static String remedy(Loss loss) {
        List<String> ways = new ArrayList<>();
        if (loss.winners().containsKey(LayerRole.PHONE_OVERRIDE)) {
            ways.add("remove it from the keypad overrides, or use Reset Local Configuration at the phone");
        }
        if (loss.winners().containsKey(LayerRole.WEB_OVERRIDE)) {
            ways.add("remove it from the web overrides, or use Reset Web Configuration at the phone");
        }
        if (loss.winners().containsKey(LayerRole.CONFIG)) {
            ways.add("remove it from the file that wins, or list this file before that one");
        }
        if (ways.isEmpty()) {
            ways.add("remove it there");
        }
        return "To make this value count, " + String.join("; ", ways) + ".";
    }
}
