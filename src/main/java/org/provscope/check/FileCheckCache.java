package org.provscope.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.SchemaSet;
import org.provscope.xml.SourceText;

/** Checks single files, and caches the result as long as the file and its validators stay the same. */
final class FileCheckCache {
    private record Judgement(Object content, List<List<NameValidator>> validators, FileReport report) {}

    private final Map<SchemaAssignment, NameValidator> validators = new HashMap<>();
    private final Map<SchemaAssignment, List<List<NameValidator>>> alone = new HashMap<>();
    private @Nullable SchemaSet schemas;
    private Map<String, Judgement> byPath = new HashMap<>();

    Iterable<FileReport> reports() {
        return () -> byPath.values().stream().map(Judgement::report).iterator();
    }

    @Nullable
    FileReport report(String path) {
        Judgement found = byPath.get(path);
        return found == null ? null : found.report();
    }

    /** Returns true if a file was found to be for other devices than phones with UC Software. */
    boolean isOfOtherMake(String path) {
        FileReport report = report(path);
        return report != null
                && report.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.OTHER_MAKE);
    }

    void check(Snapshot snapshot, SchemaAssignments assignments, SchemaSet by, Cancellation cancellation) {
        if (!by.equals(schemas)) {
            validators.clear();
            alone.clear();
            schemas = by;
        }
        record Work(RootFile file, Object content, List<List<NameValidator>> validators) {}
        List<Work> toDo = new ArrayList<>();
        Map<String, Judgement> next = HashMap.newHashMap(snapshot.files().size());
        for (RootFile file : snapshot.files()) {
            Object content = content(file);
            if (content == null) {
                continue;
            }
            ConfigFile config = file.config();
            List<List<NameValidator>> together = config == null ? List.of() : validators(assignments.of(config));
            Judgement known = byPath.get(file.path().value());
            if (known != null
                    && known.content().equals(content)
                    && known.validators().equals(together)) {
                next.put(file.path().value(), known);
            } else {
                toDo.add(new Work(file, content, together));
            }
        }
        List<Judgement> done = toDo.parallelStream()
                .map(work -> {
                    cancellation.check();
                    return new Judgement(work.content(), work.validators(), report(work.file(), work.validators()));
                })
                .toList();
        for (int i = 0; i < done.size(); i++) {
            next.put(toDo.get(i).file().path().value(), done.get(i));
        }
        byPath = next;
    }

    /** Checks a file again of which only the content changed. */
    void checkAgain(RootFile file) {
        Object content = content(file);
        Judgement known = byPath.get(file.path().value());
        if (content == null || known == null) {
            byPath.remove(file.path().value());
            return;
        }
        byPath.put(file.path().value(), new Judgement(content, known.validators(), report(file, known.validators())));
    }

    private static @Nullable Object content(RootFile file) {
        return file.kind() == FileKind.FIRMWARE_VERSION && file.config() == null
                ? null
                : file.config() != null ? file.config() : file.text();
    }

    private static FileReport report(RootFile file, List<List<NameValidator>> by) {
        return FileReport.of(file.path(), () -> checked(file, by));
    }

    private static FileReport checked(RootFile file, List<List<NameValidator>> by) {
        ConfigFile config = file.config();
        SourceText text = file.text();
        if (config != null) {
            return FileCheck.check(config, file.kind(), by);
        }
        return text == null
                ? new FileReport(file.path(), List.of(), FileCounts.NOT_COUNTED)
                : DirectoryCheck.check(file.path(), text);
    }

    private List<List<NameValidator>> validators(List<Set<SchemaAssignment>> assignments) {
        if (assignments.size() == 1 && assignments.getFirst().size() == 1) {
            return alone.computeIfAbsent(
                    assignments.getFirst().iterator().next(), assignment -> List.of(List.of(validator(assignment))));
        }
        return assignments.stream()
                .map(together -> together.stream().map(this::validator).toList())
                .toList();
    }

    private NameValidator validator(SchemaAssignment assignment) {
        SchemaSet others = schemas;
        return validators.computeIfAbsent(
                assignment, key -> new NameValidator(key, others == null ? List.of() : others.inRoot()));
    }
}
