package org.provscope.ui.drafts;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Change;
import org.provscope.edit.FileMerge;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.RootFile;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.drafts.DraftKeeper;
import org.provscope.workspace.drafts.DraftStore;
import org.provscope.workspace.drafts.History;
import org.provscope.workspace.drafts.Rebase;
import org.provscope.workspace.drafts.Session;
import org.provscope.xml.TextEdit;

/** The drafts over the open root: made one at a time in the background, kept on disk, taken back and done again. */
public final class DraftsModel {
    /** Something to be done to the session; may throw what {@link Session#change} does. */
    @FunctionalInterface
    private interface Act {
        Session on(Session session) throws Exception;
    }

    /**
     * @param typedIn the file that is typed in, or null: of several such that wait, the last counts
     */
    private record Request(
            Act act,
            @Nullable RootPath typedIn,
            @Nullable String before,
            Consumer<Session> done,
            Consumer<String> refused) {}

    /**
     * Drafts over a root that changed in the same places.
     *
     * @param fresh  the root as it is now
     * @param saved  where the drafts come from; null: from this window
     * @param rebase what is to be decided; null while that is not known
     * @param merged gets the number of files in which both changes were put together
     */
    public record Undecided(
            OpenRoot fresh,
            DraftStore.@Nullable Saved saved,
            @Nullable Rebase rebase,
            IntConsumer merged) {}

    private static final String GIVEN_UP = "Another root was opened before this was done.";

    private final Jobs jobs;
    private final DraftStore store;
    private final Consumer<OpenRoot> show;
    private final Consumer<String> told;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable String> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Undecided> undecided = new ReadOnlyObjectWrapper<>();
    private @Nullable Session session;
    private @Nullable DraftKeeper keeper;
    private @Nullable Request running;
    private final List<Runnable> afterKeeping = new ArrayList<>();
    private int keeping;
    private long version;

    /**
     * @param show gets the root in each of its states
     * @param told gets what a person must know, sentences
     */
    public DraftsModel(Jobs jobs, DraftStore store, Consumer<OpenRoot> show, Consumer<String> told) {
        this.told = told;
        this.jobs = jobs;
        this.store = store;
        this.show = show;
    }

    /** Begins with a root that has just been read. */
    public void begin(OpenRoot root) {
        close();
        keeper = new DraftKeeper(store, root.resolved().snapshot().location().address());
        version = 0;
        List<Request> given = new ArrayList<>(waiting);
        if (running != null) {
            given.addFirst(running);
        }
        waiting.clear();
        running = null;
        given.forEach(request -> request.refused().accept(GIVEN_UP));
        undecided.set(null);
        trouble.set(null);
        take(Session.of(root));
        settle();
    }

    /** Gives the place of the drafts back when the last of them is kept. */
    private void close() {
        DraftKeeper last = keeper;
        keeper = null;
        if (last != null) {
            whenKept(() -> jobs.run(
                    "Closing the drafts",
                    job -> {
                        last.close();
                        return last;
                    },
                    closed -> {},
                    e -> trouble.set(e.getMessage())));
        }
    }

