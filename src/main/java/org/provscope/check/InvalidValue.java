package org.provscope.check;

import org.jspecify.annotations.Nullable;

/**
 * The reason for which a value is not allowed.
 *
 * @param isBound    true if only a bound is exceeded, which a later release may have moved
 * @param why        a clause without subject: {@code must be a whole number}
 * @param suggestion an allowed value that is near, or null
 */
record InvalidValue(
        ProblemCode code,
        boolean isBound,
        String why,
        @Nullable String suggestion) {
    static InvalidValue empty(String why, @Nullable String suggestion) {
        return new InvalidValue(ProblemCode.EMPTY_VALUE, false, why, suggestion);
    }

    static InvalidValue wrongKind(String why, @Nullable String suggestion) {
        return new InvalidValue(ProblemCode.INVALID_VALUE, false, why, suggestion);
    }

    static InvalidValue outside(String why, @Nullable String suggestion) {
        return new InvalidValue(ProblemCode.INVALID_VALUE, true, why, suggestion);
    }
}
