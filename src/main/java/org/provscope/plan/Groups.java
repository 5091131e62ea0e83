package org.provscope.plan;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/**
 * Puts phones with identical changes together. What thousands of phones have in common is kept once, and a group's list is
 * put together when somebody looks at it: ten thousand phones with a thousand changes each would fill any memory.
 */
final class Groups {
    /** The changes that phones have in common. */
    private static final class Common {
        private final Map<String, PlanChange> byName = new LinkedHashMap<>();
        private int hash;
        private final int[] restarts = new int[Restart.values().length];
    }

    /** The changes of a group, sorted by parameter. */
    private static final class Changes extends AbstractList<PlanChange> {
        private final @Nullable Common common;
        private final List<PlanChange> own;
        /** The parameters of the common part that are left out. */
        private final Set<String> gone = new HashSet<>();

        private final int count;
        private @Nullable List<PlanChange> all;

        Changes(@Nullable Common common, Set<String> without, List<PlanChange> own) {
            this.common = common;
            this.own = own;
            for (String name : without) {
                if (common != null && common.byName.containsKey(name)) {
                    gone.add(name);
                }
            }
            this.count = (common == null ? 0 : common.byName.size()) - gone.size() + own.size();
        }

        /** Whether these are surely the same, told without putting the lists together. */
        boolean isMadeLike(Changes other) {
            return Objects.equals(common, other.common) && gone.equals(other.gone) && own.equals(other.own);
        }

        @Override
        public PlanChange get(int index) {
            return all().get(index);
        }

        @Override
        public int size() {
            return count;
        }

        private synchronized List<PlanChange> all() {
            List<PlanChange> made = all;
            if (made == null) {
                made = new ArrayList<>(own);
                if (common != null) {
                    for (PlanChange change : common.byName.values()) {
                        if (!gone.contains(change.parameter())) {
                            made.add(change);
                        }
                    }
                }
                made.sort(Comparator.comparing(PlanChange::parameter));
                all = made;
            }
            return made;
        }
    }

    /**
     * What tells groups apart without looking at every change.
     *
     * @param hash the sum of all changes' hashes
     */
    private record Key(int size, int hash, @Nullable FirmwareChange firmware) {}

    private static final class Growing {
        private final Changes changes;
        private final @Nullable FirmwareChange firmware;
        private final Restart restart;
        private final List<MacAddress> phones = new ArrayList<>();

        Growing(Changes changes, @Nullable FirmwareChange firmware, Restart restart) {
            this.changes = changes;
            this.firmware = firmware;
            this.restart = restart;
        }
    }

    private final ParameterSchema schema;
    private final ParameterSchema earlier;
    private final Map<String, Restart> restarts = new ConcurrentHashMap<>();
    private final IdentityHashMap<PhoneDifference, Common> commons = new IdentityHashMap<>();
    private final IdentityHashMap<PhoneDifference, Map<Key, Growing>> shared = new IdentityHashMap<>();
    private final Map<Key, List<Growing>> groups = new LinkedHashMap<>();

    /** @param earlier knows parameters that the other does not know any more */
    Groups(ParameterSchema schema, ParameterSchema earlier) {
        this.earlier = earlier;
        this.schema = schema;
    }

    /** What a phone has for itself besides what it shares; may be asked for on several threads. */
    List<PlanChange> own(PhoneDifference difference) {
        return difference.common() == null ? List.of() : changes(difference);
    }

    private List<PlanChange> changes(PhoneDifference difference) {
        return difference.own().stream().map(this::change).toList();
    }

    /** @param prepared as {@link #own} gives it */
    void add(
            MacAddress phone,
            PhoneDifference difference,
            List<PlanChange> prepared,
            @Nullable FirmwareChange firmware) {
        boolean isShared = difference.common() == null;
        Key whole = new Key(0, 0, firmware);
        if (isShared) {
            // Phones without anything of their own have the very same object.
            Growing known =
                    shared.computeIfAbsent(difference, key -> new HashMap<>()).get(whole);
            if (known != null) {
                known.phones.add(phone);
                return;
            }
        }
        Growing found = find(difference, isShared ? changes(difference) : prepared, firmware);
        found.phones.add(phone);
        if (isShared) {
            shared.computeIfAbsent(difference, key -> new HashMap<>()).put(whole, found);
        }
    }

    private Growing find(PhoneDifference difference, List<PlanChange> own, @Nullable FirmwareChange firmware) {
        Common common = difference.common() == null ? null : commons.computeIfAbsent(difference.common(), this::common);
        Changes changes = new Changes(common, difference.without(), own);
        int hash = common == null ? 0 : common.hash;
        int[] counts = common == null ? new int[Restart.values().length] : common.restarts.clone();
        for (String name : changes.gone) {
            PlanChange gone = common == null ? null : common.byName.get(name);
            if (gone != null) {
                hash -= gone.hashCode();
                counts[gone.restart().ordinal()]--;
            }
        }
        for (PlanChange change : own) {
            hash += change.hashCode();
            counts[change.restart().ordinal()]++;
        }
        List<Growing> alike = groups.computeIfAbsent(new Key(changes.size(), hash, firmware), key -> new ArrayList<>());
        for (Growing group : alike) {
            if (group.changes.isMadeLike(changes) || group.changes.equals(changes)) {
                return group;
            }
        }
        // Phones read new firmware by restarting (DOMAIN §8).
        Restart most = firmware != null || counts[Restart.YES.ordinal()] > 0
                ? Restart.YES
                : counts[Restart.MAYBE.ordinal()] > 0 ? Restart.MAYBE : Restart.UNKNOWN;
        Growing fresh = new Growing(changes, firmware, most);
        alike.add(fresh);
        return fresh;
    }

    private Common common(PhoneDifference difference) {
        Common common = new Common();
        for (ParameterChange change : difference.own()) {
            PlanChange made = change(change);
            common.byName.put(made.parameter(), made);
            common.hash += made.hashCode();
            common.restarts[made.restart().ordinal()]++;
        }
        return common;
    }

    private PlanChange change(ParameterChange change) {
        return PlanChange.of(change, restarts.computeIfAbsent(change.name(), name -> {
            ParameterInfo now = schema.find(name);
            ParameterInfo info = now == null ? earlier.find(name) : now;
            return info == null ? Restart.UNKNOWN : info.restart();
        }));
    }

    /** The groups, the largest first. */
    List<Group> groups() {
        return groups.values().stream()
                .flatMap(List::stream)
                .map(group -> new Group(List.copyOf(group.phones), group.changes, group.firmware, group.restart))
                .sorted(Comparator.comparingInt((Group group) -> -group.phones().size())
                        .thenComparing(group -> group.phones().getFirst()))
                .toList();
    }
}
