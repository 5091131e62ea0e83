package org.provscope.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.provscope.check.Problem;
import org.provscope.check.ProblemCode;
import org.provscope.check.Severity;

/**
 * The problems of a root in the order in which a person should read them: files with errors first, what many files have
 * in common once, and of a crowd of one kind in one file only the first few.
 */
final class ProblemGroups {
    /** In how many files a problem must be to be told once for all of them. */
    private static final int MANY_FILES = 4;
    /** How many of one kind are shown for each file; one more is not worth a line about the others. */
    private static final int SHOWN = 10;

    /** Problems that say the same in several files. */
    record Common(Problem first, int files) {}

    /** What is not shown of one kind in one file. */
    record Rest(Severity severity, ProblemCode code, int count) {}

    /** One file, or the root as a whole if its name is empty. */
    record OfFile(String file, List<Problem> shown, List<Rest> rest) {}

    private record Same(Severity severity, ProblemCode code, String message) {
        static Same of(Problem problem) {
            return new Same(problem.severity(), problem.code(), problem.message());
        }
    }

    private final List<Common> common = new ArrayList<>();
    private final List<OfFile> files = new ArrayList<>();

    private ProblemGroups(List<Problem> problems) {
        Map<Same, Set<String>> where = new LinkedHashMap<>();
        Map<Same, Problem> first = new HashMap<>();
        for (Problem problem : problems) {
            if (problem.file() != null) {
                Same same = Same.of(problem);
                first.putIfAbsent(same, problem);
                where.computeIfAbsent(same, key -> new HashSet<>(2)).add(problem.file());
            }
        }
        where.forEach((same, found) -> {
            Problem example = first.get(same);
            if (found.size() >= MANY_FILES && example != null) {
                common.add(new Common(example, found.size()));
            }
        });
        common.sort(java.util.Comparator.comparing((Common one) -> one.first().severity())
                .thenComparingInt(one -> -one.files()));
        Map<String, List<Problem>> byFile = new LinkedHashMap<>();
        for (Problem problem : problems) {
            String file = problem.file();
            Set<String> shared = where.get(Same.of(problem));
            if (file == null || shared == null || shared.size() < MANY_FILES) {
                byFile.computeIfAbsent(file == null ? "" : file, key -> new ArrayList<>())
                        .add(problem);
            }
        }
        byFile.forEach((file, found) -> files.add(ofFile(file, found)));
        files.sort(java.util.Comparator.comparing((OfFile one) -> one.shown().stream()
                .map(Problem::severity)
                .min(java.util.Comparator.naturalOrder())
                .orElse(Severity.INFO)));
    }

    /** Groups problems; they come in the order of files and places. */
    static ProblemGroups of(List<Problem> problems) {
        return new ProblemGroups(problems);
    }

    private static OfFile ofFile(String file, List<Problem> problems) {
        record Kind(Severity severity, ProblemCode code) {}
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        problems.forEach(problem -> counts.merge(new Kind(problem.severity(), problem.code()), 1, Integer::sum));
        Map<Kind, Integer> seen = new HashMap<>();
        List<Problem> shown = new ArrayList<>();
        for (Problem problem : problems) {
            Kind kind = new Kind(problem.severity(), problem.code());
            int number = seen.merge(kind, 1, Integer::sum);
            if (number <= SHOWN || counts.getOrDefault(kind, 0) == SHOWN + 1) {
                shown.add(problem);
            }
        }
        List<Rest> rest = new ArrayList<>();
        counts.forEach((kind, count) -> {
            if (count > SHOWN + 1) {
                rest.add(new Rest(kind.severity(), kind.code(), count - SHOWN));
            }
        });
        return new OfFile(file, shown, rest);
    }

    /** Returns what several files have in common, the worst first. */
    List<Common> common() {
        return common;
    }

    /** Returns the files with their other problems, those with errors first. */
    List<OfFile> files() {
        return files;
    }
}
