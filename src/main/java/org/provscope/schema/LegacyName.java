package org.provscope.schema;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fate of a parameter from before UC Software 3.3.0 (docs/domain.md §6).
 *
 * @param old         the name as it was
 * @param successor   the parameter that replaced it, or null
 * @param valueChange how the value changes with the name, in words; empty if it does not
 * @param change      how the value changes with the name
 * @param certainty   how sure all this is
 * @param note        why, in our words
 * @param family      the pattern of all names with this fate
 */
public record LegacyName(
        String old,
        Action action,
        @Nullable String successor,
        String valueChange,
        ValueChange change,
        Certainty certainty,
        String note,
        String family) {
    /** Returns the same fate with another successor. */
    public LegacyName to(Action nowAction, @Nullable String nowSuccessor, Certainty nowCertainty, String nowNote) {
        return new LegacyName(old, nowAction, nowSuccessor, valueChange, change, nowCertainty, nowNote, family);
    }

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

    /** How a value changes along with its name. */
    public enum ValueChange {
        NONE,
        /** An empty value meant that the codec is not used, which is 0 now. */
        BLANK_IS_ZERO,
        /** The number of a chord becomes its name, if the instruction plays a chord. */
        CHORD_BY_NAME,
        /** The number of a ringer or of a call waiting tone becomes its name. */
        RINGER_BY_NAME,
        /** The value chose the new name of another parameter. */
        PICKS_NEW_NAME;

        static ValueChange of(String word) {
            return word.isEmpty()
                    ? NONE
                    : valueOf(word.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
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
