package org.provscope.evidence;

import java.nio.file.Path;
import java.util.List;

/**
 * What to find out about phones when a root is read.
 *
 * @param isUsed     false if nothing is to be read or known
 * @param accessLogs logs of servers outside the root
 * @param keep       how many requests and lines of each phone to keep
 */
public record EvidenceWanted(boolean isUsed, List<Path> accessLogs, int keep) {
    /** Facts only. */
    public static final EvidenceWanted FACTS = new EvidenceWanted(true, List.of(), 0);

    /** Nothing. */
    public static final EvidenceWanted NOTHING = new EvidenceWanted(false, List.of(), 0);

    public EvidenceWanted {
        accessLogs = List.copyOf(accessLogs);
    }
}
