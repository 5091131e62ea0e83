package org.provscope.files.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks a file of this machine against other windows and other processes of this program. The lock ends with the
 * process at the latest, even if that is killed.
 *
 * <p>The lock is on a file beside it, which stays: POSIX systems drop a process's lock as soon as the process closes
 * <em>any</em> of its descriptors of that file, so it is opened once and never looked at in another way; and a lock
 * file that is deleted while another process opens it would be held twice.
 */
public final class InterProcessLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InterProcessLock.class);
    /** The lock files that this program holds: opening one again would release its lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path lockFile;
    private final FileChannel channel;

    private InterProcessLock(Path lockFile, FileChannel channel) {
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /**
     * Locks a file, which need not exist; empty if somebody else holds the lock.
     *
     * @throws IOException if nothing can be written beside the file
     */
    public static Optional<InterProcessLock> of(Path file) throws IOException {
        Path lockFile = lockOf(file);
        if (!HELD.add(lockFile)) {
            return Optional.empty();
        }
        InterProcessLock hold = null;
        try {
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                hold = new InterProcessLock(lockFile, channel);
            } else {
                channel.close();
            }
            return Optional.ofNullable(hold);
        } finally {
            if (hold == null) {
                HELD.remove(lockFile);
            }
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Returns the lock file, which is the same whatever name of the file is used. */
    private static Path lockOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return (folder == null ? file.toAbsolutePath() : folder.toRealPath()).resolve(file.getFileName() + ".lock");
    }

    /** Returns true until it is closed. */
    public boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("{} cannot be let go", lockFile, e);
        } finally {
            HELD.remove(lockFile);
        }
    }
}
