package org.provscope.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/**
 * New contents for some files of a root.
 *
 * @param files the whole new content by file; empty if the file is removed
 */
public record Change(SortedMap<RootPath, Optional<SourceText>> files) {
    public static final Change NONE = new Change(new TreeMap<>());

    public Change {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Returns a change of one file. */
    public static Change of(RootPath path, SourceText content) {
        return new Change(new TreeMap<>(Map.of(path, Optional.of(content))));
    }

    /** Returns the edits of one file as a change; characters that its encoding lacks become references. */
    public static Change of(ConfigFile file, Collection<TextEdit> edits) {
        return edits.isEmpty()
                ? NONE
                : of(
                        file.path(),
                        file.source()
                                .withReferences(TextEdit.apply(file.source().text(), edits)));
    }

    /** Combines both; {@code other} wins on the same file. */
    public Change and(Change other) {
        SortedMap<RootPath, Optional<SourceText>> both = new TreeMap<>(files);
        both.putAll(other.files);
        return new Change(both);
    }

    /** Returns true if no file is changed. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Returns a change that restores these files to their state in a snapshot. */
    public Change backTo(Snapshot snapshot) {
        SortedMap<RootPath, Optional<SourceText>> before = new TreeMap<>();
        for (RootPath path : files.keySet()) {
            RootFile file = snapshot.file(path);
            before.put(path, file == null ? Optional.empty() : Optional.ofNullable(file.source()));
        }
        return new Change(before);
    }

    /**
     * Returns the snapshot after this change.
     *
     * @throws IllegalArgumentException if a text has a character that its file's encoding lacks, or if the content of a
     *         file is not held in memory
     */
    public Snapshot in(Snapshot snapshot) {
        List<RootFile> next = new ArrayList<>();
        List<RootPath> gone = new ArrayList<>();
        files.forEach((path, content) -> {
            RootFile file = snapshot.file(path);
            if (file != null && file.source() == null) {
                throw new IllegalArgumentException(path + " cannot be changed here");
            }
            if (content.isEmpty()) {
                gone.add(path);
            } else {
                content.get().toBytes();
                next.add(file == null ? RootFile.made(path, content.get()) : file.withText(content.get()));
            }
        });
        return gone.isEmpty() ? snapshot.with(next) : snapshot.without(gone).with(next);
    }
}
