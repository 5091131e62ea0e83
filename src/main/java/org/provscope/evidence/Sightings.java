package org.provscope.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;

/** Gathers what all sources say of all phones, and weighs it. Not for several threads. */
final class Sightings {
    /** What is said of one phone. */
    static final class OfPhone {
        private final Map<EvidenceSource, Sighting> models = new EnumMap<>(EvidenceSource.class);
        private final Map<EvidenceSource, Sighting> firmwares = new EnumMap<>(EvidenceSource.class);
        private final List<Request> requests = new ArrayList<>();
        private final List<SaidLine> said = new ArrayList<>();
        private @Nullable String lastSeen;

        Sighting model(EvidenceSource source) {
            return models.computeIfAbsent(source, key -> new Sighting());
        }

        Sighting firmware(EvidenceSource source) {
            return firmwares.computeIfAbsent(source, key -> new Sighting());
        }

        void put(EvidenceSource source, Sighting model, Sighting firmware) {
            models.put(source, model);
            firmwares.put(source, firmware);
        }

        void seen(@Nullable String time) {
            if (LogTimes.isBefore(lastSeen, time)) {
                lastSeen = time;
            }
        }

        void requests(Collection<Request> more) {
            requests.addAll(more);
        }

        void said(Collection<SaidLine> more) {
            said.addAll(more);
        }

        private PhoneEvidence weighed() {
            List<String> disagrees = new ArrayList<>();
            Fact model = strongest("model", models, disagrees);
            Fact firmware = strongest("firmware", firmwares, disagrees);
            return new PhoneEvidence(model, firmware, lastSeen, disagrees, requests, said);
        }
    }

    private final SortedMap<MacAddress, OfPhone> phones = new TreeMap<>();
    private final List<UnreadLog> unread = new ArrayList<>();

    OfPhone of(MacAddress phone) {
        return phones.computeIfAbsent(phone, key -> new OfPhone());
    }

    /**
     * Returns what the strongest source says. One that contradicts itself does not count, but no weaker one decides in its
     * place.
     */
    private static @Nullable Fact strongest(
            String what, Map<EvidenceSource, Sighting> sightings, List<String> disagrees) {
        Fact best = null;
        boolean isOpen = true;
        for (Map.Entry<EvidenceSource, Sighting> entry : sightings.entrySet()) {
            EvidenceSource source = entry.getKey();
            if (entry.getValue().isContradicted()) {
                disagrees.add("More than one " + what + ": " + source.label() + " contradicts itself.");
                isOpen &= best != null;
                continue;
            }
            Fact fact = entry.getValue().fact(source);
            if (fact == null) {
                continue;
            }
            if (best == null && isOpen) {
                best = fact;
            } else if (best != null && !best.value().equals(fact.value())) {
                disagrees.add("The " + what + " is " + best.value() + " by "
                        + best.source().label() + ", but " + fact.value() + " by " + source.label() + ".");
            }
        }
        return isOpen || best != null ? best : null;
    }

    /** Says that a log was not read, or not all of it. */
    void unread(UnreadLog log) {
        unread.add(log);
    }

    Evidence weighed() {
        SortedMap<MacAddress, PhoneEvidence> all = new TreeMap<>();
        phones.forEach((phone, found) -> all.put(phone, found.weighed()));
        return new Evidence(all, unread);
    }
}
