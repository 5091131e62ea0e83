package org.provscope.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.legacy.MigratedFile;
import org.provscope.legacy.MigratedParameter;
import org.provscope.legacy.Migration;
import org.provscope.legacy.Migrator;
import org.provscope.legacy.TargetRelease;
import org.provscope.schema.SchemaSet;
import org.provscope.xml.TextEdit;

/**
 * Fixes of pre-3.3.0 parameters: what the migration of the whole root does to each of them. What a number means may
 * stand in another file, so the check of a single file cannot know it.
 */
final class LegacyFixes {
    /** The families whose members depend on each other (docs/domain.md §6). */
    private static final List<String> NUMBERED =
            List.of("feature.", "res.quotas.", "se.rt.", "se.pat.callProg.", "se.pat.misc.", "se.pat.ringer.");

    /** For each beginning of numbered names the files that have some. */
    private final Map<String, Set<String>> setters = new HashMap<>();

    /** The parameters that depend on each other, by file and beginning of their names. */
    private final Map<String, List<MigratedParameter>> groups = new HashMap<>();
    /** The names that each file has. */
    private final Map<String, Set<String>> names = new HashMap<>();

    private final Map<String, Map<Integer, MigratedParameter>> byFile = new HashMap<>();
    private final Map<String, MigratedFile> files = new HashMap<>();

    private LegacyFixes(Migration migration) {
        for (MigratedFile file : migration.files()) {
            Map<Integer, MigratedParameter> places = new HashMap<>();
            String path = file.file().path().value();
            for (MigratedParameter migrated : file.parameters()) {
                places.put(migrated.parameter().attribute().nameStart(), migrated);
                String name = migrated.parameter().name();
                names.computeIfAbsent(path, key -> new HashSet<>()).add(name);
                String number = numbered(name);
                if (number != null) {
                    groups.computeIfAbsent(path + " " + number, key -> new ArrayList<>())
                            .add(migrated);
                    setters.computeIfAbsent(number, key -> new HashSet<>()).add(path);
                }
            }
            byFile.put(path, places);
            files.put(path, file);
        }
    }

    /**
     * Returns the fixes of a root's legacy problems.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    static LegacyFixes of(
            ResolvedRoot root, SchemaSet schemas, Iterable<FileReport> reports, Cancellation cancellation) {
        List<RootPath> legacy = new ArrayList<>();
        for (FileReport report : reports) {
            if (report.problems().stream().anyMatch(LegacyFixes::isLegacy)) {
                legacy.add(report.file());
            }
        }
        TargetRelease target = TargetRelease.of(root.snapshot(), schemas);
        return new LegacyFixes(
                legacy.isEmpty()
                        ? new Migration(target, List.of(), List.of(), List.of(), List.of())
                        : new Migrator(root, target).migrate(legacy, cancellation));
    }

    private static boolean isLegacy(Problem problem) {
        return problem.code() == ProblemCode.PRE_3_3_0_PARAMETER;
    }

    /** Returns the files that have legacy problems. */
    Set<String> files() {
        return byFile.keySet();
    }

    /** Returns the problems of a file, those of old names with what the migration does to them. */
    List<Problem> in(FileReport report) {
        Map<Integer, MigratedParameter> places = byFile.get(report.file().value());
        if (places == null) {
            return report.problems();
        }
        List<Problem> fixed = new ArrayList<>(report.problems());
        fixed.replaceAll(problem -> {
            MigratedParameter migrated = isLegacy(problem) ? at(places, problem) : null;
            return migrated == null ? problem : with(problem, migrated);
        });
        return fixed;
    }

    private static @Nullable MigratedParameter at(Map<Integer, MigratedParameter> places, Problem problem) {
        ProblemLocation place = problem.place();
        return place == null || place.span() == null
                ? null
                : places.get(place.span().start());
    }

    private Problem with(Problem problem, MigratedParameter migrated) {
        String name = migrated.newName();
        Problem told = name == null || name.equals(problem.suggestion())
                ? problem
                : problem.suggesting(name)
                        .saying(Words.quoted(migrated.parameter().name()) + " is a pre-3.3.0 parameter. It becomes "
                                + name + ": " + migrated.why());
        List<TextEdit> edits = edits(migrated);
        if (edits.isEmpty()) {
            return told;
        }
        RootPath file = migrated.parameter().file().path();
        boolean isNew = name != null && migrated.text() == MigratedParameter.Text.STAYS;
        String title = together(migrated) > 1
                ? "Migrate all of " + numbered(migrated.parameter().name()) + "*"
                : title(migrated);
        return told.with(new Fix(title, file, edits, isNew ? List.of(name) : List.of()));
    }

    /** Returns how many parameters of its file go with one. */
    private int together(MigratedParameter migrated) {
        String number = numbered(migrated.parameter().name());
        return groups.getOrDefault(path(migrated) + " " + number, List.of(migrated))
                .size();
    }

    private static String title(MigratedParameter migrated) {
        return switch (migrated.text()) {
            case STAYS -> "Rename to " + migrated.newName();
            case REMOVED -> "Remove it";
            case COMMENTED_OUT -> "Comment it out";
        };
    }

    /**
     * Returns the edits of one parameter. Those that take their meaning from the same {@code .name} go with it; where
     * that stands in another file, or others there depend on it, only the migration of all files can do it.
     */
    private List<TextEdit> edits(MigratedParameter migrated) {
        String number = numbered(migrated.parameter().name());
        MigratedFile file = files.get(migrated.parameter().file().path().value());
        if (file == null
                || number != null && setters.getOrDefault(number, Set.of()).size() > 1) {
            return List.of();
        }
        List<MigratedParameter> together = number == null
                ? List.of(migrated)
                : groups.getOrDefault(path(migrated) + " " + number, List.of(migrated));
        Set<String> newNames = new HashSet<>();
        together.forEach(part -> newNames.add(String.valueOf(part.newName())));
        newNames.retainAll(names.getOrDefault(path(migrated), Set.of()));
        if (newNames.isEmpty()) {
            return MigratedFile.editsOf(file.file(), together);
        }
        // What stands under the new name already may go, and would be there twice else.
        Set<MigratedParameter> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        parts.addAll(together);
        return file.editsOf(other ->
                parts.contains(other) || newNames.contains(other.parameter().name()));
    }

    private static String path(MigratedParameter migrated) {
        return migrated.parameter().file().path().value();
    }

    /** Returns the beginning of the names that depend on one {@code .name} or {@code .type}, or null. */
    private static @Nullable String numbered(String name) {
        for (String family : NUMBERED) {
            int dot = name.startsWith(family) ? name.indexOf('.', family.length()) : -1;
            if (dot > 0) {
                return name.substring(0, dot + 1);
            }
        }
        return null;
    }
}
