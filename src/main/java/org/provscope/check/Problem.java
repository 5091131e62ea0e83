package org.provscope.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.Secrets;

/**
 * Something in a root that is wrong, or may be.
 *
 * @param place      where; null if it concerns the root as a whole
 * @param parameter  the name as written; null if it concerns no parameter
 * @param message    what and why, in whole sentences; never holds a secret
 * @param suggestion what should stand there, or null
 * @param fixes      ways to fix it, the best first
 */
public record Problem(
        ProblemCode code,
        Severity severity,
        @Nullable ProblemLocation place,
        @Nullable String parameter,
        String message,
        @Nullable String suggestion,
        List<Fix> fixes) {

    static Problem of(ProblemCode code, @Nullable ProblemLocation place, @Nullable String parameter, String message) {
        return new Problem(code, code.severity(), place, parameter, message, null, List.of());
    }

    /** Returns the problem with a suggestion; one that holds a secret is left out. */
    Problem suggesting(@Nullable String better) {
        boolean secret = better != null && !Secrets.isShowable(better);
        return new Problem(code, severity, place, parameter, message, secret ? null : better, fixes);
    }

    Problem with(Severity other) {
        return new Problem(code, other, place, parameter, message, suggestion, fixes);
    }

    Problem with(List<Fix> ways) {
        return new Problem(code, severity, place, parameter, message, suggestion, List.copyOf(ways));
    }

    Problem with(Fix way) {
        return with(List.of(way));
    }

    Problem saying(String words) {
        return new Problem(code, severity, place, parameter, words, suggestion, fixes);
    }

    /** Returns true if there is a fix. */
    public boolean isFixable() {
        return !fixes.isEmpty();
    }

    /** Returns the path of the file, or null if it concerns the root as a whole. */
    public @Nullable String file() {
        return place == null ? null : place.file().value();
    }
}
