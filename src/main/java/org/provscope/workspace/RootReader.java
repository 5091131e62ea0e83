package org.provscope.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.ResolvedRoot;
import org.provscope.evidence.Evidence;
import org.provscope.evidence.EvidenceException;
import org.provscope.evidence.EvidenceReader;
import org.provscope.evidence.EvidenceWanted;
import org.provscope.evidence.LogFacts;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.files.Roots;
import org.provscope.files.cache.ReadCache;
import org.provscope.files.open.RootOpener;
import org.provscope.provisioning.Snapshot;
import org.provscope.provisioning.SnapshotReader;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.schema.xsd.SchemaReadException;
import org.provscope.schema.xsd.StrictXsd;
import org.provscope.xml.ByteOrderMark;
import org.provscope.xml.SourceText;

/** Opens a root for use: lists and reads it, chooses the schema, resolves every phone. */
public final class RootReader {
    /** The most drafts whose files are looked at in the root; with more, only a reload shows whether they changed. */
    public static final int MOST_LOOKED_AT = 200;

    /** The most that is read of a text, in bytes. */
    public static final int MOST_OF_A_TEXT = 1 << 29;

    private static final int PIECE = 1 << 23;

    private static final long LARGEST_DRAFT = 64L << 20;

    private final SchemaFinder schemas;
    private final Roots roots;
    /** The cache of what was read of servers, or null for none. */
    private final @Nullable ReadCache cache;
    /** Keeps what logs told, or null for nothing. */
    private final @Nullable KeptLogFacts logFacts;

    /** Creates a reader of roots of this machine only. */
    public RootReader(SchemaFinder schemas) {
        this(schemas, (location, cancellation) -> RootOpener.open(location), null, null);
    }

    /**
     * @param cache    caches what was read of servers; null for no cache
     * @param logFacts keeps what logs of phones told; null for nothing
     */
    public RootReader(SchemaFinder schemas, Roots roots, @Nullable ReadCache cache, @Nullable KeptLogFacts logFacts) {
        this.schemas = schemas;
        this.roots = roots;
        this.cache = cache;
        this.logFacts = logFacts;
    }

    /** Returns what opens a root for writing. */
    public Roots roots() {
        return roots;
    }

