package org.provscope.effective;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;

/**
 * Compares what phones get in two states of a root. Layers that many phones share are compared once; of the others only
 * the names are looked at that can differ. Safe for several threads.
 */
public final class Comparison {
    /** The shared layers of a phone, before and after. */
    private record Pair(List<MergedLayers> before, List<MergedLayers> after) {}

    /**
     * What is different in shared layers.
     *
     * @param names       the names that some shared file sets differently, whether or not that shows
     * @param deviceNames those of them that begin with {@code device.}
     */
    private record Shared(PhoneDifference difference, Set<String> names, Set<String> deviceNames) {
        static final Shared NOTHING = new Shared(PhoneDifference.NONE, Set.of(), Set.of());
    }

    /** Without it no device setting has an effect (DOMAIN §3). */
    private static final String SWITCH = "device.set";

    private final Set<String> changed;
    private final Map<Pair, Shared> shared = new ConcurrentHashMap<>();

    /** @param changed every file whose content is another one, or that came or went */
    public Comparison(Collection<RootPath> changed) {
        this.changed = new HashSet<>();
        changed.forEach(path -> this.changed.add(path.value()));
    }

    /** What a phone gets differently. */
    public PhoneDifference of(EffectiveConfig before, EffectiveConfig after) {
        if (before.equals(after)) {
            return PhoneDifference.NONE;
        }
        Shared common = shared(before, after);
        Set<String> alone = new HashSet<>();
        if (!addOwn(before, after, alone)) {
            addAll(before, alone);
            addAll(after, alone);
        }
        if (alone.isEmpty() && common.names().isEmpty()) {
            return PhoneDifference.NONE;
        }
        addOwnAmong(before, common.names(), alone);
        addOwnAmong(after, common.names(), alone);
        // Whether they have an effect may be told by the phone's own files.
        alone.addAll(common.deviceNames());
        addGuarded(before, after, common.names().contains(SWITCH), alone);
        PhoneDifference shownByAll = common.difference();
        if (alone.isEmpty()) {
            return shownByAll;
        }
        PhoneDifference own = look(before, after, alone);
        if (shownByAll.equals(PhoneDifference.NONE)) {
            return own;
        }
        return new PhoneDifference(shownByAll, alone, own.own(), own.hidden());
    }

    private static PhoneDifference look(EffectiveConfig before, EffectiveConfig after, Set<String> names) {
        List<ParameterChange> changes = new ArrayList<>();
        List<OverriddenChange> masked = new ArrayList<>();
        for (String name : names) {
            look(before, after, name, changes, masked);
        }
        changes.sort(Comparator.comparing(ParameterChange::name));
        masked.sort(OverriddenChange.ORDER);
        return PhoneDifference.of(List.copyOf(changes), List.copyOf(masked));
    }

    // ---- shared layers

    private Shared shared(EffectiveConfig before, EffectiveConfig after) {
        List<MergedLayers> one = shared(before);
        List<MergedLayers> other = shared(after);
        return one.equals(other)
                ? Shared.NOTHING
                : shared.computeIfAbsent(new Pair(one, other), pair -> compared(pair, before, after));
    }

