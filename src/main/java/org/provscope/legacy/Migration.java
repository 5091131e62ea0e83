package org.provscope.legacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.provscope.edit.Change;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/**
 * The migration of some files of a root.
 *
 * @param target  the release they are migrated to
 * @param files   every file that was looked at, in the order of their paths
 * @param layout  what old masters do in their own way
 * @param skipped the files that cannot be migrated
 * @param unfit   answers that could not be used, as sentences
 */
public record Migration(
        TargetRelease target,
        List<MigratedFile> files,
        List<LayoutChange> layout,
        List<Skipped> skipped,
        List<String> unfit) {
    /**
     * A file that is left as it is.
     *
     * @param reason a sentence
     */
    public record Skipped(RootPath file, String reason) {}

    /** Returns all questions, each once: those about parameters in the order of the files, then those about masters. */
    public List<Question> questions() {
        Map<String, Question> byId = new LinkedHashMap<>();
        parameterQuestions().forEach(question -> byId.put(question.id(), question));
        layout.forEach(change -> byId.putIfAbsent(change.question().id(), change.question()));
        return List.copyOf(byId.values());
    }

    /** Returns the questions about parameters, each once. */
    public List<Question> parameterQuestions() {
        Map<String, Question> byId = new LinkedHashMap<>();
        for (MigratedFile file : files) {
            for (MigratedParameter parameter : file.parameters()) {
                for (Question question : parameter.questions()) {
                    byId.putIfAbsent(question.id(), question);
                }
            }
        }
        return List.copyOf(byId.values());
    }

    /** Returns the files whose parameters change. */
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

    /** Returns the new texts of all files that change. */
    public Change change() {
        return change(MigratedFile::edits);
    }

    /** Returns the new texts of all files that change, if only some parameters are migrated. */
    public Change changeOf(Predicate<MigratedParameter> which) {
        return change(file -> file.editsOf(which));
    }

    private Change change(Function<MigratedFile, List<TextEdit>> editsOf) {
        Map<ConfigFile, List<TextEdit>> edits = new LinkedHashMap<>();
        for (MigratedFile file : changed()) {
            edits.put(file.file(), new ArrayList<>(editsOf.apply(file)));
        }
        Map<RootPath, RootPath> renamed = new LinkedHashMap<>();
        for (LayoutChange change : layout) {
            edits.computeIfAbsent(change.attribute().file(), file -> new ArrayList<>())
                    .addAll(change.edits());
            renamed.putAll(change.renamed());
        }
        SortedMap<RootPath, Optional<SourceText>> texts = new TreeMap<>();
        edits.entrySet().parallelStream()
                .map(entry -> Change.of(entry.getKey(), entry.getValue()))
                .toList()
                .forEach(change -> texts.putAll(change.files()));
        for (MigratedFile file : files) {
            RootPath path = file.file().path();
            RootPath to = renamed.get(path);
            if (to != null) {
                texts.put(to, texts.getOrDefault(path, Optional.of(file.file().source())));
                texts.put(path, Optional.empty());
            }
        }
        return new Change(texts);
    }
}
