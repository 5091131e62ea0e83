package org.provscope.workspace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

import org.provscope.check.SchemaSet;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.provisioning.RootFile;
import org.provscope.xml.SourceText;

/**
 * A root that has been read, with the changes that were made here and that are not in the root yet.
 *
 * @param resolved      its files and what its phones get, changes included
 * @param schemas       what its files are judged by
 * @param schemaTrouble why one of the root's own schemas could not be used, or null
 * @param originals     the changed files as they were read
 */
public record OpenRoot(ResolvedRoot resolved, SchemaSet schemas, @Nullable String schemaTrouble,
        SortedMap<RootPath, RootFile> originals) {

    public OpenRoot {
        originals = Collections.unmodifiableSortedMap(new TreeMap<>(originals));
    }

    /** A root as it was read. */
    static OpenRoot of(ResolvedRoot resolved, SchemaSet schemas, @Nullable String schemaTrouble) {
        return new OpenRoot(resolved, schemas, schemaTrouble, new TreeMap<>());
    }

    /**
     * The same with other texts in some files. A text that is again what was read is no change any more. Files that are
     * not in the root, or were not read, are passed over.
     *
     * @throws IllegalArgumentException where a text holds a character that its file's encoding has not
     */
    public OpenRoot edited(Map<RootPath, String> texts) {
        SortedMap<RootPath, RootFile> before = new TreeMap<>(originals);
        List<RootFile> changed = new ArrayList<>();
        texts.forEach((path, text) -> {
            RootFile file = resolved.snapshot().file(path);
            SourceText source = file == null ? null : file.source();
            if (file == null || source == null || source.text().equals(text)) {
                return;
            }
            RootFile original = before.getOrDefault(path, file);
            SourceText was = original.source();
            boolean back = was != null && was.text().equals(text);
            SourceText next = source.withText(text);
            next.toBytes();
            changed.add(back ? original : file.withText(next));
            if (back) {
                before.remove(path);
            } else {
                before.put(path, original);
            }
        });
        if (changed.isEmpty()) {
            return this;
        }
        ResolvedRoot next = resolved.withContentOf(resolved.snapshot().with(changed),
                changed.stream().map(RootFile::path).toList());
        return new OpenRoot(next, schemas, schemaTrouble, before);
    }

    /** The texts that were changed here, by file. */
    public Map<RootPath, String> changedTexts() {
        Map<RootPath, String> texts = new TreeMap<>();
        for (RootPath path : originals.keySet()) {
            RootFile file = resolved.snapshot().file(path);
            SourceText source = file == null ? null : file.source();
            if (source != null) {
                texts.put(path, source.text());
            }
        }
        return texts;
    }

    /** Whether something was changed here that is not in the root. */
    public boolean isChanged() {
        return !originals.isEmpty();
    }
}
