package org.provscope.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Comparison;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.LayerStack;
import org.provscope.effective.Phone;
import org.provscope.effective.PhoneDifference;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailure;
import org.provscope.files.RootPath;
import org.provscope.plan.RolloutPlan.FirmwareChange;
import org.provscope.plan.RolloutPlan.LayerGroup;
import org.provscope.plan.RolloutPlan.Others;
import org.provscope.plan.RolloutPlan.OverriddenGroup;
import org.provscope.plan.RolloutPlan.Undeterminable;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;

/** Makes the plan of two states of a root. */
public final class Planner {
    /** One phone before and after; null where one of the two does not know it. */
    private record Pair(
            MacAddress mac,
            @Nullable Phone before,
            @Nullable Phone after) {}

    /** What one phone gets differently. */
    private record Result(
            MacAddress mac,
            PhoneDifference difference,
            List<PlanChange> own,
            @Nullable FirmwareChange firmware,
            List<LayerChange> layers,
            @Nullable String unseen) {
        boolean isChange() {
            return firmware != null || !difference.isWithoutChanges();
        }
    }

    /** Nobody makes phones with this address. */
    public static final MacAddress ANY_OTHER = new MacAddress("ffffffffffff");

    private final ResolvedRoot before;
    private final ResolvedRoot after;
    private final Cancellation cancellation;
    private final List<FileChange> files;
    private final Comparison comparison;
    private final HiddenChanges unseen;
    private final Groups groups;
    /** Whether the firmware at a path is another file. */
    private final Map<String, Boolean> replaced = new ConcurrentHashMap<>();

    private Planner(ResolvedRoot before, ResolvedRoot after, Cancellation cancellation) {
        this.before = before;
        this.after = after;
        this.cancellation = cancellation;
        this.files = FileChange.between(before.snapshot(), after.snapshot());
        this.comparison = new Comparison(files.stream().map(FileChange::file).toList());
        this.unseen = new HiddenChanges(files);
        this.groups = new Groups(after.schema(), before.schema());
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
        List<Pair> pairs = new ArrayList<>(after.phones().size());
        int phones = pair(pairs);
        List<Result> results = pairs.parallelStream()
                .map(this::compare)
                .filter(Objects::nonNull)
                .toList();
        cancellation.check();
        int maskedOnly = 0;
        for (Result result : results) {
            if (result.isChange()) {
                groups.add(result.mac(), result.difference(), result.own(), result.firmware());
            } else if (result.unseen() == null && !result.difference().isWithoutMasked()) {
                maskedOnly++;
            }
        }
        return new RolloutPlan(
                phones,
                groups.groups(),
                masked(results),
                maskedOnly,
                undeterminable(results),
                layers(results),
                files,
                DirectoryChange.of(files, before.snapshot(), after.snapshot()),
                Stream.concat(before.snapshot().troubles().stream(), after.snapshot().troubles().stream())
                        .map(FileFailure::sentence)
                        .distinct()
                        .toList(),
                others());
    }

    /** Collects the phones that can get something else, in their order; returns how many there are in all. */
    @SuppressWarnings("ReferenceEquality") // A phone that was taken over as it was is the very same object.
    private int pair(List<Pair> pairs) {
        int phones = 0;
        Iterator<Phone> one = before.phones().values().iterator();
        Iterator<Phone> other = after.phones().values().iterator();
        Phone was = next(one);
        Phone is = next(other);
        while (was != null || is != null) {
            int order = was == null ? 1 : is == null ? -1 : was.mac().compareTo(is.mac());
            Phone earlier = order <= 0 ? was : null;
            Phone later = order >= 0 ? is : null;
            Phone any = later == null ? earlier : later;
            // What a phone gets may be another one by what cannot be seen, though nothing that is seen is.
            boolean isOpen = any != null && any.config().stack().dependsOnModel() && !files.isEmpty();
            if (any != null && (earlier != later || isOpen)) {
                pairs.add(new Pair(any.mac(), earlier, later));
            }
            was = order <= 0 ? next(one) : was;
            is = order >= 0 ? next(other) : is;
            phones++;
        }
        return phones;
    }

    /** A phone that no file speaks of. */
    private @Nullable Others others() {
        EffectiveConfig was = before.effective(ANY_OTHER, null);
        EffectiveConfig now = after.effective(ANY_OTHER, null);
        PhoneDifference difference = comparison.of(was, now);
        FirmwareChange firmware = firmware(was.stack().master(), now.stack().master());
        if (difference.isWithoutChanges() && firmware == null) {
            return null;
        }
        Groups alone = new Groups(after.schema(), before.schema());
        alone.add(ANY_OTHER, difference, alone.own(difference), firmware);
        RolloutPlan.Group group = alone.groups().getFirst();
        return new Others(group.changes(), group.firmware(), group.restart());
    }

    private static @Nullable Phone next(Iterator<Phone> phones) {
        return phones.hasNext() ? phones.next() : null;
    }

    private @Nullable Result compare(Pair pair) {
        cancellation.check();
        Phone one = pair.before();
        Phone other = pair.after();
        EffectiveConfig was = one == null ? before.effective(pair.mac(), null) : one.config();
        EffectiveConfig now = other == null ? after.effective(pair.mac(), null) : other.config();
        PhoneDifference difference = comparison.of(was, now);
        LayerStack earlier = was.stack();
        LayerStack later = now.stack();
        FirmwareChange firmware = firmware(earlier.master(), later.master());
        List<LayerChange> layers = LayerChange.of(earlier, later);
        boolean open = firmware == null && !files.isEmpty() && difference.isWithoutChanges();
        String reason = open ? unseen.reason(earlier, later) : null;
        boolean isNothing =
                difference.equals(PhoneDifference.NONE) && firmware == null && layers.isEmpty() && reason == null;
        return isNothing ? null : new Result(pair.mac(), difference, groups.own(difference), firmware, layers, reason);
    }

    /** Another path, or another file at the same one. Without a master nothing is known of it. */
    private @Nullable FirmwareChange firmware(@Nullable MasterConfig earlier, @Nullable MasterConfig later) {
        if (earlier == null || later == null) {
            return null;
        }
        String was = path(earlier);
        String is = path(later);
        return was.equals(is) && !replaced.computeIfAbsent(is, this::isReplaced) ? null : new FirmwareChange(was, is);
    }

    private static String path(MasterConfig master) {
        Parameter path = master.attribute(MasterAttribute.APP_FILE_PATH, null);
        return path == null ? "" : path.value().strip();
    }

    /** A phone asks for its part number before the name, and then for the name itself (DOMAIN §2). */
    private boolean isReplaced(String path) {
        RootPath clean = RootPath.of(path);
        return clean != null
                && !path.isEmpty()
                && files.stream()
                        .anyMatch(file -> FileKind.of(file.file()) == FileKind.FIRMWARE
                                && file.file().folder().equals(clean.folder())
                                && file.file().name().endsWith(clean.name()));
    }

    private static List<OverriddenGroup> masked(List<Result> results) {
        IdentityHashMap<PhoneDifference, List<OverriddenPlace>> known = new IdentityHashMap<>();
        Map<List<OverriddenPlace>, List<MacAddress>> groups = new LinkedHashMap<>();
        for (Result result : results) {
            if (!result.difference().isWithoutMasked()) {
                groups.computeIfAbsent(
                                known.computeIfAbsent(
                                        result.difference(),
                                        difference -> difference.masked().stream()
                                                .map(OverriddenPlace::of)
                                                .toList()),
                                changes -> new ArrayList<>())
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
