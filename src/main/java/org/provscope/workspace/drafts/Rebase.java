package org.provscope.workspace.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provscope.edit.Change;
import org.provscope.edit.FileMerge;
import org.provscope.files.RootPath;
import org.provscope.provisioning.RootFile;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;

/** Drafts that are brought over a root which may have changed since they were made. */
public final class Rebase {
    /**
     * A draft and what it is based on.
     *
     * @param base empty if the file is new
     * @param mine empty if the file is removed
     */
    public record Draft(Optional<SourceText> base, Optional<SourceText> mine) {}

    private final List<FileMerge> merges = new ArrayList<>();
    private final List<RootPath> moved = new ArrayList<>();

    private Rebase(OpenRoot over, SortedMap<RootPath, Draft> drafts) {
        drafts.forEach((path, draft) -> {
            RootFile there = over.resolved().snapshot().file(path);
            if (there != null && there.source() == null) {
                throw new IllegalArgumentException(path + ", which you changed, cannot be read from the root now"
                        + (there.failure() == null ? "" : " (" + there.failure().sentence() + ")")
                        + ". Your changes stay as they are");
            }
            Optional<SourceText> theirs = over.content(path);
            merges.add(FileMerge.of(path, draft.base(), draft.mine(), theirs));
            boolean isSame =
                    text(theirs).equals(text(draft.base())) || text(theirs).equals(text(draft.mine()));
            if (!isSame) {
                moved.add(path);
            }
        });
    }

    /**
     * Compares drafts with a root.
     *
     * @param over the root as it is now
     * @throws IllegalArgumentException if a file of the drafts exists but cannot be read: nothing may be decided then
     */
    public static Rebase of(OpenRoot over, SortedMap<RootPath, Draft> drafts) {
        return new Rebase(over, drafts);
    }

    private static Optional<String> text(Optional<SourceText> source) {
        return source.map(SourceText::text);
    }

    /** Returns the files of the drafts that changed in the root, to something else than the drafts make of them. */
    public List<RootPath> moved() {
        return List.copyOf(moved);
    }

    /** Returns the files with conflicts that a person must decide. */
    public List<FileMerge> conflicts() {
        return merges.stream().filter(merge -> !merge.conflicts().isEmpty()).toList();
    }

    /** Returns true if every conflict has a side. */
    public boolean isDecidedBy(Map<RootPath, Map<FileMerge.Conflict, FileMerge.Side>> decisions) {
        return conflicts().stream()
                .allMatch(merge ->
                        decisions.getOrDefault(merge.path(), Map.of()).keySet().containsAll(merge.conflicts()));
    }

    /**
     * Returns the drafts over the present root.
     *
     * @param decisions a side for every conflict of every file
     */
    public Change merged(Map<RootPath, Map<FileMerge.Conflict, FileMerge.Side>> decisions) {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        for (FileMerge merge : merges) {
            files.put(merge.path(), merge.resolved(decisions.getOrDefault(merge.path(), Map.of())));
        }
        return new Change(files);
    }
}
