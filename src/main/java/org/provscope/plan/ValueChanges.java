package org.provscope.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.Restart;

/**
 * The changes of a phone without their places. What thousands of phones have in common is stored once, and the list is
 * joined when it is looked at.
 */
final class ValueChanges {
    private final @Nullable ValueChanges common;
    private final List<ValueChange> own;
    private final int hash;
    private final int size;
    private final Restart restart;

    /**
     * @param common the changes that other phones have as well; none of its names may be among its own
     */
    ValueChanges(@Nullable ValueChanges common, List<ValueChange> own) {
        this.common = common;
        this.own = own;
        int sum = common == null ? 0 : common.hash;
        Restart most = common == null ? Restart.UNKNOWN : common.restart;
        for (ValueChange change : own) {
            sum += change.hashCode();
            most = most(most, change.restart());
        }
        this.hash = sum;
        this.size = own.size() + (common == null ? 0 : common.size);
        this.restart = most;
    }

    private static Restart most(Restart one, Restart other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    int size() {
        return size;
    }

    /** Returns the strongest answer of the changes. */
    Restart restart() {
        return restart;
    }

    /** Returns the changes, sorted by parameter. */
    List<ValueChange> all() {
        if (common == null) {
            return own;
        }
        List<ValueChange> all = new ArrayList<>(own);
        all.addAll(common.all());
        all.sort(Comparator.comparing(ValueChange::parameter));
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof ValueChanges changes
                        && size == changes.size
                        && hash == changes.hash
                        && (Objects.equals(common, changes.common) && own.equals(changes.own)
                                || all().equals(changes.all()));
    }

    /** Returns the sum of all changes' hashes, so that it does not depend on which ones are shared. */
    @Override
    public int hashCode() {
        return hash;
    }
}
