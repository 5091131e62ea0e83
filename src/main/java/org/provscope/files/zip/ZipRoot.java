package org.provscope.files.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.commons.vfs2.FileContent;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.NameScope;
import org.apache.commons.vfs2.impl.DefaultFileSystemManager;
import org.apache.commons.vfs2.provider.UriParser;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.ListingLimit;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;
import org.provscope.files.failure.FailureMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A zip file behind Commons VFS. Its file objects share streams and state, so that two threads must not use one file
 * system at once: every step holds the lock.
 */
final class ZipRoot implements FileRoot {
    private static final Logger LOG = LoggerFactory.getLogger(ZipRoot.class);
    private final Location location;

    private final DefaultFileSystemManager manager;
    private final FileObject root;
    private final ZipContents contents;
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * @param contents of the zip file; closed together with the root
     */
    ZipRoot(Location location, DefaultFileSystemManager manager, FileObject root, ZipContents contents) {
        this.location = location;
        this.manager = manager;
        this.root = root;
        this.contents = contents;
    }

    @Override
    public Location location() {
        return location;
    }

    @Override
    public void list(Consumer<List<FileEntry>> parts, Consumer<FileFailure> trouble, Cancellation cancellation)
            throws FileFailureException {
        Deque<FileObject> folders = new ArrayDeque<>();
        ListingLimit limit = new ListingLimit(location.address(), trouble);
        folders.add(root);
        while (!folders.isEmpty() && !limit.isOver()) {
            cancellation.check();
            FileObject folder = folders.poll();
            List<FileEntry> part = List.of();
            lock.lock();
            try {
                folder.refresh();
                part = files(folder, folders, trouble, limit, cancellation);
            } catch (FileSystemException e) {
                FileFailure failure = FailureMapper.failure(folder.equals(root) ? location.address() : path(folder), e);
                if (folder.equals(root)) {
                    throw new FileFailureException(failure, e);
                }
                trouble.accept(failure);
            } finally {
                lock.unlock();
            }
            parts.accept(part);
        }
    }

    private List<FileEntry> files(
            FileObject folder,
            Deque<FileObject> folders,
            Consumer<FileFailure> trouble,
            ListingLimit limit,
            Cancellation cancellation)
            throws FileSystemException {
        List<FileEntry> entries = new ArrayList<>();
        for (FileObject child : folder.getChildren()) {
            cancellation.check();
            RootPath path = RootPath.of(path(child));
            if (child.isFolder()) {
                if (path != null && path.isAskedFor()) {
                    entries.add(new FileEntry(path, new Stamp(0, 0)));
                }
                if (child.getName().getDepth() - root.getName().getDepth() > ListingLimit.DEEPEST) {
                    trouble.accept(new FileFailure.NotListed(path(child), "folders are nested too deeply"));
                } else if (limit.takesFolder()) {
                    folders.add(child);
                }
                continue;
            }
            if (path == null || !child.isFile()) {
                continue;
            }
            if (!limit.takesFile()) {
                break;
            }
            try (FileContent content = child.getContent()) {
                entries.add(new FileEntry(path, new Stamp(content.getSize(), content.getLastModifiedTime())));
            } catch (FileSystemException e) {
                trouble.accept(FailureMapper.failure(path.value(), e));
            }
        }
        return entries;
    }

    private String path(FileObject file) {
        try {
            return UriParser.decode(root.getName().getRelativeName(file.getName()));
        } catch (FileSystemException e) {
            throw new IllegalStateException("VFS gave a name it cannot decode", e);
        }
    }

    @Override
    public byte[] read(RootPath path, long limit) throws FileFailureException {
        return reading(path, file -> {
            byte[] bytes = content(file, path, limit);
            contents.verify(path, UriParser.decode(file.getName().getPath()), bytes);
            return bytes;
        });
    }

    @Override
    public byte[] piece(RootPath path, long from, int length) throws FileFailureException {
        return reading(path, file -> {
            try (InputStream in = file.getContent().getInputStream()) {
                in.skipNBytes(from);
                return in.readNBytes(length);
            } catch (EOFException e) {
                return new byte[0];
            }
        });
    }

    private interface Reading {
        byte[] read(FileObject file) throws IOException, FileFailureException;
    }

    private byte[] reading(RootPath path, Reading work) throws FileFailureException {
        lock.lock();
        try (FileObject file = root.resolveFile(UriParser.encode(path.value()), NameScope.DESCENDENT)) {
            if (file.isFolder()) {
                throw new FileFailureException(new FileFailure.Unsupported(path.value(), FileFailure.FOLDER));
            }
            if (!file.isFile()) {
                throw new FileFailureException(new FileFailure.NotFound(path.value()));
            }
            return work.read(file);
        } catch (IOException e) {
            throw FailureMapper.of(path.value(), e);
        } finally {
            lock.unlock();
        }
    }

    private static byte[] content(FileObject file, RootPath path, long limit) throws IOException, FileFailureException {
        try (InputStream in = file.getContent().getInputStream()) {
            byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 16));
            if (bytes.length > limit) {
                throw new FileFailureException(new FileFailure.TooLarge(path.value(), bytes.length, limit));
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        manager.close();
        try {
            contents.close();
        } catch (IOException e) {
            LOG.debug("{} does not close", location.address(), e);
        }
    }
}
