package org.provscope.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveDiff;
import org.provscope.effective.LayerStack;
import org.provscope.effective.Phone;
import org.provscope.effective.PhoneDifference;
import org.provscope.effective.PhonePair;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailure;
import org.provscope.plan.RolloutPlan.FirmwareChange;
import org.provscope.plan.RolloutPlan.LayerGroup;
import org.provscope.plan.RolloutPlan.Others;
import org.provscope.plan.RolloutPlan.OverriddenGroup;
import org.provscope.plan.RolloutPlan.Undeterminable;
import org.provscope.provisioning.MacAddress;

/** Computes the plan between two states of a root. */
public final class Planner {
    /** The changes of one phone. */
    private record Result(
            MacAddress mac,
            PhoneDifference difference,
            ValueChanges values,
            @Nullable FirmwareChange firmware,
            List<LayerChange> layers,
            @Nullable String unseen) {
        boolean isChange() {
            return firmware != null || !difference.isWithoutChanges();
        }
    }

    /** An address that no phone has. */
    public static final MacAddress ANY_OTHER = new MacAddress("ffffffffffff");

    private final ResolvedRoot before;
    private final ResolvedRoot after;
    private final Cancellation cancellation;
    private final List<FileChange> files;
    private final EffectiveDiff diff;
    private final FirmwareDiff firmwares;
    private @Nullable HiddenChanges unseen;
    private final Groups groups;
    private final PlanScope scope;

    private Planner(ResolvedRoot before, ResolvedRoot after, PlanScope scope, Cancellation cancellation) {
        this.scope = scope;
        this.before = before;
        this.after = after;
        this.cancellation = cancellation;
        this.files = FileChange.between(before.snapshot(), after.snapshot());
        Set<String> paths = HashSet.newHashSet(files.size());
        files.forEach(change -> paths.add(change.file().value()));
        this.diff = EffectiveDiff.between(before, after, paths);
        this.firmwares = new FirmwareDiff(paths);
        this.groups = new Groups(after.schema(), before.schema());
    }

    /**
     * Compares two states of a root, phone by phone. For a phone that only one of them knows, the other configuration
     * is what that state would give it.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static RolloutPlan plan(ResolvedRoot before, ResolvedRoot after, Cancellation cancellation) {
        return plan(before, after, PlanScope.ALL, cancellation);
    }

    /**
     * Compares two states of a root for some of their phones: counts, files and contact directories are theirs alone.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static RolloutPlan plan(
            ResolvedRoot before, ResolvedRoot after, PlanScope scope, Cancellation cancellation) {
        return new Planner(before, after, scope, cancellation).plan();
    }

    private RolloutPlan plan() {
        List<PhonePair> pairs = pairs();
        List<Result> results = pairs.parallelStream()
                .map(this::compare)
                .filter(Objects::nonNull)
                .toList();
        cancellation.check();
        int overriddenOnly = 0;
        for (Result result : results) {
            if (result.isChange()) {
                groups.add(result.mac(), result.difference(), result.values(), result.firmware());
            } else if (result.unseen() == null && !result.difference().isWithoutOverridden()) {
                overriddenOnly++;
            }
        }
        List<FileChange> shown = ofScope();
        return new RolloutPlan(
                pairs.size(),
                groups.groups(),
                overridden(results),
                overriddenOnly,
                undeterminable(results),
                layers(results),
                shown,
                DirectoryChange.of(shown, before.snapshot(), after.snapshot()),
                Stream.concat(before.snapshot().troubles().stream(), after.snapshot().troubles().stream())
                        .map(FileFailure::sentence)
                        .distinct()
                        .toList(),
                scope.isAll() ? others() : null);
    }

    private List<PhonePair> pairs() {
        List<PhonePair> all = PhonePair.of(before, after);
        return scope.isAll() ? all : all.stream().filter(scope::has).toList();
    }

    private List<FileChange> ofScope() {
        if (scope.isAll()) {
            return files;
        }
        PlanScope.Files theirs = scope.files(before, after);
        return files.stream().filter(change -> theirs.has(change.file())).toList();
    }

    /** Returns the changes for a phone that no file names, or null. */
    private @Nullable Others others() {
        EffectiveConfig was = before.effective(ANY_OTHER, null);
        EffectiveConfig now = after.effective(ANY_OTHER, null);
        PhoneDifference difference = diff.of(was, now);
        FirmwareChange firmware = firmwares.of(was.stack(), now.stack());
        if (difference.isWithoutChanges() && firmware == null) {
            return null;
        }
        Groups alone = new Groups(after.schema(), before.schema());
        alone.add(ANY_OTHER, difference, alone.values(difference), firmware);
        RolloutPlan.Group group = alone.groups().getFirst();
        return new Others(group.changes(), group.firmware(), group.restart());
    }

