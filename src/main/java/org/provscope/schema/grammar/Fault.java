package org.provscope.schema.grammar;

import org.jspecify.annotations.Nullable;

/**
 * A faulty part of a value.
 *
 * @param from    its first character in the value
 * @param to      its end, exclusive
 * @param why     a whole sentence
 * @param instead the whole value as it was probably meant, or null
 */
public record Fault(int from, int to, String why, @Nullable String instead) {
    static Fault of(int from, int to, String why) {
        return new Fault(from, to, why, null);
    }
}
