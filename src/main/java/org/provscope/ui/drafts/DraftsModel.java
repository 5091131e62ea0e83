package org.provscope.ui.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Change;
import org.provscope.edit.FileMerge;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.RootFile;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.drafts.DraftStore;
import org.provscope.workspace.drafts.History;
import org.provscope.workspace.drafts.Rebase;
import org.provscope.workspace.drafts.Session;
import org.provscope.xml.TextEdit;

/** The drafts over the open root: made one at a time in the background, kept on disk, undone and redone. */
public final class DraftsModel {
    /**
     * Drafts over a root that changed in the same places.
     *
     * @param fresh  the root as it is now
     * @param saved  where the drafts come from; null: from this window
     * @param rebase what is to be decided; null while that is not known
     * @param merged gets the files in which both changes were merged
     */
    public record Undecided(
            OpenRoot fresh,
            DraftStore.@Nullable Saved saved,
            @Nullable Rebase rebase,
            Consumer<List<RootPath>> merged) {}

    private final Consumer<OpenRoot> show;
    private final Consumer<String> tell;
    private final ChangeQueue queue;
    private final DraftAutosave autosave;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper lastDone = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Undecided> undecided = new ReadOnlyObjectWrapper<>();
    private @Nullable Session session;

    /**
     * @param show gets the root in each of its states
     * @param tell gets what a person must know, sentences
     */
    public DraftsModel(Jobs jobs, DraftStore store, Consumer<OpenRoot> show, Consumer<String> tell) {
        this.show = show;
        this.tell = tell;
        autosave = new DraftAutosave(jobs, store);
        queue = new ChangeQueue(jobs, new ChangeQueue.Sessions() {
            @Override
            public @Nullable Session now() {
                return session;
            }

            @Override
            public void changed(Session next) {
                take(next);
                autosave.save(next);
            }
        });
    }

    /** Begins with a root that has just been read. */
    public void begin(OpenRoot root) {
        autosave.end();
        autosave.begin(root.resolved().snapshot().location().address());
        queue.discard();
        undecided.set(null);
        take(Session.of(root));
        queue.settle();
    }

    private void take(Session next) {
        session = next;
        steps();
        show.accept(next.root());
    }

    private void steps() {
        Session now = session;
        canUndo.set(now != null && !now.history().done().isEmpty());
        canRedo.set(now != null && !now.history().undone().isEmpty());
        lastDone.set(
                now == null || now.history().done().isEmpty()
                        ? ""
                        : now.history().done().getLast().title());
    }

    /** What was asked for can be undone at once: the undoing waits behind it, and keys may come faster than changes. */
    private void asked() {
        canUndo.set(true);
        queue.whenSettled(this::steps);
    }

