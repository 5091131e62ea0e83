package org.provscope.files.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;
import org.provscope.files.WritableRoot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of this machine. Symbolic links are followed as long as they stay inside it. */
public final class LocalRoot implements WritableRoot {
    private static final Logger LOG = LoggerFactory.getLogger(LocalRoot.class);
    /** The user who may give files to others. */
    private static final String ADMINISTRATOR = "root";

    private final Location.Folder location;
    private final Path real;

    private LocalRoot(Location.Folder location, Path real) {
        this.location = location;
        this.real = real;
    }

    /**
     * Opens a folder.
     *
     * @throws FileFailureException if there is no readable folder
     */
    public static LocalRoot open(Location.Folder location) throws FileFailureException {
        Path path = location.path();
        if (!Files.exists(path)) {
            throw new FileFailureException(new FileFailure.NotFound(path.toString()));
        }
        if (!Files.isDirectory(path)) {
            throw new FileFailureException(new FileFailure.NotAFolder(path.toString()));
        }
        try {
            return new LocalRoot(location, path.toRealPath());
        } catch (IOException e) {
            throw new FileFailureException(failure(path.toString(), e), e);
        }
    }

    @Override
    public Location location() {
        return location;
    }

    @Override
    public void list(Consumer<List<FileEntry>> parts, Consumer<FileFailure> trouble, Cancellation cancellation)
            throws FileFailureException {
        try {
            new LocalListing(real, location.address(), parts, trouble, cancellation).list();
        } catch (IOException e) {
            throw new FileFailureException(failure(location.address(), e), e);
        }
    }

    @Override
    public byte[] read(RootPath path, long limit) throws FileFailureException {
        return reading(path, channel -> content(channel, path, limit));
    }

    @Override
    public byte[] piece(RootPath path, long from, int length) throws FileFailureException {
        return reading(path, channel -> {
            ByteBuffer buffer = ByteBuffer.allocate(length);
            channel.position(from);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // Goes on until the piece is complete or the file ends.
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        });
    }

    private interface Reading {
        byte[] read(SeekableByteChannel channel) throws IOException, FileFailureException;
    }

    private byte[] reading(RootPath path, Reading work) throws FileFailureException {
        try {
            Path file = LocalNames.find(real, path.value());
            try (SeekableByteChannel channel = open(file, path)) {
                return work.read(channel);
            }
        } catch (InvalidPathException e) {
            throw new FileFailureException(new FileFailure.NotFound(path.value()), e);
        } catch (IOException e) {
            throw new FileFailureException(failure(path.value(), e), e);
        }
    }

