package org.provscope.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;

/**
 * Checks the master files of a root, and caches the problems as long as a master and the names in the root stay the
 * same.
 */
final class MasterCheck {
    private static final List<MasterRule> RULES = List.of(
            MissingFileRule::missing,
            ConfigFilesRules::reserved,
            ConfigFilesRules::self,
            ConfigFilesRules::tooLong,
            ConfigFilesRules::clash,
            Placeholders::unknown,
            Urls::bad,
            FirmwareRules::doubled,
            FirmwareRules::slashes,
            FirmwareRules::missing,
            FirmwareRules::release,
            ConfigFilesRules::separators,
            ConfigFilesRules::otherKinds,
            MasterContentRules::parameters,
            MasterContentRules::hiding,
            MasterContentRules::spelling);

    private record Report(CheckedMaster view, List<Problem> problems) {}

    /** The most problems that are reported for each master; above it, those that say the same are reported once. */
    private static final int MANY = 5_000;

    private @Nullable ConfigFile lastDefault;
    private Map<String, Report> byPath = Map.of();
    private Map<String, List<Problem>> problems = Map.of();

    List<CheckedMaster> views() {
        return byPath.values().stream().map(Report::view).toList();
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        problems.values().forEach(all::addAll);
        return all;
    }

    List<Problem> problemsOf(String path) {
        return problems.getOrDefault(path, List.of());
    }

    /**
     * Checks all masters.
     *
     * @param samePaths true if the root holds files of the same names as the last time
     */
    void check(ResolvedRoot root, boolean samePaths, Cancellation cancellation) {
        Snapshot snapshot = root.snapshot();
        Map<String, List<Phone>> phones = phonesByMaster(root);
        RootFolders folders = new RootFolders(snapshot);
        RootFile ofOthers = snapshot.find(MacAddress.ANY + ".cfg");
        ConfigFile defaultMaster = ofOthers == null ? null : ofOthers.config();
        boolean sameDefault = Objects.equals(defaultMaster, lastDefault);
        lastDefault = defaultMaster;
        List<CheckedMaster> toDo = new ArrayList<>();
        Map<String, Report> next = new HashMap<>();
        for (RootFile file : snapshot.files()) {
            ConfigFile config = file.config();
            boolean isMaster = file.kind().isMaster();
            if (config == null || !isMaster || config.readability() == ConfigFile.Readability.ENCRYPTED) {
                continue;
            }
            Report known = byPath.get(file.path().value());
            // Problems of the default master depend on which phones exist; those of another master only on itself, but
            // one that names nothing hides what the default master names.
            boolean kept = known != null
                    && samePaths
                    && known.view().file().equals(config)
                    && file.kind() == FileKind.MASTER
                    && (sameDefault || !known.view().attributes().isEmpty());
            if (known != null && kept) {
                next.put(file.path().value(), known);
                continue;
            }
            MasterConfig master = config.readability() == ConfigFile.Readability.READ
                    ? snapshot.master(config)
                    : MasterConfig.asWritten(config);
            MacAddress own = file.kind() == FileKind.MASTER
                    ? MacAddress.inName(file.path().name())
                    : null;
            toDo.add(new CheckedMaster(
                    snapshot,
                    folders,
                    config,
                    master,
                    own,
                    phones.getOrDefault(file.path().value(), List.of())));
        }
        List<Report> done = toDo.parallelStream()
                .map(view -> {
                    cancellation.check();
                    return new Report(view, found(view));
                })
                .toList();
        for (Report report : done) {
            next.put(report.view().file().path().value(), report);
        }
        byPath = next;
        problems = told();
    }

    /** Returns the problems by file; if there are too many, each only at the first master that has it. */
    private Map<String, List<Problem>> told() {
        Map<String, List<Problem>> told = new TreeMap<>();
        byPath.forEach((path, report) -> told.put(path, report.problems()));
        if (told.values().stream().mapToInt(List::size).sum() <= MANY) {
            return told;
        }
        Map<Same, Integer> masters = new HashMap<>();
        told.values()
                .forEach(found ->
                        found.stream().map(Same::of).distinct().forEach(same -> masters.merge(same, 1, Integer::sum)));
        Set<Same> seen = new HashSet<>();
        Problems kept = new Problems();
        told.values()
                .forEach(found -> found.forEach(problem -> {
                    Same same = Same.of(problem);
                    if (seen.add(same)) {
                        int others = masters.getOrDefault(same, 1) - 1;
                        kept.add(
                                others == 0
                                        ? problem
                                        : problem.saying(problem.message()
                                                + (others == 1
                                                        ? " Another master has the same problem."
                                                        : " " + others + " other masters have the same problem.")));
                    }
                }));
        List<Problem> all = kept.found();
        if (kept.more() > 0) {
            all.add(Problem.of(
                    ProblemCode.MORE_PROBLEMS,
                    null,
                    null,
                    kept.more() + " more problems in master files are not listed."));
        }
        return all.stream().collect(Collectors.groupingBy(CheckResult::key));
    }

    /** A problem without its place, for finding those that say the same. */
    private record Same(ProblemCode code, Severity severity, String message) {
        static Same of(Problem problem) {
            return new Same(problem.code(), problem.severity(), problem.message());
        }
    }

    private static List<Problem> found(CheckedMaster view) {
        List<Problem> found = Checker.found(more -> RULES.forEach(rule -> rule.check(view, more)));
        if (view.file().readability() != ConfigFile.Readability.READ) {
            // Until the file is well-formed, its content is only guessed.
            found.replaceAll(problem -> problem.with(List.of()));
        }
        return found;
    }

    private static Map<String, List<Phone>> phonesByMaster(ResolvedRoot root) {
        Map<String, List<Phone>> phones = new HashMap<>();
        for (Phone phone : root.phones().values()) {
            String master = phone.config().stack().masterFile();
            if (master != null) {
                phones.computeIfAbsent(master, key -> new ArrayList<>(1)).add(phone);
            }
        }
        return phones;
    }
}
