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
 * @param common  what the phone has in common with others; null: nothing
 * @param without the parameters for which it differs from the others after all
 * @param own     what is different for this phone besides, sorted by name
 * @param hidden  what has no effect for this phone besides, sorted by name
 */
public record PhoneDifference(
        @Nullable PhoneDifference common,
        Set<String> without,
        List<ParameterChange> own,
        List<OverriddenChange> hidden) {
    public static final PhoneDifference NONE = new PhoneDifference(null, Set.of(), List.of(), List.of());

    static PhoneDifference of(List<ParameterChange> changes, List<OverriddenChange> masked) {
        return changes.isEmpty() && masked.isEmpty() ? NONE : new PhoneDifference(null, Set.of(), changes, masked);
    }

    /** Whether no parameter is another one. */
    public boolean isWithoutChanges() {
        return own.isEmpty()
                && (common == null || common.own().stream().allMatch(change -> without.contains(change.name())));
    }

    /** Whether no file changed in vain. */
    public boolean isWithoutMasked() {
        return hidden.isEmpty()
                && (common == null || common.hidden().stream().allMatch(change -> without.contains(change.name())));
    }

    /** Every parameter that is another one, sorted by name. */
    public List<ParameterChange> changes() {
        if (common == null) {
            return own;
        }
        List<ParameterChange> all = new ArrayList<>(own);
        common.own().stream().filter(change -> !without.contains(change.name())).forEach(all::add);
        all.sort(Comparator.comparing(ParameterChange::name));
        return all;
    }

    /** Every change without effect, sorted by name. */
    public List<OverriddenChange> masked() {
        if (common == null) {
            return hidden;
        }
        List<OverriddenChange> all = new ArrayList<>(hidden);
        common.hidden().stream()
                .filter(change -> !without.contains(change.name()))
                .forEach(all::add);
        all.sort(OverriddenChange.ORDER);
        return all;
    }
}