    private SeekableByteChannel open(Path file, RootPath path) throws IOException, FileFailureException {
        Path target = file;
        // One call for both: with tens of thousands of files each call counts.
        BasicFileAttributes attributes = attributes(file);
        if (attributes.isSymbolicLink()) {
            target = file.toRealPath();
            attributes = attributes(target);
        }
        if (!target.startsWith(real)) {
            throw new FileFailureException(new FileFailure.LeavesRoot(path.value()));
        }
        // Reading a pipe would wait for ever.
        if (!attributes.isRegularFile()) {
            throw new FileFailureException(new FileFailure.Unsupported(
                    path.value(), attributes.isDirectory() ? FileFailure.FOLDER : FileFailure.DEVICE));
        }
        return Files.newByteChannel(target, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static byte[] content(SeekableByteChannel channel, RootPath path, long limit)
            throws IOException, FileFailureException {
        long size = channel.size();
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(Math.max(size, 0), limit) + 1);
        while (channel.read(buffer) >= 0) {
            if (buffer.position() > limit) {
                throw new FileFailureException(
                        new FileFailure.TooLarge(path.value(), Math.max(size, buffer.position()), limit));
            }
            if (!buffer.hasRemaining()) {
                buffer = ByteBuffer.allocate((int) Math.min(buffer.capacity() * 2L, limit + 1))
                        .put(buffer.flip());
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    // ---- writing

    /**
     * Returns the file to write: the target, if it is a link.
     *
     * @throws FileFailureException if that is outside the root
     */
    private Path target(RootPath path) throws IOException, FileFailureException {
        Path file = LocalNames.find(real, path.value());
        Path folder = file.getParent();
        if (Files.isSymbolicLink(file)) {
            file = file.toRealPath();
            folder = file.getParent();
        }
        inside(folder, path);
        return file;
    }

    private void inside(@Nullable Path folder, RootPath path) throws IOException, FileFailureException {
        Path there = folder;
        while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        if (there == null || !there.toRealPath().startsWith(real)) {
            throw new FileFailureException(new FileFailure.LeavesRoot(path.value()));
        }
    }

    @Override
    public Optional<Stamp> stamp(RootPath path) throws FileFailureException {
        return doing(path, () -> {
            Path file = target(path);
            return Files.isRegularFile(file)
                    ? Optional.of(new Stamp(
                            Files.size(file), Files.getLastModifiedTime(file).toMillis()))
                    : Optional.empty();
        });
    }

    @Override
    public void store(RootPath path, byte[] bytes) throws FileFailureException {
        writing(path, () -> {
            Path file = target(path);
            Files.createDirectories(file.resolveSibling("."));
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            return path;
        });
    }

    @Override
    public void replace(RootPath from, RootPath to) throws FileFailureException {
        writing(to, () -> {
            Path file = target(to);
            Path next = target(from);
            if (Files.exists(file)
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                // The new file gets the permissions of the old one. Changing the owner removes some of them.
                keep("unix:gid", file, next);
                keep("unix:uid", file, next);
                Files.setPosixFilePermissions(next, Files.getPosixFilePermissions(file));
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            return to;
        });
    }

    @Override
    public Owner ownerAfter(RootPath path) throws FileFailureException {
        try {
            Path file = target(path);
            if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                return Owner.KEPT;
            }
            Path probe = Files.createTempFile("provscope", ".owner");
            try {
                UserPrincipal mine = Files.getOwner(probe);
                return mine.getName().equals(ADMINISTRATOR) || mine.equals(Files.getOwner(file))
                        ? Owner.KEPT
                        : Owner.LOST;
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new FileFailureException(failure(path.value(), e));
        }
    }

    private static void keep(String attribute, Path old, Path next) {
        try {
            Object was = Files.getAttribute(old, attribute);
            if (!was.equals(Files.getAttribute(next, attribute))) {
                Files.setAttribute(next, attribute, was);
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            LOG.debug("{} does not keep its {}", old, attribute, e);
        }
    }

    @Override
    public void remove(RootPath path) throws FileFailureException {
        writing(path, () -> {
            // Deletes a link itself, not its target.
            Path file = LocalNames.find(real, path.value());
            inside(file.getParent(), path);
            return Files.deleteIfExists(file);
        });
    }

    private interface Step<T> {
        /** Runs the step. */
        T run() throws IOException, FileFailureException;
    }

    private static <T> T doing(RootPath path, Step<T> step) throws FileFailureException {
        try {
            return step.run();
        } catch (InvalidPathException e) {
            throw new FileFailureException(
                    new FileFailure.Unsupported(path.value(), "this machine knows no such names"), e);
        } catch (IOException e) {
            throw new FileFailureException(failure(path.value(), e), e);
        }
    }

    private static <T> void writing(RootPath path, Step<T> step) throws FileFailureException {
        try {
            doing(path, step);
        } catch (FileFailureException e) {
            String detail = switch (e.failure()) {
                case FileFailure.AccessDenied _ -> "this machine does not allow it";
                case FileFailure.Broken(String _, String why) -> why;
                default -> null;
            };
            throw detail == null ? e : new FileFailureException(new FileFailure.WriteRefused(path.value(), detail), e);
        }
    }

    @Override
    public void close() {}

    /** Returns the failure of a file or folder that was thrown. */
    static FileFailure failure(String what, IOException thrown) {
        return switch (thrown) {
            case AccessDeniedException _ -> new FileFailure.AccessDenied(what);
            case NoSuchFileException _ -> new FileFailure.NotFound(what);
            default -> new FileFailure.Broken(what, String.valueOf(thrown.getMessage()));
        };
    }
}
