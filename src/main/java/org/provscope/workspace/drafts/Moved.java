package org.provscope.workspace.drafts;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provscope.edit.Change;
import org.provscope.edit.FileMerge;
import org.provscope.files.RootPath;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;

/**
 * Files that changed in the root while there were drafts of them. Brings earlier states of the drafts over the present
 * root, so that undoing a step removes one's own change and leaves those of others.
 */
final class Moved {
    /**
     * @param was     as it was read before
     * @param is      as it is in the root now
     * @param mineWas the draft over the earlier state
     * @param mineIs  the draft over the present state
     */
    private record File(
            Optional<SourceText> was,
            Optional<SourceText> is,
            Optional<SourceText> mineWas,
            Optional<SourceText> mineIs,
            FileMerge.Side winner) {}

    private final SortedMap<RootPath, File> files = new TreeMap<>();

    /**
     * @param paths  the files of which earlier states are known
     * @param before the drafts over the root as it was
     * @param after  the drafts over the root as it is now
     */
    Moved(Set<RootPath> paths, OpenRoot before, OpenRoot after) {
        for (RootPath path : paths) {
            Optional<SourceText> was = before.baseContent(path);
            Optional<SourceText> is = after.baseContent(path);
            Optional<SourceText> mineWas = before.content(path);
            // What was published from here counts as unchanged: undoing leads to the state before it.
            if (!isSame(was, is) && !isSame(is, mineWas)) {
                Optional<SourceText> mineIs = after.content(path);
                files.put(path, new File(was, is, mineWas, mineIs, winner(path, was, is, mineWas, mineIs)));
            }
        }
    }

    /** Returns the side that won if both changed the same: the one that did so in the present drafts. */
    private static FileMerge.Side winner(
            RootPath path,
            Optional<SourceText> was,
            Optional<SourceText> is,
            Optional<SourceText> mineWas,
            Optional<SourceText> mineIs) {
        FileMerge merge = FileMerge.of(path, was, mineWas, is);
        boolean theirs = !merge.conflicts().isEmpty()
                && isSame(merge.resolved(FileMerge.Side.THEIRS), mineIs)
                && !isSame(merge.resolved(FileMerge.Side.MINE), mineIs);
        return theirs ? FileMerge.Side.THEIRS : FileMerge.Side.MINE;
    }

    boolean isNothing() {
        return files.isEmpty();
    }

    /** Returns an earlier state of some files over the present root. */
    Change over(Change earlier) {
        SortedMap<RootPath, Optional<SourceText>> moved = new TreeMap<>();
        earlier.files().forEach((path, text) -> moved.put(path, over(path, text)));
        return new Change(moved);
    }

    private Optional<SourceText> over(RootPath path, Optional<SourceText> text) {
        File file = files.get(path);
        if (file == null) {
            return text;
        }
        if (isSame(text, file.was())) {
            return file.is();
        }
        return isSame(text, file.mineWas())
                ? file.mineIs()
                : FileMerge.of(path, file.was(), text, file.is()).resolved(file.winner());
    }

    private static boolean isSame(Optional<SourceText> one, Optional<SourceText> other) {
        return one.isEmpty() == other.isEmpty()
                && (one.isEmpty() || other.isEmpty() || one.get().hasBytesOf(other.get()));
    }
}
