package org.provscope.plan;

import org.jspecify.annotations.Nullable;
import org.provscope.schema.Restart;
import org.provscope.schema.Secrets;

/**
 * A parameter whose value changes for phones.
 *
 * @param before  null if no file set it
 * @param after   null if no file sets it any more
 * @param restart whether a phone restarts for it
 * @param places  where the values stand
 */
public record PlanChange(
        String parameter, @Nullable Side before, @Nullable Side after, Restart restart, Places places) {
    /**
     * A value.
     *
     * @param applied true if it has an effect: {@code device.*} needs its switches
     */
    public record Side(String value, boolean applied) {}

    /** Returns true if the value changes; else the same value gains or loses its effect. */
    public boolean isOfValue() {
        return before == null || after == null || !before.value().equals(after.value());
    }

    /** Returns true if the values must be masked. */
    public boolean isSecret() {
        return Secrets.isSecret(parameter);
    }
}
