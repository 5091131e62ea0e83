package org.provscope.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.files.local.InterProcessLock;
import org.provscope.files.local.KeptZip;
import org.provscope.files.local.OwnerOnlyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores every publication on this machine, as an ordinary zip file with each file before and after that any tool can
 * open. Its name says whether it is finished.
 */
public final class PublicationStore {
    /** The status of a publication. */
    public enum PublicationStatus {
        /** Begun, and neither finished nor rolled back. */
        OPEN,
        DONE,
        TAKEN_BACK,
        /** Begun and abandoned: a person decided to leave it so. */
        LEFT;

        private String ending() {
            return switch (this) {
                case OPEN -> ".open.zip";
                case DONE -> ".done.zip";
                case TAKEN_BACK -> ".back.zip";
                case LEFT -> ".left.zip";
            };
        }
    }

    /**
     * A stored publication.
     *
     * @param paths  its files; none if it is damaged
     * @param note   what a person wrote about it; empty for nothing
     * @param damage why it cannot be used, a sentence without its full stop; null if it can
     */
    public record Kept(
            Path file,
            String id,
            Instant time,
            PublicationStatus standing,
            List<RootPath> paths,
            String note,
            @Nullable String damage) {}

    private static final Logger LOG = LoggerFactory.getLogger(PublicationStore.class);
    private static final String ADDRESS = "root.txt";
    private static final String NOTE = "note.txt";
    private static final String BEFORE = "before/";
    private static final String AFTER = "after/";
    private static final int MOST_KEPT = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;

    public PublicationStore(Path folder) {
        this.folder = folder;
    }

    /** Returns a name for a publication that begins now. */
    public static String id(Instant now) {
        return TIME.format(now);
    }

    /**
     * Stores a publication that is about to begin; it is on the disk when this returns.
     *
     * @throws IOException if it cannot be stored: nothing may be published then
     */
    public Path begin(Publication publication) throws IOException {
        Files.createDirectories(folder);
        Path file = file(publication, PublicationStatus.OPEN);
        if (Files.exists(file)) {
            throw new IOException("another publication began at the same moment; try again");
        }
        OwnerOnlyFile.write(file, zip(publication));
        try {
            prune(publication.address());
        } catch (IOException e) {
            LOG.warn("old publications in {} cannot be removed", folder, e);
        }
        return file;
    }

    /**
     * Locks a publication against other windows while it is published, finished or rolled back; empty if another one
     * has the lock.
     *
     * @throws IOException if the lock cannot be created
     */
    public Optional<InterProcessLock> hold(Publication publication) throws IOException {
        Files.createDirectories(folder);
        return InterProcessLock.of(file(publication, PublicationStatus.OPEN));
    }

    /** Returns true if a publication is still neither finished nor rolled back. */
    public boolean isOpen(Publication publication) {
        return Files.exists(file(publication, PublicationStatus.OPEN));
    }

