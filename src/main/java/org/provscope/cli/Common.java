package org.provscope.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.provscope.files.Cancellation;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.Location;
import org.provscope.files.cache.ReadCache;
import org.provscope.files.vfs.VfsRoots;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.Progress;
import org.provscope.publish.Publications;
import org.provscope.schema.Secrets;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.schema.xsd.SchemaReadException;
import org.provscope.settings.AppFolders;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.Publishing;
import org.provscope.workspace.RootReader;
import org.provscope.workspace.SchemaFinder;

/** The options that every command takes. */
final class Common {
    /** How a command answers. */
    enum Format {
        text,
        json,
        /** SARIF 2.1.0, for {@code check} alone. */
        sarif,
        /** For {@code plan} alone. */
        html,
        /** For {@code plan} alone. */
        markdown
    }

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and end.")
    private boolean help;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json|sarif|html|markdown", description = "How to answer (default: ${DEFAULT-VALUE}); sarif is for check alone, html and markdown for plan.")
    private Format format = Format.text;

    @Option(names = "--schema", paramLabel = "FILE", description = "The polycomConfig.xsd to use instead of the root's own.")
    private @Nullable Path schema;

    @Option(names = "--mask", negatable = true, defaultValue = "true", fallbackValue = "true", description = "Mask passwords, keys and pins (the default), or show them with --no-mask.")
    private boolean mask = true;

    private @Nullable RootReader reader;
    private @Nullable VfsRoots roots;

    @Mixin
    private final ServerAccess access = new ServerAccess();

    boolean isJson() {
        switch (format) {
            case sarif -> throw new Failure("--format sarif is for the command check alone.");
            case html, markdown -> throw new Failure("--format " + format + " is for the command plan alone.");
            case text, json -> {
                // Every command knows these.
            }
        }
        return format == Format.json;
    }

    Format format() {
        return format;
    }

    @Nullable
    Path schemaFile() {
        return schema;
    }

    static SchemaFinder schemas() {
        return new SchemaFinder(new CatalogueCache(AppFolders.ofThisUser().cache().resolve("schemas")));
    }

    /** Reads a root; what is odd about it goes to standard error, what makes it useless ends the command. */
    OpenRoot open(String root, Console console) {
        try {
            Location location = Location.parse(root);
            VfsRoots all = access.roots(root, location);
            roots = all;
            reader = new RootReader(schemas(), all,
                    new ReadCache(AppFolders.ofThisUser().cache().resolve("servers")));
            OpenRoot open = reader.read(location, schema, Cancellation.NEVER, Progress.NONE);
            ServerAccess.warn(root, console);
            if (open.schemaTrouble() != null) {
                console.err().println("provscope: " + TextTable.printable(open.schemaTrouble()));
            }
            for (FileFailure trouble : open.resolved().snapshot().troubles()) {
                console.err().println("provscope: " + TextTable.printable(trouble.sentence()));
            }
            return open;
        } catch (FileFailureException | SchemaReadException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    /** What read the root. */
    RootReader reader() {
        return Objects.requireNonNull(reader, "a root is opened first");
    }

    /** What writes to the root. */
    Publishing publishing() {
        return new Publishing(Objects.requireNonNull(roots, "a root is opened first"), new Publications(AppFolders
                .ofThisUser().state().resolve("published")));
    }

    static MacAddress mac(String text) {
        MacAddress mac = MacAddress.parse(text);
        if (mac == null) {
            throw new Failure("“" + text + "” is not a MAC address: 12 hexadecimal digits, e.g. 0004f28062d6.");
        }
        return mac;
    }

    /** Whether secrets are hidden. */
    boolean isMasked() {
        return mask;
    }

    /** A parameter's value as it may be shown. */
    String shown(String name, String value) {
        return mask ? Secrets.masked(name, value) : value;
    }

    /** A file's name as it may be shown: a URL in a master may hold a password. */
    String shownFile(String file) {
        return mask ? Secrets.withoutUrlPassword(file) : file;
    }
}
