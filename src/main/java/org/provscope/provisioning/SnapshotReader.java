package org.provscope.provisioning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.xml.SourceText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a root into a {@link Snapshot}: lists everything, reads only configuration and contact directories. */
public final class SnapshotReader {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotReader.class);
    /** The largest file that is read, in bytes; no configuration file comes near it, and a larger one is reported. */
    public static final long FILE_LIMIT = 64L << 20;
    /** The most bytes of configuration in a root, so that a hostile root does not fill the memory. */
    public static final long ROOT_LIMIT = 512L << 20;

    private static final int CHUNK = 64;
    /** How many files are read at once: reading from a server is mostly waiting. */
    private static final int WORKERS = 4;
    /** Ends the work of a worker; handed over after the last file. */
    private static final List<FileEntry> END = List.of();

    private final FileRoot root;
    private final Cancellation cancellation;
    private final Progress progress;
    private final AtomicLong bytesRead = new AtomicLong();
    private final AtomicLong listed = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private volatile boolean listingEnded;
    /** The reason for which nothing more can be read, or null. */
    private volatile @Nullable FileFailureException gone;

    public SnapshotReader(FileRoot root, Cancellation cancellation, Progress progress) {
        this.root = root;
        this.cancellation = cancellation;
        this.progress = progress;
    }

    /**
     * Reads the whole root.
     *
     * @throws FileFailureException if the root itself cannot be listed
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Snapshot read() throws FileFailureException {
        return read(null);
    }

    /**
     * Reads the root again; files with unchanged stamps are not read.
     *
     * @throws FileFailureException if the root itself cannot be listed
     */
    public Snapshot read(@Nullable Snapshot previous) throws FileFailureException {
        List<FileFailure> troubles = new ArrayList<>();
        BlockingQueue<List<FileEntry>> chunks = new LinkedBlockingQueue<>();
        List<Future<List<RootFile>>> workers = new ArrayList<>();
        progress.at("Listing", 0, 0);
        // Files are read while the listing goes on.
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Math.max(WORKERS, Runtime.getRuntime().availableProcessors()); i++) {
                workers.add(executor.submit(() -> readChunks(chunks, previous)));
            }
            try {
                root.list(part -> hand(part, chunks), troubles::add, cancellation);
                listingEnded = true;
            } finally {
                workers.forEach(worker -> chunks.add(END));
            }
        }
        List<RootFile> files = new ArrayList<>((int) listed.get());
        for (Future<List<RootFile>> worker : workers) {
            files.addAll(finished(worker));
        }
        stopWhereGone();
        Snapshot read = withFilesNamedByMasters(Snapshot.of(root.location(), files, troubles));
        stopWhereGone();
        return read;
    }

    private void stopWhereGone() throws FileFailureException {
        FileFailureException lost = gone;
        if (lost != null) {
            throw lost;
        }
    }

    private void hand(List<FileEntry> part, BlockingQueue<List<FileEntry>> chunks) {
        listed.addAndGet(part.size());
        for (int from = 0; from < part.size(); from += CHUNK) {
            chunks.add(part.subList(from, Math.min(part.size(), from + CHUNK)));
        }
    }

    /** Reads some files of a root again, e.g. those that a watcher reported. */
    public Snapshot refresh(Snapshot snapshot, Collection<FileEntry> changed) {
        List<RootFile> read = new ArrayList<>();
        for (FileEntry entry : changed) {
            RootFile before = snapshot.file(entry.path());
            boolean wanted = FileKind.of(entry.path()).isConfiguration() || before != null && before.config() != null;
            read.add(read(entry, wanted));
        }
        return snapshot.with(read);
    }

    private static <T> T finished(Future<T> worker) {
        try {
            return worker.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException bug) {
                throw bug;
            }
            if (e.getCause() instanceof Error bug) {
                throw bug;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<RootFile> readChunks(BlockingQueue<List<FileEntry>> chunks, @Nullable Snapshot previous)
            throws InterruptedException {
        List<RootFile> files = new ArrayList<>();
        for (List<FileEntry> chunk = chunks.take(); !chunk.isEmpty(); chunk = chunks.take()) {
            for (FileEntry entry : chunk) {
                cancellation.check();
                if (gone != null) {
                    break;
                }
                files.add(readOrKeep(entry, previous));
            }
            progress.at("Reading", done.addAndGet(chunk.size()), listingEnded ? listed.get() : 0);
        }
        return files;
    }

    private RootFile readOrKeep(FileEntry entry, @Nullable Snapshot previous) {
        RootFile before = previous == null ? null : previous.file(entry.path());
        if (before != null
                && before.entry().stamp().equals(entry.stamp())
                && entry.stamp().modified() != 0) {
            return before;
        }
        return read(entry, FileKind.of(entry.path()).isConfiguration());
    }

    private RootFile read(FileEntry entry, boolean wanted) {
        FileKind kind = FileKind.of(entry.path());
        boolean asText = !wanted && kind.isText();
        if (!wanted && !asText) {
            return new RootFile(entry, kind, null, null, null);
        }
        try {
            if (entry.stamp().size() > FILE_LIMIT) {
                throw new FileFailureException(new FileFailure.TooLarge(
                        entry.path().value(), entry.stamp().size(), FILE_LIMIT));
            }
            if (bytesRead.get() > ROOT_LIMIT) {
                throw new FileFailureException(new FileFailure.Unsupported(
                        entry.path().value(),
                        "this root contains more configuration than " + (ROOT_LIMIT >> 20) + " MB"));
            }
            byte[] bytes = root.read(entry.path(), FILE_LIMIT);
            bytesRead.addAndGet(bytes.length);
            return asText
                    ? new RootFile(entry, kind, null, SourceText.of(bytes), null)
                    : new RootFile(entry, kind, ConfigFile.of(entry.path(), bytes), null, null);
        } catch (FileFailureException e) {
            if (e.failure().isOfWholeRoot()) {
                gone = e;
            }
            return new RootFile(entry, kind, null, null, e.failure());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // One file that makes the program fail must not prevent reading the others.
            return undigested(entry, e);
        }
    }

    private static RootFile undigested(FileEntry entry, Throwable thrown) {
        LOG.debug("{} cannot be taken apart", entry.path(), thrown);
        String detail = thrown instanceof StackOverflowError
                ? "it is nested too deeply"
                : "internal error in ProvScope (" + thrown + ")";
        return new RootFile(
                entry,
                FileKind.of(entry.path()),
                null,
                null,
                new FileFailure.Unsupported(entry.path().value(), detail));
    }

    /** Reads the files that masters name although they do not look like configuration. */
    private Snapshot withFilesNamedByMasters(Snapshot snapshot) {
        NamedFiles named = new NamedFiles();
        List<RootFile> read = Collections.synchronizedList(new ArrayList<>());
        snapshot.files().parallelStream()
                .filter(file -> file.kind().isMaster())
                .map(file -> master(snapshot, file, read))
                .filter(Objects::nonNull)
                .toList()
                .forEach(master -> addOthers(master, named));
        if (named.isEmpty()) {
            return read.isEmpty() ? snapshot : snapshot.with(read);
        }
        for (RootFile file : snapshot.files()) {
            boolean open = file.config() == null && file.failure() == null && file.kind() != FileKind.FIRMWARE;
            if (open && named.contains(file.path())) {
                cancellation.check();
                read.add(read(file.entry(), true));
            }
        }
        return snapshot.with(read);
    }

    /**
     * Returns the content of a master file, or null.
     *
     * @param undigested gets the file if it cannot be parsed
     */
    private static @Nullable MasterConfig master(Snapshot snapshot, RootFile file, List<RootFile> undigested) {
        try {
            return file.config() == null ? null : snapshot.master(file.config());
        } catch (RuntimeException | StackOverflowError e) {
            undigested.add(undigested(file.entry(), e));
            return null;
        }
    }

    /** Adds the named files that would not be read because of their names. */
    private static void addOthers(MasterConfig master, NamedFiles named) {
        master.attributes().forEach((attribute, value) -> {
            if (attribute.base().equals(MasterAttribute.CONFIG_FILES)) {
                for (String entry : MasterConfig.entries(value.value())) {
                    RootPath path = RootPath.of(entry);
                    if (path != null && !FileKind.of(path).isConfiguration()) {
                        named.add(entry);
                    }
                }
            }
        });
    }
}
