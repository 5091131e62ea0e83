package org.provscope.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.xml.SourceText;

/** A file that was changed, added or removed. */
public record FileChange(RootPath file, Kind kind) {
    /** The kind of change. */
    public enum Kind {
        ADDED("added", "added"),
        REMOVED("removed", "removed"),
        MODIFIED("modified", "changed");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** Returns the kind as it stands in JSON. */
        public String code() {
            return code;
        }

        /** Returns the kind in a person's words. */
        public String label() {
            return label;
        }
    }

    /**
     * Returns every change, sorted. Logs and call lists, which phones write all day, are left out; files that are never
     * read (firmware, media) are compared by size.
     */
    static List<FileChange> between(Snapshot before, Snapshot after) {
        Set<String> touched = Snapshot.mayDiffer(before, after);
        Stream<@Nullable FileChange> changes = touched == null
                ? all(before, after)
                : touched.stream().map(path -> between(before.at(path), after.at(path)));
        return changes.filter(Objects::nonNull)
                .sorted(Comparator.comparing(FileChange::file))
                .toList();
    }

    private static Stream<@Nullable FileChange> all(Snapshot before, Snapshot after) {
        LongAdder kept = new LongAdder();
        List<@Nullable FileChange> changes = new ArrayList<>(after.files().parallelStream()
                .map(file -> {
                    RootFile was = before.file(file.path());
                    kept.add(was == null ? 0 : 1);
                    return between(was, file);
                })
                .toList());
        if (kept.sum() < before.files().size()) {
            before.files().stream()
                    .filter(file -> after.file(file.path()) == null)
                    .forEach(file -> changes.add(between(file, null)));
        }
        return changes.parallelStream();
    }

    @SuppressWarnings("ReferenceEquality") // A file that is the very same object need not be looked into.
    private static @Nullable FileChange between(@Nullable RootFile was, @Nullable RootFile is) {
        if (was == is) {
            return null;
        }
        if (was == null || is == null) {
            RootFile file = was == null ? is : was;
            return file != null && counts(file)
                    ? new FileChange(file.path(), was == null ? Kind.ADDED : Kind.REMOVED)
                    : null;
        }
        return (counts(is) || counts(was)) && !isSame(was, is) ? new FileChange(is.path(), Kind.MODIFIED) : null;
    }

    private static boolean counts(RootFile file) {
        return file.config() != null || file.kind() != FileKind.LOG && file.kind() != FileKind.CALLS;
    }

    private static boolean isSame(RootFile before, RootFile after) {
        SourceText one = before.source();
        SourceText other = after.source();
        if (one == null || other == null) {
            // A file may be read on one side only, because only there a master names it.
            boolean sameFailure = (before.failure() == null) == (after.failure() == null);
            return sameFailure
                    && before.entry().stamp().size() == after.entry().stamp().size();
        }
        return one.text().equals(other.text())
                && one.encodingName().equals(other.encodingName())
                && one.hasByteOrderMark() == other.hasByteOrderMark();
    }
}
