package org.provscope.plan;

import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveParameter;
import org.provscope.provisioning.Parameter;

/** A line of a file that sets a value. */
public record Place(String file, int line) {
    /** Returns the winner's place; null if no file sets the parameter. */
    static @Nullable Place of(@Nullable EffectiveParameter parameter) {
        Parameter winner = winner(parameter);
        return winner == null
                ? null
                : new Place(winner.file().path().value(), winner.position().line());
    }

    /** Returns true if two parameters are set at the same place, or neither is; lines are only counted if needed. */
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