    /**
     * Stores how a publication ended.
     *
     * @throws IOException if it cannot be stored
     */
    public void end(Publication publication, PublicationStatus standing) throws IOException {
        Path open = file(publication, PublicationStatus.OPEN);
        if (Files.exists(open)) {
            Files.move(open, file(publication, standing), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path file(Publication publication, PublicationStatus standing) {
        return folder.resolve(OwnerOnlyFile.nameOf(publication.address()) + "-" + publication.id() + standing.ending());
    }

    /**
     * Deletes a publication that changed nothing.
     *
     * @throws IOException if it cannot be deleted
     */
    public void forget(Publication publication) throws IOException {
        Files.deleteIfExists(file(publication, PublicationStatus.OPEN));
    }

    /** Returns the publications of a root, the newest first; damaged ones are marked, and stay where they are. */
    public List<Kept> of(String address) {
        String prefix = OwnerOnlyFile.nameOf(address) + "-";
        List<Kept> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = String.valueOf(file.getFileName());
                for (PublicationStatus standing : PublicationStatus.values()) {
                    if (name.startsWith(prefix) && name.endsWith(standing.ending())) {
                        Kept kept = head(
                                file,
                                name.substring(
                                        prefix.length(),
                                        name.length() - standing.ending().length()),
                                standing,
                                address);
                        if (kept != null) {
                            found.add(kept);
                        }
                    }
                }
            }
        } catch (IOException e) {
            LOG.warn("the publications in {} cannot be listed", folder, e);
        }
        found.sort(Comparator.comparing(Kept::id).reversed());
        return found;
    }

    private static @Nullable Kept head(Path file, String id, PublicationStatus standing, String address) {
        try {
            Publication publication = read(file, id);
            return publication.address().equals(address)
                    ? new Kept(
                            file,
                            id,
                            publication.time(),
                            standing,
                            publication.items().stream()
                                    .map(Publication.Item::path)
                                    .toList(),
                            publication.note(),
                            null)
                    : null;
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} cannot be read", file, e);
            return damaged(file, id, standing, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Kept damaged(Path file, String id, PublicationStatus standing, String why) {
        try {
            return new Kept(file, id, TIME.parse(id, Instant::from), standing, List.of(), "", why);
        } catch (DateTimeException e) {
            // It only has such a name.
            return null;
        }
    }

    /**
     * Reads a stored publication.
     *
     * @throws IOException if it cannot be read
     */
    public static Publication read(Kept kept) throws IOException {
        return read(kept.file(), kept.id());
    }

    private static Publication read(Path file, String id) throws IOException {
        KeptZip.Content kept = KeptZip.read(file);
        byte[] address = kept.entries().get(ADDRESS);
        if (address == null) {
            throw new IOException(file + " is damaged: it does not say what it contains");
        }
        if (!kept.isWhole()) {
            throw new IOException(file + " is damaged: " + String.join(", ", kept.lost())
                    + " cannot be read. It is a zip file: the other files can be extracted by hand");
        }
        Map<RootPath, Content> before = new HashMap<>();
        Map<RootPath, Content> after = new HashMap<>();
        kept.entries().forEach((name, content) -> {
            if (name.startsWith(BEFORE)) {
                put(before, name.substring(BEFORE.length()), content);
            } else if (name.startsWith(AFTER)) {
                put(after, name.substring(AFTER.length()), content);
            }
        });
        Set<RootPath> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        byte[] note = kept.entries().getOrDefault(NOTE, new byte[0]);
        return Publication.of(
                        id,
                        new String(address, StandardCharsets.UTF_8),
                        TIME.parse(id, Instant::from),
                        paths.stream()
                                .map(path -> new Publication.Item(path, before.get(path), after.get(path)))
                                .toList())
                .noting(new String(note, StandardCharsets.UTF_8));
    }

    private static void put(Map<RootPath, Content> contents, String name, byte[] content) {
        RootPath path = RootPath.of(name);
        if (path != null) {
            contents.put(path, Content.of(content));
        }
    }

    private static byte[] zip(Publication publication) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(ADDRESS, publication.address().getBytes(StandardCharsets.UTF_8));
        if (!publication.note().isEmpty()) {
            entries.put(NOTE, publication.note().getBytes(StandardCharsets.UTF_8));
        }
        for (Publication.Item item : publication.items()) {
            if (item.before() != null) {
                entries.put(BEFORE + item.path(), item.before().bytes());
            }
            if (item.after() != null) {
                entries.put(AFTER + item.path(), item.after().bytes());
            }
        }
        return KeptZip.of(entries);
    }

    private void prune(String address) throws IOException {
        List<Kept> ended = of(address).stream()
                .filter(kept -> kept.standing() != PublicationStatus.OPEN)
                .toList();
        for (Kept old : ended.subList(Math.min(MOST_KEPT, ended.size()), ended.size())) {
            Files.deleteIfExists(old.file());
            Files.deleteIfExists(folder.resolve(
                    OwnerOnlyFile.nameOf(address) + "-" + old.id() + PublicationStatus.OPEN.ending() + ".lock"));
        }
    }
}
