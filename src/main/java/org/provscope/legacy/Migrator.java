package org.provscope.legacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.legacy.MigratedParameter.Text;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;

/** Migrates files from before UC Software 3.3.0. */
public final class Migrator {
    private final ResolvedRoot root;
    private final TargetRelease target;
    private final OldModels oldModels;
    private Answers answers = Answers.NONE;
    private Text dropped = Text.COMMENTED_OUT;

    /**
     * @param root   the root as it is
     * @param target the release to migrate to
     */
    public Migrator(ResolvedRoot root, TargetRelease target) {
        this.root = root;
        this.target = target;
        this.oldModels = OldModels.of(root.snapshot());
    }

    /** Answers questions; those without an answer get their usual one. */
    public Migrator answering(Answers given) {
        answers = given;
        return this;
    }

    /** Removes parameters that exist no more, in place of commenting them out. */
    public Migrator removing() {
        dropped = Text.REMOVED;
        return this;
    }

    /**
     * Migrates files.
     *
     * @param only the files to migrate; if empty, all files of the root but those that only phones read which never
     *             get a later release
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Migration migrate(Collection<RootPath> only, Cancellation cancellation) {
        Readers readers = Readers.of(root);
        Decider decider = new Decider(target, readers, answers, dropped);
        List<Migration.Skipped> skipped = new ArrayList<>();
        List<RootFile> files = new ArrayList<>(root.snapshot().files());
        files.sort(Comparator.comparing(RootFile::path));
        List<RootFile> readable = new ArrayList<>();
        for (RootFile file : files) {
            ConfigFile config = file.config();
            String reason = config == null ? null : reason(config, only);
            if (config != null && reason == null) {
                readable.add(file);
            } else if (reason != null && (only.isEmpty() || only.contains(file.path()))) {
                skipped.add(new Migration.Skipped(file.path(), reason));
            }
        }
        List<List<Decision>> decided = readable.parallelStream()
                .map(file -> {
                    cancellation.check();
                    return decide(decider, file);
                })
                .toList();
        if (decided.stream().flatMap(List::stream).noneMatch(decision -> decision.isOld)) {
            // Nothing here is from before 3.3.0: how values are written is none of a migration's business.
            decided.forEach(ofFile -> ofFile.forEach(Decision::leave));
        }
        keepNeeded(readers, readable, decided, only);
        new FallingTogether(readers, answers).settle(decided);
        List<MigratedFile> migrated = IntStream.range(0, readable.size())
                .parallel()
                .filter(i -> only.isEmpty() || only.contains(readable.get(i).path()))
                .mapToObj(i -> migrated(readable.get(i), decided.get(i)))
                .toList();
        List<LayoutChange> layout = only.isEmpty() ? OldLayout.of(root.snapshot(), answers) : List.of();
        return new Migration(target, migrated, layout, List.copyOf(skipped), unfit(migrated, layout));
    }

    private @Nullable String reason(ConfigFile file, Collection<RootPath> only) {
        if (file.readability() != ConfigFile.Readability.READ) {
            return file.unreadableReason();
        }
        String readOnly = file.source().readOnlyReason();
        return readOnly != null || only.contains(file.path()) ? readOnly : oldModels.reason(file.path());
    }

    /** A {@code .name} that a file needs which is not migrated now must stay, or that one would lose its meaning. */
    private void keepNeeded(
            Readers readers, List<RootFile> readable, List<List<Decision>> decided, Collection<RootPath> only) {
        Set<ConfigFile> now = new HashSet<>();
        readable.stream()
                .filter(file -> only.isEmpty() || only.contains(file.path()))
                .forEach(file -> now.add(Objects.requireNonNull(file.config())));
        Set<String> unreadable = new HashSet<>();
        for (RootFile file : root.snapshot().files()) {
            ConfigFile config = file.config();
            if (config != null && config.readability() != ConfigFile.Readability.READ) {
                config.written()
                        .forEach(parameter -> unreadable.add(String.valueOf(Numbered.prefix(parameter.name()))));
            }
        }
        for (List<Decision> ofFile : decided) {
            for (Decision decision : ofFile) {
                String prefix = decision.old().endsWith(".name") ? Numbered.prefix(decision.old()) : null;
                if (prefix == null || decision.action == MigratedParameter.Action.KEEP) {
                    continue;
                }
                ConfigFile needing = readers.withNumber(prefix).stream()
                        .filter(file -> !now.contains(file) && readers.areReadTogether(file, decision.file()))
                        .findFirst()
                        .orElse(null);
                if (needing != null || unreadable.contains(prefix)) {
                    decision.stayFor(
                            needing == null
                                    ? "a file that cannot be read"
                                    : needing.path().value());
                }
            }
        }
    }

    private static MigratedFile migrated(RootFile file, List<Decision> decisions) {
        ConfigFile config = Objects.requireNonNull(file.config());
        List<MigratedParameter> parameters =
                decisions.stream().map(Decision::done).toList();
        return new MigratedFile(config, parameters, MigrationEdits.of(config, parameters));
    }

    private static List<Decision> decide(Decider decider, RootFile file) {
        ConfigFile config = Objects.requireNonNull(file.config());
        boolean isMaster = file.kind().isMaster();
        List<Decision> decisions = new ArrayList<>(config.parameters().size());
        for (Parameter parameter : config.parameters()) {
            MasterAttribute attribute = MasterAttribute.of(parameter.name());
            boolean ofMaster = attribute != null && (isMaster || MasterAttribute.KNOWN.contains(attribute.base()));
            if (!ofMaster) {
                decisions.add(decider.decide(config, parameter));
            }
        }
        return decisions;
    }

    private List<String> unfit(List<MigratedFile> migrated, List<LayoutChange> layout) {
        List<Question> asked = new ArrayList<>();
        migrated.forEach(file -> file.parameters().forEach(parameter -> asked.addAll(parameter.questions())));
        layout.forEach(change -> asked.add(change.question()));
        Set<String> unknown = new TreeSet<>(answers.byId().keySet());
        Set<String> unfit = new TreeSet<>();
        for (Question question : asked) {
            unknown.remove(question.id());
            String given = answers.to(question.id());
            if (given != null && !given.equals(question.answer())) {
                unfit.add("“" + given + "” is no answer to “" + question.id() + "”. It can be "
                        + question.choices().stream()
                                .map(choice -> "“" + choice.code() + "”")
                                .collect(Collectors.joining(", "))
                        + ".");
            }
        }
        unknown.forEach(id -> unfit.add("“" + id + "” in the answers fits no question of this root."));
        return List.copyOf(unfit);
    }
}
