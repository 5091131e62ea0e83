package org.provscope.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.schema.xsd.SchemaReadException;

/** Chooses the schemas for a root: the one given, else the vendor's files in the root, else our own tables. */
public final class SchemaFinder {
    static final long LIMIT = 32L << 20;
    /** The most schemas that are read; a root with more is an archive, and reading them all would take long. */
    private static final int MOST_SCHEMAS = 12;

    private final CatalogueCache cache;

    public SchemaFinder(CatalogueCache cache) {
        this.cache = cache;
    }

    /**
     * The chosen schemas.
     *
     * @param trouble why one of the root's own schemas could not be used, a sentence, or null
     */
    public record Choice(SchemaSet schemas, @Nullable String trouble) {}

    /**
     * Returns the schema in a file that the user chose.
     *
     * @throws SchemaReadException if the file cannot be read or is no schema
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public ParameterSchema given(Path file, Cancellation cancellation) throws SchemaReadException {
        return cache.load(String.valueOf(file.getFileName()), bytesOf(file), cancellation::isCancelled);
    }

    /**
     * Reads a schema file.
     *
     * @throws SchemaReadException if the file cannot be read
     */
    public byte[] bytesOf(Path file) throws SchemaReadException {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LIMIT) {
                throw new SchemaReadException("“" + file + "” is not a schema file: "
                        + (Files.exists(file)
                                ? "it is not a regular file of at most 32 MB."
                                : "there is no such " + "file."));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SchemaReadException("“" + file + "” cannot be read.");
        }
    }

    /**
     * Returns the schemas in the root, the likeliest as the main one; our own tables if there is none, or none can be
     * read.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Choice inRoot(FileRoot root, Snapshot snapshot, Cancellation cancellation) {
        String trouble = null;
        List<SchemaSet.InRoot> found = new ArrayList<>();
        int refused = 0;
        for (RootPath path : candidates(snapshot)) {
            cancellation.check();
            try {
                found.add(new SchemaSet.InRoot(
                        path, cache.load(path.value(), root.read(path, LIMIT), cancellation::isCancelled)));
            } catch (SchemaReadException | FileFailureException e) {
                trouble = trouble == null ? e.getMessage() : trouble;
                refused++;
            }
            if (found.size() == MOST_SCHEMAS || refused == MOST_SCHEMAS) {
                break;
            }
        }
        ParameterSchema main =
                found.isEmpty() ? ParameterSchema.bundled() : found.getFirst().schema();
        return new Choice(
                new SchemaSet(main, false, List.copyOf(found)),
                trouble == null || !found.isEmpty()
                        ? trouble
                        : trouble + (trouble.endsWith(".") ? "" : ".") + " The bundled tables are used instead.");
    }

    /**
     * Returns the schema files of a root, the likeliest first: {@code Config/}, the root, then folders of newer
     * releases.
     */
    static List<RootPath> candidates(Snapshot snapshot) {
        return snapshot.files().stream()
                .filter(file -> file.kind() == FileKind.SCHEMA)
                .map(RootFile::path)
                .filter(path -> path.name().toLowerCase(Locale.ROOT).endsWith("polycomconfig.xsd"))
                .sorted(Comparator.comparingInt(SchemaFinder::rank).thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    private static int rank(RootPath path) {
        if (path.folder().equalsIgnoreCase("config")) {
            return 0;
        }
        return path.folder().isEmpty() ? 1 : 2;
    }
}
