package org.provscope.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import org.provscope.effective.Comparison;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.LayerStack;
import org.provscope.effective.Phone;
import org.provscope.effective.PhoneDifference;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.plan.RolloutPlan.FirmwareChange;
import org.provscope.plan.RolloutPlan.Group;
import org.provscope.plan.RolloutPlan.LayerGroup;
import org.provscope.plan.RolloutPlan.MaskedGroup;
import org.provscope.plan.RolloutPlan.Undeterminable;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.Restart;

/** Makes the plan of two states of a root. */
public final class Planner {
    /** What one phone gets differently. */
    private record Result(MacAddress mac, PhoneDifference difference, @Nullable FirmwareChange firmware,
            List<LayerChange> layers, @Nullable String unseen) {
        boolean isNothing() {
            return difference.isNone() && firmware == null && layers.isEmpty() && unseen == null;
        }

        boolean isChange() {
            return !difference.changes().isEmpty() || firmware != null;
        }
    }

    /** @param changes the number of a list of changes */
    private record Key(int changes, @Nullable FirmwareChange firmware) {}

    private final ResolvedRoot before;
    private final ResolvedRoot after;
    private final Cancellation cancellation;
    private final List<FileChange> files;
    private final Comparison comparison;
    private final Unseen unseen;
    private final Map<String, Restart> restarts = new HashMap<>();

    private Planner(ResolvedRoot before, ResolvedRoot after, Cancellation cancellation) {
        this.before = before;
        this.after = after;
        this.cancellation = cancellation;
        this.files = FileChange.between(before.snapshot(), after.snapshot());
        this.comparison = new Comparison(files.stream().map(FileChange::file).toList());
        this.unseen = new Unseen(files);
    }

    /**
     * Compares two states of a root, phone by phone. A phone that only one of them knows is compared with what the other
     * one would give it.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static RolloutPlan plan(ResolvedRoot before, ResolvedRoot after, Cancellation cancellation) {
        return new Planner(before, after, cancellation).plan();
    }

    private RolloutPlan plan() {
        TreeSet<MacAddress> macs = new TreeSet<>(before.phones().keySet());
        macs.addAll(after.phones().keySet());
        List<Result> results = List.copyOf(macs).parallelStream().map(this::compare).filter(result -> !result
                .isNothing()).toList();
        cancellation.check();
        int maskedOnly = (int) results.stream().filter(result -> !result.isChange() && result.unseen() == null
                && !result.difference().masked().isEmpty()).count();
        return new RolloutPlan(macs.size(), groups(results), masked(results), maskedOnly, undeterminable(results),
                layers(results), files, DirectoryChange.of(files, before.snapshot(), after.snapshot()), labels(
                        results));
    }

    private Result compare(MacAddress mac) {
        cancellation.check();
        Phone one = before.phones().get(mac);
        Phone other = after.phones().get(mac);
        if (one != null && one.equals(other)) {
            return new Result(mac, PhoneDifference.NONE, null, List.of(), null);
        }
        EffectiveConfig was = one == null ? before.effective(mac, null) : one.config();
        EffectiveConfig now = other == null ? after.effective(mac, null) : other.config();
        PhoneDifference difference = comparison.of(was, now);
        LayerStack earlier = was.stack();
        LayerStack later = now.stack();
        FirmwareChange firmware = firmware(earlier.master(), later.master());
        boolean open = difference.changes().isEmpty() && firmware == null && !files.isEmpty();
        return new Result(mac, difference, firmware, LayerChange.of(earlier.layers(), later.layers()), open
                ? unseen.reason(earlier, later)
                : null);
    }

    private static @Nullable FirmwareChange firmware(@Nullable MasterConfig before, @Nullable MasterConfig after) {
        if (before != null && before.equals(after)) {
            return null;
        }
        String was = path(before);
        String now = path(after);
        return Objects.equals(was, now) ? null : new FirmwareChange(was, now);
    }

    private static @Nullable String path(@Nullable MasterConfig master) {
        Parameter path = master == null ? null : master.attribute(MasterAttribute.APP_FILE_PATH, null);
        return path == null ? null : path.value();
    }

    // ---- putting phones together

    private List<Group> groups(List<Result> results) {
        // Most phones share the very same difference: it is taken apart once.
        IdentityHashMap<PhoneDifference, Integer> known = new IdentityHashMap<>();
        Map<List<PlanChange>, Integer> numbers = new LinkedHashMap<>();
        Map<Key, List<MacAddress>> groups = new LinkedHashMap<>();
        for (Result result : results) {
            if (result.isChange()) {
                int number = known.computeIfAbsent(result.difference(), difference -> numbers.computeIfAbsent(difference
                        .changes().stream().map(change -> PlanChange.of(change, restart(change.name()))).toList(),
                        changes -> numbers.size()));
                groups.computeIfAbsent(new Key(number, result.firmware()), key -> new ArrayList<>()).add(result.mac());
            }
        }
        List<List<PlanChange>> lists = List.copyOf(numbers.keySet());
        return groups.entrySet().stream()
                .map(entry -> group(entry.getValue(), lists.get(entry.getKey().changes()), entry
                        .getKey().firmware()))
                .sorted(Comparator.comparingInt((Group group) -> -group.phones().size())
                        .thenComparing(group -> group.phones().getFirst()))
                .toList();
    }

    private Restart restart(String name) {
        return restarts.computeIfAbsent(name, key -> {
            ParameterInfo info = after.schema().find(key);
            return info == null ? Restart.UNKNOWN : info.restart();
        });
    }

    /** Phones read new firmware by restarting (DOMAIN §8). */
    private static Group group(List<MacAddress> phones, List<PlanChange> changes, @Nullable FirmwareChange firmware) {
        Restart most = firmware == null ? Restart.UNKNOWN : Restart.YES;
        for (PlanChange change : changes) {
            most = rank(change.restart()) > rank(most) ? change.restart() : most;
        }
        return new Group(List.copyOf(phones), changes, firmware, most);
    }

