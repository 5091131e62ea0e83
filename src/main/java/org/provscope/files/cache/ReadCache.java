package org.provscope.files.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.provscope.files.FileRoot;
import org.provscope.files.local.OwnerOnlyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Caches on this machine what was read of roots on servers, so that reopening one reads only what changed. If anything
 * is wrong with the cache, the root is read as if there were none.
 */
public final class ReadCache {
    private static final Logger LOG = LoggerFactory.getLogger(ReadCache.class);
    private static final int MOST_ROOTS = 20;
    private static final long MOST_BYTES = 48L << 20;
    private static final String ENDING = ".cache";

    private final Path folder;
    private final Clock clock;

    public ReadCache(Path folder) {
        this(folder, Clock.systemUTC());
    }

    ReadCache(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Returns the same root, of which only changed files are read. It must be listed first. */
    public FileRoot over(FileRoot root) {
        return new CachedRoot(root, this, clock);
    }

    private Path file(String address) {
        return folder.resolve(OwnerOnlyFile.nameOf(address) + ENDING);
    }

    Map<String, CachedFile> kept(String address) {
        Path file = file(address);
        try {
            Map<String, CachedFile> kept = CacheFile.read(file, address);
            if (!kept.isEmpty()) {
                // The roots that were not opened for the longest time are deleted first.
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            }
            return kept;
        } catch (IOException | RuntimeException e) {
            LOG.info("what was kept of a root in {} is of no use: {}", file, e.toString());
            return new HashMap<>();
        }
    }

    void keep(String address, Map<String, CachedFile> files) {
        Path file = file(address);
        try {
            if (files.values().stream().mapToLong(CachedFile::size).sum() > MOST_BYTES) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(folder);
            OwnerOnlyFile.write(file, CacheFile.bytes(address, files));
            prune();
        } catch (IOException | RuntimeException e) {
            LOG.info("what was read of a root cannot be kept in {}", file, e);
        }
    }

    private void prune() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> oldest = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(ReadCache::time).reversed())
                    .skip(MOST_ROOTS)
                    .toList();
            for (Path file : oldest) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (NoSuchFileException e) {
            return FileTime.fromMillis(0);
        } catch (IOException e) {
            LOG.debug("{} has no time", file, e);
            return FileTime.fromMillis(0);
        }
    }
}
