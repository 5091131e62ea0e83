package org.provscope.files.local;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports when files below a folder change; many changes in a row are reported once. Some network drives report
 * nothing, so nothing may depend on it.
 */
public final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    /** The pause after which a series of changes is over: copying a site brings hundreds of files in a row. */
    private static final long QUIET_MILLIS = 400;

    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int MOST_FOLDERS = 2000;

    private final Path top;
    private final WatchService service;
    private final Predicate<RootPath> counts;
    private final Runnable changed;
    private final Map<WatchKey, Path> folders = new ConcurrentHashMap<>();

    /**
     * Starts watching.
     *
     * @param counts  true if new content of a file is to be reported; files that are created or deleted always are
     * @param changed called on a thread of its own
     * @throws IOException if this folder cannot be watched
     */
    public FolderWatch(Path top, Predicate<RootPath> counts, Runnable changed) throws IOException {
        this.top = top.toRealPath();
        this.counts = counts;
        this.changed = changed;
        this.service = top.getFileSystem().newWatchService();
        try {
            register(this.top);
        } catch (IOException | RuntimeException e) {
            service.close();
            throw e;
        }
        Thread.ofPlatform().daemon().name("folder watch").start(this::run);
    }

    private void register(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) throws IOException {
                if (folders.size() >= MOST_FOLDERS) {
                    return FileVisitResult.TERMINATE;
                }
                try {
                    folders.put(
                            inner.register(
                                    service,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_DELETE,
                                    StandardWatchEventKinds.ENTRY_MODIFY),
                            inner);
                } catch (NoSuchFileException e) {
                    if (inner.equals(top)) {
                        throw e;
                    }
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(top)) {
                    throw e;
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void run() {
        long first = 0;
        try {
            while (true) {
                WatchKey key = first == 0 ? service.take() : service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                boolean isMore = key != null && told(key);
                if (isMore && first == 0) {
                    first = System.nanoTime();
                }
                if (first != 0 && (key == null || System.nanoTime() - first > LONGEST_WAIT_NANOS)) {
                    first = 0;
                    tell();
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            LOG.debug("{} is not watched any more", top);
        }
    }

    private void tell() {
        try {
            changed.run();
        } catch (RuntimeException e) {
            LOG.error("a change of {} could not be told", top, e);
        }
    }

    private boolean told(WatchKey key) {
        boolean isTold = false;
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            isTold |=
                    folder == null || isTold(event, event.context() instanceof Path name ? folder.resolve(name) : null);
        }
        if (!key.reset()) {
            folders.remove(key);
            // The folder itself is gone, or another one took its place.
            isTold |= folder != null && folder.equals(top);
        }
        return isTold;
    }

    /**
     * Returns true if an event is to be reported.
     *
     * @param file null if the system lost count of the changes
     */
    private boolean isTold(WatchEvent<?> event, @Nullable Path file) {
        if (file == null) {
            return true;
        }
        if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE)
                && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            try {
                register(file);
            } catch (IOException e) {
                LOG.debug("{} cannot be watched", file, e);
            }
            return true;
        }
        RootPath path = RootPath.of(top.relativize(file).toString().replace('\\', '/'));
        return path == null || !event.kind().equals(StandardWatchEventKinds.ENTRY_MODIFY) || counts.test(path);
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            LOG.debug("{} is watched still", top, e);
        }
    }
}
