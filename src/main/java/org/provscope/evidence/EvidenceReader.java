package org.provscope.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.provscope.files.Cancellation;
import org.provscope.files.FileRoot;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.FirmwareVersion;
import org.provscope.xml.SourceText;

/** Finds out about phones from the files of a root that they wrote, and from the logs of servers. */
public final class EvidenceReader {
    private final FileRoot root;
    private final Snapshot snapshot;
    private final EvidenceWanted wanted;
    private final LogFacts facts;
    private final Cancellation cancellation;

    /**
     * @param facts what logs of phones told before; gets what they tell now
     */
    public EvidenceReader(
            FileRoot root, Snapshot snapshot, EvidenceWanted wanted, LogFacts facts, Cancellation cancellation) {
        this.root = root;
        this.snapshot = snapshot;
        this.wanted = wanted;
        this.facts = facts;
        this.cancellation = cancellation;
    }

    /**
     * Reads everything that tells of phones. What cannot be read tells nothing.
     *
     * @throws EvidenceException if one of the logs that were named cannot be read
     * @throws CancellationException when cancelled
     */
    public Evidence read() throws EvidenceException {
        Sightings sightings = new Sightings();
        ServerLog servers = new ServerLog(wanted.requests());
        List<Path> named = distinct(wanted.accessLogs());
        new RootServerLogs(root, snapshot, cancellation).read(named, servers, sightings);
        for (Path log : named) {
            try (InputStream in = Files.newInputStream(log)) {
                if (!servers.read(in, cancellation) && Files.size(log) > 0) {
                    throw new EvidenceException(log + " is no server log of a known form.");
                }
            } catch (IOException e) {
                throw new EvidenceException(log + " cannot be read" + reason(e) + ".");
            }
        }
        servers.end(sightings);
        new PhoneLogs(root, snapshot, wanted.lines(), facts, cancellation).read(sightings);
        overrides(sightings);
        return sightings.weighed();
    }

    /** A log that is named twice tells everything once. */
    private static List<Path> distinct(List<Path> logs) {
        Map<Path, Path> distinct = new LinkedHashMap<>();
        for (Path log : logs) {
            distinct.putIfAbsent(RootServerLogs.real(log), log);
        }
        return List.copyOf(distinct.values());
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException
                ? ": there is no such file"
                : e instanceof java.nio.file.AccessDeniedException ? ": this account may not read it" : "";
    }

    private void overrides(Sightings to) {
        Map<MacAddress, FirmwareVersion> newest = new TreeMap<>();
        for (RootFile file : snapshot.files()) {
            SourceText source = file.kind().isOverride() ? file.source() : null;
            MacAddress phone =
                    source == null ? null : MacAddress.inName(file.path().name());
            FirmwareVersion version = source == null ? null : FirmwareVersion.inHeader(source.text());
            if (phone != null && version != null) {
                // The keypad's file and the web page's are of different times: the newer firmware wrote last.
                newest.merge(phone, version, (one, other) -> one.isNewerThan(other) ? one : other);
            }
        }
        newest.forEach((phone, version) ->
                to.of(phone).firmware(EvidenceSource.OVERRIDE_COMMENT).see(version.text(), null));
    }
}
