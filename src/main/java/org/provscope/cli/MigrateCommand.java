package org.provscope.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.legacy.Answers;
import org.provscope.legacy.Migration;
import org.provscope.legacy.MigrationProof;
import org.provscope.legacy.MigrationReport;
import org.provscope.legacy.Migrator;
import org.provscope.legacy.Reducer;
import org.provscope.legacy.TargetRelease;
import org.provscope.provisioning.RootFile;
import org.provscope.workspace.NoMaster;
import org.provscope.workspace.OpenRoot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code provscope migrate}: parameters from before UC Software 3.3.0 to their successors. */
@Command(
        name = "migrate",
        description = "Migrate files from before UC Software 3.3.0. Without --write, only show what would change.",
        exitCodeListHeading = Common.EXIT_CODES,
        exitCodeList = {
            "0:Nothing to migrate, or all was written.",
            "1:Files would change, but --write was not given.",
            Common.FAILED
        },
        footer = {
            "",
            "Examples:",
            "  provscope migrate /srv/provisioning",
            "  provscope migrate /srv/provisioning sip.cfg --answers answers.json --write"
        })
final class MigrateCommand implements Callable<Integer> {
    /** The output forms of a migration. */
    enum Format {
        text,
        json,
        html,
        markdown
    }

    private static final int WOULD_CHANGE = 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Console console;

    @Mixin
    private Common common = new Common();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json|html|markdown",
            description = "The format of the output (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Parameters(index = "0", paramLabel = "ROOT", description = Common.ROOT)
    private String root = "";

    @Parameters(
            index = "1..*",
            paramLabel = "FILE",
            description = "The files to migrate, as paths in the root (default: all).")
    private List<String> files = new ArrayList<>();

    @Option(names = "--write", description = "Write the migrated files.")
    private boolean write;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "Take the answers to the questions from this file (JSON). Without it, the first answer of each "
                            + "question applies.")
    private @Nullable Path answers;

    @Option(
            names = "--remove",
            description = "Remove parameters that exist no more. Without it, they are commented out.")
    private boolean remove;

    @Option(names = "--reduce", description = "Instead: remove values that are the defaults of the new release anyway.")
    private boolean reduce;

    @Option(names = "--all", description = "Show all entries of every list in the text.")
    private boolean all;

    MigrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (reduce && (answers != null || remove)) {
            throw new Failure("--reduce cannot be used with --answers or --remove.");
        }
        Answers given = answers == null ? Answers.NONE : AnswersFile.read(answers);
        OpenRoot open = common.open(root, console);
        List<RootPath> only = only(open);
        String noRoot = NoMaster.reason(open.resolved().snapshot());
        if (noRoot != null && open.resolved().snapshot().files().stream().allMatch(file -> file.config() == null)) {
            throw new Failure(noRoot);
        }
        if (noRoot != null) {
            // Files can be migrated all the same, also where they are kept apart from a root.
            console.advise(noRoot);
        }
        TargetRelease target = TargetRelease.of(open.resolved().snapshot(), open.schemas());
        Migration migration = reduce
                ? new Reducer(open.resolved(), target).reduce(only, Cancellation.NEVER)
                : migrator(open, target, given).migrate(only, Cancellation.NEVER);
        if (!only.isEmpty()) {
            refuseUnreadable(migration, only.size());
        }
        migration.unfit().forEach(console::say);
        OpenRoot changed = migration.change().isEmpty() ? open : open.with(migration.change());
        MigrationProof proof = MigrationProof.of(migration, open.resolved(), changed.resolved(), Cancellation.NEVER);
        boolean isWritten = write && changed.isChanged();
        if (isWritten) {
            common.publish(changed, "root");
        }
        switch (format) {
            case json -> Json.print(console, json -> new MigrateJson(json, common).write(migration, proof, isWritten));
            case html -> console.print(report(open, migration, proof).html());
            case markdown -> console.print(report(open, migration, proof).markdown());
            case text -> new MigrateText(console, common, all, reduce).print(migration, proof, isWritten);
        }
        return changed.isChanged() && !isWritten ? WOULD_CHANGE : 0;
    }

    /** Says which named files cannot be migrated; if it is all of them, nothing could be done. */
    private void refuseUnreadable(Migration migration, int named) {
        List<Migration.Skipped> skipped = migration.skipped();
        for (Migration.Skipped file : skipped) {
            String sentence = file.file() + " cannot be migrated. " + file.reason();
            if (skipped.size() == named) {
                throw new Failure(sentence);
            }
            console.say(sentence);
        }
    }

    private Migrator migrator(OpenRoot open, TargetRelease target, Answers given) {
        Migrator migrator = new Migrator(open.resolved(), target).answering(given);
        return remove ? migrator.removing() : migrator;
    }

    private MigrationReport report(OpenRoot open, Migration migration, MigrationProof proof) {
        return new MigrationReport(
                migration,
                proof,
                open.base().location().address(),
                "Made by ProvScope on " + TIME.format(LocalDateTime.now(ZoneId.systemDefault())) + ".",
                common.isMasked());
    }

    private List<RootPath> only(OpenRoot open) {
        List<RootPath> only = new ArrayList<>();
        for (String file : files) {
            RootFile found = open.resolved().snapshot().find(file.replace('\\', '/'));
            if (found == null || found.config() == null) {
                throw new Failure("There is no configuration file “" + file + "” in the root.");
            }
            only.add(found.path());
        }
        return only;
    }
}
