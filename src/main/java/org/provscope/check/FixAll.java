package org.provscope.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.legacy.MigratedFile;
import org.provscope.legacy.Migration;
import org.provscope.legacy.Migrator;
import org.provscope.legacy.TargetRelease;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.SchemaSet;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/**
 * Fixes many problems at once: in rounds, with a new check after each, so that one fix never spoils another. Old names
 * come first and all together, by the migration.
 */
public final class FixAll {
    private static final int MOST_ROUNDS = 50;

    private final Checker checker = new Checker();
    private final SchemaSet schemas;

    public FixAll(SchemaSet schemas) {
        this.schemas = schemas;
    }

    /**
     * Returns the new texts of the files that change when every chosen problem is fixed, each by its best fix.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Map<RootPath, String> fixed(ResolvedRoot root, Predicate<Problem> which, Cancellation cancellation) {
        Map<RootPath, String> texts = new TreeMap<>();
        ResolvedRoot now = migrated(root, which, texts, cancellation);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            CheckResult result = checker.check(now, schemas, cancellation);
            Map<RootPath, List<TextEdit>> edits = together(result, which);
            if (edits.isEmpty()) {
                break;
            }
            List<RootFile> changed = new ArrayList<>();
            Snapshot snapshot = now.snapshot();
            edits.forEach((path, ofFile) -> {
                RootFile file = snapshot.file(path);
                SourceText source = file == null ? null : file.source();
                if (file != null && source != null) {
                    String text = TextEdit.apply(source.text(), ofFile);
                    texts.put(path, text);
                    changed.add(file.withText(source.withText(text)));
                }
            });
            now = now.withContentOf(snapshot.with(changed), edits.keySet());
        }
        return texts;
    }

    /** Migrates the chosen old names of all files at once, since one may tell what another means. */
    private ResolvedRoot migrated(
            ResolvedRoot root, Predicate<Problem> which, Map<RootPath, String> texts, Cancellation cancellation) {
        Map<RootPath, Set<Integer>> chosen = new TreeMap<>();
        for (Problem problem : checker.check(root, schemas, cancellation).problems()) {
            ProblemLocation place = problem.place();
            if (problem.code() == ProblemCode.PRE_3_3_0_PARAMETER
                    && place != null
                    && place.span() != null
                    && which.test(problem)) {
                chosen.computeIfAbsent(place.file(), file -> new HashSet<>())
                        .add(place.span().start());
            }
        }
        if (chosen.isEmpty()) {
            return root;
        }
        Migration migration =
                new Migrator(root, TargetRelease.of(root.snapshot(), schemas)).migrate(chosen.keySet(), cancellation);
        List<RootFile> changed = new ArrayList<>();
        Snapshot snapshot = root.snapshot();
        for (MigratedFile migrated : migration.files()) {
            RootFile file = snapshot.file(migrated.file().path());
            Set<Integer> places = chosen.getOrDefault(migrated.file().path(), Set.of());
            List<TextEdit> edits = migrated.editsOf(parameter ->
                    places.contains(parameter.parameter().attribute().nameStart()));
            if (file != null && !edits.isEmpty()) {
                SourceText source = migrated.file().source();
                String text = TextEdit.apply(source.text(), edits);
                texts.put(file.path(), text);
                changed.add(file.withText(source.withText(text)));
            }
        }
        return root.withContentOf(
                snapshot.with(changed), changed.stream().map(RootFile::path).toList());
    }

    /** Returns the fixes that can be done at once: they touch different places, and no two add the same parameter. */
    private static Map<RootPath, List<TextEdit>> together(CheckResult result, Predicate<Problem> which) {
        Map<RootPath, List<TextEdit>> edits = new LinkedHashMap<>();
        Map<RootPath, Integer> lastEnd = new HashMap<>();
        Map<RootPath, Set<String>> introduced = new HashMap<>();
        for (Problem problem : result.problems()) {
            if (!problem.isFixable() || !which.test(problem)) {
                continue;
            }
            Fix fix = problem.fixes().getFirst();
            int start = fix.edits().stream()
                    .mapToInt(edit -> edit.span().start())
                    .min()
                    .orElse(0);
            int end = fix.edits().stream()
                    .mapToInt(edit -> edit.span().end())
                    .max()
                    .orElse(0);
            Set<String> names = introduced.computeIfAbsent(fix.file(), file -> new HashSet<>());
            boolean free = start > lastEnd.getOrDefault(fix.file(), -1)
                    && fix.introduces().stream().noneMatch(names::contains);
            if (free) {
                lastEnd.put(fix.file(), end);
                names.addAll(fix.introduces());
                edits.computeIfAbsent(fix.file(), file -> new ArrayList<>()).addAll(fix.edits());
            }
        }
        return edits;
    }
}
