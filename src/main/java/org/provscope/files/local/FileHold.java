package org.provscope.files.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** Behind what is read: some systems let nobody read what is locked. */
    private static final long LOCKED = 1 << 20;
    private static final int TRIES = 5;

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
        FileHold hold = null;
        try {
            for (int i = 0; i < TRIES; i++) {
                FileChannel channel = FileChannel.open(lockOf(file), StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                if (isTaken(channel, file)) {
                    hold = new FileHold(file, channel);
                    return Optional.of(hold);
                }
                channel.close();
            }
            return Optional.empty();
        } finally {
            if (hold == null) {
                HELD.remove(lockOf(file));
            }
        }
    }

    /** Whoever lets go takes the lock file away: a lock counts only where the file still bears the name. */
    private static boolean isTaken(FileChannel channel, Path file) throws IOException {
        FileLock lock = channel.tryLock(LOCKED, 1, false);
        if (lock == null) {
            return false;
        }
        byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(token), 0);
        try {
            return Arrays.equals(token, Files.readAllBytes(lockOf(file)));
        } catch (NoSuchFileException e) {
            return false;
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
        } catch (IOException e) {
            LOG.info("{} stays: {}", lockOf(file), e.toString());
        }
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("{} cannot be let go", file, e);
        } finally {
            HELD.remove(lockOf(file));
        }
    }
}
