package org.provscope.workspace;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.vfs.VfsRoots;
import org.provscope.provisioning.Progress;
import org.provscope.provisioning.Snapshot;
import org.provscope.provisioning.SnapshotReader;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.xsd.SchemaReadException;

/** Reads a root from beginning to end: list, read, choose the schema, resolve every phone. */
public final class RootReader {
    private final SchemaFinder schemas;

    public RootReader(SchemaFinder schemas) {
        this.schemas = schemas;
    }

    /**
     * @param schemaFile the schema to use; null: the root's own, else the bundled tables
     * @throws FileFailureException where there is no root that can be read
     * @throws SchemaReadException  where the given schema cannot be used
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public OpenRoot read(Location location, @Nullable Path schemaFile, Cancellation cancellation, Progress progress)
            throws FileFailureException, SchemaReadException {
        ParameterSchema given = schemaFile == null ? null : schemas.given(schemaFile);
        try (FileRoot root = VfsRoots.open(location)) {
            Snapshot snapshot = new SnapshotReader(root, cancellation, progress).read();
            progress.at("Resolving phones", 0, 0);
            SchemaFinder.Choice choice = given == null
                    ? schemas.inRoot(root, snapshot)
                    : new SchemaFinder.Choice(given, null);
            return new OpenRoot(ResolvedRoot.of(snapshot, choice.schema(), cancellation), choice.trouble());
        }
    }

    /** The bytes of one file of a root, for showing what is not kept in memory. */
    public byte[] file(Location location, org.provscope.files.RootPath path, long limit)
            throws FileFailureException {
        try (FileRoot root = VfsRoots.open(location)) {
            return root.read(path, limit);
        }
    }
}
