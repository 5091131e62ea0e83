package org.provscope.provisioning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;

/** Reads a root into a {@link Snapshot}: lists everything, reads only what holds configuration. */
public final class SnapshotReader {
    /** No configuration file comes near this; a larger one is told, not read. */
    public static final long FILE_LIMIT = 64L << 20;
    /** All configuration of a root together: keeps a hostile root from filling the memory. */
    public static final long ROOT_LIMIT = 512L << 20;
    private static final int CHUNK = 64;

    private final FileRoot root;
    private final Cancellation cancellation;
    private final Progress progress;
    private final AtomicLong bytesRead = new AtomicLong();

    public SnapshotReader(FileRoot root, Cancellation cancellation, Progress progress) {
        this.root = root;
        this.cancellation = cancellation;
        this.progress = progress;
    }

    /**
     * Reads the whole root.
     *
     * @throws FileFailureException where the root itself cannot be listed
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Snapshot read() throws FileFailureException {
        return read(null);
    }

    /** Reads the root again; files whose stamps have not changed keep their content. */
    public Snapshot read(@Nullable Snapshot previous) throws FileFailureException {
        List<FileEntry> entries = new ArrayList<>();
        List<FileFailure> troubles = new ArrayList<>();
        progress.at("Listing", 0, 0);
        root.list(part -> {
            entries.addAll(part);
            progress.at("Listing", entries.size(), 0);
        }, troubles::add, cancellation);
        RootFile[] files = new RootFile[entries.size()];
        readAll(entries, previous, files);
        Snapshot snapshot = Snapshot.of(root.location(), List.of(files), troubles);
        return withFilesNamedByMasters(snapshot);
    }

    /** Reads some files of a root again, e.g. those that a watcher saw change. */
    public Snapshot refresh(Snapshot snapshot, Collection<FileEntry> changed) {
        List<RootFile> read = new ArrayList<>();
        for (FileEntry entry : changed) {
            RootFile before = snapshot.file(entry.path());
            boolean wanted = FileKind.of(entry.path()).isConfiguration() || before != null && before.config() != null;
            read.add(read(entry, wanted));
        }
        return snapshot.with(read);
    }

    private void readAll(List<FileEntry> entries, @Nullable Snapshot previous, RootFile[] files) {
        int chunks = (entries.size() + CHUNK - 1) / CHUNK;
        AtomicInteger next = new AtomicInteger();
        int workers = Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, chunks));
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < workers; i++) {
                running.add(executor.submit(() -> readChunks(entries, previous, files, next)));
            }
        }
        for (Future<?> worker : running) {
            finished(worker);
        }
    }

    private static void finished(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException();
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

    private void readChunks(List<FileEntry> entries, @Nullable Snapshot previous, RootFile[] files,
            AtomicInteger next) {
        int chunk;
        while ((chunk = next.getAndIncrement()) * CHUNK < entries.size()) {
            int end = Math.min(entries.size(), (chunk + 1) * CHUNK);
            for (int i = chunk * CHUNK; i < end; i++) {
                cancellation.check();
                files[i] = readOrKeep(entries.get(i), previous);
            }
            progress.at("Reading", end, entries.size());
        }
    }

    private RootFile readOrKeep(FileEntry entry, @Nullable Snapshot previous) {
        RootFile before = previous == null ? null : previous.file(entry.path());
        if (before != null && before.entry().stamp().equals(entry.stamp()) && entry.stamp().modified() != 0) {
            return before;
        }
        return read(entry, FileKind.of(entry.path()).isConfiguration());
    }

    private RootFile read(FileEntry entry, boolean wanted) {
        FileKind kind = FileKind.of(entry.path());
        if (!wanted) {
            return new RootFile(entry, kind, null, null);
        }
        try {
            if (entry.stamp().size() > FILE_LIMIT) {
                throw new FileFailureException(
                        new FileFailure.TooLarge(entry.path().value(), entry.stamp().size(), FILE_LIMIT));
            }
            if (bytesRead.get() > ROOT_LIMIT) {
                throw new FileFailureException(new FileFailure.Unsupported(entry.path().value(),
                        "this root holds more configuration than " + (ROOT_LIMIT >> 20) + " MB"));
            }
            byte[] bytes = root.read(entry.path(), FILE_LIMIT);
            bytesRead.addAndGet(bytes.length);
            return new RootFile(entry, kind, ConfigFile.of(entry.path(), bytes), null);
        } catch (FileFailureException e) {
            return new RootFile(entry, kind, null, e.failure());
        }
    }

    /** A master may name files that do not look like configuration; those are read as well. */
    private Snapshot withFilesNamedByMasters(Snapshot snapshot) {
        NamedFiles named = new NamedFiles();
        for (RootFile file : snapshot.files()) {
            ConfigFile config = file.config();
            boolean master = file.kind() == FileKind.MASTER || file.kind() == FileKind.DEFAULT_MASTER;
            if (master && config != null) {
                named.add(snapshot.master(config));
            }
        }
        if (named.isEmpty()) {
            return snapshot;
        }
        List<RootFile> read = new ArrayList<>();
        for (RootFile file : snapshot.files()) {
            boolean open = file.config() == null && file.failure() == null && file.kind() != FileKind.FIRMWARE;
            if (open && named.contains(file.path())) {
                cancellation.check();
                read.add(read(file.entry(), true));
            }
        }
        return snapshot.with(read);
    }
}
