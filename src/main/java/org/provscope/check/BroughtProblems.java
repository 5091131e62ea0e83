package org.provscope.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.schema.SchemaSet;

/**
 * The problems that a change adds to a root, and how many it removes. Notes are left out: their counts change with
 * everything.
 *
 * @param added  errors and warnings that were not there before
 * @param solved how many that were there are gone
 */
public record BroughtProblems(List<Problem> added, int solved) {
    /** A change without problems. */
    public static final BroughtProblems NONE = new BroughtProblems(List.of(), 0);

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** What tells a problem from another one, wherever in its file it stands. */
    private record Key(
            @Nullable String file,
            ProblemCode code,
            @Nullable String parameter,
            String words) {
        Key anywhere() {
            return new Key(null, code, parameter, words);
        }

        static Key of(Problem problem) {
            // Lines and counts in its words change with everything.
            String words = NUMBER.matcher(problem.message()).replaceAll("#");
            return new Key(problem.file(), problem.code(), problem.parameter(), words);
        }
    }

    /**
     * Compares two states of a root.
     *
     * @param checker what checks both; one that knows the files already is faster
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static BroughtProblems between(
            Checker checker, ResolvedRoot before, ResolvedRoot after, SchemaSet schemas, Cancellation cancellation) {
        List<Problem> was;
        List<Problem> is;
        // A checker keeps what it knows of files: two threads must not use it at once.
        synchronized (checker) {
            was = serious(checker.check(before, schemas, cancellation));
            is = serious(checker.check(after, schemas, cancellation));
        }
        Map<Key, Integer> known = new HashMap<>();
        was.forEach(problem -> known.merge(Key.of(problem), 1, Integer::sum));
        List<Problem> added = new ArrayList<>();
        for (Problem problem : is) {
            Integer left = known.get(Key.of(problem));
            if (left == null || left == 0) {
                added.add(problem);
            } else {
                known.put(Key.of(problem), left - 1);
            }
        }
        added.removeAll(moved(added, known, before, after));
        return new BroughtProblems(List.copyOf(added), was.size() - (is.size() - added.size()));
    }

    /** Returns the problems that came with a file from another path, where it is no longer: a renamed file's. */
    private static List<Problem> moved(
            List<Problem> added, Map<Key, Integer> known, ResolvedRoot before, ResolvedRoot after) {
        Map<Key, Integer> gone = new HashMap<>();
        known.forEach((key, left) -> {
            if (left > 0 && key.file() != null && isMissing(after, key.file())) {
                gone.merge(key.anywhere(), left, Integer::sum);
            }
        });
        List<Problem> moved = new ArrayList<>();
        for (Problem problem : added) {
            Key key = Key.of(problem).anywhere();
            int left = gone.getOrDefault(key, 0);
            if (left > 0 && problem.file() != null && isMissing(before, problem.file())) {
                gone.put(key, left - 1);
                moved.add(problem);
            }
        }
        return moved;
    }

    private static boolean isMissing(ResolvedRoot root, String file) {
        RootPath path = RootPath.of(file);
        return path == null || root.snapshot().file(path) == null;
    }

    private static List<Problem> serious(CheckResult result) {
        return result.problems().stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .toList();
    }

    /** Returns true if there is nothing to say. */
    public boolean isNothing() {
        return added.isEmpty() && solved == 0;
    }

    /** Returns the counts, a few words: {@code 2 new errors, 1 new warning, 3 problems solved}. */
    public String words() {
        List<String> parts = new ArrayList<>();
        String more = addedWords();
        if (!more.isEmpty()) {
            parts.add(more);
        }
        count(parts, solved, "problem solved", "problems solved");
        return String.join(", ", parts);
    }

    /** Returns how many problems are new, a few words; empty for none. */
    public String addedWords() {
        long errors = added.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        List<String> parts = new ArrayList<>();
        count(parts, errors, "new error", "new errors");
        count(parts, added.size() - errors, "new warning", "new warnings");
        return String.join(", ", parts);
    }

    private static void count(List<String> parts, long count, String one, String many) {
        if (count > 0) {
            parts.add(count == 1 ? "1 " + one : count + " " + many);
        }
    }
}
