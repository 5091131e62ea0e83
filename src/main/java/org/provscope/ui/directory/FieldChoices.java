package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactField;
import org.provscope.effective.RingTypes;

/** Knows the values that a field of a contact is chosen from, and how they are shown. */
final class FieldChoices {
    private static final String RINGER = "ringer";
    /** Stands for the empty value in a list of choices. */
    private static final String NOTHING = "–";

    private static final List<String> PROTOCOLS = List.of("", "SIP", "H323", "Unspecified");

    private final DirectoryModel model;
    private final String field;
    private final @Nullable ContactField known;

    FieldChoices(DirectoryModel model, String field) {
        this.model = model;
        this.field = field;
        this.known = ContactField.of(field);
    }

    /** Returns true if the field is chosen from a list. */
    boolean isChoice() {
        return known == ContactField.PROTOCOL || known == ContactField.RING_TYPE;
    }

    /** Returns the values to choose from; the first is empty. */
    List<String> values() {
        if (known == ContactField.PROTOCOL) {
            return PROTOCOLS;
        }
        // As the other contacts have it: a number, or the name of later releases.
        boolean areNames = model.table().get().entries().stream()
                .map(entry -> entry.value(field))
                .anyMatch(type -> type.startsWith(RINGER));
        List<String> types = new ArrayList<>(List.of(""));
        for (int i = 1; i <= RingTypes.LAST; i++) {
            types.add(areNames ? RINGER + i : String.valueOf(i));
        }
        return types;
    }

    /** Returns how a value is shown in the list of choices. */
    String inList(String value) {
        return value.isEmpty() ? NOTHING : shown(value);
    }

    /** Returns how a value is shown: a ring type with the name that this phone has for it. */
    String shown(String value) {
        String name = known == ContactField.RING_TYPE
                ? model.table().get().ringTypes().name(value)
                : null;
        return name == null ? value : value + " · " + name;
    }
}
