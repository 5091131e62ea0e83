package org.provscope.files.vfs;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.vfs2.CacheStrategy;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.cache.DefaultFilesCache;
import org.apache.commons.vfs2.impl.DefaultFileSystemManager;
import org.apache.commons.vfs2.provider.local.DefaultLocalFileProvider;
import org.apache.commons.vfs2.provider.zip.ZipFileProvider;

import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.local.LocalRoot;

/** Opens roots. */
public final class VfsRoots {
    private VfsRoots() {}

    /**
     * Opens the root at a location.
     *
     * @throws FileFailureException where there is no root to open
     */
    public static FileRoot open(Location location) throws FileFailureException {
        return switch (location) {
            case Location.Folder folder -> LocalRoot.open(folder);
            case Location.Zip(Path path, String inside) -> zip(location, path, inside);
            case Location.Remote remote -> throw new FileFailureException(new FileFailure.Unsupported(remote.address(),
                    "this version reads folders and zip files only; copy the root to this machine first"));
        };
    }

    private static FileRoot zip(Location location, Path path, String inside) throws FileFailureException {
        if (!Files.exists(path)) {
            throw new FileFailureException(new FileFailure.NotFound(path.toString()));
        }
        DefaultFileSystemManager manager = manager();
        try {
            FileObject file = manager.toFileObject(path.toAbsolutePath().normalize().toFile());
            FileObject root = manager.createFileSystem("zip", file);
            return new VfsRoot(location, manager, inside.isEmpty() ? onlyFolder(root) : root.resolveFile(inside));
        } catch (FileSystemException e) {
            manager.close();
            throw new FileFailureException(new FileFailure.Damaged(path.toString(), "it is not a zip file"), e);
        }
    }

    /** A zip made of one folder holds that folder's files one level down: that folder is the root meant. */
    private static FileObject onlyFolder(FileObject root) throws FileSystemException {
        FileObject[] children = root.getChildren();
        return children.length == 1 && children[0].isFolder() ? children[0] : root;
    }

    private static DefaultFileSystemManager manager() {
        DefaultFileSystemManager manager = new DefaultFileSystemManager();
        try {
            manager.setFilesCache(new DefaultFilesCache());
            manager.setCacheStrategy(CacheStrategy.MANUAL);
            manager.addProvider("file", new DefaultLocalFileProvider());
            manager.addProvider("zip", new ZipFileProvider());
            manager.init();
            return manager;
        } catch (FileSystemException e) {
            throw new IllegalStateException("Commons VFS does not start", e);
        }
    }
}
