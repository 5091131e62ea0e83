package org.provscope.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.legacy.Answers;
import org.provscope.legacy.Migration;
import org.provscope.legacy.MigrationProof;
import org.provscope.legacy.Migrator;
import org.provscope.legacy.TargetRelease;
import org.provscope.provisioning.RootFile;
import org.provscope.publish.Outcome;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.PublishService;
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
    private static final int WOULD_CHANGE = 1;

    private final Console console;

    @Mixin
    private Common common = new Common();

    @Mixin
    private Answer answer = new Answer();

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

    @Option(names = "--all", description = "Show all entries of every list in the text.")
    private boolean all;

    MigrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Answers given = answers == null ? Answers.NONE : AnswersFile.read(answers);
        OpenRoot open = common.open(root, console);
        List<RootPath> only = only(open);
        String noRoot = NoMaster.reason(open.resolved().snapshot());
        if (noRoot != null) {
            // Files can be migrated all the same, also where they are kept apart from a root.
            console.advise(noRoot);
        }
        TargetRelease target = TargetRelease.of(open.resolved().snapshot(), open.schemas());
        Migrator migrator = new Migrator(open.resolved(), target).answering(given);
        Migration migration = (remove ? migrator.removing() : migrator).migrate(only, Cancellation.NEVER);
        migration.unknown().forEach(id -> console.say("“" + id + "” in the answers fits no question of this root."));
        OpenRoot changed = migration.change().isEmpty() ? open : open.with(migration.change());
        MigrationProof proof = MigrationProof.of(migration, open.resolved(), changed.resolved(), Cancellation.NEVER);
        boolean isWritten = write && changed.isChanged();
        if (isWritten) {
            publish(changed);
        }
        if (answer.isJson()) {
            Json.print(console, json -> new MigrateJson(json, common).write(migration, proof, isWritten));
        } else {
            new MigrateText(console, common, all).print(migration, proof, isWritten);
        }
        return changed.isChanged() && !isWritten ? WOULD_CHANGE : 0;
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

    private void publish(OpenRoot changed) {
        Outcome outcome = common.publishing()
                .publish(PublishService.of(changed, Instant.now()), Progress.NONE, Cancellation.NEVER);
        switch (outcome) {
            case Outcome.Done _ -> {
                // That is all.
            }
            case Outcome.ConcurrentChange _ ->
                throw new Failure(
                        "Somebody else changed the root in the meantime. Nothing was written. Run the command again.");
            case Outcome.Untouched(var why, var _) -> throw new Failure(why.sentence() + " Nothing was written.");
            case Outcome.Halfway(var why, var written) ->
                throw new Failure(why.sentence()
                        + " Some files may have been written. Open the root in the window to finish or undo the "
                        + "publication.");
            case Outcome.Cancelled _, Outcome.Abandoned _, Outcome.RolledBack _ ->
                throw new Failure("Nothing was written.");
        }
    }
}
