package org.provscope.legacy;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a value under its new name.
 *
 * @param text      null if the parameter goes
 * @param why       a sentence if the value changes or goes, else empty
 * @param isUnclear true if it is right for some readers only: for others the value must stay
 */
record NewValue(@Nullable String text, String why, boolean isUnclear) {
    NewValue(@Nullable String text, String why) {
        this(text, why, false);
    }

    static NewValue same(String value) {
        return new NewValue(value, "");
    }

    static NewValue gone(String why) {
        return new NewValue(null, why);
    }
}
