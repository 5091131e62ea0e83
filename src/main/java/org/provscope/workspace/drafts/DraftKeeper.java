package org.provscope.workspace.drafts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;

/** Stores the drafts of one window's open root. Blocks; safe for several threads. */
public final class DraftKeeper implements AutoCloseable {
    private final DraftStore store;
    private final String address;
    /** The places of drafts restored from earlier windows: deleted as soon as the drafts are stored here. */
    private final List<DraftStore.Place> taken = new ArrayList<>();

    private DraftStore.@Nullable Place place;
    private long newest;

    public DraftKeeper(DraftStore store, String address) {
        this.store = store;
        this.address = address;
    }

    /**
     * Stores the drafts of a session.
     *
     * @param version increases with every state; an older one that comes late is ignored
     * @throws IOException if they cannot be stored; what was stored before is intact
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
     * Returns the drafts of an earlier window, which are deleted there once they are stored here; empty if another
     * window took them meanwhile.
     *
     * @throws IOException if they cannot be read
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

    /** Releases drafts that were taken and not used. */
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
