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
 * Other contents for some files of a root.
 *
 * @param files the whole new content by file; empty where the file goes
 */
public record Change(SortedMap<RootPath, Optional<SourceText>> files) {
    public static final Change NONE = new Change(new TreeMap<>());

    public Change {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** One file with another content. */
    public static Change of(RootPath path, SourceText content) {
        return new Change(new TreeMap<>(Map.of(path, Optional.of(content))));
    }

    /** Edits of one file; characters that its encoding has not are written as references to them. */
    public static Change of(ConfigFile file, Collection<TextEdit> edits) {
        return edits.isEmpty()
                ? NONE
                : of(
                        file.path(),
                        file.source()
                                .withReferences(TextEdit.apply(file.source().text(), edits)));
    }

    /** Both; where they speak of the same file the other one counts. */
    public Change and(Change other) {
        SortedMap<RootPath, Optional<SourceText>> both = new TreeMap<>(files);
        both.putAll(other.files);
        return new Change(both);
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** What brings the files back into the state they have in a snapshot. */
    public Change backTo(Snapshot snapshot) {
        SortedMap<RootPath, Optional<SourceText>> before = new TreeMap<>();
        for (RootPath path : files.keySet()) {
            RootFile file = snapshot.file(path);
            before.put(path, file == null ? Optional.empty() : Optional.ofNullable(file.source()));
        }
        return new Change(before);
    }

    /**
     * The snapshot after this change.
     *
     * @throws IllegalArgumentException where a text holds a character that its file's encoding has not, or where a file
     *                                  is concerned whose content is not held
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
