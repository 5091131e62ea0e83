package org.provscope.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that a parameter may have.
 *
 * @param choices      the allowed values, empty if any text or number is
 * @param min          least number, or null
 * @param max          greatest number, or null
 * @param minLength    characters, or null
 * @param maxLength    characters, or null
 * @param emptyAllowed true if an empty value is allowed too
 */
public record ValueType(
        Kind kind,
        List<String> choices,
        @Nullable Long min,
        @Nullable Long max,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        boolean emptyAllowed) {
    public static final ValueType UNKNOWN = new ValueType(Kind.UNKNOWN, List.of(), null, null, null, null, true);

    /** The sorts of values. */
    public enum Kind {
        BOOLEAN("boolean", "yes or no (1 or 0)"),
        INTEGER("integer", "whole number"),
        TEXT("string", "text"),
        UNKNOWN("", "not known");

        private final String code;
        private final String words;

        Kind(String code, String words) {
            this.code = code;
            this.words = words;
        }

        String code() {
            return code;
        }

        static Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no such kind of value: " + code);
        }
    }

    /** Returns the type in a person's words, e.g. {@code whole number, 0 to 65535}. */
    public String label() {
        StringBuilder words = new StringBuilder(choices.isEmpty() ? kind.words : "one of");
        if (min != null && max != null) {
            words.append(", ").append(min).append(" to ").append(max);
        } else if (min != null) {
            words.append(", at least ").append(min);
        } else if (max != null) {
            words.append(", at most ").append(max);
        }
        if (choices.isEmpty() && maxLength != null) {
            words.append(
                    minLength != null && minLength > 0
                            ? ", " + minLength + " to " + maxLength + " characters"
                            : ", at most " + maxLength + " characters");
        }
        return words.toString();
    }
}
