package org.provscope.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.Restart;

/**
 * The changes of a phone, wherever they are set. What thousands of phones have in common is kept once, and the list is
 * put together when somebody looks at it.
 */
final class ValueChanges {
    private final @Nullable ValueChanges common;
    private final List<ValueChange> own;
    private final int hash;
    private final int size;
    private final Restart restart;

    /** @param common what other phones have as well; nothing of the same name may be among its own */
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

    /** The most of what the changes say. */
    Restart restart() {
        return restart;
    }

    /** The changes, sorted by parameter. */
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

    /** The sum of all changes' hashes, so that it does not matter what is kept in common. */
    @Override
    public int hashCode() {
        return hash;
    }
}
