package org.provscope.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;

/** What is known of phones by what they said and asked for. */
public final class Evidence {
    /** Nothing is known of any phone. */
    public static final Evidence NONE = new Evidence(new TreeMap<>(), List.of());

    private final SortedMap<MacAddress, PhoneEvidence> phones;
    private final List<UnreadLog> unread;

    Evidence(SortedMap<MacAddress, PhoneEvidence> phones, List<UnreadLog> unread) {
        this.phones = Collections.unmodifiableSortedMap(phones);
        this.unread = List.copyOf(unread);
    }

    /** Returns the logs that were not read, or not all of them. */
    public List<UnreadLog> unread() {
        return unread;
    }

    /** Returns the phones of which anything is known. */
    public SortedMap<MacAddress, PhoneEvidence> phones() {
        return phones;
    }

    /** Returns what is known of a phone. */
    public PhoneEvidence of(MacAddress phone) {
        return phones.getOrDefault(phone, PhoneEvidence.NONE);
    }

    /** Returns the code of a phone's model, or null if it is not known. */
    public @Nullable String model(MacAddress phone) {
        Fact model = of(phone).model();
        return model == null ? null : model.value();
    }

    /** Returns the same, with what another root tells of phones whose model is not known here. */
    public Evidence or(Evidence other) {
        SortedMap<MacAddress, PhoneEvidence> all = new TreeMap<>(other.phones);
        for (Map.Entry<MacAddress, PhoneEvidence> mine : phones.entrySet()) {
            PhoneEvidence theirs = other.of(mine.getKey());
            PhoneEvidence known = mine.getValue();
            all.put(
                    mine.getKey(),
                    known.model() != null || theirs.model() == null
                            ? known
                            : new PhoneEvidence(
                                    theirs.model(),
                                    known.firmware() == null ? theirs.firmware() : known.firmware(),
                                    known.lastSeen() == null ? theirs.lastSeen() : known.lastSeen(),
                                    known.disagrees(),
                                    known.requests(),
                                    known.said()));
        }
        return new Evidence(all, unread);
    }

    /** Returns true if the same models are known of the same phones. */
    public boolean tellsSameModels(Evidence other) {
        return models().equals(other.models());
    }

    /** Returns true if the same models and versions of firmware are known of the same phones. */
    public boolean tellsSame(Evidence other) {
        return tellsSameModels(other) && firmwares().equals(other.firmwares());
    }

    private Map<MacAddress, String> firmwares() {
        Map<MacAddress, String> firmwares = new TreeMap<>();
        phones.forEach((phone, known) -> {
            if (known.firmware() != null) {
                firmwares.put(phone, known.firmware().value());
            }
        });
        return firmwares;
    }

    private Map<MacAddress, String> models() {
        Map<MacAddress, String> models = new TreeMap<>();
        phones.forEach((phone, known) -> {
            if (known.model() != null) {
                models.put(phone, known.model().value());
            }
        });
        return models;
    }
}
