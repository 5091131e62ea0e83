package org.provscope.ui.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.check.FileCounts;
import org.provscope.check.Problem;
import org.provscope.check.ProblemCode;
import org.provscope.check.Severity;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;

/** The ways to group problems. */
public enum Grouping {
    FILE("By file") {
        @Override
        List<ProblemGroup> groups(CheckResult result, ResolvedRoot root, Predicate<Problem> wanted) {
            List<ProblemGroup> groups = new ArrayList<>();
            byFile(result, wanted)
                    .forEach((file, problems) -> groups.add(new ProblemGroup(
                            file,
                            file.isEmpty() ? "The root as a whole" : file,
                            statusScreen(result, file),
                            CheckResult.worst(problems),
                            problems.size(),
                            () -> problems,
                            false)));
            groups.sort(WORST_FIRST);
            return groups;
        }
    },
    PHONE("By phone") {
        @Override
        List<ProblemGroup> groups(CheckResult result, ResolvedRoot root, Predicate<Problem> wanted) {
            Map<String, List<Problem>> byFile = byFile(result, wanted);
            Map<String, Severity> worst = new HashMap<>();
            byFile.forEach((file, problems) -> {
                Severity severity = CheckResult.worst(problems);
                if (severity != null) {
                    worst.put(file, severity);
                }
            });
            List<ProblemGroup> groups = new ArrayList<>();
            for (Phone phone : root.phones().values()) {
                int count = 0;
                Severity severity = null;
                List<String> files = new ArrayList<>();
                for (String file : Badges.read(phone)) {
                    List<Problem> problems = byFile.get(file);
                    if (problems != null) {
                        files.add(file);
                        count += problems.size();
                        severity = worse(severity, worst.get(file));
                    }
                }
                if (count > 0) {
                    files.sort(null);
                    groups.add(new ProblemGroup(
                            phone.mac().hex(),
                            phone.label() == null ? "(no label)" : phone.label(),
                            statusScreen(result, phone),
                            severity,
                            count,
                            () -> files.stream()
                                    .flatMap(file -> byFile.getOrDefault(file, List.of()).stream())
                                    .sorted(Comparator.comparing(Problem::severity))
                                    .toList(),
                            true));
                }
            }
            groups.sort(WORST_FIRST.thenComparing(
                    Comparator.comparingInt(ProblemGroup::count).reversed()));
            return groups;
        }
    },
    KIND("By kind") {
        @Override
        List<ProblemGroup> groups(CheckResult result, ResolvedRoot root, Predicate<Problem> wanted) {
            Map<ProblemCode, List<Problem>> byKind = new EnumMap<>(ProblemCode.class);
            for (Problem problem : result.problems()) {
                if (wanted.test(problem)) {
                    byKind.computeIfAbsent(problem.code(), code -> new ArrayList<>())
                            .add(problem);
                }
            }
            List<ProblemGroup> groups = new ArrayList<>();
            byKind.forEach((code, problems) -> groups.add(new ProblemGroup(
                    code.code(),
                    code.title(),
                    code.code(),
                    CheckResult.worst(problems),
                    problems.size(),
                    () -> problems,
                    true)));
            groups.sort(WORST_FIRST);
            return groups;
        }
    };

    private static final Comparator<ProblemGroup> WORST_FIRST =
            Comparator.comparing(ProblemGroup::worst, Comparator.nullsLast(Comparator.naturalOrder()));

    private final String label;

    Grouping(String words) {
        this.label = words;
    }

    /** Returns the name for people. */
    public String label() {
        return label;
    }

    abstract List<ProblemGroup> groups(CheckResult result, ResolvedRoot root, Predicate<Problem> wanted);

    private static Map<String, List<Problem>> byFile(CheckResult result, Predicate<Problem> wanted) {
        Map<String, List<Problem>> byFile = new LinkedHashMap<>();
        for (Problem problem : result.problems()) {
            if (wanted.test(problem)) {
                String file = problem.file();
                byFile.computeIfAbsent(file == null ? "" : file, key -> new ArrayList<>())
                        .add(problem);
            }
        }
        return byFile;
    }

    private static @Nullable Severity worse(@Nullable Severity one, @Nullable Severity other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAtLeast(other) ? one : other;
    }

    /** Returns the counts as a phone's status screen would show them. */
    private static String statusScreen(CheckResult result, String file) {
        RootPath path = RootPath.of(file);
        FileCounts counts = path == null ? null : result.files().get(path);
        return words(counts == null ? FileCounts.NONE : counts);
    }

    /** Returns the address, and the counts of all files that a phone reads together. */
    private static String statusScreen(CheckResult result, Phone phone) {
        FileCounts all = FileCounts.NONE;
        for (String file : Badges.read(phone)) {
            RootPath path = RootPath.of(file);
            FileCounts counts = path == null ? null : result.files().get(path);
            all = counts == null ? all : all.plus(counts);
        }
        String counts = words(all);
        return phone.mac().hex() + (counts.isEmpty() ? "" : "   " + counts);
    }

    private static String words(FileCounts counts) {
        return counts.equals(FileCounts.NONE)
                ? ""
                : "OK %d   Errors %d   Duplicates %d   Pre-3.3.0 %d"
                        .formatted(counts.ok(), counts.errors(), counts.duplicates(), counts.pre330());
    }
}
