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
 * A root that has been read, with the drafts over it: what was changed here and is not in the root yet.
 *
 * @param read        its files as they were read, and what phones get by them
 * @param resolved      its files and what its phones get, drafts included
 * @param schemas       what its files are judged by
 * @param schemaTrouble why one of the root's own schemas could not be used, or null
 * @param drafts        the files that are another way here than in the root
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

        public String label() {
            return label;
        }
    }

    public OpenRoot {
        drafts = Collections.unmodifiableSortedMap(new TreeMap<>(drafts));
    }

    /** Its files as they were read. */
    public Snapshot base() {
        return read.snapshot();
    }

    /** A root as it was read. */
    static OpenRoot of(ResolvedRoot resolved, SchemaSet schemas, @Nullable String schemaTrouble) {
        return new OpenRoot(resolved, resolved, schemas, schemaTrouble, new TreeMap<>());
    }

    /**
     * The same root, without drafts, in which files that cannot be read now are as they were in an earlier reading: there
     * they can still be looked at, and drafts of them stay.
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

    /** The files with drafts in another root that are here and cannot be read. */
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
     * The same with other texts in some files, each in its file's own encoding. Files that are not in the root, or were
     * not read, are passed over.
     *
     * @throws IllegalArgumentException where a text holds a character that its file's encoding has not
     */
    public OpenRoot edited(Map<RootPath, String> texts) {
        return with(change(texts));
    }

    /** Texts as a change of the files they belong to. */
    public Change change(Map<RootPath, String> texts) {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        texts.forEach((path, text) ->
                content(path).ifPresent(source -> files.put(path, Optional.of(source.withText(text)))));
        return new Change(files);
    }

    /**
     * The same after a change. A file that becomes what was read is no draft any more.
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

    /** The content of a file with its draft; empty where there is no such file, or where it is not held. */
    public Optional<SourceText> content(RootPath path) {
        RootFile file = resolved.snapshot().file(path);
        return file == null ? Optional.empty() : Optional.ofNullable(file.source());
    }

    /** The content of a file as it was read. */
    public Optional<SourceText> baseContent(RootPath path) {
        RootFile file = base().file(path);
        return file == null ? Optional.empty() : Optional.ofNullable(file.source());
    }

    /** All drafts as one change of what was read. */
    public Change draftChange() {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        drafts.keySet().forEach(path -> files.put(path, content(path)));
        return new Change(files);
    }

    /** What gives up the drafts of some files. */
    public Change giveUp(Iterable<RootPath> paths) {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        paths.forEach(path -> files.put(path, baseContent(path)));
        return new Change(files);
    }

    /** Whether something was changed here that is not in the root. */
    public boolean isChanged() {
        return !drafts.isEmpty();
    }
}
