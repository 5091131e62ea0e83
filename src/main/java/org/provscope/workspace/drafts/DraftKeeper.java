package org.provscope.workspace.drafts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;

/** Keeps the drafts of one window's open root. Blocks; safe for several threads. */
public final class DraftKeeper implements AutoCloseable {
    private final DraftStore store;
    private final String address;
    /** What was taken over from earlier windows: goes as soon as it is kept here. */
    private final List<DraftStore.Place> taken = new ArrayList<>();

    private DraftStore.@Nullable Place place;
    private long newest;

    public DraftKeeper(DraftStore store, String address) {
        this.store = store;
        this.address = address;
    }

    /**
     * Keeps the drafts of a session.
     *
     * @param version counts up with every state; an older one that comes late is passed over
     * @throws IOException where they cannot be kept; what was kept before is whole still
     */
    public synchronized void keep(SortedMap<RootPath, Rebase.Draft> drafts, long version) throws IOException {
        if (version <= newest) {
            return;
        }
        newest = version;
        DraftStore.Place here = place;
        if (here == null && !drafts.isEmpty()) {
            here = store.place(address);
            place = here;
        }
        if (here != null) {
            here.keep(drafts, version);
        }
        for (DraftStore.Place earlier : taken) {
            earlier.settle();
            earlier.close();
        }
        taken.clear();
    }

    /**
     * The drafts of an earlier window, which go from there when they are kept here; empty where another window took them
     * meanwhile.
     *
     * @throws IOException where they cannot be read
     */
    public synchronized Optional<SortedMap<RootPath, Rebase.Draft>> takeUp(DraftStore.Saved saved) throws IOException {
        Optional<DraftStore.Place> found = store.place(saved);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<RootPath, Rebase.Draft> drafts;
        try {
            drafts = store.drafts(saved);
        } catch (IOException | RuntimeException e) {
            found.get().close();
            throw e;
        }
        taken.add(found.get());
        return Optional.of(drafts);
    }

    /** Gives back what was taken up and not put to use. */
    public synchronized void leave() {
        taken.forEach(DraftStore.Place::close);
        taken.clear();
    }

    @Override
    public synchronized void close() {
        leave();
        if (place != null) {
            place.close();
        }
    }
}
