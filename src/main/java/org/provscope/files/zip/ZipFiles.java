package org.provscope.files.zip;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.commons.vfs2.CacheStrategy;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.FileSystemOptions;
import org.apache.commons.vfs2.cache.DefaultFilesCache;
import org.apache.commons.vfs2.impl.DefaultFileSystemManager;
import org.apache.commons.vfs2.provider.local.DefaultLocalFileProvider;
import org.apache.commons.vfs2.provider.zip.ZipFileProvider;
import org.apache.commons.vfs2.provider.zip.ZipFileSystemConfigBuilder;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;

/** Opens zip files as roots, through Commons VFS. */
public final class ZipFiles {
    private ZipFiles() {}

    /**
     * Opens a zip file; if its only entry is one folder, that folder is the root.
     *
     * @param inside the folder inside it that is the root; empty for its top
     * @throws FileFailureException if there is no root to open
     */
    public static FileRoot open(Location location, Path path, String inside) throws FileFailureException {
        if (!Files.exists(path)) {
            throw new FileFailureException(new FileFailure.NotFound(path.toString()));
        }
        if (!Files.isRegularFile(path)) {
            throw new FileFailureException(new FileFailure.Unsupported(path.toString(), "it is not a regular file"));
        }
        try {
            return zip(location, path, inside, StandardCharsets.UTF_8);
        } catch (FileFailureException e) {
            // Windows writes names into zip files in its old code page.
            if (String.valueOf(rootCause(e).getMessage()).contains("bad entry name")
                    || rootCause(e) instanceof IllegalArgumentException) {
                return zip(location, path, inside, Charset.forName("IBM437"));
            }
            throw e;
        }
    }

    private static String why(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("encrypted")) {
            return "it is encrypted; unpack it and open the folder";
        }
        if (message.contains("relative file name")) {
            return "it names files outside of itself (“../”)";
        }
        if (message.contains("not a folder")) {
            return "it contains no files";
        }
        return message.contains("END header") || message.contains("zip file is empty")
                ? "it is not a zip file"
                : message;
    }

    private static Throwable rootCause(Throwable thrown) {
        Throwable at = thrown;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }

    private static FileRoot zip(Location location, Path path, String inside, Charset names)
            throws FileFailureException {
        DefaultFileSystemManager manager = manager();
        try {
            FileSystemOptions options = new FileSystemOptions();
            ZipFileSystemConfigBuilder.getInstance().setCharset(options, names);
            FileObject file =
                    manager.toFileObject(path.toAbsolutePath().normalize().toFile());
            FileObject root = manager.resolveFile("zip:" + file.getName().getURI() + "!/", options);
            FileObject top = inside.isEmpty() ? onlyFolder(root) : root.resolveFile(inside);
            // VFS opens the file anew for every entry it reads. While it is held open here, Java shares its table of
            // contents; without, a zip of 35,000 files takes minutes.
            return new ZipRoot(
                    location,
                    manager,
                    top,
                    new ZipContents(
                            new ZipFile(path.toAbsolutePath().normalize().toFile(), names)));
        } catch (IOException e) {
            manager.close();
            throw new FileFailureException(new FileFailure.Damaged(path.toString(), why(rootCause(e))), e);
        }
    }

    /**
     * Returns the only folder at the top, or the top itself: a zip made of one folder holds its files one level down.
     */
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
