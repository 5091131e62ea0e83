package org.provscope.effective;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The difference in the layers that phones share; it holds for every phone with these layers, except for its own names.
 */
final class SharedDiff {
    static final SharedDiff NOTHING = new SharedDiff(PhoneDifference.NONE, Set.of());

    private static final String SET = ".set";

    private final PhoneDifference difference;
    private final Set<String> names;
    private final Set<String> deviceNames;
    /** The rest of the difference for phones that set some of its names themselves. */
    private final Map<Set<String>, PhoneDifference> rests = new ConcurrentHashMap<>();

    private SharedDiff(PhoneDifference difference, Set<String> names) {
        this.difference = difference;
        this.names = names;
        this.deviceNames =
                names.stream().filter(name -> name.startsWith("device.")).collect(Collectors.toSet());
    }

    /** Compares the shared layers of two phones. */
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
     * Adds the device settings whose switch is among some names, since they may gain or lose their effect.
     *
     * @param isSwitched true if the switch of all device settings changed, though it is not among the names
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

    /** Returns the names that some shared file sets differently, with or without effect. */
    Set<String> names() {
        return names;
    }

    /** Returns those of the names that begin with {@code device.}. */
    Set<String> deviceNames() {
        return deviceNames;
    }

    /** Returns the difference without some names; the same object for the same names. */
    PhoneDifference without(Set<String> some) {
        return some.isEmpty() ? difference : rests.computeIfAbsent(Set.copyOf(some), difference::without);
    }
}
