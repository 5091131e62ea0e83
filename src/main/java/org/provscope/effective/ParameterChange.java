package org.provscope.effective;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parameter whose value changes for a phone, or whose unchanged value gains or loses its effect.
 *
 * @param before without the default; null if no file set it
 * @param after  null if no file sets it
 */
public record ParameterChange(
        String name,
        @Nullable EffectiveParameter before,
        @Nullable EffectiveParameter after) {
    /** Returns true if the value itself differs; set and not set are different even if the default is the same. */
    public boolean isOfValue() {
        return !Objects.equals(value(before), value(after));
    }

    static @Nullable String value(@Nullable EffectiveParameter parameter) {
        return parameter == null ? null : parameter.value();
    }
}
