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
    private record Pair(List<Segment> before, List<Segment> after) {}

    /**
     * What is different in shared layers.
     *
     * @param names       the names that some shared file sets differently, whether or not that shows
     * @param deviceNames those of them that begin with {@code device.}
     */
    private record Shared(PhoneDifference difference, Set<String> names, Set<String> deviceNames) {
        static final Shared NOTHING = new Shared(PhoneDifference.NONE, Set.of(), Set.of());
    }

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
        boolean sameOwn = isSameBesidesShared(before.stack().layers(), after.stack().layers());
        if (sameOwn && common.names().isEmpty()) {
            return PhoneDifference.NONE;
        }
        Set<String> alone = sameOwn ? ownAmong(before, after, common.names()) : own(before, after);
        // Whether they have an effect may be told by the phone's own files.
        alone.addAll(common.deviceNames());
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
        List<MaskedChange> masked = new ArrayList<>();
        for (String name : names) {
            look(before, after, name, changes, masked);
        }
        changes.sort(Comparator.comparing(ParameterChange::name));
        masked.sort(MaskedChange.ORDER);
        return PhoneDifference.of(List.copyOf(changes), List.copyOf(masked));
    }

    // ---- shared layers

    private Shared shared(EffectiveConfig before, EffectiveConfig after) {
        List<Segment> one = shared(before);
        List<Segment> other = shared(after);
        return one.equals(other)
                ? Shared.NOTHING
                : shared.computeIfAbsent(new Pair(one, other), pair -> compared(pair, before, after));
    }

    private static List<Segment> shared(EffectiveConfig config) {
        List<Segment> segments = new ArrayList<>(2);
        for (Segment segment : config.segments()) {
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
                if (name.equals("device.set")) {
                    names.stream().filter(EffectiveConfig::isGuarded).forEach(differing::add);
                } else if (name.startsWith("device.") && name.endsWith(".set")) {
                    differing.add(name.substring(0, name.length() - ".set".length()));
                }
            }
        }
        return new Shared(look(one, other, differing), differing,
                differing.stream().filter(name -> name.startsWith("device.")).collect(Collectors.toSet()));
    }

    private static List<Layer> layers(List<Segment> segments) {
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
        return before.equals(after) || isAlike(before, after) && !(before.file() != null && changed.contains(before
                .file()));
    }

    private static boolean isAlike(Layer before, Layer after) {
        return before.role() == after.role() && before.status() == after.status()
                && before.shared() == after.shared() && Objects.equals(before.file(), after.file());
    }

    // ---- the phone's own layers

    /** Whether the layers follow each other in the same way, and those of this phone alone are the same. */
    private boolean isSameBesidesShared(List<Layer> before, List<Layer> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            Layer one = before.get(i);
            Layer other = after.get(i);
            if (!(one.shared() ? isAlike(one, other) : isSame(one, other))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> own(EffectiveConfig before, EffectiveConfig after) {
        Set<String> names = new HashSet<>();
        for (EffectiveConfig config : List.of(before, after)) {
            for (Segment segment : config.segments()) {
                if (!segment.isShared()) {
                    names.addAll(segment.byName().keySet());
                }
            }
        }
        for (String name : List.copyOf(names)) {
            if (name.startsWith("device.") && name.endsWith(".set")) {
                names.add(name.substring(0, name.length() - ".set".length()));
            }
        }
        if (names.contains("device.set")) {
            names.addAll(before.guardedNames());
            names.addAll(after.guardedNames());
        }
        return names;
    }

    private static Set<String> ownAmong(EffectiveConfig before, EffectiveConfig after, Set<String> wanted) {
        Set<String> names = new HashSet<>();
        for (EffectiveConfig config : List.of(before, after)) {
            for (Segment segment : config.segments()) {
                if (!segment.isShared()) {
                    addCommon(segment.byName().keySet(), wanted, names);
                }
            }
        }
        return names;
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

    private static void look(EffectiveConfig before, EffectiveConfig after, String name,
            List<ParameterChange> changes, List<MaskedChange> masked) {
        List<Occurrence> one = before.occurrences(name);
        List<Occurrence> other = after.occurrences(name);
        if (one.isEmpty() && other.isEmpty()) {
            return;
        }
        ParameterChange change = new ParameterChange(name, before.find(name), after.find(name));
        if (change.isOfValue() || isApplied(change.before()) != isApplied(change.after())) {
            changes.add(change);
        }
        mask(name, one, other, masked);
    }

    private static boolean isApplied(@Nullable EffectiveParameter parameter) {
        return parameter == null || parameter.applied();
    }

    /** What each file adds; only the first place inside a file counts. */
    private static void mask(String name, List<Occurrence> before, List<Occurrence> after, List<MaskedChange> masked) {
        if (after.isEmpty()) {
            return;
        }
        Occurrence winner = after.getFirst();
        for (int i = 1; i < after.size(); i++) {
            Occurrence place = after.get(i);
            if (isSameFile(place, winner) || first(after, place) != i) {
                continue;
            }
            int was = first(before, place);
            if (was < 0 || !before.get(was).value().equals(place.value())) {
                masked.add(new MaskedChange(name, place, false, winner));
            }
        }
        for (int i = 1; i < before.size(); i++) {
            Occurrence place = before.get(i);
            boolean masks = isSameFile(before.getFirst(), winner) && !isSameFile(place, winner);
            if (masks && first(before, place) == i && first(after, place) < 0) {
                masked.add(new MaskedChange(name, place, true, winner));
            }
        }
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
