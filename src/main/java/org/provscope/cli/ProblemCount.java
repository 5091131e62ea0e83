package org.provscope.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.provscope.check.Problem;
import org.provscope.check.ProblemCode;
import org.provscope.check.Severity;

/**
 * How many problems of one kind a root has.
 *
 * @param files in how many files; 0 if the problems concern the root as a whole
 */
record ProblemCount(ProblemCode code, Severity severity, int problems, int files) {
    private record Kind(Severity severity, ProblemCode code) {}

    /** Counts problems by kind: the worst first, then the most frequent. */
    static List<ProblemCount> of(List<Problem> problems) {
        Map<Kind, List<Problem>> byKind = new LinkedHashMap<>();
        for (Problem problem : problems) {
            byKind.computeIfAbsent(new Kind(problem.severity(), problem.code()), key -> new ArrayList<>())
                    .add(problem);
        }
        List<ProblemCount> counts = new ArrayList<>();
        byKind.forEach(
                (kind, all) -> counts.add(new ProblemCount(kind.code(), kind.severity(), all.size(), files(all))));
        counts.sort(java.util.Comparator.comparing(ProblemCount::severity)
                .thenComparingInt(count -> -count.problems())
                .thenComparing(ProblemCount::code));
        return counts;
    }

    private static int files(List<Problem> problems) {
        Set<String> files = new HashSet<>();
        for (Problem problem : problems) {
            String file = problem.file();
            if (file != null) {
                files.add(file);
            }
        }
        return files.size();
    }
}
