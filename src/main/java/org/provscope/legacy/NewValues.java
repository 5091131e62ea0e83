package org.provscope.legacy;

import java.util.LinkedHashSet;
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
    private static final String CHORD = "chord";

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
            return NewValue.gone("It is empty, and a value is needed here since 3.3.0.");
        }
        String meant = meant(info.type(), value);
        if (meant != null) {
            return new NewValue(meant, "“" + value + "” is written “" + meant + "” now.");
        }
        String suggestion =
                invalid == null || invalid.kind() != InvalidValue.Kind.WRONG_KIND ? null : invalid.suggestion();
        if (fate != null && suggestion != null && ValueValidator.validate(info, suggestion) == null) {
            return new NewValue(suggestion, "“" + value + "” is written “" + suggestion + "” now.");
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
    private @Nullable String meant(ValueType type, String value) {
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
        String ringClass = numbered.ringClass(plain);
        return choices.contains("ringer" + plain)
                ? "ringer" + plain
                : ringClass != null && choices.contains(ringClass) ? ringClass : null;
    }

    private NewValue chord(ConfigFile file, LegacyName fate, String newName, String value) {
        String old = fate.old();
        Set<String> types = isNumber(value) ? types(file, old, newName) : Set.of();
        if (!types.contains(CHORD)) {
            return NewValue.same(value);
        }
        String family = old.startsWith("se.pat.ringer.")
                ? "ringerChord"
                : old.startsWith("se.pat.misc.") ? "miscChord" : "callProgChord";
        String name = LegacyNames.word(family, value);
        return name == null
                ? NewValue.gone("It plays chord " + value + ", for which no later name is known.")
                : new NewValue(name, "Chord " + value + " is called " + name + " now.", types.size() > 1);
    }

    /** Returns what an instruction does: as the files say under its old or new name, else as the new one's default. */
    private Set<String> types(ConfigFile file, String old, String newName) {
        Set<String> types = new LinkedHashSet<>(readers.values(file, typeOf(old)));
        if (types.isEmpty()) {
            types.addAll(readers.values(file, typeOf(newName)));
        }
        String usual = ParameterSchema.bundled().defaultOf(typeOf(newName), null);
        if (types.isEmpty() || types.remove("")) {
            types.add(String.valueOf(usual));
        }
        return types;
    }

    private static String typeOf(String name) {
        return name.substring(0, name.length() - VALUE.length()) + ".type";
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
