package org.provscope.workspace;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

import org.provscope.files.RootPath;

/** Keeps the drafts of one window's open root. Blocks; safe for several threads. */
public final class DraftKeeper implements AutoCloseable {
    private final DraftStore store;
    private final String address;
    private DraftStore.@Nullable Place place;
    private long newest;
    private boolean closed;

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
        if (closed || version <= newest) {
            return;
        }
        newest = version;
        DraftStore.Place here = place;
        if (here == null && drafts.isEmpty()) {
            return;
        }
        if (here == null) {
            here = store.place(address);
            place = here;
        }
        here.keep(drafts, version);
    }

    /**
     * Goes on where the drafts of an earlier window lie; false where another window took them meanwhile.
     *
     * @throws IOException where the folder of the drafts cannot be written
     */
    public synchronized boolean takeUp(DraftStore.Saved saved) throws IOException {
        if (place != null) {
            return false;
        }
        Optional<DraftStore.Place> found = store.place(saved);
        place = found.orElse(null);
        return found.isPresent();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (place != null) {
            place.close();
        }
    }
}
