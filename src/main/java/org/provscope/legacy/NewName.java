package org.provscope.legacy;

import org.jspecify.annotations.Nullable;
import org.provscope.schema.LegacyName;
import org.provscope.schema.ParameterInfo;

/**
 * What is known of a name, and whether several parameters end up with it. Names repeat from file to file, parameters are
 * many: everything that can be is found out once for each name. Safe for several threads.
 */
final class NewName {
    private final @Nullable ParameterInfo info;
    private final @Nullable LegacyName legacy;
    private volatile @Nullable String first;
    private volatile boolean isShared;

    /**
     * @param info   what the new release knows of it, or of it without a model's code; null if it does not know it
     * @param legacy its fate if it is an old one
     */
    NewName(@Nullable ParameterInfo info, @Nullable LegacyName legacy) {
        this.info = info;
        this.legacy = legacy;
    }

    @Nullable
    ParameterInfo info() {
        return info;
    }

    @Nullable
    LegacyName legacy() {
        return legacy;
    }

    /** Notes that a parameter of some name gets this one. */
    void takes(String old) {
        String known = first;
        if (!isShared && !old.equals(known)) {
            note(old);
        }
    }

    private synchronized void note(String old) {
        String known = first;
        if (known == null) {
            first = old;
        } else if (!known.equals(old)) {
            isShared = true;
        }
    }

    /** Returns true if parameters of several names get this one. */
    boolean isShared() {
        return isShared;
    }
}
