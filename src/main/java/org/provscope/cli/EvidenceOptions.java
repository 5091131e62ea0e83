package org.provscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.provscope.evidence.EvidenceWanted;
import picocli.CommandLine.Option;

/** What to find out about phones besides their configuration. */
final class EvidenceOptions {
    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "A log of the server that the phones ask, besides those in the root. May be repeated.")
    private List<Path> accessLogs = new ArrayList<>();

    @Option(
            names = "--no-evidence",
            description = "Do not read logs and override files for the phones' models and firmware.")
    private boolean isOff;

    /**
     * @param keep how many requests and log lines of each phone are wanted
     */
    EvidenceWanted wanted(int keep) {
        return isOff ? EvidenceWanted.NOTHING : new EvidenceWanted(true, accessLogs, keep, keep);
    }
}
