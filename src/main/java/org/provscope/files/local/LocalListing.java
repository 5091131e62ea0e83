package org.provscope.files.local;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.ListingLimit;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;

/** One walk over a folder of this machine. */
final class LocalListing {
    /**
     * The most files listed through links: links to folders that hold links to folders make many paths of few files.
     */
    private static final int MOST_LINKED = 50_000;

    private static final int PART = 500;

    private final Path real;
    private final Consumer<List<FileEntry>> parts;
    private final Consumer<FileFailure> trouble;
    private final Cancellation cancellation;
    private int linked;
    private final ListingLimit limit;
    private List<FileEntry> part = new ArrayList<>(PART);

    /**
     * @param real    the root behind all links
     * @param address the root's, for a person
     * @param trouble gets a failure for everything that is left out
     */
    LocalListing(
            Path real,
            String address,
            Consumer<List<FileEntry>> parts,
            Consumer<FileFailure> trouble,
            Cancellation cancellation) {
        this.real = real;
        this.parts = parts;
        this.trouble = trouble;
        this.cancellation = cancellation;
        this.limit = new ListingLimit(address, trouble);
    }

    /**
     * Lists everything.
     *
     * @throws IOException if the root itself cannot be listed
     */
    void list() throws IOException {
        folder(real, real, "", List.of(real), 0);
        flush();
    }

    /**
     * Lists one folder and those in it.
     *
     * @param place   the folder behind all links
     * @param through the root and the targets of the folder links on the way
     */
    private void folder(Path folder, Path place, String prefix, List<Path> through, int depth) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                cancellation.check();
                if (limit.isOver()) {
                    return;
                }
                String path = prefix + LocalNames.of(child);
                try {
                    child(child, place.resolve(child.getFileName()), path, through, depth);
                } catch (IOException e) {
                    trouble.accept(LocalRoot.failure(path, e));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void child(Path child, Path at, String path, List<Path> through, int depth) throws IOException {
        if (through.size() > 1 && ++linked > MOST_LINKED) {
            if (linked == MOST_LINKED + 1) {
                trouble.accept(new FileFailure.NotListed(
                        path + " and more", "links lead to more than " + MOST_LINKED + " files"));
            }
            return;
        }
        BasicFileAttributes attributes =
                Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Path place = at;
        List<Path> links = through;
        if (attributes.isSymbolicLink()) {
            place = child.toRealPath();
            if (!place.startsWith(real)) {
                trouble.accept(new FileFailure.LeavesRoot(path));
                return;
            }
            attributes = Files.readAttributes(child, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                if (at.startsWith(place) || through.contains(place)) {
                    trouble.accept(new FileFailure.LeadsBack(path, name(place)));
                    return;
                }
                links = new ArrayList<>(through);
                links.add(place);
            }
        }
        RootPath rootPath = RootPath.of(path);
        boolean isFolder = attributes.isDirectory();
        if (rootPath != null && (!isFolder || rootPath.isAskedFor()) && limit.takesFile()) {
            part.add(new FileEntry(
                    rootPath,
                    new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis())));
            if (part.size() == PART) {
                flush();
            }
        }
        if (isFolder && depth >= ListingLimit.DEEPEST) {
            trouble.accept(new FileFailure.NotListed(path, "folders are nested too deeply"));
        } else if (isFolder && limit.takesFolder()) {
            folder(child, place, path + "/", links, depth + 1);
        }
    }

    private String name(Path place) {
        StringBuilder name = new StringBuilder();
        Path at = real;
        for (Path segment : real.relativize(place)) {
            at = at.resolve(segment);
            name.append(name.isEmpty() ? "" : "/").append(LocalNames.of(at));
        }
        return place.equals(real) ? "" : name.toString();
    }

    private void flush() {
        if (!part.isEmpty()) {
            parts.accept(part);
            part = new ArrayList<>(PART);
        }
    }
}
