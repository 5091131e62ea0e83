package org.provscope.ui;

import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/**
 * How many problems a file or a phone has, as a small number beside it.
 *
 * @param errors   shown first
 * @param warnings shown if there are no errors
 */
public record Badge(int errors, int warnings) {
    public static final Badge NONE = new Badge(0, 0);

    /** Returns the sum of both. */
    public Badge plus(Badge other) {
        return new Badge(errors + other.errors, warnings + other.warnings);
    }

    /** Returns the counts in words, for tips and screen readers; empty if there are none. */
    public String label() {
        String red = errors == 0 ? "" : errors == 1 ? "1 error" : errors + " errors";
        String amber = warnings == 0 ? "" : warnings == 1 ? "1 warning" : warnings + " warnings";
        return red.isEmpty() || amber.isEmpty() ? red + amber : red + ", " + amber;
    }

    /** Returns the number, or null if there is none to show. */
    public @Nullable Label node() {
        if (errors > 0) {
            return Ui.label(shown(errors), "badge", "danger-badge");
        }
        return warnings > 0 ? Ui.label(shown(warnings), "badge", "warning-badge") : null;
    }

    private static String shown(int count) {
        return count > 999 ? "999+" : String.valueOf(count);
    }
}
