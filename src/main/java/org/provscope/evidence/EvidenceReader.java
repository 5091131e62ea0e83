package org.provscope.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.FirmwareVersion;
import org.provscope.xml.SourceText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out about phones from the files of a root that they wrote, and from the logs of servers. */
public final class EvidenceReader {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceReader.class);
    private static final long LARGEST_PHONE_LOG = 16L << 20;
    private static final long LARGEST_SERVER_LOG = 64L << 20;
    private static final int WORKERS = 8;
    /** access.log, access.log.1, access.log.2.gz, access_log-20240312, u_ex240312.log, xferlog, vsftpd.log, syslog … */
    private static final Pattern SERVER_LOG =
            Pattern.compile("(?:.*[._-]?log|syslog|messages|xferlog|localhost_access_log.*)"
                    + "(?:[.-][0-9][0-9.-]*)?(?:\\.log|\\.txt)?(?:\\.gz)?");

    private static final Pattern PHONE_LOG =
            Pattern.compile("-(?:app|boot)[^/]*\\.log[.-][0-9.-]*(?:gz)?$|\\.log\\.gz$");
    private static final Pattern NUMBER = Pattern.compile("[.-]([0-9]{1,4})(?:\\.gz)?$");

    /** What one log of a phone says. */
    private record Heard(
            MacAddress phone, RootFile file, EvidenceSource source, LogFacts.Told told, Collection<SaidLine> said) {}

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
        serverLogsOfRoot(servers);
        for (Path log : wanted.accessLogs()) {
            try (InputStream in = Files.newInputStream(log)) {
                if (!servers.read(in, cancellation) && Files.size(log) > 0) {
                    throw new EvidenceException(log + " is no server log of a known form.");
                }
            } catch (IOException e) {
                throw new EvidenceException(log + " cannot be read" + reason(e) + ".");
            }
        }
        servers.end(sightings);
        phoneLogs(sightings);
        overrides(sightings);
        return sightings.weighed();
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException
                ? ": there is no such file"
                : e instanceof java.nio.file.AccessDeniedException ? ": this account may not read it" : "";
    }

    private void serverLogsOfRoot(ServerLog servers) {
        List<RootFile> logs = snapshot.files().stream()
                .filter(EvidenceReader::isServerLog)
                .sorted(Comparator.comparingInt(EvidenceReader::age)
                        .thenComparing(file -> file.path().value()))
                .toList();
        for (RootFile log : logs) {
            cancellation.check();
            try {
                byte[] bytes = root.read(log.path(), LARGEST_SERVER_LOG);
                servers.read(new ByteArrayInputStream(bytes), cancellation);
            } catch (FileFailureException | IOException e) {
                LOG.debug("{} tells nothing", log.path(), e);
            }
        }
    }

    private static boolean isServerLog(RootFile file) {
        String name = file.path().name().toLowerCase(Locale.ROOT);
        boolean mayBe = file.kind() == FileKind.LOG || file.kind() == FileKind.OTHER;
        return mayBe
                && SERVER_LOG.matcher(name).matches()
                && MacAddress.inName(name) == null
                && file.entry().stamp().size() <= LARGEST_SERVER_LOG;
    }

    /** Rotated logs have numbers, the oldest the highest; the current one has none. */
    private static int age(RootFile file) {
        Matcher number = NUMBER.matcher(file.path().name());
        return number.find() ? -Integer.parseInt(number.group(1)) : 0;
    }

    private void phoneLogs(Sightings to) {
        List<Future<@Nullable Heard>> readings = new ArrayList<>();
        Semaphore atOnce = new Semaphore(WORKERS);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<RootFile> logs = snapshot.files().stream()
                    .filter(EvidenceReader::isPhoneLog)
                    .sorted(Comparator.comparing(file -> file.path().value()))
                    .toList();
            for (RootFile log : logs) {
                LogFacts.Told known = wanted.lines() > 0
                        ? null
                        : facts.of(log.path(), log.entry().stamp());
                if (known != null) {
                    heard(heard(log, known, List.of()), to);
                    continue;
                }
                readings.add(executor.submit(() -> {
                    atOnce.acquire();
                    try {
                        return read(log);
                    } finally {
                        atOnce.release();
                    }
                }));
            }
            for (Future<@Nullable Heard> reading : readings) {
                heard(reading.get(), to);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void heard(@Nullable Heard heard, Sightings to) {
        if (heard == null) {
            return;
        }
        Sightings.OfPhone found = to.of(heard.phone());
        String model = heard.told().model();
        String firmware = heard.told().firmware();
        if (model != null) {
            found.model(heard.source()).see(model, null);
        }
        if (firmware != null) {
            found.firmware(heard.source()).see(firmware, null);
        }
        found.said(heard.said());
        facts.tell(heard.file().path(), heard.told());
    }

    private static @Nullable Heard heard(RootFile log, LogFacts.Told told, Collection<SaidLine> said) {
        MacAddress phone = MacAddress.inName(log.path().name());
        return phone == null ? null : new Heard(phone, log, PhoneLogReader.source(log.path()), told, said);
    }

    private @Nullable Heard read(RootFile log) {
        cancellation.check();
        try {
            byte[] bytes = unzipped(root.read(log.path(), LARGEST_PHONE_LOG));
            PhoneLogReader read = PhoneLogReader.of(log.path(), bytes, wanted.lines());
            return heard(log, new LogFacts.Told(log.entry().stamp(), read.model(), read.firmware()), read.said());
        } catch (FileFailureException | IOException e) {
            LOG.debug("{} tells nothing", log.path(), e);
            return null;
        }
    }

    /** Servers rotate the logs of phones like their own. */
    private static boolean isPhoneLog(RootFile file) {
        String name = file.path().name().toLowerCase(Locale.ROOT);
        return (file.kind() == FileKind.LOG
                        || file.kind() == FileKind.OTHER
                                && PHONE_LOG.matcher(name).find())
                && file.entry().stamp().size() <= LARGEST_PHONE_LOG
                && MacAddress.inName(name) != null;
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        boolean isZipped = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (!isZipped) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes((int) LARGEST_PHONE_LOG);
        }
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
