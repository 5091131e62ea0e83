package org.provscope.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.ResolvedRoot;
import org.provscope.evidence.Evidence;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.FirmwareVersion;
import org.provscope.schema.SchemaSet;
import org.provscope.xml.SourceText;

/**
 * Checks roots with every rule. Caches its results, so that after an edit only the edited files are checked again, and
 * of the rules about the root as a whole only those that the edit can change. For one thread at a time.
 */
public final class Checker {
    /** Stands for any phone without files of its own; part of no file's name. */
    private static final MacAddress ANY_PHONE = new MacAddress("fffffffffff0");

    /** The rules about the root as a whole, whose results are cached one by one. */
    private enum RootRule {
        CASE_TWINS,
        UNREADABLE,
        MISSING_MASTER,
        UPPER_CASE,
        UNREFERENCED,
        OVERRIDDEN,
        FEATURE_OFF,
        PHONE_VALUES,
        UPLOADS,
        CLOUD,
        DIRECTORY_PLACE,
        DEVICE_SET,
        TOO_MANY_CONTACTS
    }

    /** The rules that any edit can change the result of. */
    private static final List<RootRule> OF_VALUES =
            List.of(RootRule.OVERRIDDEN, RootRule.FEATURE_OFF, RootRule.PHONE_VALUES, RootRule.CLOUD);

    private final FileCheckCache files = new FileCheckCache();
    private final MasterCheck masters = new MasterCheck();
    private @Nullable LegacyFixes legacy;
    private final Map<RootRule, List<Problem>> ofRoot = new EnumMap<>(RootRule.class);
    private TreeMap<String, List<Problem>> problems = new TreeMap<>();
    private TreeMap<RootPath, FileCounts> counts = new TreeMap<>();
    private List<String> sources = List.of();
    private @Nullable Snapshot last;
    private @Nullable SchemaSet lastSchemas;
    private Evidence lastEvidence = Evidence.NONE;

    /**
     * Checks a root.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public CheckResult check(ResolvedRoot root, SchemaSet schemas, Cancellation cancellation) {
        Snapshot before = last;
        last = null;
        boolean samePaths = before != null
                && before.hasSamePaths(root.snapshot())
                && root.evidence().tellsSame(lastEvidence);
        List<RootFile> changed =
                before != null && samePaths && schemas.equals(lastSchemas) ? changed(before, root.snapshot()) : null;
        if (before != null
                && changed != null
                && changed.stream().allMatch(file -> changesOnlyItself(before.file(file.path()), file))) {
            again(root, schemas, before, changed, cancellation);
        } else {
            all(root, schemas, samePaths, cancellation);
        }
        last = root.snapshot();
        lastSchemas = schemas;
        lastEvidence = root.evidence();
        return new CheckResult(problems, counts, sources);
    }

    private static List<RootFile> changed(Snapshot before, Snapshot now) {
        List<RootFile> changed = new ArrayList<>();
        for (RootFile file : now.files()) {
            RootFile old = before.file(file.path());
            boolean same = old != null
                    && Objects.equals(old.failure(), file.failure())
                    && Objects.equals(old.config(), file.config())
                    && Objects.equals(old.text(), file.text());
            if (!same) {
                changed.add(file);
            }
        }
        return changed;
    }

    /**
     * Returns true if the change of a file has no effect on which schemas it and others are checked by, and who reads
     * them, as that of a master has, of a firmware's version, or of the release in the head of an override file.
     */
    private static boolean changesOnlyItself(@Nullable RootFile before, RootFile file) {
        if (file.failure() != null || before == null || before.kind() != file.kind()) {
            return false;
        }
        if (file.kind().isOverride() && !Objects.equals(header(before), header(file))) {
            return false;
        }
        return switch (file.kind()) {
            case MASTER, DEFAULT_MASTER, FIRMWARE_VERSION, SCHEMA -> false;
            default -> true;
        };
    }

    private static @Nullable FirmwareVersion header(RootFile file) {
        SourceText source = file.source();
        return source == null ? null : FirmwareVersion.inHeader(source.text());
    }

