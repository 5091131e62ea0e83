package org.provscope.effective;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.ParameterSchema;

/**
 * A phone's names of its ring types. Ring type 7 of a contact is the ringer of that number, written {@code ringer7} in
 * later releases (docs/domain.md §6, §7).
 */
public final class RingTypes {
    /** The highest ring type that a contact may have as a number. */
    public static final int LAST = 21;

    private static final Pattern TYPE = Pattern.compile("(?:ringer)?([1-9][0-9]?)");

    private final Map<Integer, String> names = new TreeMap<>();

    private RingTypes() {}

    /** Returns no names, if the phone is not known. */
    public static RingTypes none() {
        return new RingTypes();
    }

    /**
     * Returns the names of a phone.
     *
     * @param model the phone's model if it is known
     */
    public static RingTypes of(EffectiveConfig config, @Nullable String model) {
        RingTypes types = new RingTypes();
        for (int i = 1; i <= LAST; i++) {
            String parameter = "se.pat.ringer.ringer" + i + ".name";
            String name = config.value(parameter);
            name = name == null ? config.value("se.pat.ringer." + i + ".name") : name;
            name = name == null ? ParameterSchema.bundled().defaultOf(parameter, model) : name;
            if (name != null && !name.isBlank()) {
                types.names.put(i, name.strip());
            }
        }
        return types;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RingTypes types && names.equals(types.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    /**
     * Returns the phone's name of a ring type.
     *
     * @param type as it stands in the directory, {@code 7} or {@code ringer7}
     * @return null if it has none
     */
    public @Nullable String name(String type) {
        Matcher matcher = TYPE.matcher(type.strip());
        return matcher.matches() ? names.get(Integer.parseInt(matcher.group(1))) : null;
    }
}
