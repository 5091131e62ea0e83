package org.provscope.effective;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares, name by name, the places that set a parameter in two states of a root. */
final class NameDiff {
    private NameDiff() {}

    /** Returns the difference under some names. */
    static PhoneDifference of(EffectiveConfig before, EffectiveConfig after, Collection<String> names) {
        List<ParameterChange> changes = new ArrayList<>(1);
        List<OverriddenChange> overridden = new ArrayList<>(0);
        for (String name : names) {
            add(before, after, name, changes, overridden);
        }
        changes.sort(Comparator.comparing(ParameterChange::name));
        overridden.sort(OverriddenChange.ORDER);
        return PhoneDifference.of(List.copyOf(changes), List.copyOf(overridden));
    }

    private static void add(
            EffectiveConfig before,
            EffectiveConfig after,
            String name,
            List<ParameterChange> changes,
            List<OverriddenChange> overridden) {
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
            collectOverridden(name, one, other, overridden);
        }
    }

    /** Returns a parameter without its default, which is slow to find and no part of a difference. */
    private static @Nullable EffectiveParameter parameter(
            EffectiveConfig config, String name, List<Occurrence> places) {
        return places.isEmpty()
                ? null
                : new EffectiveParameter(
                        name,
                        places.getFirst(),
                        places.size() == 1 ? List.of() : places.subList(1, places.size()),
                        null,
                        config.isApplied(name));
    }

    /** Adds changes without effect of each file; only the first place inside a file counts. */
    private static void collectOverridden(
            String name, List<Occurrence> before, List<Occurrence> after, List<OverriddenChange> overridden) {
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
                overridden.add(new OverriddenChange(name, place, false, winner));
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
                overridden.add(new OverriddenChange(name, place, false, winner));
            }
        }
        gone.forEach(place -> overridden.add(new OverriddenChange(name, place, true, winner)));
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

    /** Returns true if the same files set a parameter to the same values, in the same order. */
    static boolean isSetAlike(List<Occurrence> before, List<Occurrence> after) {
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
