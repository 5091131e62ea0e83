package org.provscope.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Change;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.SchemaSet;
import org.provscope.xml.SourceText;

/**
 * A root that was read, with the drafts over it: the changes made here that are not in the root yet.
 *
 * @param read          its files as they were read, and the phones' configurations by them
 * @param resolved      its files and the phones' configurations, drafts included
 * @param schemas       what its files are checked by
 * @param schemaTrouble why one of the root's own schemas could not be used, or null
 * @param drafts        the files that differ from those in the root
 */
public record OpenRoot(
        ResolvedRoot read,
        ResolvedRoot resolved,
        SchemaSet schemas,
        @Nullable String schemaTrouble,
        SortedMap<RootPath, DraftKind> drafts) {
    /** How a file differs from the root's. */
    public enum DraftKind {
        CHANGED("changed"),
        ADDED("new"),
        REMOVED("removed");

        private final String label;

        DraftKind(String words) {
            this.label = words;
        }

        /** Returns the kind in a person's words. */
        public String label() {
            return label;
        }
    }

    public OpenRoot {
        drafts = Collections.unmodifiableSortedMap(new TreeMap<>(drafts));
    }

    /** Returns its files as they were read. */
    public Snapshot base() {
        return read.snapshot();
    }

    /** Returns a root as it was read. */
    static OpenRoot of(ResolvedRoot resolved, SchemaSet schemas, @Nullable String schemaTrouble) {
        return new OpenRoot(resolved, resolved, schemas, schemaTrouble, new TreeMap<>());
    }

    /**
     * Returns the same root, without drafts, in which files that cannot be read now are as they were in an earlier
     * reading: so they can still be shown, and drafts of them stay.
     *
     * @param paths files that are not readable here and were there
     */
    public OpenRoot keeping(OpenRoot earlier, Collection<RootPath> paths) {
        if (paths.isEmpty()) {
            return this;
        }
        List<RootFile> kept = paths.stream()
                .map(earlier.base()::file)
                .filter(Objects::nonNull)
                .toList();
        ResolvedRoot whole = read.with(base().with(kept), paths, Cancellation.NEVER);
        return new OpenRoot(whole, whole, schemas, schemaTrouble, new TreeMap<>());
    }

    /** Returns the files with drafts in another reading of the root that exist here and cannot be read. */
    public List<RootPath> unreadable(OpenRoot drafted) {
        return drafted.drafts().keySet().stream()
                .filter(path -> {
                    RootFile there = base().file(path);
                    RootFile was = drafted.base().file(path);
                    return there != null && there.source() == null && was != null && was.source() != null;
                })
                .toList();
    }

    /**
     * Returns the same with other texts in some files, each in its file's own encoding. Files that are not in the root,
     * or were not read, are ignored.
     *
     * @throws IllegalArgumentException if a text holds a character that its file's encoding lacks
     */
    public OpenRoot edited(Map<RootPath, String> texts) {
        return with(change(texts));
    }

    /** Returns texts as a change of their files. */
    public Change change(Map<RootPath, String> texts) {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        texts.forEach((path, text) ->
                content(path).ifPresent(source -> files.put(path, Optional.of(source.withText(text)))));
        return new Change(files);
    }

    /**
     * Returns the same after a change. A file that becomes what was read is no longer a draft.
     *
     * @throws IllegalArgumentException as {@link Change#in(Snapshot)}
     */
    public OpenRoot with(Change change) {
        SortedMap<RootPath, Optional<SourceText>> real = new TreeMap<>(change.files());
        real.entrySet().removeIf(entry -> same(content(entry.getKey()), entry.getValue()));
        if (real.isEmpty()) {
            return this;
        }
        SortedMap<RootPath, DraftKind> next = new TreeMap<>(drafts);
        List<RootFile> restored = new ArrayList<>();
        real.forEach((path, content) -> {
            RootFile was = base().file(path);
            boolean back = was == null ? content.isEmpty() : same(Optional.ofNullable(was.source()), content);
            if (back) {
                next.remove(path);
            } else {
                next.put(
                        path,
                        was == null ? DraftKind.ADDED : content.isEmpty() ? DraftKind.REMOVED : DraftKind.CHANGED);
            }
            if (back && was != null) {
                restored.add(was);
            }
        });
        Snapshot snapshot = new Change(real).in(resolved.snapshot()).with(restored);
        return new OpenRoot(
                read, resolved.with(snapshot, real.keySet(), Cancellation.NEVER), schemas, schemaTrouble, next);
    }

    private static boolean same(Optional<SourceText> one, Optional<SourceText> other) {
        return one.isEmpty() == other.isEmpty()
                && (one.isEmpty()
                        || other.isEmpty()
                        || one.get().text().equals(other.get().text())
                                && Arrays.equals(
                                        one.get().toBytes(), other.get().toBytes()));
    }

    /** Returns the content of a file with its draft; empty if there is no such file, or if it is not held in memory. */
    public Optional<SourceText> content(RootPath path) {
        RootFile file = resolved.snapshot().file(path);
        return file == null ? Optional.empty() : Optional.ofNullable(file.source());
    }

    /** Returns the content of a file as it was read. */
    public Optional<SourceText> baseContent(RootPath path) {
        RootFile file = base().file(path);
        return file == null ? Optional.empty() : Optional.ofNullable(file.source());
    }

    /** Returns all drafts as one change of what was read. */
    public Change draftChange() {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        drafts.keySet().forEach(path -> files.put(path, content(path)));
        return new Change(files);
    }

    /** Returns a change that discards the drafts of some files. */
    public Change discard(Iterable<RootPath> paths) {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        paths.forEach(path -> files.put(path, baseContent(path)));
        return new Change(files);
    }

    /** Returns true if there are changes here that are not in the root. */
    public boolean isChanged() {
        return !drafts.isEmpty();
    }
}
