package org.provscope.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the logs that phones uploaded into a root, several at once. Who a phone is stands at the beginning of its log, and
 * again wherever it restarted: of large logs the beginning and the end suffice.
 */
final class PhoneLogs {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneLogs.class);
    private static final int MEGABYTE = 1 << 20;
    private static final int MEGABYTES = 20;
    /** Up to this size a log is read whole and at once. */
    private static final int SMALL = 4 * MEGABYTE;

    private static final int PIECE = 8 * MEGABYTE;
    /** The most that is read of a zipped log, unzipped. */
    private static final int MOST_ZIPPED = 64 * MEGABYTE;
    /** The most that is read of one log, in bytes. */
    private static final long MOST = 1L << 30;

    private static final int WORKERS = 8;
    private static final Pattern NAME = Pattern.compile("-(?:app|boot)[^/]*\\.log[.-][0-9.-]*(?:gz)?$|\\.log\\.gz$");

    /** What one log of a phone says. */
    private record Heard(
            MacAddress phone,
            RootFile file,
            EvidenceSource source,
            LogFacts.@Nullable Told told,
            Collection<SaidLine> said,
            @Nullable UnreadLog unread) {}

    private final FileRoot root;
    private final Snapshot snapshot;
    private final int lines;
    private final LogFacts facts;
    private final Cancellation cancellation;

    /**
     * @param lines how many of the last lines of each log to keep; if any, all logs are read, and read whole
     */
    PhoneLogs(FileRoot root, Snapshot snapshot, int lines, LogFacts facts, Cancellation cancellation) {
        this.root = root;
        this.snapshot = snapshot;
        this.lines = lines;
        this.facts = facts;
        this.cancellation = cancellation;
    }

    void read(Sightings to) {
        List<Future<@Nullable Heard>> readings = new ArrayList<>();
        Semaphore atOnce = new Semaphore(WORKERS);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<RootFile> logs = snapshot.files().stream()
                    .filter(PhoneLogs::isOne)
                    .sorted(Comparator.comparing(file -> file.path().value()))
                    .toList();
            for (RootFile log : logs) {
                LogFacts.Told known =
                        lines > 0 ? null : facts.of(log.path(), log.entry().stamp());
                if (known != null) {
                    heard(heard(log, known, List.of(), null), to);
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
        if (heard.told() != null) {
            String model = heard.told().model();
            String firmware = heard.told().firmware();
            if (model != null) {
                found.model(heard.source()).see(model, null);
            }
            if (firmware != null) {
                found.firmware(heard.source()).see(firmware, null);
            }
            facts.tell(heard.file().path(), heard.told());
        }
        if (heard.unread() != null) {
            to.unread(heard.unread());
        }
        found.said(heard.said());
    }

    private static @Nullable Heard heard(
            RootFile log, LogFacts.@Nullable Told told, Collection<SaidLine> said, @Nullable UnreadLog unread) {
        MacAddress phone = MacAddress.inName(log.path().name());
        return phone == null ? null : new Heard(phone, log, PhoneLogReader.source(log.path()), told, said, unread);
    }

    private @Nullable Heard read(RootFile log) {
        cancellation.check();
        String path = log.path().value();
        PhoneLogReader reader = new PhoneLogReader(log.path(), lines);
        UnreadLog unread = null;
        try {
            long size = log.entry().stamp().size();
            if (path.toLowerCase(Locale.ROOT).endsWith(".gz") || size <= SMALL) {
                byte[] bytes = unzipped(root.read(log.path(), MOST_ZIPPED));
                reader.whole(bytes);
                unread = bytes.length < MOST_ZIPPED ? null : cut(path, MOST_ZIPPED);
            } else if (lines == 0) {
                reader.part(root.piece(log.path(), 0, MEGABYTE));
                reader.end(root.piece(log.path(), size - MEGABYTE, MEGABYTE));
            } else {
                pieces(log, size, reader);
                unread = size <= MOST ? null : cut(path, MOST);
            }
        } catch (FileFailureException e) {
            LOG.debug("{} is not read, or not all of it", path, e);
            boolean isBegun = e.failure() instanceof FileFailure.Unsupported && reader.hasBegun();
            unread = isBegun && lines == 0
                    ? null
                    : new UnreadLog(
                            path, isBegun ? cut(path, PIECE).why() : e.failure().sentence());
            if (!isBegun) {
                return heard(log, null, List.of(), unread);
            }
        } catch (IOException e) {
            LOG.debug("{} is damaged", path, e);
            return heard(log, null, List.of(), new UnreadLog(path, path + " is damaged and was not read."));
        }
        return heard(
                log, new LogFacts.Told(log.entry().stamp(), reader.model(), reader.firmware()), reader.said(), unread);
    }

    private static UnreadLog cut(String path, long most) {
        return new UnreadLog(path, "Of " + path + ", only the first " + (most >> MEGABYTES) + " MB were read.");
    }

    private void pieces(RootFile log, long size, PhoneLogReader reader) throws FileFailureException {
        for (long from = 0; from < Math.min(size, MOST); from += PIECE) {
            cancellation.check();
            reader.part(root.piece(log.path(), from, PIECE));
        }
        reader.finish();
    }

    /** Servers rotate the logs of phones like their own. */
    private static boolean isOne(RootFile file) {
        String name = file.path().name().toLowerCase(Locale.ROOT);
        return (file.kind() == FileKind.LOG
                        || file.kind() == FileKind.OTHER && NAME.matcher(name).find())
                && MacAddress.inName(name) != null;
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        boolean isZipped = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (!isZipped) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(MOST_ZIPPED);
        }
    }
}
