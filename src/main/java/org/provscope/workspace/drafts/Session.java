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
 * An open root with the way back to each of its earlier states: immutable, like everything above it.
 *
 * @param last the step that led here, done or taken back; null where none did
 */
public record Session(OpenRoot root, History history, History.@Nullable Step last) {
    /**
     * One file's text before and after something was done to it.
     *
     * @param wins whether it counts where the file was changed in the same place meanwhile, as a value that was typed does
     */
    public record Rewritten(SourceText before, SourceText after, boolean wins) {}

    public static Session of(OpenRoot root) {
        return new Session(root, History.NONE, null);
    }

    /**
     * After a change.
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
     * After a change that was made for an earlier state. Where a file is not any more what the change was made from, both
     * changes are put together.
     *
     * @throws IllegalArgumentException where that cannot be done without a person's decision
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
     * After one file was rewritten. Where it is not any more what it was rewritten from, both changes are put together.
     *
     * @throws IllegalArgumentException where that cannot be done without a person's decision
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
     * After a file's text became another one. Where the file is not any more what the text was made from, both changes
     * are put together, and what was typed wins.
     *
     * @throws IllegalArgumentException where the text holds a character that the file's encoding has not
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

    /** After the last thing done was taken back. */
    public Session undone() {
        if (history.done().isEmpty()) {
            return this;
        }
        History.Step step = history.done().getLast();
        return new Session(root.with(step.taken()), history.back(), step);
    }

    /** After the last thing taken back was done again. */
    public Session redone() {
        if (history.undone().isEmpty()) {
            return this;
        }
        History.Step step = history.undone().getLast();
        return new Session(root.with(step.done()), history.again(), step);
    }

    /** With drafts of an earlier window; no step, so that taking things back never takes those. */
    public Session resumed(Change earlier) {
        return new Session(root.with(earlier), history, null);
    }

    /**
     * The drafts over a root that was read anew. The way back is kept: what others did meanwhile stays on it.
     *
     * @param merged {@link Rebase} decided to the end
     */
    public Session over(OpenRoot fresh, Change merged) {
        OpenRoot next = fresh.with(merged);
        return new Session(next, history.with(new Moved(history.paths(), root, next)), null);
    }

    /**
     * A root that was read anew, as this session's drafts can lie over it: files with drafts that cannot be read now are
     * as they were read before.
     */
    public OpenRoot readable(OpenRoot fresh) {
        return fresh.keeping(root, fresh.unreadable(root));
    }

    /** Why drafts lie over what was read earlier, sentences; empty where they do not. */
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

    /** The drafts, each with what it was made from. */
    public SortedMap<RootPath, Rebase.Draft> drafts() {
        SortedMap<RootPath, Rebase.Draft> drafts = new TreeMap<>();
        for (Map.Entry<RootPath, Optional<SourceText>> entry :
                root.draftChange().files().entrySet()) {
            drafts.put(entry.getKey(), new Rebase.Draft(root.baseContent(entry.getKey()), entry.getValue()));
        }
        return drafts;
    }
}