    private void take(Session next) {
        session = next;
        canUndo.set(!next.history().done().isEmpty());
        canRedo.set(!next.history().undone().isEmpty());
        show.accept(next.root());
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /** Why changes are not safe from a crash, a sentence, or null while they are. */
    public ReadOnlyObjectProperty<@Nullable String> trouble() {
        return trouble.getReadOnlyProperty();
    }

    void trouble(String why) {
        trouble.set(why);
    }

    /** Drafts that lie over a root that changed in the same places: a person must decide; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable Undecided> undecided() {
        return undecided.getReadOnlyProperty();
    }

    /** What would be taken back, in words; empty where there is nothing. */
    public String undoTitle() {
        Session now = session;
        return now == null || now.history().done().isEmpty()
                ? ""
                : now.history().done().getLast().title();
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
        add(new Request(open -> open.change(title, change.call(), madeFor), null, null, done -> {}, refused));
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
        add(new Request(now -> now.change(title, path, rewritten.call()), null, null, after -> done.run(), refused));
    }

    /**
     * Changes one file by edits that are made when its turn comes, from the file as it is then.
     *
     * @param edits gives none where there is nothing to do
     */
    public void edit(
            String title, RootPath path, Function<ConfigFile, List<TextEdit>> edits, Consumer<String> refused) {
        add(new Request(
                now -> {
                    RootFile file = now.root().resolved().snapshot().file(path);
                    ConfigFile config = file == null ? null : file.config();
                    return config == null ? now : now.change(title, Change.of(config, edits.apply(config)));
                },
                null,
                null,
                done -> {},
                refused));
    }

    /**
     * Takes over what was typed.
     *
     * @param before the text that it was typed into
     * @param done   gets the root after that
     */
    public void typed(RootPath path, String before, String after, Consumer<OpenRoot> done, Consumer<String> refused) {
        Request last = waiting.peekLast();
        String from = before;
        if (last != null && path.equals(last.typedIn()) && last.before() != null) {
            waiting.removeLast();
            from = last.before();
        }
        String origin = from;
        add(new Request(now -> now.typed(path, origin, after), path, origin, now -> done.accept(now.root()), refused));
    }

    /** Takes the last thing done back. */
    public void undo(Consumer<History.Step> done) {
        add(new Request(Session::undone, null, null, now -> told(now, done), why -> {}));
    }

    /** Does again what was taken back last. */
    public void redo(Consumer<History.Step> done) {
        add(new Request(Session::redone, null, null, now -> told(now, done), why -> {}));
    }

    private static void told(Session now, Consumer<History.Step> done) {
        History.Step last = now.last();
        if (last != null) {
            done.accept(last);
        }
    }

    /**
     * Puts the drafts over the root as it was read anew. Where both changed the same, {@link #undecided} says so and
     * nothing happens before {@link #decide}.
     *
     * @param merged gets the number of files in which both changes were put together
     */
    public void reread(OpenRoot fresh, IntConsumer merged) {
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
     * @param merged gets the number of files that changed in the root meanwhile
     */
    void takeUp(DraftStore.Saved saved, IntConsumer merged) {
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
        DraftKeeper here = keeper;
        Rebase[] open = new Rebase[1];
        int[] moved = new int[1];
        String[] unread = new String[] {""};
        add(new Request(
                now -> {
                    DraftStore.Saved saved = what.saved();
                    OpenRoot over = saved == null ? now.readable(what.fresh()) : now.root();
                    unread[0] = saved == null ? now.unreadable(what.fresh()) : "";
                    SortedMap<RootPath, Rebase.Draft> drafts = saved == null ? now.drafts() : taken(here, saved);
                    try {
                        Rebase rebase = Rebase.of(over, drafts);
                        if (!rebase.isDecidedBy(decisions)) {
                            open[0] = rebase;
                            return now;
                        }
                        moved[0] = rebase.moved();
                        Change change = rebase.merged(decisions);
                        return saved == null ? now.over(over, change) : now.resumed(change);
                    } finally {
                        if (saved != null && open[0] != null && here != null) {
                            here.leave();
                        }
                    }
                },
                null,
                null,
                now -> {
                    if (open[0] == null) {
                        what.merged().accept(moved[0]);
                        if (!unread[0].isEmpty()) {
                            told.accept(unread[0]);
                        }
                    } else {
                        undecided.set(new Undecided(what.fresh(), what.saved(), open[0], what.merged()));
                    }
                },
                why -> {
                    // Nobody asked for it, and the root that it is about is not open any more.
                    if (!why.equals(GIVEN_UP)) {
                        told.accept(why);
                    }
                }));
    }

    private static SortedMap<RootPath, Rebase.Draft> taken(@Nullable DraftKeeper keeper, DraftStore.Saved saved)
            throws IOException {
        Optional<SortedMap<RootPath, Rebase.Draft>> drafts = keeper == null ? Optional.empty() : keeper.takeUp(saved);
        return drafts.orElseThrow(() -> new IOException("Another window of ProvScope has these changes open."));
    }

    /** Does something when every change that was asked for has been made. */
    public void whenSettled(Runnable act) {
        if (isSettled()) {
            act.run();
        } else {
            afterwards.add(act);
        }
    }

    /** Does something when every change that was asked for has been made and lies safely on the disk. */
    public void whenKept(Runnable act) {
        whenSettled(() -> {
            if (keeping == 0) {
                act.run();
            } else {
                afterKeeping.add(act);
            }
        });
    }

    private void kept() {
        keeping--;
        if (keeping == 0) {
            List<Runnable> acts = List.copyOf(afterKeeping);
            afterKeeping.clear();
            acts.forEach(Runnable::run);
        }
    }

    /** Whether every change that was asked for has been made. */
    public boolean isSettled() {
        return running == null && waiting.isEmpty();
    }

    private void settle() {
        if (isSettled()) {
            List<Runnable> acts = List.copyOf(afterwards);
            afterwards.clear();
            acts.forEach(Runnable::run);
        }
    }

    private void add(Request request) {
        waiting.add(request);
        next();
    }

    private void next() {
        Session now = session;
        if (running != null || now == null) {
            return;
        }
        Request request = waiting.poll();
        if (request == null) {
            settle();
            return;
        }
        running = request;
        jobs.run(
                "Changing",
                job -> request.act().on(now),
                next -> {
                    if (request.equals(running)) {
                        running = null;
                        try {
                            if (!next.equals(now)) {
                                take(next);
                                keep(next);
                            }
                        } finally {
                            // A page that fails to show it must not keep the next change from being made.
                            request.done().accept(next);
                            next();
                        }
                    }
                },
                e -> {
                    if (request.equals(running)) {
                        running = null;
                        request.refused().accept(sentence(e));
                        next();
                    }
                });
    }

    private static String sentence(Exception e) {
        String reason = String.valueOf(e.getMessage());
        return e instanceof IllegalArgumentException && !reason.endsWith(".")
                ? "This cannot be written into the file: " + reason + "."
                : reason;
    }

    private void keep(Session next) {
        DraftKeeper here = keeper;
        long mine = ++version;
        if (here != null) {
            keeping++;
            jobs.run(
                    "Keeping the changes",
                    job -> {
                        here.keep(next.drafts(), mine);
                        return here;
                    },
                    done -> {
                        trouble.set(null);
                        kept();
                    },
                    e -> {
                        trouble.set(
                                "Changes cannot be kept on this machine, a crash would take them: " + e.getMessage());
                        kept();
                    });
        }
    }
}
