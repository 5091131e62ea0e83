package org.provscope.files.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps other windows, and other programs of this kind, away from a file of this machine. It ends with the program at the
 * latest, also with one that is killed.
 */
public final class FileHold implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileHold.class);
    /** Lock files that this program holds: opening one again would give its lock away. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FileHold(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes hold of a file, which need not be there; empty where somebody else holds it.
     *
     * @throws IOException where nothing can be written beside the file
     */
    public static Optional<FileHold> of(Path file) throws IOException {
        if (!HELD.add(lockOf(file))) {
            return Optional.empty();
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(lockOf(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(new FileHold(file, channel));
        } finally {
            if (lock == null) {
                HELD.remove(lockOf(file));
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static Path lockOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    public boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        try {
            if (!Files.exists(file)) {
                Files.deleteIfExists(lockOf(file));
            }
            channel.close();
            HELD.remove(lockOf(file));
        } catch (IOException e) {
            LOG.warn("{} cannot be let go", file, e);
        }
    }
}
