package org.provscope.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.PhoneModels;

/**
 * Reads logs of servers, whatever their form, and finds what phones asked for. Requests belong to the phone that names
 * itself or whose address stands in the file's name; others to the only phone that was seen in the same session, else
 * from the same address. Not for several threads.
 */
public final class ServerLog {
    private static final int LONGEST_LINE = 1 << 16;
    private static final int GZIP = 0x8b1f;
    private static final int LITTLE_ENDIAN = 0xfeff;
    private static final int BIG_ENDIAN = 0xfffe;
    private static final int MOST_PENDING = 200;
    /** The length of {@code 0004f2000001.cfg}. */
    private static final int MASTER_NAME = 16;

    private final int keep;
    private long read;
    private final Introductions introductions = new Introductions();

    private final Map<MacAddress, Asker> askers = new HashMap<>();
    private final Map<String, LogClient> clients = new HashMap<>();
    private final Map<String, LogClient> sessions = new HashMap<>();
    /** The folders in which masters were asked for: where the root lies on the server. */
    private final Set<String> folders = new HashSet<>();

    /** The folder that was added last: mostly the same again. Not a folder at first. */
    private String lastFolder = "?";

    /**
     * @param keep how many of each phone's last requests to keep
     */
    public ServerLog(int keep) {
        this.keep = keep;
    }

    /**
     * Reads a log to its end; gzipped ones too. Lines of no known form are passed over.
     *
     * @return false if no line had a known form
     * @throws IOException if it cannot be read; what was read until then counts
     */
    public boolean read(InputStream in, Cancellation cancellation) throws IOException {
        sessions.clear();
        List<LogFormat> formats = LogFormat.all();
        boolean any = false;
        // One thread takes lines apart while this one puts together what they say.
        try (InputStream plain = plain(in);
                ExecutorService parser = Executors.newVirtualThreadPerTaskExecutor()) {
            LogLines lines = new LogLines(plain, formats);
            Future<LogLines.Part> next = parser.submit(lines::part);
            while (true) {
                cancellation.check();
                LogLines.Part part = finished(next);
                if (!part.isLast()) {
                    next = parser.submit(lines::part);
                }
                part.entries().forEach(this::add);
                any |= part.isKnown();
                if (part.isLast()) {
                    break;
                }
            }
        }
        attribute(sessions);
        return any;
    }

    private static LogLines.Part finished(Future<LogLines.Part> part) throws IOException {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static InputStream plain(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, LONGEST_LINE);
        buffered.mark(2);
        int magic = buffered.read() | buffered.read() << 8;
        buffered.reset();
        // What Windows' own tools copy out of a log is often UTF-16.
        return switch (magic) {
            case GZIP -> new GZIPInputStream(buffered, LONGEST_LINE);
            case LITTLE_ENDIAN, BIG_ENDIAN -> new NarrowStream(buffered);
            default -> buffered;
        };
    }

    private void add(LogFormat.Entry entry) {
        Introduction introduction = introductions.of(entry.agent());
        if (introduction != null && introduction.isOfAnother()) {
            // A browser behind the same address.
            return;
        }
        UserAgent agent = introduction == null ? null : introduction.agent();
        String path = LogPath.decoded(entry.path());
        String name = path.substring(path.lastIndexOf('/') + 1);
        MacAddress itself = agent == null ? null : agent.phone();
        MacAddress phone = itself == null ? MacAddress.inName(name) : itself;
        if (name.endsWith(".cfg")) {
            folder(path, name);
        }
        long order = read++;
        String part = LogPath.part(name);
        LogClient client = client(entry.client(), introduction);
        LogClient session = entry.session() == null
                ? client
                : sessions.computeIfAbsent(entry.client() + " " + entry.session(), key -> new LogClient(client));
        if (client != null && part != null && itself == null) {
            client.parts.see(part, entry.time());
        }
        if (session != null && entry.session() != null && part != null && itself == null) {
            session.parts.see(part, entry.time());
        }
        if (phone == null) {
            if (session != null) {
                Seen request = new Seen(new Request(entry.time(), entry.isUpload(), path, entry.status()), order);
                keep(session.pending, request, Math.max(1, Math.min(keep, MOST_PENDING)));
            }
            return;
        }
        if (client != null) {
            client.saw(phone);
        }
        if (session != null && entry.session() != null) {
            session.saw(phone);
        }
        Asker asker = asker(phone, introduction);
        if (agent != null) {
            asker.model.see(agent.model(), entry.time());
            if (agent.version() != null) {
                asker.firmware.see(agent.version(), entry.time());
            }
            if (part != null) {
                asker.parts.see(part, entry.time());
            }
        }
        if (keep > 0) {
            keep(
                    asker.requests,
                    new Seen(new Request(entry.time(), entry.isUpload(), path, entry.status()), order),
                    keep);
        }
        asker.seen(entry.time());
    }

