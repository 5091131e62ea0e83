package org.provscope.schema;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fate of a parameter from before UC Software 3.3.0 (docs/domain.md §6).
 *
 * @param old         the name as it was
 * @param successor   the parameter that replaced it, or null
 * @param valueChange how the value changes with the name; empty if it does not
 * @param certainty   how sure all this is
 * @param note        why, in our words
 */
public record LegacyName(
        String old, Action action, @Nullable String successor, String valueChange, Certainty certainty, String note) {
    /** What happened to the name. */
    public enum Action {
        /** The parameter was renamed. */
        RENAME,
        /** Several names, one for each platform, became this one. */
        COLLAPSE,
        /** The parameter only chose the names that the others of its family have now. */
        CONSUMED,
        /** The parameter was removed. */
        DROP;

        static Action of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How sure a row of the table is. */
    public enum Certainty {
        HIGH,
        MEDIUM,
        LOW;

        static Certainty of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
