package org.provscope.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.xml.SourceText;

/**
 * Checks roots with every rule. Keeps what it found about single files, so that a root of which one file changed costs
 * one file and the rules about the root as a whole. For one thread at a time.
 */
public final class Checker {
    private static final List<MasterRule> MASTER_RULES = List.of(ConfigFilesRules::missing,
            ConfigFilesRules::reserved, ConfigFilesRules::self, ConfigFilesRules::tooLong, ConfigFilesRules::clash,
            Placeholders::unknown, Urls::bad, FirmwareRules::doubled, FirmwareRules::missing,
            MasterContentRules::parameters, MasterContentRules::spelling);
    /** Stands for any phone that no file knows; never in a file's name. */
    private static final MacAddress ANY_PHONE = new MacAddress("fffffffffff0");

    private record Judgement(List<NameJudge> judges, FileReport report) {}

    private record MasterReport(MasterView view, List<Problem> problems) {}

    private final Map<Ruling, NameJudge> judges = new HashMap<>();
    private final Map<Ruling, List<NameJudge>> judgeAlone = new HashMap<>();
    private Map<ConfigFile, Judgement> files = Map.of();
    private Map<SourceText, FileReport> directories = Map.of();
    private Map<ConfigFile, MasterReport> masters = Map.of();
    private @Nullable Snapshot last;
    private List<Problem> lastTwins = List.of();

    /**
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public CheckResult check(ResolvedRoot root, SchemaSet schemas, Cancellation cancellation) {
        Snapshot snapshot = root.snapshot();
        boolean samePaths = last != null && last.hasSamePaths(snapshot);
        Rulings rulings = Rulings.of(root, schemas);
        List<Problem> problems = new ArrayList<>();
        TreeMap<RootPath, FileCounts> counts = new TreeMap<>();
        checkFiles(snapshot, rulings, cancellation);
        files.forEach((config, judgement) -> {
            problems.addAll(judgement.report().problems());
            counts.put(config.path(), judgement.report().counts());
        });
        cancellation.check();
        directories.values().forEach(report -> problems.addAll(report.problems()));
        checkMasters(root, samePaths, cancellation);
        masters.values().forEach(report -> problems.addAll(report.problems()));
        cancellation.check();
        if (!samePaths) {
            lastTwins = found(more -> RootRules.caseTwins(snapshot, more));
        }
        problems.addAll(lastTwins);
        List<MasterView> views = masters.values().stream().map(MasterReport::view).toList();
        EffectiveConfig anyPhone = root.effective(ANY_PHONE, null);
        problems.addAll(found(more -> RootRules.missingMaster(root, more)));
        problems.addAll(found(more -> RootRules.upperCaseAddresses(root, more)));
        problems.addAll(found(more -> RootRules.unreferenced(root, views, more)));
        problems.addAll(found(more -> new DeviceSetRule(root.schema()).check(root, anyPhone, more)));
        problems.addAll(found(more -> TooManyContactsRule.check(root, anyPhone, more)));
        last = snapshot;
        return new CheckResult(problems, counts, rulings.sources());
    }

    /** Rules about the root as a whole are limited like those about a file. */
    private static List<Problem> found(java.util.function.Consumer<Problems> rule) {
        Problems problems = new Problems();
        rule.accept(problems);
        List<Problem> found = problems.found();
        if (problems.more() > 0) {
            found.add(Problem.of(ProblemCode.MORE_PROBLEMS, null, null, problems.more() + " more problems of the kind “"
                    + found.getLast().code().title() + "” are not listed."));
        }
        return found;
    }

    private void checkFiles(Snapshot snapshot, Rulings rulings, Cancellation cancellation) {
        record Work(ConfigFile config, FileKind kind, List<NameJudge> judges) {}
        List<Work> toDo = new ArrayList<>();
        Map<ConfigFile, Judgement> next = HashMap.newHashMap(snapshot.files().size());
        Map<SourceText, FileReport> nextDirectories = new HashMap<>();
        for (RootFile file : snapshot.files()) {
            ConfigFile config = file.config();
            SourceText text = file.text();
            if (config != null) {
                List<NameJudge> by = judges(rulings, config);
                Judgement known = files.get(config);
                if (known != null && known.judges().equals(by)) {
                    next.put(config, known);
                } else {
                    toDo.add(new Work(config, file.kind(), by));
                }
            } else if (text != null && file.kind() != FileKind.FIRMWARE_VERSION) {
                FileReport known = directories.get(text);
                nextDirectories.put(text, known != null ? known : DirectoryCheck.check(file.path(), text));
            }
        }
        List<Judgement> done = toDo.parallelStream().map(work -> {
            cancellation.check();
            return new Judgement(work.judges(), FileCheck.check(work.config(), work.kind(), work.judges()));
        }).toList();
        for (int i = 0; i < done.size(); i++) {
            next.put(toDo.get(i).config(), done.get(i));
        }
        files = next;
        directories = nextDirectories;
    }

    private List<NameJudge> judges(Rulings rulings, ConfigFile config) {
        List<Ruling> of = rulings.of(config);
        if (of.size() == 1) {
            return judgeAlone.computeIfAbsent(of.getFirst(), ruling -> List.of(judge(ruling)));
        }
        return of.stream().map(this::judge).toList();
    }

    private NameJudge judge(Ruling ruling) {
        return judges.computeIfAbsent(ruling, NameJudge::new);
    }

    private void checkMasters(ResolvedRoot root, boolean samePaths, Cancellation cancellation) {
        Snapshot snapshot = root.snapshot();
        Map<String, List<Phone>> phones = new HashMap<>();
        for (Phone phone : root.phones().values()) {
            String master = phone.config().stack().masterFile();
            if (master != null) {
                phones.computeIfAbsent(master, key -> new ArrayList<>(1)).add(phone);
            }
        }
        RootFolders folders = new RootFolders(snapshot);
        List<MasterView> toDo = new ArrayList<>();
        Map<ConfigFile, MasterReport> next = new HashMap<>();
        for (RootFile file : snapshot.files()) {
            ConfigFile config = file.config();
            boolean isMaster = file.kind() == FileKind.MASTER || file.kind() == FileKind.DEFAULT_MASTER;
            if (config == null || !isMaster || config.readability() == ConfigFile.Readability.ENCRYPTED) {
                continue;
            }
            MasterReport known = masters.get(config);
            // What the default master lacks depends on which phones there are; that of one phone on itself alone.
            if (known != null && samePaths && file.kind() == FileKind.MASTER) {
                next.put(config, known);
                continue;
            }
            MasterConfig master = config.readability() == ConfigFile.Readability.READ
                    ? snapshot.master(config)
                    : MasterConfig.asWritten(config);
            MacAddress own = file.kind() == FileKind.MASTER ? MacAddress.inName(file.path().name()) : null;
            toDo.add(new MasterView(snapshot, folders, config, master, own,
                    phones.getOrDefault(file.path().value(), List.of())));
        }
        List<MasterReport> done = toDo.parallelStream().map(view -> {
            cancellation.check();
            return new MasterReport(view, found(more -> MASTER_RULES.forEach(rule -> rule.check(view, more))));
        }).toList();
        for (int i = 0; i < done.size(); i++) {
            next.put(toDo.get(i).file(), done.get(i));
        }
        masters = next;
    }
}
