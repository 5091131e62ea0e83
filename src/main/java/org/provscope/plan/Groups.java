package org.provscope.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.ParameterChange;
import org.provscope.effective.PhoneDifference;
import org.provscope.plan.RolloutPlan.FirmwareChange;
import org.provscope.plan.RolloutPlan.Group;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.Restart;

/** Groups phones that get the same values, wherever those are set. */
final class Groups {
    /** What phones of one group have in common. */
    private record Key(ValueChanges values, @Nullable FirmwareChange firmware) {}

    private static final class Growing {
        private final List<MacAddress> phones = new ArrayList<>(1);
        private final List<PhoneDifference> differences = new ArrayList<>(1);
    }

    private final ParameterSchema schema;
    private final ParameterSchema earlier;
    private final Map<String, Restart> restarts = new ConcurrentHashMap<>();
    /** The values of differences that phones share. */
    private final Map<PhoneDifference, ValueChanges> common = new ConcurrentHashMap<>();

    private final Map<Key, Growing> groups = new LinkedHashMap<>();

    /**
     * @param earlier knows parameters that the other schema no longer knows
     */
    Groups(ParameterSchema schema, ParameterSchema earlier) {
        this.earlier = earlier;
        this.schema = schema;
    }

    /** Returns the values of a difference. Safe for several threads. */
    ValueChanges values(PhoneDifference difference) {
        return difference.common() == null
                ? common.computeIfAbsent(difference, shared -> new ValueChanges(null, own(shared)))
                : new ValueChanges(values(difference.common()), own(difference));
    }

    private List<ValueChange> own(PhoneDifference difference) {
        List<ValueChange> own = new ArrayList<>(difference.own().size());
        for (ParameterChange change : difference.own()) {
            own.add(ValueChange.of(change, restart(change.name())));
        }
        return own;
    }

    private Restart restart(String parameter) {
        return restarts.computeIfAbsent(parameter, name -> {
            ParameterInfo now = schema.find(name);
            ParameterInfo info = now == null ? earlier.find(name) : now;
            return info == null ? Restart.UNKNOWN : info.restart();
        });
    }

    /**
     * Adds a phone to its group.
     *
     * @param values those of the difference
     */
    void add(MacAddress phone, PhoneDifference difference, ValueChanges values, @Nullable FirmwareChange firmware) {
        Growing group = groups.computeIfAbsent(new Key(values, firmware), key -> new Growing());
        group.phones.add(phone);
        group.differences.add(difference);
    }

    /** Returns the groups, the largest first. */
    List<Group> groups() {
        List<Group> all = new ArrayList<>(groups.size());
        groups.forEach((key, group) -> all.add(group(key, group)));
        all.sort(Comparator.comparingInt((Group group) -> -group.phones().size())
                .thenComparing(group -> group.phones().getFirst()));
        return all;
    }

    private static Group group(Key key, Growing group) {
        // Phones read new firmware by restarting (docs/domain.md §8).
        Restart most = key.firmware() == null ? key.values().restart() : Restart.YES;
        return new Group(
                List.copyOf(group.phones),
                new GroupChanges(key.values(), List.copyOf(group.phones), List.copyOf(group.differences)),
                key.firmware(),
                most);
    }
}
