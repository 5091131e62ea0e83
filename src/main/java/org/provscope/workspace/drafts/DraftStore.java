package org.provscope.workspace.drafts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.files.local.InterProcessLock;
import org.provscope.files.local.KeptZip;
import org.provscope.files.local.OwnerOnlyFile;
import org.provscope.xml.SourceText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores drafts on this machine, outside their root, so that they survive a crash or a power cut: one ordinary zip file
 * for each root and window, with every file before and after, that any tool can open.
 */
public final class DraftStore {
    private static final Logger LOG = LoggerFactory.getLogger(DraftStore.class);
    private static final String ADDRESS = "root.txt";
    private static final String BASE = "before/";
    private static final String MINE = "after/";
    private static final String DAMAGED = ".damaged";

    private final Path folder;
    /** Searching locks each file for a moment, which must not be taken for the lock of another window. */
    private final Object looking = new Object();

    public DraftStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Drafts that wait to be restored.
     *
     * @param address the root they belong to
     * @param saved   when they were last stored
     * @param files   the files that were changed
     * @param damage  what is lost of them, a sentence without its full stop; null if nothing is
     */
    public record Saved(
            Path file,
            String address,
            Instant saved,
            SortedSet<RootPath> files,
            @Nullable String damage) {
        /** Returns true if they belong to a root; if the address is lost by damage, the file's name tells. */
        public boolean isOf(String root) {
            return address.equals(root)
                    || address.isEmpty()
                            && String.valueOf(file.getFileName()).startsWith(OwnerOnlyFile.nameOf(root) + "-");
        }
    }

    /** The place where one window stores the drafts of one root; nobody else writes there while it is locked. */
    public static final class Place implements AutoCloseable {
        private final Path file;
        private final String address;
        private final InterProcessLock hold;
        private long kept = -1;

        private Place(Path file, String address, InterProcessLock hold) {
            this.file = file;
            this.address = address;
            this.hold = hold;
        }

        /**
         * Deletes the file, because the drafts are stored elsewhere now; a damaged one is renamed, since something may
         * be recovered from it.
         */
        void settle() throws IOException {
            if (!isDamaged()) {
                Files.deleteIfExists(file);
                return;
            }
            Path kept = file.resolveSibling(file.getFileName() + DAMAGED);
            for (int i = 2; Files.exists(kept); i++) {
                kept = file.resolveSibling(file.getFileName() + DAMAGED + i);
            }
            Files.move(file, kept);
        }

        private boolean isDamaged() {
            try {
                return Files.exists(file) && !KeptZip.read(file).isWhole();
            } catch (IOException e) {
                return true;
            }
        }

        /**
         * Stores drafts; deletes the file if there are none. A call that comes later than a newer one does nothing.
         *
         * @param version increases with every state of the drafts
         * @throws IOException if they cannot be stored; what was stored before is intact
         */
        public synchronized void keep(SortedMap<RootPath, Rebase.Draft> drafts, long version) throws IOException {
            if (version <= kept || !hold.isHeld()) {
                return;
            }
            kept = version;
            if (drafts.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                OwnerOnlyFile.write(file, zip(address, drafts));
            }
        }

        @Override
        public synchronized void close() {
            hold.close();
        }
    }

