package org.provscope.legacy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.schema.InvalidValue;
import org.provscope.schema.LegacyName;
import org.provscope.schema.LegacyNames;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.ValueType;
import org.provscope.schema.ValueValidator;

/** Finds the values that go with new names: numbers of chords, ringers and ring classes have names since 3.3.0. */
final class NewValues {
    private static final String VALUE = ".value";

    private final Readers readers;
    private final Numbered numbered;

    NewValues(Readers readers, Numbered numbered) {
        this.readers = readers;
        this.numbered = numbered;
    }

    /**
     * Returns the value of a parameter under the name that it has afterwards.
     *
     * @param fate null if the name stays
     * @param info what the new release knows of that name
     */
    NewValue of(ConfigFile file, @Nullable LegacyName fate, String newName, ParameterInfo info, String value) {
        LegacyName.ValueChange change = fate == null ? LegacyName.ValueChange.NONE : fate.change();
        if (change == LegacyName.ValueChange.BLANK_IS_ZERO && value.isBlank()) {
            return new NewValue("0", "Empty meant that the codec is not used; that is 0 now.");
        }
        if (fate != null && change == LegacyName.ValueChange.CHORD_BY_NAME) {
            return chord(file, fate, newName, value);
        }
        InvalidValue invalid = ValueValidator.validate(info, value);
        if (invalid == null && change == LegacyName.ValueChange.RINGER_BY_NAME) {
            return ringer(info, value);
        }
        if (invalid == null && (!isNumber(value) || info.type().choices().isEmpty())) {
            return NewValue.same(value);
        }
        if (invalid != null && invalid.isEmpty()) {
            return NewValue.gone("It is empty, and a value is needed here since 3.3.0: the default applies.");
        }
        String meant = meant(file, info.type(), value);
        if (meant != null) {
            return new NewValue(meant, "“" + value + "” is written “" + meant + "” now.");
        }
        // Under a name that stays it is a mistake already; a new name must not make it one.
        return invalid == null || fate == null
                ? NewValue.same(value)
                : NewValue.gone("Its value is not allowed for " + newName + ", which " + invalid.why() + ".");
    }

    private static NewValue ringer(ParameterInfo info, String value) {
        String named = switch (value) {
            case "6" -> info.type().choices().contains("callWaiting") ? "callWaiting" : "ringer6";
            case "7" -> info.type().choices().contains("callWaitingLong") ? "callWaitingLong" : "ringer7";
            default -> "ringer" + value;
        };
        return isNumber(value) && info.type().choices().contains(named)
                ? new NewValue(named, "The tone number " + value + " is called " + named + " now.")
                : NewValue.same(value);
    }

    /** Returns the allowed value that another one was written for, or null. */
    private @Nullable String meant(ConfigFile file, ValueType type, String value) {
        List<String> choices = type.choices();
        String plain = value.strip();
        for (String choice : choices) {
            if (choice.equalsIgnoreCase(plain) && !choice.equals(value)) {
                return choice;
            }
        }
        if (!isNumber(plain)) {
            return null;
        }
        String ringClass = numbered.ringClass(file, plain);
        return choices.contains("ringer" + plain)
                ? "ringer" + plain
                : ringClass != null && choices.contains(ringClass) ? ringClass : null;
    }

    private NewValue chord(ConfigFile file, LegacyName fate, String newName, String value) {
        String old = fate.old();
        if (!isNumber(value) || !"chord".equals(type(file, old, newName))) {
            return NewValue.same(value);
        }
        String family = old.startsWith("se.pat.ringer.")
                ? "ringerChord"
                : old.startsWith("se.pat.misc.") ? "miscChord" : "callProgChord";
        String name = LegacyNames.word(family, value);
        return name == null
                ? NewValue.gone("It plays chord " + value + ", for which no later name is known.")
                : new NewValue(name, "Chord " + value + " is called " + name + " now.");
    }

    /** Returns what an instruction does: as the files say, else as the default of its new name. */
    private @Nullable String type(ConfigFile file, String old, String newName) {
        String key = old.substring(0, old.length() - VALUE.length()) + ".type";
        Set<String> types = readers.values(file, key);
        if (!types.isEmpty()) {
            return types.iterator().next();
        }
        return ParameterSchema.bundled()
                .defaultOf(newName.substring(0, newName.length() - VALUE.length()) + ".type", null);
    }

    private static boolean isNumber(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return !value.isEmpty();
    }
}
