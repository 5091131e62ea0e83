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
 * Files that became other ones in the root while there were drafts of them. It brings earlier states of the drafts over
 * the root as it is now, so that undoing a step takes one's own part back and leaves what others did.
 */
final class Moved {
    /**
     * @param was     as it was read before
     * @param is      as it is in the root now
     * @param mineWas the draft over the one
     * @param mineIs  the draft over the other
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
            // What was published from here is what it was: the way back leads to before that.
            if (!isSame(was, is) && !isSame(is, mineWas)) {
                Optional<SourceText> mineIs = after.content(path);
                files.put(path, new File(was, is, mineWas, mineIs, winner(path, was, is, mineWas, mineIs)));
            }
        }
    }

    /** Who won where both changed the same: whoever did so in the drafts as they are now. */
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

    /** An earlier state of some files as it is over the root now. */
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
