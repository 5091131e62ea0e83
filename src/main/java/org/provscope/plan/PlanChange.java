package org.provscope.plan;

import org.jspecify.annotations.Nullable;
import org.provscope.schema.Restart;
import org.provscope.schema.Secrets;

/**
 * A parameter of which phones get another value.
 *
 * @param before  null: no file sets it
 * @param after   null: no file sets it any more
 * @param restart whether a phone restarts for it
 * @param places  where the values stand
 */
public record PlanChange(
        String parameter, @Nullable Side before, @Nullable Side after, Restart restart, Places places) {
    /**
     * A value.
     *
     * @param applied whether it has an effect: {@code device.*} needs its switches
     */
    public record Side(String value, boolean applied) {}

    /** Whether the value is another one; else the same value begins or ceases to have an effect. */
    public boolean isOfValue() {
        return before == null || after == null || !before.value().equals(after.value());
    }

    public boolean isSecret() {
        return Secrets.isSecret(parameter);
    }
}
