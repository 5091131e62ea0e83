package org.provscope.evidence;

import java.nio.file.Path;
import java.util.List;

/**
 * What to find out about phones when a root is read.
 *
 * @param isUsed     false if nothing is to be read or known
 * @param accessLogs logs of servers outside the root
 * @param requests   how many of each phone's last requests to keep
 * @param lines      how many of the last lines of each phone's logs to keep; if any, all logs are read
 */
public record EvidenceWanted(boolean isUsed, List<Path> accessLogs, int requests, int lines) {
    /** Facts only. */
    public static final EvidenceWanted FACTS = new EvidenceWanted(true, List.of(), 0, 0);

    /** Facts, and as many requests as a phone's page shows. */
    public static final EvidenceWanted FOR_PAGES = new EvidenceWanted(true, List.of(), 30, 0);

    /** Nothing. */
    public static final EvidenceWanted NOTHING = new EvidenceWanted(false, List.of(), 0, 0);

    public EvidenceWanted {
        accessLogs = List.copyOf(accessLogs);
    }
}
