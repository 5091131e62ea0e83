package org.provscope.ui.drafts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.drafts.DraftKeeper;
import org.provscope.workspace.drafts.DraftStore;
import org.provscope.workspace.drafts.Rebase;
import org.provscope.workspace.drafts.Session;

/** Saves the drafts of the open root on this machine after every change. */
final class DraftAutosave {
    private final Jobs jobs;
    private final DraftStore store;
    private final ReadOnlyObjectWrapper<@Nullable String> warning = new ReadOnlyObjectWrapper<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private @Nullable DraftKeeper keeper;
    private int saving;
    private long version;

    DraftAutosave(Jobs jobs, DraftStore store) {
        this.jobs = jobs;
        this.store = store;
    }

    /** Begins with another root. */
    void begin(String address) {
        keeper = new DraftKeeper(store, address);
        version = 0;
        warning.set(null);
    }

    /** Releases the place of the drafts after the last of them is saved. */
    void end() {
        DraftKeeper last = keeper;
        keeper = null;
        if (last != null) {
            whenSaved(() -> jobs.run(
                    "Closing the drafts",
                    job -> {
                        last.close();
                        return last;
                    },
                    closed -> {},
                    e -> warning.set(e.getMessage())));
        }
    }

    /** Saves the drafts of a session. */
    void save(Session session) {
        DraftKeeper here = keeper;
        long mine = ++version;
        if (here == null) {
            return;
        }
        saving++;
        jobs.run(
                "Keeping the changes",
                job -> {
                    here.keep(session.drafts(), mine);
                    return here;
                },
                done -> {
                    warning.set(null);
                    saved();
                },
                e -> {
                    warning.set(
                            "Changes cannot be kept on this machine, so a crash would lose them: " + e.getMessage());
                    saved();
                });
    }

    private void saved() {
        saving--;
        if (saving == 0) {
            List<Runnable> acts = List.copyOf(afterwards);
            afterwards.clear();
            acts.forEach(Runnable::run);
        }
    }

    /** Runs an action once everything is saved. */
    void whenSaved(Runnable act) {
        if (saving == 0) {
            act.run();
        } else {
            afterwards.add(act);
        }
    }

    /** Returns why changes are not safe from a crash, a sentence, or null if they are. */
    ReadOnlyObjectProperty<@Nullable String> warning() {
        return warning.getReadOnlyProperty();
    }

    void warn(String why) {
        warning.set(why);
    }

    /** Returns the source of earlier drafts for the open root; safe on any thread. */
    Source source() {
        return new Source(keeper);
    }

    /** The drafts of earlier windows, for one root. */
    record Source(@Nullable DraftKeeper keeper) {
        /**
         * Restores drafts.
         *
         * @throws IOException if another window has them, or they cannot be read
         */
        SortedMap<RootPath, Rebase.Draft> takeUp(DraftStore.Saved saved) throws IOException {
            if (keeper != null) {
                SortedMap<RootPath, Rebase.Draft> drafts = keeper.takeUp(saved).orElse(null);
                if (drafts != null) {
                    return drafts;
                }
            }
            throw new IOException("These changes are open in another ProvScope window.");
        }

        /** Releases restored drafts that were not used. */
        void leave() {
            if (keeper != null) {
                keeper.leave();
            }
        }
    }
}
