package org.provscope.legacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provscope.edit.Change;
import org.provscope.files.RootPath;
import org.provscope.xml.SourceText;

/**
 * The migration of some files of a root.
 *
 * @param target  the release they are migrated to
 * @param files   every file that was looked at, in the order of their paths
 * @param skipped the files that cannot be migrated
 * @param unknown ids that answers were given to though nothing was asked
 */
public record Migration(TargetRelease target, List<MigratedFile> files, List<Skipped> skipped, List<String> unknown) {
    /**
     * A file that is left as it is.
     *
     * @param reason a sentence
     */
    public record Skipped(RootPath file, String reason) {}

    /** Returns the questions, each once, in the order of their first parameters. */
    public List<Question> questions() {
        Map<String, Question> byId = new LinkedHashMap<>();
        for (MigratedFile file : files) {
            for (MigratedParameter parameter : file.parameters()) {
                if (parameter.question() != null) {
                    byId.putIfAbsent(parameter.question().id(), parameter.question());
                }
            }
        }
        return List.copyOf(byId.values());
    }

    /** Returns the files whose text changes. */
    public List<MigratedFile> changed() {
        return files.stream().filter(MigratedFile::isChanged).toList();
    }

    /** Returns how many parameters of all files are treated in one way. */
    public int count(MigratedParameter.Action action) {
        return files.stream().mapToInt(file -> file.count(action)).sum();
    }

    /** Returns how many parameters the files have. */
    public int parameters() {
        return files.stream().mapToInt(file -> file.parameters().size()).sum();
    }

    /** Returns the new texts of all changed files. */
    public Change change() {
        SortedMap<RootPath, Optional<SourceText>> texts = new TreeMap<>();
        changed().forEach(file -> texts.putAll(file.change().files()));
        return new Change(texts);
    }
}
