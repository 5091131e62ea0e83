package org.provscope.effective;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What is different in the layers that phones share; it holds for every phone with these layers, but for its own names. */
final class SharedDiff {
    static final SharedDiff NOTHING = new SharedDiff(PhoneDifference.NONE, Set.of());

    private static final String SET = ".set";

    private final PhoneDifference difference;
    private final Set<String> names;
    private final Set<String> deviceNames;
    /** What is left of the difference for phones that have some of its names for themselves. */
    private final Map<Set<String>, PhoneDifference> rests = new ConcurrentHashMap<>();

    private SharedDiff(PhoneDifference difference, Set<String> names) {
        this.difference = difference;
        this.names = names;
        this.deviceNames =
                names.stream().filter(name -> name.startsWith("device.")).collect(Collectors.toSet());
    }

    /** Compares the shared segments of two phones. */
    static SharedDiff of(EffectiveConfig before, List<MergedLayers> was, EffectiveConfig after, List<MergedLayers> is) {
        EffectiveConfig one = new EffectiveConfig(before.stack(), was, before.schema());
        EffectiveConfig other = new EffectiveConfig(after.stack(), is, after.schema());
        Set<String> all = new TreeSet<>();
        one.addNames(all);
        other.addNames(all);
        Set<String> differing = new HashSet<>();
        for (String name : all) {
            if (!NameDiff.isSetAlike(one.occurrences(name), other.occurrences(name))) {
                differing.add(name);
            }
        }
        addSwitched(one, other, false, differing);
        return differing.isEmpty() ? NOTHING : new SharedDiff(NameDiff.of(one, other, differing), differing);
    }

    /**
     * Adds the device settings whose switch is among some names: whether they have an effect may be another matter now.
     *
     * @param isSwitched whether the switch of all device settings is another one, though it is not among the names
     */
    static void addSwitched(EffectiveConfig before, EffectiveConfig after, boolean isSwitched, Set<String> names) {
        for (String name : List.copyOf(names)) {
            if (name.startsWith("device.") && name.endsWith(SET) && !name.equals(EffectiveConfig.SWITCH)) {
                names.add(name.substring(0, name.length() - SET.length()));
            }
        }
        if (isSwitched || names.contains(EffectiveConfig.SWITCH)) {
            names.addAll(before.guardedNames());
            names.addAll(after.guardedNames());
        }
    }

    /** The names that some shared file sets differently, whether or not that shows. */
    Set<String> names() {
        return names;
    }

    /** Those of the names that begin with {@code device.}. */
    Set<String> deviceNames() {
        return deviceNames;
    }

    /** What is different under all names but some; the same object for the same names. */
    PhoneDifference without(Set<String> some) {
        return some.isEmpty() ? difference : rests.computeIfAbsent(Set.copyOf(some), difference::without);
    }
}
