package org.provscope.legacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        if (decided.stream()
                .flatMap(List::stream)
                .allMatch(decision -> decision.action == MigratedParameter.Action.KEEP)) {
            // Nothing here is from before 3.3.0: how values are written is none of a migration's business.
            decided.forEach(ofFile -> ofFile.forEach(Decision::leave));
        }
        new FallingTogether(readers, answers).settle(decided);
        List<MigratedFile> migrated = IntStream.range(0, readable.size())
                .parallel()
                .filter(i -> only.isEmpty() || only.contains(readable.get(i).path()))
                .mapToObj(i -> migrated(readable.get(i), decided.get(i)))
                .toList();
        List<LayoutChange> layout = only.isEmpty() ? OldLayout.of(root.snapshot(), answers) : List.of();
        return new Migration(target, migrated, layout, List.copyOf(skipped), unknown(migrated, layout));
    }

    private @Nullable String reason(ConfigFile file, Collection<RootPath> only) {
        if (file.readability() != ConfigFile.Readability.READ) {
            return file.unreadableReason();
        }
        String readOnly = file.source().readOnlyReason();
        return readOnly != null || only.contains(file.path()) ? readOnly : oldModels.reason(file.path());
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

    private List<String> unknown(List<MigratedFile> migrated, List<LayoutChange> layout) {
        Set<String> unknown = new HashSet<>(answers.byId().keySet());
        for (MigratedFile file : migrated) {
            for (MigratedParameter parameter : file.parameters()) {
                if (parameter.question() != null) {
                    unknown.remove(parameter.question().id());
                }
            }
        }
        layout.forEach(change -> unknown.remove(change.question().id()));
        return unknown.stream().sorted().toList();
    }
}
