package org.provscope.workspace.drafts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Change;
import org.provscope.edit.FileMerge;
import org.provscope.files.RootPath;
import org.provscope.provisioning.RootFile;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;

/**
 * An open root with its undo history: immutable.
 *
 * @param last the step that led here, done or undone; null if none did
 */
public record Session(OpenRoot root, History history, History.@Nullable Step last) {
    /**
     * One file's text before and after it was rewritten.
     *
     * @param wins true if it wins where the file was changed in the same place meanwhile, as a typed value does
     */
    public record Rewritten(SourceText before, SourceText after, boolean wins) {}

    /** Returns a session without history. */
    public static Session of(OpenRoot root) {
        return new Session(root, History.NONE, null);
    }

    /**
     * Returns the session after a change.
     *
     * @param title what it does, in a person's words
     * @throws IllegalArgumentException as {@link Change#in(org.provscope.provisioning.Snapshot)}
     */
    public Session change(String title, Change change) {
        OpenRoot next = root.with(change);
        if (next.equals(root)) {
            return this;
        }
        History.Step step =
                new History.Step(title, change.backTo(root.resolved().snapshot()), change);
        return new Session(next, history.with(step), step);
    }

    /**
     * Returns the session after a change that was made for an earlier state. If a file has changed since then, both
     * changes are merged.
     *
     * @throws IllegalArgumentException if that needs a person's decision
     */
    public Session change(String title, Change change, OpenRoot madeFor) {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        change.files().forEach((path, content) -> {
            FileMerge merge = FileMerge.of(path, madeFor.content(path), content, root.content(path));
            if (!merge.conflicts().isEmpty()) {
                throw new IllegalArgumentException(samePlace(merge));
            }
            files.put(path, merge.resolved(Map.of()));
        });
        return change(title, new Change(files));
    }

    /**
     * Returns the session after one file was rewritten. If it has changed since then, both changes are merged.
     *
     * @throws IllegalArgumentException if that needs a person's decision
     */
    public Session change(String title, RootPath path, Rewritten rewritten) {
        FileMerge merge =
                FileMerge.of(path, Optional.of(rewritten.before()), Optional.of(rewritten.after()), root.content(path));
        if (!merge.conflicts().isEmpty() && !rewritten.wins()) {
            throw new IllegalArgumentException(samePlace(merge));
        }
        return change(title, new Change(new TreeMap<>(Map.of(path, merge.resolved(FileMerge.Side.MINE)))));
    }

    private static String samePlace(FileMerge merge) {
        String name = merge.conflicts().getFirst().name();
        return merge.path() + ": " + (name.isEmpty() ? "the same place" : name)
                + " changed in the meantime. Nothing was done.";
    }

    /**
     * Returns the session after a file's text was edited. If the file has changed since then, both changes are merged,
     * and what was typed wins.
     *
     * @throws IllegalArgumentException if the text holds a character that the file's encoding lacks
     */
    public Session typed(RootPath path, String before, String after) {
        Optional<SourceText> now = root.content(path);
        if (now.isEmpty()) {
            throw new IllegalArgumentException(path + " is no longer in the root");
        }
        SourceText text = now.get().withText(after);
        text.toBytes();
        if (!now.get().text().equals(before)) {
            FileMerge merge = FileMerge.of(path, Optional.of(now.get().withText(before)), Optional.of(text), now);
            text = merge.resolved(FileMerge.Side.MINE).orElse(text);
        }
        return change("Typing in " + path.name(), Change.of(path, text));
    }

    /** Returns the session after the last step was undone. */
    public Session undone() {
        if (history.done().isEmpty()) {
            return this;
        }
        History.Step step = history.done().getLast();
        return new Session(root.with(step.taken()), history.back(), step);
    }

    /** Returns the session after the last undone step was redone. */
    public Session redone() {
        if (history.undone().isEmpty()) {
            return this;
        }
        History.Step step = history.undone().getLast();
        return new Session(root.with(step.done()), history.again(), step);
    }

    /** Returns the session with drafts of an earlier window; this is no step, so that it cannot be undone. */
    public Session resumed(Change earlier) {
        return new Session(root.with(earlier), history, null);
    }

    /**
     * Returns the session over a reloaded root. The history is kept: undoing leaves what others changed meanwhile.
     *
     * @param merged a {@link Rebase} with all decisions
     */
    public Session over(OpenRoot fresh, Change merged) {
        OpenRoot next = fresh.with(merged);
        return new Session(next, history.with(new Moved(history.paths(), root, next)), null);
    }

    /**
     * Returns a reloaded root over which this session's drafts can lie: files with drafts that cannot be read now are
     * as they were read before.
     */
    public OpenRoot readable(OpenRoot fresh) {
        return fresh.keeping(root, fresh.unreadable(root));
    }

    /** Returns why drafts lie over an earlier reading, sentences; empty if none do. */
    public String unreadable(OpenRoot fresh) {
        List<RootPath> paths = fresh.unreadable(root);
        if (paths.isEmpty()) {
            return "";
        }
        RootFile first = fresh.base().file(paths.getFirst());
        return (paths.size() == 1
                        ? paths.getFirst()
                                + " cannot be read from the root now. You see it as it was last read, and your change is kept."
                        : paths.size() + " files that you changed cannot be read from the root now, e.g. "
                                + paths.getFirst()
                                + ". You see them as they were last read, and your changes are kept.")
                + (first == null || first.failure() == null
                        ? ""
                        : " " + first.failure().sentence());
    }

    /** Returns the drafts, each with what it is based on. */
    public SortedMap<RootPath, Rebase.Draft> drafts() {
        SortedMap<RootPath, Rebase.Draft> drafts = new TreeMap<>();
        for (Map.Entry<RootPath, Optional<SourceText>> entry :
                root.draftChange().files().entrySet()) {
            drafts.put(entry.getKey(), new Rebase.Draft(root.baseContent(entry.getKey()), entry.getValue()));
        }
        return drafts;
    }
}
