package org.provscope.effective;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of which a phone gets another value than before, or of which the same value begins or ceases to have an
 * effect.
 *
 * @param before what it got, without the default; null: no file set it
 * @param after  what it gets; null: no file sets it
 */
public record ParameterChange(
        String name,
        @Nullable EffectiveParameter before,
        @Nullable EffectiveParameter after) {
    /** Whether the value itself is another one; set and not set are different, also where a default is the same. */
    public boolean isOfValue() {
        return !Objects.equals(value(before), value(after));
    }

    static @Nullable String value(@Nullable EffectiveParameter parameter) {
        return parameter == null ? null : parameter.value();
    }
}
