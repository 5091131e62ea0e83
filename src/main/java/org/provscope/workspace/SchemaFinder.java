package org.provscope.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.schema.xsd.SchemaReadException;

/** Chooses the schema for a root: the one given, else the vendor's file in the root, else our own tables. */
public final class SchemaFinder {
    private static final long LIMIT = 32L << 20;

    private final CatalogueCache cache;

    public SchemaFinder(CatalogueCache cache) {
        this.cache = cache;
    }

    /**
     * A schema and what went wrong in finding it.
     *
     * @param trouble why the root's own schema could not be used, a sentence, or null
     */
    public record Choice(ParameterSchema schema, @Nullable String trouble) {}

    /**
     * @throws SchemaReadException where the file cannot be read or is no schema
     */
    public ParameterSchema given(Path file) throws SchemaReadException {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LIMIT) {
                throw new SchemaReadException("“" + file + "” is no schema file: "
                        + (Files.exists(file) ? "it is no ordinary file of at most 32 MB." : "there is no such file."));
            }
            return cache.load(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new SchemaReadException("“" + file + "” cannot be read.");
        }
    }

    /** The schema that lies in the root; our own tables where none does, or where it cannot be read. */
    public Choice inRoot(FileRoot root, Snapshot snapshot) {
        String trouble = null;
        for (RootPath path : candidates(snapshot)) {
            try {
                return new Choice(cache.load(path.value(), root.read(path, LIMIT)), null);
            } catch (SchemaReadException | FileFailureException e) {
                trouble = e.getMessage() + " The bundled tables are used instead.";
            }
        }
        return new Choice(ParameterSchema.bundled(), trouble);
    }

    /** The schema files of a root, the likeliest first: {@code Config/}, the root, then folders of newer releases. */
    static List<RootPath> candidates(Snapshot snapshot) {
        return snapshot.files().stream().filter(file -> file.kind() == FileKind.SCHEMA).map(RootFile::path)
                .filter(path -> path.name().toLowerCase(Locale.ROOT).endsWith("polycomconfig.xsd"))
                .sorted(Comparator.comparingInt(SchemaFinder::rank).thenComparing(Comparator.reverseOrder())).toList();
    }

    private static int rank(RootPath path) {
        if (path.folder().equalsIgnoreCase("config")) {
            return 0;
        }
        return path.folder().isEmpty() ? 1 : 2;
    }
}
