package org.provscope.cli;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provscope.plan.PlanChange;
import org.provscope.plan.RolloutPlan;
import org.provscope.schema.Restart;

/**
 * A parameter that a plan changes.
 *
 * @param phones how many known phones get another value of it
 */
record ChangedParameter(String name, int phones, Restart restart) {
    /** Counts the parameters of a plan: those with the most phones first, then by name. */
    static List<ChangedParameter> of(RolloutPlan plan) {
        SortedMap<String, ChangedParameter> byName = new TreeMap<>();
        for (RolloutPlan.Group group : plan.groups()) {
            for (PlanChange change : group.changes()) {
                byName.merge(
                        change.parameter(),
                        new ChangedParameter(change.parameter(), group.phones().size(), change.restart()),
                        ChangedParameter::and);
            }
        }
        return byName.values().stream()
                .sorted(Comparator.comparingInt((ChangedParameter one) -> -one.phones()))
                .toList();
    }

    private ChangedParameter and(ChangedParameter other) {
        return new ChangedParameter(name, phones + other.phones, restart);
    }
}
