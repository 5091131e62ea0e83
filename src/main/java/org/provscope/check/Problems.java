package org.provscope.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the problems of one file, up to a limit, so that a hostile file does not fill the memory. Each severity has
 * a limit of its own, so that many notes never push out an error.
 */
final class Problems {
    private static final int MOST = 20_000;

    private final List<Problem> found = new ArrayList<>(0);
    private final Map<Severity, Integer> seen = new EnumMap<>(Severity.class);
    private int legacy;

    void add(Problem problem) {
        int before = seen.merge(problem.severity(), 1, Integer::sum);
        legacy += problem.code() == ProblemCode.PRE_3_3_0_PARAMETER ? 1 : 0;
        if (before <= MOST) {
            found.add(problem);
        }
    }

    /** Returns true if another error would only be counted. */
    boolean isFull() {
        return seen.getOrDefault(Severity.ERROR, 0) >= MOST;
    }

    int size() {
        return found.size();
    }

    List<Problem> found() {
        return found;
    }

    /** Returns how many errors there were, collected or not. */
    int errors() {
        return seen.getOrDefault(Severity.ERROR, 0);
    }

    /** Returns how many pre-3.3.0 parameters there were, collected or not. */
    int legacy() {
        return legacy;
    }

    /** Returns how many were found beyond the limit. */
    int more() {
        return seen.values().stream().mapToInt(Integer::intValue).sum() - found.size();
    }
}