    /** Remembers the folder of a master. */
    private void folder(String path, String name) {
        int length = path.length() - name.length();
        boolean isKnown = lastFolder.length() == length && path.startsWith(lastFolder);
        if (!isKnown
                && (name.startsWith(MacAddress.ANY)
                        || name.length() == MASTER_NAME && MacAddress.inName(name) != null)) {
            lastFolder = path.substring(0, length);
            folders.add(lastFolder);
        }
    }

    private @Nullable LogClient client(String name, @Nullable Introduction introduction) {
        if (name.isEmpty()) {
            return null;
        }
        if (introduction != null && introduction.client != null && introduction.clientName.equals(name)) {
            return introduction.client;
        }
        LogClient client = clients.computeIfAbsent(name, key -> new LogClient(null));
        if (introduction != null) {
            introduction.clientName = name;
            introduction.client = client;
        }
        return client;
    }

    private Asker asker(MacAddress phone, @Nullable Introduction introduction) {
        if (introduction == null
                || introduction.agent() == null
                || !phone.equals(introduction.agent().phone())) {
            return askers.computeIfAbsent(phone, key -> new Asker());
        }
        Asker known = introduction.asker;
        if (known == null) {
            known = askers.computeIfAbsent(phone, key -> new Asker());
            introduction.asker = known;
        }
        return known;
    }

    private void asked(Asker asker, Seen seen) {
        keep(asker.requests, seen, keep);
        asker.seen(seen.request().time());
    }

    private static void keep(Deque<Seen> requests, Seen request, int most) {
        if (most == 0) {
            return;
        }
        if (requests.size() >= most) {
            requests.removeFirst();
        }
        requests.add(request);
    }

    /** Gives what clients asked for to their phones, where that is only one. */
    private void attribute(Map<String, LogClient> all) {
        for (LogClient client : all.values()) {
            if (client.phone == null && client.whole != null) {
                LogClient whole = client.whole;
                client.pending.forEach(request -> keep(whole.pending, request, MOST_PENDING));
            } else if (client.phone != null && !client.hasMorePhones) {
                Asker asker = askers.get(client.phone);
                if (asker != null) {
                    asker.parts.add(client.parts);
                    client.pending.forEach(request -> asked(asker, request));
                    client.pending.clear();
                }
            }
        }
    }

    /** Ends the reading, and hands each phone's part over. */
    void end(Sightings to) {
        attribute(clients);
        List<String> longestFirst = new ArrayList<>(folders);
        longestFirst.sort((a, b) -> b.length() - a.length());
        askers.forEach((phone, asker) -> {
            Sightings.OfPhone found = to.of(phone);
            found.put(EvidenceSource.ACCESS_LOG, asker.model, asker.firmware);
            Sighting byPart = found.model(EvidenceSource.FIRMWARE_NAME);
            asker.parts.forEach((part, time) -> {
                String code = PhoneModels.codeOfPart(part);
                if (code != null) {
                    byPart.see(code, time);
                }
            });
            found.seen(asker.lastSeen);
            List<Seen> sorted = new ArrayList<>(asker.requests);
            sorted.sort(ServerLog::order);
            List<Request> requests = sorted.stream()
                    .map(Seen::request)
                    .map(request -> request.withFile(inRoot(request.file(), longestFirst)))
                    .toList();
            found.requests(requests);
        });
    }

    private static int order(Seen one, Seen other) {
        String first = one.request().time();
        String second = other.request().time();
        if (first == null || second == null || !LogTimes.isBefore(first, second) && !LogTimes.isBefore(second, first)) {
            return Long.compare(one.order(), other.order());
        }
        return LogTimes.isBefore(first, second) ? -1 : 1;
    }

    private static String inRoot(String path, List<String> folders) {
        String below = path;
        for (String folder : folders) {
            if (path.startsWith(folder) && path.length() > folder.length()) {
                below = path.substring(folder.length());
                break;
            }
        }
        return below.startsWith("/") ? below.substring(1) : below;
    }
}
