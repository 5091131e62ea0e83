package org.provscope.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.xml.SourceText;

/** A file that is another one than before. */
public record FileChange(RootPath file, Kind kind) {
    /** How. */
    public enum Kind {
        ADDED("added"),
        REMOVED("removed"),
        MODIFIED("modified");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Every file that is different, sorted. Logs and call lists, which phones write all day, are left out; files that are
     * never read (firmware, media) are told by their size.
     */
    static List<FileChange> between(Snapshot before, Snapshot after) {
        List<FileChange> changes = new ArrayList<>();
        for (RootFile file : after.files()) {
            RootFile was = before.file(file.path());
            if (was == null ? counts(file) : !was.equals(file) && counts(file) && !isSame(was, file)) {
                changes.add(new FileChange(file.path(), was == null ? Kind.ADDED : Kind.MODIFIED));
            }
        }
        for (RootFile file : before.files()) {
            if (after.file(file.path()) == null && counts(file)) {
                changes.add(new FileChange(file.path(), Kind.REMOVED));
            }
        }
        changes.sort(Comparator.comparing(FileChange::file));
        return List.copyOf(changes);
    }

    private static boolean counts(RootFile file) {
        return file.kind() != FileKind.LOG && file.kind() != FileKind.CALLS;
    }

    private static boolean isSame(RootFile before, RootFile after) {
        SourceText one = before.source();
        SourceText other = after.source();
        if (one == null || other == null) {
            return isNull(one) == isNull(other) && before.entry().stamp().size() == after.entry().stamp().size();
        }
        return one.text().equals(other.text()) && one.encodingName().equals(other.encodingName())
                && one.hasByteOrderMark() == other.hasByteOrderMark();
    }

    private static boolean isNull(@Nullable SourceText text) {
        return text == null;
    }
}