    /**
     * Returns an empty place for the drafts of a root.
     *
     * @throws IOException if nothing can be stored on this machine
     */
    public Place place(String address) throws IOException {
        Files.createDirectories(folder);
        for (int i = 1; ; i++) {
            Path file = folder.resolve(OwnerOnlyFile.nameOf(address) + "-" + i + ".zip");
            if (!Files.exists(file)) {
                Optional<InterProcessLock> hold = InterProcessLock.of(file);
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
     * Returns the place of drafts that are to be restored; empty if another window took them.
     *
     * @throws IOException if the folder cannot be written
     */
    public Optional<Place> place(Saved saved) throws IOException {
        synchronized (looking) {
            Optional<InterProcessLock> hold =
                    Files.exists(saved.file()) ? InterProcessLock.of(saved.file()) : Optional.empty();
            return hold.map(held -> new Place(saved.file(), saved.address(), held));
        }
    }

    /** Returns the drafts that no window has open, of every root, the newest first. */
    public List<Saved> waiting() {
        List<Saved> waiting = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return waiting;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.zip")) {
            for (Path file : files) {
                synchronized (looking) {
                    read(file).ifPresent(waiting::add);
                }
            }
        } catch (IOException e) {
            LOG.warn("drafts in {} cannot be listed", folder, e);
        }
        waiting.sort(Comparator.comparing(Saved::saved).reversed());
        return waiting;
    }

    /**
     * Reads drafts.
     *
     * @throws IOException if they cannot be read
     */
    public SortedMap<RootPath, Rebase.Draft> drafts(Saved saved) throws IOException {
        return drafts(KeptZip.read(saved.file()));
    }

    /**
     * Discards waiting drafts.
     *
     * @throws IOException if another window has them open, or if they cannot be deleted
     */
    public void discard(Saved saved) throws IOException {
        Optional<Place> place = place(saved);
        if (place.isEmpty() && Files.exists(saved.file())) {
            throw new IOException("they are open in another ProvScope window");
        }
        if (place.isPresent()) {
            try (Place held = place.get()) {
                Files.deleteIfExists(held.file);
            }
        }
    }

    private static Optional<Saved> read(Path file) {
        try {
            Optional<InterProcessLock> hold = InterProcessLock.of(file);
            if (hold.isEmpty()) {
                return Optional.empty();
            }
            try (InterProcessLock _ = hold.get()) {
                return Optional.of(head(file));
            }
        } catch (IOException e) {
            LOG.warn("the drafts in {} cannot be read", file, e);
            return Optional.of(new Saved(file, "", Instant.EPOCH, new TreeSet<>(), String.valueOf(e.getMessage())));
        }
    }

    private static byte[] zip(String address, SortedMap<RootPath, Rebase.Draft> drafts) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(ADDRESS, address.getBytes(StandardCharsets.UTF_8));
        drafts.forEach((path, draft) -> {
            draft.base().ifPresent(base -> entries.put(BASE + path, base.toBytes()));
            draft.mine().ifPresent(mine -> entries.put(MINE + path, mine.toBytes()));
        });
        return KeptZip.of(entries);
    }

    private static Saved head(Path file) throws IOException {
        KeptZip.Content kept = KeptZip.read(file);
        byte[] address = kept.entries().get(ADDRESS);
        String damage = kept.isWhole() && address != null
                ? null
                : String.join(", ", kept.lost().isEmpty() ? List.of(ADDRESS) : kept.lost()) + " cannot be read";
        return new Saved(
                file,
                address == null ? "" : new String(address, StandardCharsets.UTF_8),
                Files.getLastModifiedTime(file).toInstant(),
                new TreeSet<>(drafts(kept).keySet()),
                damage);
    }

    /**
     * Returns the drafts that are certain. Of a damaged file these are the undamaged texts: that a file is removed
     * counts only if nothing is lost; a draft whose base is lost must be merged with the root by a person.
     */
    private static SortedMap<RootPath, Rebase.Draft> drafts(KeptZip.Content kept) {
        Map<RootPath, SourceText> base = texts(kept, BASE);
        Map<RootPath, SourceText> mine = texts(kept, MINE);
        Set<RootPath> paths = new TreeSet<>(mine.keySet());
        if (kept.isWhole()) {
            paths.addAll(base.keySet());
        }
        SortedMap<RootPath, Rebase.Draft> drafts = new TreeMap<>();
        paths.forEach(path -> drafts.put(
                path, new Rebase.Draft(Optional.ofNullable(base.get(path)), Optional.ofNullable(mine.get(path)))));
        return drafts;
    }

    private static Map<RootPath, SourceText> texts(KeptZip.Content kept, String folder) {
        Map<RootPath, SourceText> texts = new HashMap<>();
        kept.entries().forEach((name, content) -> {
            RootPath path = name.startsWith(folder) ? RootPath.of(name.substring(folder.length())) : null;
            if (path != null) {
                texts.put(path, SourceText.of(content));
            }
        });
        return texts;
    }
}
