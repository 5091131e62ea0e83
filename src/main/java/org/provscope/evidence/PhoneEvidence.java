package org.provscope.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a phone by what it said and asked for.
 *
 * @param model     its model's code, by the strongest source; null if none tells, or one contradicts itself
 * @param firmware  the version of its firmware, likewise
 * @param lastSeen  when it last asked a server for something, as ISO 8601; null if not known
 * @param disagrees what weaker sources say differently, as sentences
 * @param requests  its last requests, oldest first; as many as were to be kept
 * @param said      the last lines of its logs about configuration and errors, as many as were to be kept
 */
public record PhoneEvidence(
        @Nullable Fact model,
        @Nullable Fact firmware,
        @Nullable String lastSeen,
        List<String> disagrees,
        List<Request> requests,
        List<SaidLine> said) {
    /** Nothing is known. */
    public static final PhoneEvidence NONE = new PhoneEvidence(null, null, null, List.of(), List.of(), List.of());

    public PhoneEvidence {
        disagrees = List.copyOf(disagrees);
        requests = List.copyOf(requests);
        said = List.copyOf(said);
    }
}