    private void all(ResolvedRoot root, SchemaSet schemas, boolean samePaths, Cancellation cancellation) {
        Snapshot snapshot = root.snapshot();
        SchemaAssignments assignments = SchemaAssignments.of(root, schemas);
        sources = assignments.sources();
        files.check(snapshot, assignments, schemas, cancellation);
        legacy = LegacyFixes.of(root, schemas, files.reports(), cancellation);
        masters.check(root, samePaths, cancellation);
        ofRoot.put(RootRule.CASE_TWINS, found(more -> RootRules.caseTwins(snapshot, more)));
        ofRoot.put(RootRule.UNREADABLE, found(more -> RootRules.unreadable(snapshot, more)));
        ofRoot.put(RootRule.MISSING_MASTER, found(more -> RootRules.missingMaster(root, more)));
        ofRoot.put(RootRule.UPPER_CASE, found(more -> RootRules.upperCaseAddresses(root, more)));
        ofRoot.put(RootRule.UNREFERENCED, found(more -> RootRules.unreferenced(root, masters.views(), more)));
        ofRoot.put(RootRule.UPLOADS, found(more -> UploadRules.none(root, more)));
        ofRoot.put(RootRule.CLOUD, found(more -> UploadRules.cloud(snapshot, more)));
        ofRoot.put(RootRule.DIRECTORY_PLACE, found(more -> DirectoryPlaceRule.check(root, more)));
        cancellation.check();
        deviceSettings(root);
        contacts(root);
        values(root, cancellation);
        collectAll();
    }

    private void again(
            ResolvedRoot root, SchemaSet schemas, Snapshot before, List<RootFile> changed, Cancellation cancellation) {
        Set<String> touched = new HashSet<>();
        for (RootFile file : changed) {
            cancellation.check();
            files.checkAgain(file);
            touched.add(file.path().value());
        }
        // What a number means in one of these files may stand in another.
        if (legacy != null) {
            touched.addAll(legacy.files());
        }
        legacy = LegacyFixes.of(root, schemas, files.reports(), cancellation);
        touched.addAll(legacy.files());
        boolean devices = false;
        boolean limits = false;
        for (RootFile file : changed) {
            RootFile old = before.file(file.path());
            devices |= holds(file, "device.")
                    || old != null && holds(old, "device.")
                    || isUnread(file) != (old != null && isUnread(old));
            limits |= file.config() == null
                    || holds(file, TooManyContactsRule.LIMIT)
                    || old != null && holds(old, TooManyContactsRule.LIMIT);
        }
        if (devices) {
            ofRoot.getOrDefault(RootRule.DEVICE_SET, List.of()).forEach(old -> touched.add(CheckResult.key(old)));
            deviceSettings(root);
            ofRoot.getOrDefault(RootRule.DEVICE_SET, List.of()).forEach(now -> touched.add(CheckResult.key(now)));
        }
        if (limits) {
            ofRoot.getOrDefault(RootRule.TOO_MANY_CONTACTS, List.of())
                    .forEach(old -> touched.add(CheckResult.key(old)));
            contacts(root);
            ofRoot.getOrDefault(RootRule.TOO_MANY_CONTACTS, List.of())
                    .forEach(now -> touched.add(CheckResult.key(now)));
        }
        for (RootRule rule : OF_VALUES) {
            ofRoot.getOrDefault(rule, List.of()).forEach(old -> touched.add(CheckResult.key(old)));
        }
        values(root, cancellation);
        ofRoot.put(RootRule.CLOUD, found(more -> UploadRules.cloud(root.snapshot(), more)));
        for (RootRule rule : OF_VALUES) {
            ofRoot.getOrDefault(rule, List.of()).forEach(now -> touched.add(CheckResult.key(now)));
        }
        collect(touched);
    }

