package org.provscope.files.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;

/** Files of this machine that only their owner may read, because they hold parts of a root, passwords too. */
public final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> ONLY_MINE = PosixFilePermissions.fromString("rw-------");

    private static final String POSIX = "posix";

    private OwnerOnlyFile() {}

    /**
     * Writes a file whole or not at all: the bytes are on the disk before they replace the older ones.
     *
     * @throws IOException if it cannot be written; an older file is then intact
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Path folder = Objects.requireNonNull(part.toAbsolutePath().getParent());
        try (FileChannel channel = isPosix(folder, () -> Files.getFileStore(folder))
                ? FileChannel.open(
                        part,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(ONLY_MINE))
                : FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Looks for what holds a folder. */
    @FunctionalInterface
    interface Store {
        FileStore find() throws IOException;
    }

    /** Returns true if files there have an owner and permissions. */
    static boolean isPosix(Path folder, Store store) {
        try {
            return store.find().supportsFileAttributeView(POSIX);
        } catch (IOException e) {
            // In some containers Java finds no mount that a folder belongs to; what the system knows in general counts.
            return folder.getFileSystem().supportedFileAttributeViews().contains(POSIX);
        }
    }

    /** Returns a short digest of a root's address, for the names of such files. */
    public static String nameOf(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
