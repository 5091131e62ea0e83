package org.provscope.ui.drafts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.drafts.DraftStore;
import org.provscope.xml.SourceText;

/** The changes that earlier windows left behind on this machine: those of the open root are offered one by one. */
public final class SavedDrafts {
    private final Jobs jobs;
    private final DraftStore store;
    private final DraftsModel drafts;
    private final Consumer<List<RootPath>> merged;
    private final ObservableList<DraftStore.Saved> all = FXCollections.observableArrayList();
    private final ObservableList<DraftStore.Saved> shown = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyObjectWrapper<DraftStore.@Nullable Saved> offered = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DraftStore.@Nullable Saved> left = new ReadOnlyObjectWrapper<>();
    private String address = "";
    /** Those that a person postponed: they are not offered again while the root is open. */
    private final Set<Path> leftAlone = new HashSet<>();

    /**
     * @param merged gets the files that also changed in the root
     */
    public SavedDrafts(Jobs jobs, DraftStore store, DraftsModel drafts, Consumer<List<RootPath>> merged) {
        this.jobs = jobs;
        this.store = store;
        this.drafts = drafts;
        this.merged = merged;
    }

    /** Returns those of every root; the newest first. */
    public ObservableList<DraftStore.Saved> all() {
        return shown;
    }

    /** Returns those of the open root that are offered, or null. */
    public ReadOnlyObjectProperty<DraftStore.@Nullable Saved> offered() {
        return offered.getReadOnlyProperty();
    }

    /** Returns those of the open root that were postponed, or null: they can be offered again. */
    public ReadOnlyObjectProperty<DraftStore.@Nullable Saved> left() {
        return left.getReadOnlyProperty();
    }

    /** Offers postponed changes again. */
    public void offerAgain() {
        DraftStore.Saved here = left.get();
        if (here != null) {
            leftAlone.remove(here.file());
            left.set(null);
            offered.set(here);
        }
    }

    /** Forgets what was postponed, because another root is opened. */
    public void beginAnew() {
        leftAlone.clear();
        left.set(null);
    }

    /** Searches for the changes of every root, in the background. */
    public void look() {
        jobs.run(
                "Looking for drafts",
                job -> store.waiting(),
                all::setAll,
                e -> drafts.trouble(String.valueOf(e.getMessage())));
    }

    /** Searches for changes, in the background, and offers those of the open root. */
    public void look(OpenRoot root) {
        address = root.base().location().address();
        jobs.run(
                "Looking for drafts",
                job -> {
                    List<DraftStore.Saved> waiting = new ArrayList<>(store.waiting());
                    waiting.removeIf(saved -> isInRoot(saved, root));
                    return waiting;
                },
                found -> {
                    all.setAll(found);
                    offered.set(found.stream()
                            .filter(one -> one.isOf(address) && !leftAlone.contains(one.file()))
                            .findFirst()
                            .orElse(null));
                    showLeft();
                },
                e -> drafts.trouble(String.valueOf(e.getMessage())));
    }

    /**
     * Discards drafts that are in the root by now, word for word: they were published after all. Returns true if so.
     */
    private boolean isInRoot(DraftStore.Saved saved, OpenRoot root) {
        if (saved.damage() != null || !saved.isOf(root.base().location().address())) {
            return false;
        }
        try {
            boolean isAll = store.drafts(saved).entrySet().stream()
                    .allMatch(entry -> isSame(
                            root.baseContent(entry.getKey()), entry.getValue().mine()));
            if (isAll) {
                store.discard(saved);
            }
            return isAll;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isSame(Optional<SourceText> one, Optional<SourceText> other) {
        return one.isEmpty() && other.isEmpty()
                || one.isPresent() && other.isPresent() && one.get().hasBytesOf(other.get());
    }

    /** Restores the offered changes. */
    public void takeUp() {
        DraftStore.Saved here = answered(true);
        if (here != null) {
            drafts.takeUp(here, merged);
            drafts.whenSettled(() -> offerNext(here));
        }
    }

    /** Discards the offered changes. */
    public void discard() {
        DraftStore.Saved here = answered(true);
        if (here != null) {
            jobs.run(
                    "Discarding drafts",
                    job -> {
                        store.discard(here);
                        return here;
                    },
                    done -> {},
                    e -> drafts.trouble("The earlier changes could not be discarded: " + e.getMessage()));
            offerNext(here);
        }
    }

    /** Postpones the offered changes. */
    public void postpone() {
        DraftStore.Saved here = answered(false);
        if (here != null) {
            leftAlone.add(here.file());
            offerNext(here);
            showLeft();
        }
    }

    private DraftStore.@Nullable Saved answered(boolean isGone) {
        DraftStore.Saved here = offered.get();
        offered.set(null);
        if (isGone) {
            all.remove(here);
        }
        return here;
    }

    private void showLeft() {
        left.set(all.stream()
                .filter(one -> one.isOf(address) && leftAlone.contains(one.file()))
                .findFirst()
                .orElse(null));
    }

    /** Offers the next ones: several windows may have left changes of one root behind. */
    private void offerNext(DraftStore.Saved last) {
        offered.set(all.stream()
                .filter(one -> one.isOf(address) && one.saved().isBefore(last.saved()))
                .findFirst()
                .orElse(null));
    }
}
