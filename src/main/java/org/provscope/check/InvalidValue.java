package org.provscope.check;

import org.jspecify.annotations.Nullable;

/**
 * Why a value is not allowed.
 *
 * @param isBound    whether only a bound is passed, which a later release may have moved
 * @param why        a clause without subject: {@code must be a whole number}
 * @param suggestion a value that is allowed and near, or null
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
