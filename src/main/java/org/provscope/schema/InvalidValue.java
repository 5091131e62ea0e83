package org.provscope.schema;

import org.jspecify.annotations.Nullable;

/**
 * The reason for which a value is not allowed.
 *
 * @param why        a clause without subject: {@code must be a whole number}
 * @param suggestion an allowed value that is near, or null
 */
public record InvalidValue(Kind kind, String why, @Nullable String suggestion) {
    /** The kinds of reasons. */
    public enum Kind {
        /** The value is empty or blank. */
        EMPTY,
        /** The value is of another type, such as a text in a number. */
        WRONG_KIND,
        /** Only a bound is exceeded, which a later release may have moved. */
        OUTSIDE
    }

    static InvalidValue empty(String why, @Nullable String suggestion) {
        return new InvalidValue(Kind.EMPTY, why, suggestion);
    }

    static InvalidValue wrongKind(String why, @Nullable String suggestion) {
        return new InvalidValue(Kind.WRONG_KIND, why, suggestion);
    }

    static InvalidValue outside(String why, @Nullable String suggestion) {
        return new InvalidValue(Kind.OUTSIDE, why, suggestion);
    }

    /** Returns true if only a bound is exceeded. */
    public boolean isBound() {
        return kind == Kind.OUTSIDE;
    }

    /** Returns true if the value is empty or blank. */
    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
