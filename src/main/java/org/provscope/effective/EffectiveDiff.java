package org.provscope.effective;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.Snapshot;

/**
 * The differences in what phones get between two states of a root. Layers that many phones share are compared once; of
 * a phone's own layers only the names that can differ. Safe for several threads.
 */
public final class EffectiveDiff {
    /** The shared layers of a phone, before and after. */
    private record SharedPair(List<MergedLayers> before, List<MergedLayers> after) {}

    /** The names of a phone's own layers, with the difference of its shared ones. */
    private record Names(SharedDiff shared, List<NameTable> before, List<NameTable> after) {}

    /**
     * The part of the difference in shared layers that applies to phones with certain names of their own.
     *
     * @param names the names that their own layers set too
     * @param rest  the difference under all other names
     */
    private record Concerned(Set<String> names, PhoneDifference rest) {}

    private final ResolvedRoot before;
    private final ResolvedRoot after;
    private final Map<SharedPair, SharedDiff> shared = new ConcurrentHashMap<>();
    private final Map<Names, Concerned> concerned = new ConcurrentHashMap<>();
    private final OwnDiff own;

    private EffectiveDiff(ResolvedRoot before, ResolvedRoot after, @Nullable Set<String> changed) {
        this.before = before;
        this.after = after;
        this.own = new OwnDiff(changed);
    }

    /**
     * Compares two states of a root.
     *
     * @param changed the paths of all files that were changed, added or removed; others may be among them
     */
    public static EffectiveDiff between(ResolvedRoot before, ResolvedRoot after, Set<String> changed) {
        return new EffectiveDiff(before, after, changed);
    }

    /** Compares two states of a root without knowing which files changed. */
    public static EffectiveDiff between(ResolvedRoot before, ResolvedRoot after) {
        return new EffectiveDiff(before, after, Snapshot.mayDiffer(before.snapshot(), after.snapshot()));
    }

    /**
     * Returns the difference for a phone. If one state does not know it, its configuration there is what that state
     * would give it.
     */
    public PhoneDifference of(PhonePair pair) {
        return pair.isTakenOver() ? PhoneDifference.NONE : of(pair.configBefore(before), pair.configAfter(after));
    }

    /** Returns the difference of two configurations of a phone, one of each state. */
    public PhoneDifference of(EffectiveConfig was, EffectiveConfig is) {
        if (was.equals(is)) {
            return PhoneDifference.NONE;
        }
        SharedDiff common = shared(was, is);
        Set<String> differing = own.names(was, is);
        if (common.names().isEmpty()) {
            return differing.isEmpty() ? PhoneDifference.NONE : NameDiff.of(was, is, switched(was, is, differing));
        }
        Concerned concerned = concerned(common, was, is);
        if (differing.isEmpty()) {
            return concerned.names().isEmpty()
                    ? concerned.rest()
                    : PhoneDifference.of(concerned.rest(), NameDiff.of(was, is, concerned.names()));
        }
        Set<String> names = switched(was, is, differing);
        names.addAll(concerned.names());
        return PhoneDifference.of(concerned.rest(), NameDiff.of(was, is, names));
    }

    private static Set<String> switched(EffectiveConfig was, EffectiveConfig is, Set<String> differing) {
        Set<String> names = new HashSet<>(differing);
        SharedDiff.addSwitched(was, is, false, names);
        return names;
    }

    private SharedDiff shared(EffectiveConfig was, EffectiveConfig is) {
        List<MergedLayers> one = was.segments(true);
        List<MergedLayers> other = is.segments(true);
        return one.equals(other)
                ? SharedDiff.NOTHING
                : shared.computeIfAbsent(new SharedPair(one, other), pair -> SharedDiff.of(was, one, is, other));
    }

    private Concerned concerned(SharedDiff common, EffectiveConfig was, EffectiveConfig is) {
        return concerned.computeIfAbsent(new Names(common, tables(was), tables(is)), names -> {
            Set<String> found = new HashSet<>();
            boolean ofDevice = false;
            for (List<NameTable> tables : List.of(names.before(), names.after())) {
                for (NameTable table : tables) {
                    table.names().stream().filter(common.names()::contains).forEach(found::add);
                    ofDevice |= table.hasDeviceNames();
                }
            }
            if (ofDevice) {
                // The phone's own files may decide if they have an effect.
                found.addAll(common.deviceNames());
                SharedDiff.addSwitched(was, is, common.names().contains(EffectiveConfig.SWITCH), found);
            }
            return new Concerned(Set.copyOf(found), common.without(found));
        });
    }

    private static List<NameTable> tables(EffectiveConfig config) {
        List<NameTable> tables = new ArrayList<>(2);
        config.segments(false).forEach(segment -> tables.add(segment.table()));
        return tables;
    }
}
