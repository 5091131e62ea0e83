package org.provscope.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The log file and the older ones, readable only by their owner. Windows and commands may write to it at the same time:
 * each entry is written whole, and only one process rotates the files.
 */
final class LogFile {
    /** The most files: the present one and older ones. */
    static final int FILES = 3;

    private static final Set<StandardOpenOption> APPEND =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);

    private final Path folder;
    private final long most;

    /**
     * @param most the most bytes of a file, except for its last entry
     */
    LogFile(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /** Returns the file that is written to. */
    Path path() {
        return path(0);
    }

    private Path path(int age) {
        return folder.resolve(age == 0 ? "provscope.log" : "provscope." + age + ".log");
    }

    /**
     * Adds an entry. Opens the file each time, as another process may have rotated it.
     *
     * @throws IOException if it cannot be written
     */
    synchronized void add(byte[] entry) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, mine("rwx------"));
        }
        if (size() >= most) {
            makeRoom();
        }
        if (size() >= 2 * most) {
            throw new IOException(path() + " is full");
        }
        try (FileChannel channel = FileChannel.open(path(), APPEND, mine("rw-------"))) {
            channel.write(ByteBuffer.wrap(entry));
        }
    }

    private long size() throws IOException {
        try {
            return Files.size(path());
        } catch (NoSuchFileException e) {
            // Another process may be rotating it just now.
            return 0;
        }
    }

    /** Rotates the files; if another process is rotating or has one open, the file grows on. */
    private void makeRoom() {
        try (FileChannel channel = FileChannel.open(folder.resolve("provscope.log.lock"), APPEND, mine("rw-------"));
                FileLock lock = channel.tryLock()) {
            if (lock == null || size() < most) {
                return;
            }
            for (int age = FILES - 2; age >= 0; age--) {
                if (Files.exists(path(age))) {
                    Files.move(path(age), path(age + 1), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException | OverlappingFileLockException e) {
            // The next entry tries again.
        }
    }

    private FileAttribute<?>[] mine(String rights) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