    /**
     * Reads a root.
     *
     * @param schemaFile the schema to use; null for the root's own, else the bundled tables
     * @throws FileFailureException if there is no root that can be read
     * @throws SchemaReadException if the given schema cannot be used
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public OpenRoot read(Location location, @Nullable Path schemaFile, Cancellation cancellation, Progress progress)
            throws FileFailureException, SchemaReadException {
        try {
            return read(location, schemaFile, EvidenceWanted.FOR_PAGES, cancellation, progress);
        } catch (EvidenceException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a root, and what is to be known of its phones besides.
     *
     * @param schemaFile the schema to use; null for the root's own, else the bundled tables
     * @throws FileFailureException if there is no root that can be read
     * @throws SchemaReadException if the given schema cannot be used
     * @throws EvidenceException if a given log cannot be used
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public OpenRoot read(
            Location location,
            @Nullable Path schemaFile,
            EvidenceWanted wanted,
            Cancellation cancellation,
            Progress progress)
            throws FileFailureException, SchemaReadException, EvidenceException {
        ParameterSchema given = schemaFile == null ? null : schemas.given(schemaFile, cancellation);
        try (FileRoot root = reading(location, cancellation)) {
            Snapshot snapshot = new SnapshotReader(root, cancellation, progress).read();
            progress.at("Reading logs", 0, 0);
            Evidence evidence = wanted.isUsed() ? evidence(root, snapshot, wanted, cancellation) : Evidence.NONE;
            progress.at("Resolving phones", 0, 0);
            SchemaFinder.Choice choice = given == null
                    ? schemas.inRoot(root, snapshot, cancellation)
                    : new SchemaFinder.Choice(new SchemaSet(given, true, List.of()), null);
            return OpenRoot.of(
                    ResolvedRoot.of(snapshot, evidence, choice.schemas().main(), cancellation),
                    choice.schemas(),
                    choice.trouble());
        }
    }

    private Evidence evidence(FileRoot root, Snapshot snapshot, EvidenceWanted wanted, Cancellation cancellation)
            throws EvidenceException {
        LogFacts facts = logFacts == null ? new LogFacts(Map.of()) : logFacts.of(snapshot.location());
        Evidence evidence = new EvidenceReader(root, snapshot, wanted, facts, cancellation).read();
        if (logFacts != null) {
            logFacts.keep(snapshot.location(), facts);
        }
        return evidence;
    }

    private FileRoot reading(Location location, Cancellation cancellation) throws FileFailureException {
        FileRoot root = roots.open(location, cancellation);
        return cache == null || !(location instanceof Location.Remote) ? root : cache.over(root);
    }

    /**
     * Returns true if one of the files changed here differs in the root from what was read.
     *
     * @throws FileFailureException if the root cannot be opened
     */
    public boolean isElsewhere(OpenRoot open) throws FileFailureException {
        try (FileRoot root = roots.open(open.base().location(), Cancellation.NEVER)) {
            for (RootPath path : open.drafts().keySet()) {
                byte[] was = open.baseContent(path).map(SourceText::toBytes).orElse(null);
                if (!Arrays.equals(was, now(root, path))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte @Nullable [] now(FileRoot root, RootPath path) throws FileFailureException {
        try {
            return root.read(path, LARGEST_DRAFT);
        } catch (FileFailureException e) {
            if (e.failure() instanceof FileFailure.NotFound) {
                return null;
            }
            throw e;
        }
    }

    /**
     * Reads one file of a root, for showing what is not held in memory.
     *
     * @throws FileFailureException if it cannot be read
     */
    public byte[] file(Location location, RootPath path, long limit) throws FileFailureException {
        try (FileRoot root = roots.open(location, Cancellation.NEVER)) {
            return root.read(path, limit);
        }
    }

    /**
     * Reads a large text of a root, piece by piece where that is possible: its first {@value #MOST_OF_A_TEXT} bytes if it is
     * larger than that.
     *
     * @return the text in UTF-8
     * @throws FileFailureException if it cannot be read
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public byte[] large(Location location, RootPath path, Cancellation cancellation) throws FileFailureException {
        byte[] bytes = bytes(location, path, cancellation);
        return ByteOrderMark.of(bytes).isWide() ? SourceText.of(bytes).text().getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private byte[] bytes(Location location, RootPath path, Cancellation cancellation) throws FileFailureException {
        try (FileRoot root = roots.open(location, cancellation)) {
            if (location instanceof Location.Remote) {
                return root.read(path, MOST_OF_A_TEXT);
            }
            List<byte[]> pieces = new ArrayList<>();
            int size = 0;
            byte[] piece;
            do {
                cancellation.check();
                piece = root.piece(path, size, PIECE);
                pieces.add(piece);
                size += piece.length;
            } while (piece.length == PIECE && size < MOST_OF_A_TEXT);
            byte[] all = new byte[size];
            int at = 0;
            for (byte[] one : pieces) {
                System.arraycopy(one, 0, all, at, one.length);
                at += one.length;
            }
            return all;
        }
    }

    /**
     * Returns what checks a root's files strictly: the main schema as Xerces reads it.
     *
     * @param schemaFile the schema that was given, or null
     * @return null if there is neither a given schema nor one in the root: our tables know nothing of elements
     * @throws FileFailureException if the root's schema cannot be read
     * @throws SchemaReadException if a schema cannot be used
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public @Nullable StrictXsd strict(OpenRoot root, @Nullable Path schemaFile, Cancellation cancellation)
            throws FileFailureException, SchemaReadException {
        if (schemaFile != null) {
            return StrictXsd.of(
                    String.valueOf(schemaFile.getFileName()), schemas.bytesOf(schemaFile), cancellation::isCancelled);
        }
        List<SchemaSet.InRoot> inRoot = root.schemas().inRoot();
        if (inRoot.isEmpty()) {
            return null;
        }
        byte[] bytes =
                file(root.resolved().snapshot().location(), inRoot.getFirst().path(), SchemaFinder.LIMIT);
        return StrictXsd.of(inRoot.getFirst().path().value(), bytes, cancellation::isCancelled);
    }
}