    private static List<MergedLayers> shared(EffectiveConfig config) {
        List<MergedLayers> segments = new ArrayList<>(2);
        for (MergedLayers segment : config.segments()) {
            if (segment.isShared()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    private Shared compared(Pair pair, EffectiveConfig before, EffectiveConfig after) {
        if (isSame(layers(pair.before()), layers(pair.after()))) {
            return Shared.NOTHING;
        }
        EffectiveConfig one = new EffectiveConfig(before.stack(), pair.before(), before.schema());
        EffectiveConfig other = new EffectiveConfig(after.stack(), pair.after(), after.schema());
        Set<String> names = new TreeSet<>();
        pair.before().forEach(segment -> names.addAll(segment.byName().keySet()));
        pair.after().forEach(segment -> names.addAll(segment.byName().keySet()));
        Set<String> differing = new HashSet<>();
        for (String name : names) {
            if (!isSetAlike(one.occurrences(name), other.occurrences(name))) {
                differing.add(name);
                // A switch for a device setting makes that setting another one.
                if (name.equals(SWITCH)) {
                    names.stream().filter(EffectiveConfig::isDeviceSetGated).forEach(differing::add);
                } else if (name.startsWith("device.") && name.endsWith(".set")) {
                    differing.add(name.substring(0, name.length() - ".set".length()));
                }
            }
        }
        return new Shared(
                look(one, other, differing),
                differing,
                differing.stream().filter(name -> name.startsWith("device.")).collect(Collectors.toSet()));
    }

    private static List<Layer> layers(List<MergedLayers> segments) {
        List<Layer> layers = new ArrayList<>();
        segments.forEach(segment -> layers.addAll(segment.layers()));
        return layers;
    }

    private boolean isSame(List<Layer> before, List<Layer> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!isSame(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(Layer before, Layer after) {
        return before.equals(after)
                || isAlike(before, after) && !(before.file() != null && changed.contains(before.file()));
    }

    private static boolean isAlike(Layer before, Layer after) {
        return before.role() == after.role()
                && before.status() == after.status()
                && before.shared() == after.shared()
                && Objects.equals(before.file(), after.file());
    }

    // ---- the phone's own layers

    /**
     * Adds the names that the phone's own files set differently; false where its layers do not follow each other in the same
     * way, so that any of its names may be another one.
     */
    private boolean addOwn(EffectiveConfig before, EffectiveConfig after, Set<String> names) {
        List<Layer> one = before.stack().layers();
        List<Layer> other = after.stack().layers();
        if (one.size() != other.size()) {
            return false;
        }
        boolean sameContent = true;
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i)) && !isAlike(one.get(i), other.get(i))) {
                return false;
            }
            sameContent &= one.get(i).shared() || isSame(one.get(i), other.get(i));
        }
        return sameContent || addDiffering(own(before), own(after), names);
    }

    private static boolean addDiffering(List<MergedLayers> before, List<MergedLayers> after, Set<String> names) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            Map<String, List<Occurrence>> one = before.get(i).byName();
            Map<String, List<Occurrence>> other = after.get(i).byName();
            one.forEach((name, places) -> {
                if (!isSetAlike(places, other.getOrDefault(name, List.of()))) {
                    names.add(name);
                }
            });
            for (String name : other.keySet()) {
                if (!one.containsKey(name)) {
                    names.add(name);
                }
            }
        }
        return true;
    }

    private static List<MergedLayers> own(EffectiveConfig config) {
        List<MergedLayers> segments = new ArrayList<>(2);
        for (MergedLayers segment : config.segments()) {
            if (!segment.isShared()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    private static void addAll(EffectiveConfig config, Set<String> names) {
        own(config).forEach(segment -> names.addAll(segment.byName().keySet()));
    }

    private static void addOwnAmong(EffectiveConfig config, Set<String> wanted, Set<String> names) {
        if (!wanted.isEmpty()) {
            own(config).forEach(segment -> addCommon(segment.byName().keySet(), wanted, names));
        }
    }

    /** A switch of device settings makes those another one that it is for. */
    private static void addGuarded(
            EffectiveConfig before, EffectiveConfig after, boolean isSwitched, Set<String> names) {
        Set<String> switched = null;
        for (String name : names) {
            if (name.startsWith("device.") && name.endsWith(".set") && !name.equals(SWITCH)) {
                switched = switched == null ? new HashSet<>() : switched;
                switched.add(name.substring(0, name.length() - ".set".length()));
            }
        }
        if (switched != null) {
            names.addAll(switched);
        }
        if (isSwitched || names.contains(SWITCH)) {
            names.addAll(before.guardedNames());
            names.addAll(after.guardedNames());
        }
    }

    private static void addCommon(Set<String> one, Set<String> other, Set<String> common) {
        boolean isSmaller = one.size() < other.size();
        for (String name : isSmaller ? one : other) {
            if ((isSmaller ? other : one).contains(name)) {
                common.add(name);
            }
        }
    }

    // ---- one name

    private static void look(
            EffectiveConfig before,
            EffectiveConfig after,
            String name,
            List<ParameterChange> changes,
            List<OverriddenChange> masked) {
        List<Occurrence> one = before.occurrences(name);
        List<Occurrence> other = after.occurrences(name);
        if (one.isEmpty() && other.isEmpty()) {
            return;
        }
        boolean sameValue = !one.isEmpty()
                && !other.isEmpty()
                && one.getFirst().value().equals(other.getFirst().value());
        if (!sameValue || EffectiveConfig.isDeviceSetGated(name) && before.isApplied(name) != after.isApplied(name)) {
            changes.add(new ParameterChange(name, parameter(before, name, one), parameter(after, name, other)));
        }
        if (one.size() > 1 || other.size() > 1) {
            mask(name, one, other, masked);
        }
    }

    /** Without the default, which costs more to find than all the rest and is no part of a difference. */
    private static @Nullable EffectiveParameter parameter(
            EffectiveConfig config, String name, List<Occurrence> places) {
        return places.isEmpty()
                ? null
                : new EffectiveParameter(
                        name, places.getFirst(), places.subList(1, places.size()), null, config.isApplied(name));
    }

    /** What each file adds; only the first place inside a file counts. */
    private static void mask(
            String name, List<Occurrence> before, List<Occurrence> after, List<OverriddenChange> masked) {
        if (after.isEmpty()) {
            return;
        }
        Occurrence winner = after.getFirst();
        List<Occurrence> added = new ArrayList<>();
        List<Occurrence> gone = new ArrayList<>();
        for (int i = 1; i < after.size(); i++) {
            Occurrence place = after.get(i);
            if (isSameFile(place, winner) || first(after, place) != i) {
                continue;
            }
            int was = first(before, place);
            if (was < 0) {
                added.add(place);
            } else if (!before.get(was).value().equals(place.value())) {
                masked.add(new OverriddenChange(name, place, false, winner));
            }
        }
        for (int i = 1; i < before.size(); i++) {
            Occurrence place = before.get(i);
            boolean masks = isSameFile(before.getFirst(), winner) && !isSameFile(place, winner);
            if (masks && first(before, place) == i && first(after, place) < 0) {
                gone.add(place);
            }
        }
        for (Occurrence place : added) {
            // The same value from a file of another name was moved there.
            if (!gone.removeIf(old -> old.value().equals(place.value()))) {
                masked.add(new OverriddenChange(name, place, false, winner));
            }
        }
        gone.forEach(place -> masked.add(new OverriddenChange(name, place, true, winner)));
    }

    private static int first(List<Occurrence> places, Occurrence like) {
        for (int i = 0; i < places.size(); i++) {
            if (isSameFile(places.get(i), like)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSameFile(Occurrence one, Occurrence other) {
        return Objects.equals(one.layer().file(), other.layer().file());
    }

    private static boolean isSetAlike(List<Occurrence> before, List<Occurrence> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).value().equals(after.get(i).value()) || !isSameFile(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }
}