    private @Nullable Result compare(PhonePair pair) {
        if (pair.isTakenOver() && !isOpen(pair)) {
            return null;
        }
        cancellation.check();
        EffectiveConfig was = pair.configBefore(before);
        EffectiveConfig now = pair.configAfter(after);
        PhoneDifference difference = diff.of(was, now);
        LayerStack earlier = was.stack();
        LayerStack later = now.stack();
        FirmwareChange firmware = firmwares.of(earlier, later);
        List<LayerChange> layers = LayerChange.of(earlier, later);
        boolean open = firmware == null && !files.isEmpty() && difference.isWithoutChanges();
        String reason = open ? unseen().reason(earlier, later) : null;
        boolean isNothing = difference.isNothing() && firmware == null && layers.isEmpty() && reason == null;
        return isNothing
                ? null
                : new Result(pair.mac(), difference, groups.values(difference), firmware, layers, reason);
    }

    /** Returns what finds hidden changes; created when the first phone needs it, since often none does. */
    private synchronized HiddenChanges unseen() {
        HiddenChanges made = unseen == null ? new HiddenChanges(files) : unseen;
        unseen = made;
        return made;
    }

    /** Returns true if a phone's configuration may change through what cannot be seen. */
    private boolean isOpen(PhonePair pair) {
        Phone phone = pair.after();
        return !files.isEmpty() && phone != null && phone.config().stack().dependsOnModel();
    }

    private static List<OverriddenGroup> overridden(List<Result> results) {
        Map<PhoneDifference, List<MacAddress>> known = new HashMap<>();
        Map<List<OverriddenPlace>, List<MacAddress>> groups = new LinkedHashMap<>();
        for (Result result : results) {
            if (!result.difference().isWithoutOverridden()) {
                known.computeIfAbsent(
                                result.difference(),
                                difference -> groups.computeIfAbsent(
                                        difference.overridden().stream()
                                                .map(OverriddenPlace::of)
                                                .toList(),
                                        places -> new ArrayList<>()))
                        .add(result.mac());
            }
        }
        return groups.entrySet().stream()
                .map(entry -> new OverriddenGroup(List.copyOf(entry.getValue()), entry.getKey()))
                .sorted(Comparator.comparingInt(
                                (OverriddenGroup group) -> -group.phones().size())
                        .thenComparing(group -> group.phones().getFirst()))
                .toList();
    }

    private static List<Undeterminable> undeterminable(List<Result> results) {
        Map<String, List<MacAddress>> reasons = by(
                results.stream().filter(result -> result.unseen() != null).toList(),
                result -> List.of(String.valueOf(result.unseen())));
        return reasons.entrySet().stream()
                .map(entry -> new Undeterminable(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<LayerGroup> layers(List<Result> results) {
        return by(results, Result::layers).entrySet().stream()
                .map(entry -> new LayerGroup(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (LayerGroup group) -> !group.change().isLoss())
                        .thenComparingInt(group -> -group.phones().size())
                        .thenComparing(group -> group.change().file()))
                .toList();
    }

    private static <K> Map<K, List<MacAddress>> by(List<Result> results, Function<Result, List<K>> keys) {
        Map<K, List<MacAddress>> groups = new LinkedHashMap<>();
        results.forEach(result -> keys.apply(result)
                .forEach(key ->
                        groups.computeIfAbsent(key, made -> new ArrayList<>()).add(result.mac())));
        groups.replaceAll((key, macs) -> List.copyOf(macs));
        return groups;
    }
}
