package org.provscope.plan;

import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.ParameterChange;
import org.provscope.plan.PlanChange.Side;
import org.provscope.schema.Restart;

/** A change without its places: the parameter, its values and the restart. Phones with equal ones are grouped. */
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
