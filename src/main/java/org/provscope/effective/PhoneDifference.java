package org.provscope.effective;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two states of a root for one phone. Thousands of phones may share most of it: that part is
 * stored once.
 *
 * @param common the part that the phone shares with others, or null
 * @param own    the other changes of this phone, sorted by name; none of them is in the common part
 * @param hidden the other changes without effect for this phone, sorted by name; none of them is in the common part
 */
public record PhoneDifference(
        @Nullable PhoneDifference common, List<ParameterChange> own, List<OverriddenChange> hidden) {
    public static final PhoneDifference NONE = new PhoneDifference(null, List.of(), List.of());

    /** Compares by identity: differences are many, and the same difference is the same object. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    static PhoneDifference of(List<ParameterChange> changes, List<OverriddenChange> overridden) {
        return changes.isEmpty() && overridden.isEmpty() ? NONE : new PhoneDifference(null, changes, overridden);
    }

    /** Adds the other changes of a phone to those that it shares. */
    static PhoneDifference of(PhoneDifference common, PhoneDifference besides) {
        if (common.isNothing()) {
            return besides;
        }
        return besides.isNothing() ? common : new PhoneDifference(common, besides.own, besides.hidden);
    }

    /** Returns the difference without some names; there must be no common part. */
    PhoneDifference without(Set<String> names) {
        return of(
                own.stream().filter(change -> !names.contains(change.name())).toList(),
                hidden.stream().filter(change -> !names.contains(change.name())).toList());
    }

    /** Returns true if there is no change, neither with effect nor without. */
    public boolean isNothing() {
        return isWithoutChanges() && isWithoutOverridden();
    }

    /** Returns true if no parameter changes. */
    public boolean isWithoutChanges() {
        return own.isEmpty() && (common == null || common.own.isEmpty());
    }

    /** Returns true if every changed file has an effect. */
    public boolean isWithoutOverridden() {
        return hidden.isEmpty() && (common == null || common.hidden.isEmpty());
    }

    /** Returns every changed parameter, sorted by name. */
    public List<ParameterChange> changes() {
        if (common == null) {
            return own;
        }
        List<ParameterChange> all = new ArrayList<>(own);
        all.addAll(common.own);
        all.sort(Comparator.comparing(ParameterChange::name));
        return all;
    }

    /** Returns the change of one parameter, or null if it has none. */
    public @Nullable ParameterChange change(String name) {
        ParameterChange found = find(own, name);
        return found == null && common != null ? find(common.own, name) : found;
    }

    private static @Nullable ParameterChange find(List<ParameterChange> sorted, String name) {
        int from = 0;
        int to = sorted.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = sorted.get(middle).name().compareTo(name);
            if (order == 0) {
                return sorted.get(middle);
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return null;
    }

    /** Returns every change without effect, sorted by name. */
    public List<OverriddenChange> overridden() {
        if (common == null) {
            return hidden;
        }
        List<OverriddenChange> all = new ArrayList<>(hidden);
        all.addAll(common.hidden);
        all.sort(OverriddenChange.ORDER);
        return all;
    }
}
