package org.provscope.plan;

import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveParameter;
import org.provscope.provisioning.Parameter;

/** A line of a file that sets a value. */
public record Place(String file, int line) {
    /** The place that wins; null where no file sets the parameter. */
    static @Nullable Place of(@Nullable EffectiveParameter parameter) {
        Parameter winner = winner(parameter);
        return winner == null
                ? null
                : new Place(winner.file().path().value(), winner.position().line());
    }

    /** Whether two parameters are set at the same place, or neither is; the line is only counted where it matters. */
    static boolean isSame(@Nullable EffectiveParameter one, @Nullable EffectiveParameter other) {
        Parameter here = winner(one);
        Parameter there = winner(other);
        if (here == null || there == null) {
            return here == null && there == null;
        }
        return here.equals(there)
                || here.file().path().equals(there.file().path())
                        && here.position().line() == there.position().line();
    }

    private static @Nullable Parameter winner(@Nullable EffectiveParameter parameter) {
        return parameter == null || parameter.winner() == null
                ? null
                : parameter.winner().parameter();
    }
}
