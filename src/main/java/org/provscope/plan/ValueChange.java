package org.provscope.plan;

import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.ParameterChange;
import org.provscope.plan.PlanChange.Side;
import org.provscope.schema.Restart;

/** What makes changes of two phones the same: the parameter, its values and the restart, wherever they are set. */
record ValueChange(
        String parameter, @Nullable Side before, @Nullable Side after, Restart restart) {
    static ValueChange of(ParameterChange change, Restart restart) {
        return new ValueChange(change.name(), side(change.before()), side(change.after()), restart);
    }

    private static @Nullable Side side(@Nullable EffectiveParameter parameter) {
        return parameter == null ? null : new Side(parameter.value(), parameter.applied());
    }

    PlanChange at(Places places) {
        return new PlanChange(parameter, before, after, restart, places);
    }
}
