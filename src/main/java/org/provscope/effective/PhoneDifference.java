package org.provscope.effective;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one phone gets differently in two states of a root. Thousands of phones may share most of it: that part is kept
 * once.
 *
 * @param common what the phone has in common with others; null: nothing
 * @param own    what is different for this phone besides, sorted by name; no name of the common part
 * @param hidden what has no effect for this phone besides, sorted by name; no name of the common part
 */
public record PhoneDifference(
        @Nullable PhoneDifference common, List<ParameterChange> own, List<OverriddenChange> hidden) {
    public static final PhoneDifference NONE = new PhoneDifference(null, List.of(), List.of());

    /** Differences are many, and what phones have in common is one object: the same difference is the same object. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    static PhoneDifference of(List<ParameterChange> changes, List<OverriddenChange> masked) {
        return changes.isEmpty() && masked.isEmpty() ? NONE : new PhoneDifference(null, changes, masked);
    }

    /** Adds what a phone has besides what it has in common with others. */
    static PhoneDifference of(PhoneDifference common, PhoneDifference besides) {
        if (common.isNothing()) {
            return besides;
        }
        return besides.isNothing() ? common : new PhoneDifference(common, besides.own, besides.hidden);
    }

    /** The same without some names; nothing may be in common with others. */
    PhoneDifference without(Set<String> names) {
        return of(
                own.stream().filter(change -> !names.contains(change.name())).toList(),
                hidden.stream().filter(change -> !names.contains(change.name())).toList());
    }

    /** Whether nothing is different, neither with effect nor without. */
    public boolean isNothing() {
        return isWithoutChanges() && isWithoutMasked();
    }

    /** Whether no parameter is another one. */
    public boolean isWithoutChanges() {
        return own.isEmpty() && (common == null || common.own.isEmpty());
    }

    /** Whether no file changed in vain. */
    public boolean isWithoutMasked() {
        return hidden.isEmpty() && (common == null || common.hidden.isEmpty());
    }

    /** Every parameter that is another one, sorted by name. */
    public List<ParameterChange> changes() {
        if (common == null) {
            return own;
        }
        List<ParameterChange> all = new ArrayList<>(own);
        all.addAll(common.own);
        all.sort(Comparator.comparing(ParameterChange::name));
        return all;
    }

    /** The change of one parameter, or null where it is as it was. */
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

    /** Every change without effect, sorted by name. */
    public List<OverriddenChange> masked() {
        if (common == null) {
            return hidden;
        }
        List<OverriddenChange> all = new ArrayList<>(hidden);
        all.addAll(common.hidden);
        all.sort(OverriddenChange.ORDER);
        return all;
    }
}