    private static int rank(Restart restart) {
        return switch (restart) {
            case YES -> 2;
            case MAYBE -> 1;
            case UNKNOWN -> 0;
        };
    }

    private static List<MaskedGroup> masked(List<Result> results) {
        IdentityHashMap<PhoneDifference, List<MaskedPlace>> known = new IdentityHashMap<>();
        Map<List<MaskedPlace>, List<MacAddress>> groups = new LinkedHashMap<>();
        for (Result result : results) {
            if (!result.difference().masked().isEmpty()) {
                groups.computeIfAbsent(known.computeIfAbsent(result.difference(), difference -> difference.masked()
                        .stream().map(MaskedPlace::of).toList()), changes -> new ArrayList<>()).add(result.mac());
            }
        }
        return groups.entrySet().stream().map(entry -> new MaskedGroup(List.copyOf(entry.getValue()), entry.getKey()))
                .sorted(Comparator.comparingInt((MaskedGroup group) -> -group.phones().size()).thenComparing(
                        group -> group.phones().getFirst()))
                .toList();
    }

    private static List<Undeterminable> undeterminable(List<Result> results) {
        Map<String, List<MacAddress>> reasons = by(results.stream().filter(result -> result.unseen() != null).toList(),
                result -> List.of(String.valueOf(result.unseen())));
        return reasons.entrySet().stream().map(entry -> new Undeterminable(entry.getKey(), entry.getValue())).toList();
    }

    private static List<LayerGroup> layers(List<Result> results) {
        return by(results, Result::layers).entrySet().stream().map(entry -> new LayerGroup(entry.getKey(), entry
                .getValue())).sorted(Comparator.comparing((LayerGroup group) -> !group.change().isLoss())
                        .thenComparingInt(group -> -group.phones().size())
                        .thenComparing(group -> group.change().file()))
                .toList();
    }

    private static <K> Map<K, List<MacAddress>> by(List<Result> results, Function<Result, List<K>> keys) {
        Map<K, List<MacAddress>> groups = new LinkedHashMap<>();
        results.forEach(result -> keys.apply(result).forEach(key -> groups.computeIfAbsent(key,
                made -> new ArrayList<>()).add(result.mac())));
        groups.replaceAll((key, macs) -> List.copyOf(macs));
        return groups;
    }

    private Map<MacAddress, String> labels(List<Result> results) {
        Map<MacAddress, String> labels = new TreeMap<>();
        for (Result result : results) {
            Phone phone = after.phones().getOrDefault(result.mac(), before.phones().get(result.mac()));
            if (phone != null && phone.label() != null) {
                labels.put(result.mac(), phone.label());
            }
        }
        return labels;
    }
}