    /** Returns what was done last in a person's words; empty if nothing can be undone. */
    public ReadOnlyStringProperty lastDone() {
        return lastDone.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /** Returns why changes would be lost in a crash, a sentence; null while they are safe. */
    public ReadOnlyObjectProperty<@Nullable String> trouble() {
        return autosave.warning();
    }

    void trouble(String why) {
        autosave.warn(why);
    }

    /** Drafts that lie over a root that changed in the same places: a person must decide; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable Undecided> undecided() {
        return undecided.getReadOnlyProperty();
    }

    /**
     * Changes files, here only. Where a file changes before this one's turn comes, both changes are put together.
     *
     * @param title   what is done, in a person's words
     * @param refused gets the reason where it cannot be done
     */
    public void change(String title, Change change, Consumer<String> refused) {
        Session now = session;
        if (now != null) {
            change(title, now.root(), () -> change, refused);
        }
    }

    /**
     * Changes files, here only. Where a file is not any more what the change was made from, both changes are put together.
     *
     * @param title   what is done, in a person's words
     * @param madeFor the state of the root that the change is made from
     * @param change  is called when its turn comes, in the background
     * @param refused gets the reason where it cannot be done
     */
    public void change(String title, OpenRoot madeFor, Callable<Change> change, Consumer<String> refused) {
        queue.add(open -> open.change(title, change.call(), madeFor), done -> {}, refused);
        asked();
    }

    /**
     * Rewrites one file, here only. Where it is not any more what it was rewritten from, both changes are put together.
     *
     * @param rewritten is called when its turn comes, in the background
     * @param done      is run when it is done
     * @param refused   gets the reason where it cannot be done
     */
    public void rewrite(
            String title,
            RootPath path,
            Callable<Session.Rewritten> rewritten,
            Runnable done,
            Consumer<String> refused) {
        queue.add(now -> now.change(title, path, rewritten.call()), after -> done.run(), refused);
        asked();
    }

    /**
     * Changes one file by edits that are made when its turn comes, from the file as it is then.
     *
     * @param edits gives none where there is nothing to do
     */
    public void edit(
            String title, RootPath path, Function<ConfigFile, List<TextEdit>> edits, Consumer<String> refused) {
        queue.add(
                now -> {
                    RootFile file = now.root().resolved().snapshot().file(path);
                    ConfigFile config = file == null ? null : file.config();
                    return config == null ? now : now.change(title, Change.of(config, edits.apply(config)));
                },
                done -> {},
                refused);
    }

    /**
     * Takes over what was typed.
     *
     * @param before the text that it was typed into
     * @param done   gets the root after that
     */
    public void typed(RootPath path, String before, String after, Consumer<OpenRoot> done, Consumer<String> refused) {
        queue.addTyped(path, before, after, now -> done.accept(now.root()), refused);
        asked();
    }

    /** Takes the last thing done back. */
    public void undo(Consumer<History.Step> done) {
        queue.add(Session::undone, now -> stepped(now, done), why -> {});
        canRedo.set(true);
        queue.whenSettled(this::steps);
    }

    /** Does again what was taken back last. */
    public void redo(Consumer<History.Step> done) {
        queue.add(Session::redone, now -> stepped(now, done), why -> {});
    }

    private static void stepped(Session now, Consumer<History.Step> done) {
        History.Step last = now.last();
        if (last != null) {
            done.accept(last);
        }
    }

    /**
     * Puts the drafts over the root as it was read anew. Where both changed the same, {@link #undecided} says so and
     * nothing happens before {@link #decide}.
     *
     * @param merged gets the files in which both changes were merged
     */
    public void reread(OpenRoot fresh, Consumer<List<RootPath>> merged) {
        Session now = session;
        if (now == null) {
            begin(fresh);
        } else {
            rebase(new Undecided(fresh, null, null, merged), Map.of());
        }
    }

    /**
     * Takes drafts up that an earlier window left behind.
     *
     * @param merged gets the files that also changed in the root
     */
    void takeUp(DraftStore.Saved saved, Consumer<List<RootPath>> merged) {
        Session now = session;
        if (now != null) {
            rebase(new Undecided(now.root(), saved, null, merged), Map.of());
        }
    }

    /** Does what a person decided about the {@link #undecided} files. */
    public void decide(Map<RootPath, Map<FileMerge.Conflict, FileMerge.Side>> decisions) {
        Undecided open = undecided.get();
        if (open != null) {
            undecided.set(null);
            // Who has just decided need not be told that both were put together.
            rebase(new Undecided(open.fresh(), open.saved(), null, files -> {}), decisions);
        }
    }

    /** Leaves everything as it is; drafts on this machine stay there. */
    public void postpone() {
        undecided.set(null);
    }

    private void rebase(Undecided what, Map<RootPath, Map<FileMerge.Conflict, FileMerge.Side>> decisions) {
        DraftAutosave.Source earlier = autosave.source();
        Rebase[] open = new Rebase[1];
        List<RootPath> moved = new ArrayList<>();
        String[] unread = new String[] {""};
        queue.add(
                now -> {
                    DraftStore.Saved saved = what.saved();
                    OpenRoot over = saved == null ? now.readable(what.fresh()) : now.root();
                    unread[0] = saved == null ? now.unreadable(what.fresh()) : "";
                    SortedMap<RootPath, Rebase.Draft> drafts = saved == null ? now.drafts() : earlier.takeUp(saved);
                    try {
                        Rebase rebase = Rebase.of(over, drafts);
                        if (!rebase.isDecidedBy(decisions)) {
                            open[0] = rebase;
                            return now;
                        }
                        moved.addAll(rebase.moved());
                        Change change = rebase.merged(decisions);
                        return saved == null ? now.over(over, change) : now.resumed(change);
                    } finally {
                        if (saved != null && open[0] != null) {
                            earlier.leave();
                        }
                    }
                },
                now -> {
                    if (open[0] == null) {
                        what.merged().accept(moved);
                        if (!unread[0].isEmpty()) {
                            tell.accept(unread[0]);
                        }
                    } else {
                        undecided.set(new Undecided(what.fresh(), what.saved(), open[0], what.merged()));
                    }
                },
                why -> {
                    // Nobody asked for it, and the root that it is about is not open any more.
                    if (!why.equals(ChangeQueue.DISCARDED)) {
                        tell.accept(why);
                    }
                });
    }

    /** Does something when every change that was asked for has been made. */
    public void whenSettled(Runnable act) {
        queue.whenSettled(act);
    }

    /** Does something when every change that was asked for has been made and lies safely on the disk. */
    public void whenKept(Runnable act) {
        queue.whenSettled(() -> autosave.whenSaved(act));
    }

    /** Returns true if every requested change has been made. */
    public boolean isSettled() {
        return queue.isSettled();
    }
}