    /** Finds values that do not count, because of stronger ones or of a switch. */
    private void values(ResolvedRoot root, Cancellation cancellation) {
        List<EffectiveConfig> readers = new ArrayList<>(root.phones().size() + 1);
        root.phones().values().forEach(phone -> readers.add(phone.config()));
        List<EffectiveConfig> phones = List.copyOf(readers);
        boolean anyOther = root.snapshot().find(MacAddress.ANY + ".cfg") != null;
        EffectiveConfig anyPhone = root.effective(ANY_PHONE, null);
        if (anyOther) {
            readers.add(anyPhone);
        }
        List<EffectiveConfig> judged = phones.isEmpty() ? List.of(anyPhone) : phones;
        Map<RootRule, Consumer<Problems>> rules = Map.of(
                RootRule.OVERRIDDEN,
                        more -> OverriddenRule.check(
                                phones, anyOther ? List.of(anyPhone) : List.of(), cancellation, more),
                RootRule.PHONE_VALUES, more -> PhoneValueRules.check(readers, cancellation, more),
                RootRule.FEATURE_OFF,
                        more -> {
                            FeatureOffRule.check(judged, root.schema(), cancellation, more);
                            WatchedContactsRule.check(root, judged, cancellation, more);
                        });
        Map<RootRule, List<Problem>> fresh = rules.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, rule -> found(rule.getValue())));
        fresh.forEach((rule, found) -> ofRoot.put(rule, ofPhones(found)));
    }

    /** Returns the problems but those in files for video systems, where the same names mean something else. */
    private List<Problem> ofPhones(List<Problem> found) {
        return found.stream()
                .filter(problem -> !files.isOfOtherMake(CheckResult.key(problem)))
                .toList();
    }

    /** Returns true if nobody can say what the file sets, so that a warning may speak of it. */
    private static boolean isUnread(RootFile file) {
        ConfigFile config = file.config();
        return config == null || config.unreadableReason() != null;
    }

    private static boolean holds(RootFile file, String prefix) {
        ConfigFile config = file.config();
        return config != null
                && config.written().stream().anyMatch(written -> written.name().startsWith(prefix));
    }

    private void deviceSettings(ResolvedRoot root) {
        EffectiveConfig anyPhone = root.effective(ANY_PHONE, null);
        ofRoot.put(RootRule.DEVICE_SET, found(more -> {
            new DeviceSetRule(root.schema()).check(root, anyPhone, masters.views(), more);
            DeviceRules.check(root, anyPhone, more);
        }));
        ofRoot.computeIfPresent(RootRule.DEVICE_SET, (rule, found) -> ofPhones(found));
    }

    private void contacts(ResolvedRoot root) {
        EffectiveConfig anyPhone = root.effective(ANY_PHONE, null);
        ofRoot.put(RootRule.TOO_MANY_CONTACTS, found(more -> TooManyContactsRule.check(root, anyPhone, more)));
    }

    /** Returns the problems that a rule about the root as a whole finds, limited like those of a file. */
    static List<Problem> found(Consumer<Problems> rule) {
        Problems problems = new Problems();
        rule.accept(problems);
        List<Problem> found = problems.found();
        if (problems.more() > 0) {
            found.add(Problem.of(
                    ProblemCode.MORE_PROBLEMS,
                    null,
                    null,
                    problems.more() + " more problems of the kind “"
                            + found.getLast().code().title() + "” are not listed."));
        }
        return found;
    }

    /** Combines the results of all parts. Results handed out before stay as they were. */
    private void collectAll() {
        Map<String, List<Problem>> all = new HashMap<>();
        TreeMap<RootPath, FileCounts> freshCounts = new TreeMap<>();
        for (FileReport report : files.reports()) {
            if (!report.problems().isEmpty()) {
                all.put(report.file().value(), new ArrayList<>(problemsOf(report)));
            }
            if (!report.counts().equals(FileCounts.NOT_COUNTED)) {
                freshCounts.put(report.file(), report.counts());
            }
        }
        masters.problems().forEach(problem -> add(all, problem));
        ofRoot.values().forEach(found -> found.forEach(problem -> add(all, problem)));
        all.replaceAll((file, found) -> CheckResult.sorted(found));
        problems = new TreeMap<>(all);
        counts = freshCounts;
    }

    private List<Problem> problemsOf(FileReport report) {
        return legacy == null ? report.problems() : legacy.in(report);
    }

    private static void add(Map<String, List<Problem>> all, Problem problem) {
        all.computeIfAbsent(CheckResult.key(problem), file -> new ArrayList<>(2))
                .add(problem);
    }

    private void collect(Set<String> touched) {
        TreeMap<String, List<Problem>> next = new TreeMap<>(problems);
        TreeMap<RootPath, FileCounts> nextCounts = new TreeMap<>(counts);
        Map<String, List<Problem>> fresh = new HashMap<>();
        for (String path : touched) {
            FileReport report = files.report(path);
            List<Problem> found = new ArrayList<>(report == null ? List.of() : problemsOf(report));
            fresh.put(path, found);
            if (report != null && !report.counts().equals(FileCounts.NOT_COUNTED)) {
                nextCounts.put(report.file(), report.counts());
            }
            found.addAll(masters.problemsOf(path));
        }
        for (List<Problem> found : ofRoot.values()) {
            for (Problem problem : found) {
                List<Problem> list = fresh.get(CheckResult.key(problem));
                if (list != null) {
                    list.add(problem);
                }
            }
        }
        fresh.forEach((path, found) -> {
            if (found.isEmpty()) {
                next.remove(path);
            } else {
                next.put(path, CheckResult.sorted(found));
            }
        });
        problems = next;
        counts = nextCounts;
    }
}
