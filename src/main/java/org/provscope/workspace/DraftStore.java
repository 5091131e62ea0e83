package org.provscope.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.provscope.files.RootPath;
import org.provscope.files.local.FileHold;
import org.provscope.files.local.PrivateFile;
import org.provscope.xml.SourceText;

/**
 * Keeps drafts on this machine, outside of their root, so that neither a crash nor a power cut takes them: one ordinary
 * zip file for each root and window, with every file before and after, out of which a person can help himself.
 */
public final class DraftStore {
    private static final Logger LOG = LoggerFactory.getLogger(DraftStore.class);
    private static final String ADDRESS = "root.txt";
    private static final String BASE = "before/";
    private static final String MINE = "after/";
    private static final long LIMIT = 512L << 20;
    private static final int LONGEST_ADDRESS = 1 << 16;

    private final Path folder;

    public DraftStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Drafts that wait to be taken up.
     *
     * @param address the root they belong to
     * @param saved   when they were kept last
     * @param files   the files that were changed
     */
    public record Saved(Path file, String address, Instant saved, SortedSet<RootPath> files) {}

    /** The place where one window keeps the drafts of one root; nobody else writes there while it is held. */
    public static final class Place implements AutoCloseable {
        private final Path file;
        private final String address;
        private final FileHold hold;
        private long kept = -1;

        private Place(Path file, String address, FileHold hold) {
            this.file = file;
            this.address = address;
            this.hold = hold;
        }

        void delete() throws IOException {
            Files.deleteIfExists(file);
        }

        /**
         * Keeps drafts; none: the file goes. A call that comes later than a newer one does nothing.
         *
         * @param version counts up with every state of the drafts
         * @throws IOException where they cannot be kept; what was kept before is whole still
         */
        public synchronized void keep(SortedMap<RootPath, Rebase.Draft> drafts, long version) throws IOException {
            if (version <= kept || !hold.isHeld()) {
                return;
            }
            kept = version;
            if (drafts.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                PrivateFile.write(file, zip(address, drafts));
            }
        }

        @Override
        public synchronized void close() {
            hold.close();
        }
    }

    /**
     * A place for the drafts of a root in which nothing is kept yet.
     *
     * @throws IOException where nothing can be kept on this machine
     */
    public Place place(String address) throws IOException {
        Files.createDirectories(folder);
        for (int i = 1;; i++) {
            Path file = folder.resolve(PrivateFile.nameOf(address) + "-" + i + ".zip");
            if (!Files.exists(file)) {
                Optional<FileHold> hold = FileHold.of(file);
                if (hold.isPresent()) {
                    Place place = new Place(file, address, hold.get());
                    if (!Files.exists(file)) {
                        return place;
                    }
                    place.close();
                }
            }
        }
    }

    /**
     * The place of drafts that are taken up; empty where another window took them.
     *
     * @throws IOException where the folder cannot be written
     */
    public Optional<Place> place(Saved saved) throws IOException {
        Optional<FileHold> hold = Files.exists(saved.file()) ? FileHold.of(saved.file()) : Optional.empty();
        return hold.map(held -> new Place(saved.file(), saved.address(), held));
    }

    /** Drafts that no window holds, of every root, the newest first. */
    public List<Saved> waiting() {
        List<Saved> waiting = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return waiting;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.zip")) {
            for (Path file : files) {
                read(file).ifPresent(waiting::add);
            }
        } catch (IOException e) {
            LOG.warn("drafts in {} cannot be listed", folder, e);
        }
        waiting.sort(Comparator.comparing(Saved::saved).reversed());
        return waiting;
    }

    /**
     * The drafts themselves.
     *
     * @throws IOException where they cannot be read
     */
    public SortedMap<RootPath, Rebase.Draft> drafts(Saved saved) throws IOException {
        return unzip(saved.file());
    }

    /** Throws drafts away that wait; nothing happens where another window has them open. */
    public void throwAway(Saved saved) throws IOException {
        Optional<Place> place = place(saved);
        if (place.isPresent()) {
            try (Place held = place.get()) {
                held.delete();
            }
        }
    }

    private static Optional<Saved> read(Path file) {
        try {
            Optional<FileHold> hold = FileHold.of(file);
            if (hold.isEmpty()) {
                return Optional.empty();
            }
            try (Place held = new Place(file, "", hold.get())) {
                return Optional.of(head(held.file));
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the drafts in {} cannot be read", file, e);
            return Optional.empty();
        }
    }

    private static byte[] zip(String address, SortedMap<RootPath, Rebase.Draft> drafts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, ADDRESS, address.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<RootPath, Rebase.Draft> draft : drafts.entrySet()) {
                Optional<SourceText> base = draft.getValue().base();
                Optional<SourceText> mine = draft.getValue().mine();
                if (base.isPresent()) {
                    entry(zip, BASE + draft.getKey(), base.get().toBytes());
                }
                if (mine.isPresent()) {
                    entry(zip, MINE + draft.getKey(), mine.get().toBytes());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static Saved head(Path file) throws IOException {
        SortedSet<RootPath> files = new TreeSet<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry address = zip.getEntry(ADDRESS);
            if (address == null) {
                throw new IOException("it is no file of drafts");
            }
            zip.stream().map(ZipEntry::getName).forEach(name -> {
                int slash = name.indexOf('/') + 1;
                RootPath path = slash > 0 ? RootPath.of(name.substring(slash)) : null;
                if (path != null) {
                    files.add(path);
                }
            });
            try (InputStream in = zip.getInputStream(address)) {
                return new Saved(file, new String(in.readNBytes(LONGEST_ADDRESS), StandardCharsets.UTF_8),
                        Files.getLastModifiedTime(file).toInstant(), files);
            }
        }
    }

    private static SortedMap<RootPath, Rebase.Draft> unzip(Path file) throws IOException {
        Map<RootPath, SourceText> base = new HashMap<>();
        Map<RootPath, SourceText> mine = new HashMap<>();
        long left = LIMIT;
        try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) Math.min(left, Integer.MAX_VALUE - 8));
                left -= content.length;
                String name = entry.getName();
                if (name.startsWith(BASE)) {
                    put(base, name.substring(BASE.length()), content);
                } else if (name.startsWith(MINE)) {
                    put(mine, name.substring(MINE.length()), content);
                }
            }
        }
        if (left <= 0) {
            throw new IOException("it is too large");
        }
        SortedMap<RootPath, Rebase.Draft> drafts = new TreeMap<>();
        Set<RootPath> paths = new TreeSet<>(base.keySet());
        paths.addAll(mine.keySet());
        paths.forEach(path -> drafts.put(path, new Rebase.Draft(Optional.ofNullable(base.get(path)),
                Optional.ofNullable(mine.get(path)))));
        return drafts;
    }

    private static void put(Map<RootPath, SourceText> texts, String name, byte[] content) {
        RootPath path = RootPath.of(name);
        if (path != null) {
            texts.put(path, SourceText.of(content));
        }
    }
}
