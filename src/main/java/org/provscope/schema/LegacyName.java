package org.provscope.schema;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a parameter from before UC Software 3.3.0 (DOMAIN §6).
 *
 * @param old         the name as it was
 * @param successor   the parameter that took its place, or null where none did
 * @param valueChange how the value changes with the name; empty where it stays as it is
 * @param certainty   how sure all this is
 * @param note        why, in our words
 */
public record LegacyName(
        String old, Action action, @Nullable String successor, String valueChange, Certainty certainty, String note) {
    /** What happened to the name. */
    public enum Action {
        /** It has another name now. */
        RENAME,
        /** Several names, one for each platform, became this one. */
        COLLAPSE,
        /** It only chose what the others of its family are called now. */
        CONSUMED,
        /** It is gone. */
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
