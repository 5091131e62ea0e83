package org.provscope.plan;

import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Occurrence;
import org.provscope.effective.ParameterChange;
import org.provscope.schema.Restart;
import org.provscope.schema.Secrets;

/**
 * A parameter of which phones get another value.
 *
 * @param before  null: no file sets it
 * @param after   null: no file sets it any more
 * @param restart whether a phone restarts for it
 */
public record PlanChange(
        String parameter, @Nullable Side before, @Nullable Side after, Restart restart) {
    /**
     * A value and the place that wins with it.
     *
     * @param applied whether it has an effect: {@code device.*} needs its switches
     */
    public record Side(String value, String file, int line, boolean applied) {
        private static @Nullable Side of(@Nullable EffectiveParameter parameter) {
            Occurrence winner = parameter == null ? null : parameter.winner();
            return parameter == null || winner == null
                    ? null
                    : new Side(
                            parameter.value(),
                            winner.parameter().file().path().value(),
                            winner.parameter().position().line(),
                            parameter.applied());
        }
    }

    static PlanChange of(ParameterChange change, Restart restart) {
        return new PlanChange(change.name(), Side.of(change.before()), Side.of(change.after()), restart);
    }

    /** Whether the value is another one; else the same value begins or ceases to have an effect. */
    public boolean isOfValue() {
        return before == null || after == null || !before.value().equals(after.value());
    }

    public boolean isSecret() {
        return Secrets.isSecret(parameter);
    }
}
