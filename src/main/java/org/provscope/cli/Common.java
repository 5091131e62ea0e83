package org.provscope.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provscope.evidence.EvidenceException;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.cache.ReadCache;
import org.provscope.files.open.RootOpener;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterFiles;
import org.provscope.publish.Outcome;
import org.provscope.publish.PublicationStore;
import org.provscope.schema.Secrets;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.schema.xsd.SchemaReadException;
import org.provscope.settings.AppFolders;
import org.provscope.workspace.KeptLogFacts;
import org.provscope.workspace.NoMaster;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.PublishService;
import org.provscope.workspace.RootReader;
import org.provscope.workspace.SchemaFinder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that every command takes; with them it opens roots ({@link #openRoot} where a master is needed,
 * {@link #open} where not) and publishes.
 */
final class Common {
    /** The description of a root in the help. */
    static final String ROOT =
            "A folder, a zip file (also FILE.zip!/FOLDER) or%na server: sftp://user@host/folder, ftps://…, ftp://…";

    static final String EXIT_CODES = "%nExit codes:%n";
    /** The description of exit code 2 in the help, for every command. */
    static final String FAILED = "2:It could not be done. Standard error says why.";

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "The polycomConfig.xsd to use instead of the root's own.")
    private @Nullable Path schema;

    @Option(
            names = "--mask",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Mask passwords, keys and pins (the default). To show them, use --no-mask.")
    private boolean mask = true;

    @Mixin
    private final EvidenceOptions evidence = new EvidenceOptions();

    private @Nullable RootReader reader;
    private @Nullable RootOpener roots;

    @Mixin
    private final ServerAccess access = new ServerAccess();

    @Nullable
    Path schemaFile() {
        return schema;
    }

    static SchemaFinder schemas() {
        return new SchemaFinder(
                new CatalogueCache(AppFolders.ofThisUser().cache().resolve("schemas")));
    }

    /** Opens a root like {@link #open}, and ends the command if nothing in it can be a master. */
    OpenRoot openRoot(String root, Console console) {
        return openRoot(root, 0, console);
    }

    /**
     * Opens a root that has a master.
     *
     * @param keep how many requests and log lines of each phone are wanted
     */
    OpenRoot openRoot(String root, int keep, Console console) {
        OpenRoot open = open(root, keep, console);
        String reason = NoMaster.reason(open.resolved().snapshot());
        if (reason != null) {
            throw new Failure(reason);
        }
        if (!MasterFiles.silent(open.resolved().snapshot()).isEmpty()) {
            console.advise(
                    "there is no 000000000000.cfg in " + open.base().location().address()
                            + ", and no <mac>.cfg there has a master attribute. Is this the provisioning root, or a folder "
                            + "inside it?");
        }
        return open;
    }

    /** Reads a root; warnings go to standard error, and a failure ends the command. */
    OpenRoot open(String root, Console console) {
        return open(root, 0, console);
    }

    private OpenRoot open(String root, int keep, Console console) {
        try {
            Location location = Location.parse(root);
            RootOpener all = access.roots(root, location);
            roots = all;
            reader = new RootReader(
                    schemas(),
                    all,
                    new ReadCache(AppFolders.ofThisUser().cache().resolve("servers")),
                    new KeptLogFacts(AppFolders.ofThisUser().cache().resolve("logs")));
            OpenRoot open = reader.read(location, schema, evidence.wanted(keep), Cancellation.NEVER, Progress.NONE);
            ServerAccess.warn(root, console);
            if (open.schemaTrouble() != null) {
                console.say(open.schemaTrouble());
            }
            for (FileFailure trouble : open.resolved().snapshot().troubles()) {
                console.say(trouble.sentence());
            }
            return open;
        } catch (FileFailureException e) {
            throw new Failure(access.sentence(e.failure()));
        } catch (SchemaReadException | EvidenceException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    /** Returns the reader of the root. */
    RootReader reader() {
        return Objects.requireNonNull(reader, "a root is opened first");
    }

    private PublishService publishing() {
        return new PublishService(
                Objects.requireNonNull(roots, "a root is opened first"),
                new PublicationStore(AppFolders.ofThisUser().state().resolve("published")));
    }

    /**
     * Publishes what was changed.
     *
     * @param what what others may have changed meanwhile: {@code directory}, {@code root}
     * @throws Failure if not everything was written
     */
    void publish(OpenRoot changed, String what) {
        Outcome outcome =
                publishing().publish(PublishService.of(changed, Instant.now()), Progress.NONE, Cancellation.NEVER);
        switch (outcome) {
            case Outcome.Done _ -> {
                // That is all.
            }
            case Outcome.ConcurrentChange _ ->
                throw new Failure("Somebody else changed the " + what
                        + " in the meantime. Nothing was written. Run the command again.");
            case Outcome.Untouched(var why, var _) -> throw new Failure(why.sentence() + " Nothing was written.");
            case Outcome.Halfway(var why, var _) ->
                throw new Failure(why.sentence() + " The " + what
                        + " may or may not have been written. Open the root in the window to finish or undo the "
                        + "publication.");
            case Outcome.Cancelled _, Outcome.Abandoned _, Outcome.RolledBack _ ->
                throw new Failure("Nothing was written.");
        }
    }

    static MacAddress mac(String text) {
        MacAddress mac = MacAddress.parse(text);
        if (mac == null) {
            throw new Failure("“" + text + "” is not a MAC address: 12 hexadecimal digits, e.g. 0004f28062d6.");
        }
        return mac;
    }

    /** Returns true if secrets are masked. */
    boolean isMasked() {
        return mask;
    }

    /** Returns a line of a log as it may be shown. */
    String shownLine(String line) {
        return mask ? Secrets.shownLine(line) : line;
    }

    /** Returns a parameter's value as it may be shown. */
    String shown(String name, String value) {
        return mask ? Secrets.masked(name, value) : value;
    }
}
