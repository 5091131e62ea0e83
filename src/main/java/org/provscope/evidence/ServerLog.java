package org.provscope.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private static final int PART_NUMBER = 14;
    private static final int GZIP = 0x8b1f;
    private static final int MOST_PENDING = 200;
    /** After so many lines of no known form a file is taken for something else. */
    private static final int STRANGE_LINES = 2000;

    /** A client, or one session of it, and what it asked for before it was known which phone it is. */
    private static final class Client {
        private final Set<MacAddress> phones = new HashSet<>(2);
        private final Set<String> parts = new HashSet<>(2);
        private final Deque<Seen> pending = new ArrayDeque<>(2);
        /** The client of a session; null for a client. */
        private final @Nullable Client whole;

        Client(@Nullable Client whole) {
            this.whole = whole;
        }
    }

    /**
     * A request in the order of reading.
     *
     * @param order ascends
     */
    private record Seen(Request request, long order) {}

    /** What one phone asked for. */
    private static final class Asker {
        private final Sighting model = new Sighting();
        private final Sighting firmware = new Sighting();
        private final Set<String> parts = new HashSet<>(2);
        private final Deque<Seen> requests = new ArrayDeque<>();
        private @Nullable String lastSeen;
    }

    private final int keep;
    private long read;
    private final Map<MacAddress, Asker> askers = new TreeMap<>();
    private final Map<String, Client> clients = new HashMap<>();
    private final Map<String, Client> sessions = new HashMap<>();
    /** The folders in which masters were asked for: where the root lies on the server. */
    private final Set<String> folders = new HashSet<>();

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
        try (InputStream plain = plain(in)) {
            byte[] buffer = new byte[1 << 16];
            int held = 0;
            int strange = 0;
            for (int got = plain.read(buffer, held, buffer.length - held);
                    got >= 0;
                    got = plain.read(buffer, held, buffer.length - held)) {
                cancellation.check();
                held += got;
                int start = 0;
                for (int i = held - got; i < held; i++) {
                    if (buffer[i] == '\n') {
                        boolean known = line(buffer, start, i, formats);
                        any |= known;
                        strange += known ? 0 : 1;
                        start = i + 1;
                    }
                }
                if (!any && strange > STRANGE_LINES) {
                    return false;
                }
                System.arraycopy(buffer, start, buffer, 0, held - start);
                held -= start;
                if (held == buffer.length) {
                    // Nobody asks for a file of such a name.
                    held = 0;
                }
            }
            // A last line without an end may be cut off.
        }
        formats.forEach(format -> format.end(this::add));
        attribute(sessions);
        return any;
    }

    private static InputStream plain(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, LONGEST_LINE);
        buffered.mark(2);
        int magic = buffered.read() | buffered.read() << 8;
        buffered.reset();
        return magic == GZIP ? new GZIPInputStream(buffered, LONGEST_LINE) : buffered;
    }

    private boolean line(byte[] bytes, int start, int newline, List<LogFormat> formats) {
        int end = newline > start && bytes[newline - 1] == '\r' ? newline - 1 : newline;
        if (end == start) {
            return false;
        }
        // Bytes as characters: what matters in these lines is ASCII, and file names are decoded later.
        String line = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < formats.size(); i++) {
            LogFormat format = formats.get(i);
            if (format.read(line, this::add)) {
                if (i > 0) {
                    // The next line has most likely the same form.
                    formats.remove(i);
                    formats.addFirst(format);
                }
                return true;
            }
        }
        return false;
    }

    private void add(LogFormat.Entry entry) {
        UserAgent agent = entry.agent() == null ? null : UserAgent.of(entry.agent());
        if (agent == null
                && entry.agent() != null
                && entry.agent().length() > 1
                && !entry.agent().contains("Poly")) {
            // A browser behind the same address.
            return;
        }
        String path = path(entry.path());
        String name = path.substring(path.lastIndexOf('/') + 1);
        MacAddress named = MacAddress.inName(name);
        MacAddress phone = agent != null && agent.phone() != null ? agent.phone() : named;
        if (name.endsWith(".cfg") && (name.startsWith(MacAddress.ANY) || named != null && name.length() == 16)) {
            folders.add(path.substring(0, path.length() - name.length()));
        }
        Seen request = new Seen(new Request(entry.time(), entry.isUpload(), path, entry.status()), read++);
        String part = part(name);
        Client client =
                entry.client().isEmpty() ? null : clients.computeIfAbsent(entry.client(), key -> new Client(null));
        Client session = entry.session() == null
                ? client
                : sessions.computeIfAbsent(entry.client() + " " + entry.session(), key -> new Client(client));
        if (client != null && part != null) {
            client.parts.add(part);
        }
        if (session != null && !session.equals(client) && part != null) {
            session.parts.add(part);
        }
        if (phone == null) {
            if (session != null) {
                keep(session.pending, request, Math.max(1, Math.min(keep, MOST_PENDING)));
            }
            return;
        }
        if (client != null) {
            client.phones.add(phone);
        }
        if (session != null) {
            session.phones.add(phone);
        }
        Asker asker = askers.computeIfAbsent(phone, key -> new Asker());
        if (agent != null) {
            asker.model.see(agent.model(), entry.time());
            if (agent.version() != null) {
                asker.firmware.see(agent.version(), entry.time());
            }
            if (part != null) {
                asker.parts.add(part);
            }
        }
        asked(asker, request);
    }

    private void asked(Asker asker, Seen seen) {
        keep(asker.requests, seen, keep);
        String time = seen.request().time();
        if (time != null && !LogTimes.isBefore(time, asker.lastSeen)) {
            asker.lastSeen = time;
        }
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

    /** Returns the part number with which a firmware's name begins, or null. */
    private static @Nullable String part(String name) {
        boolean isPart = name.length() > PART_NUMBER
                && name.endsWith(".ld")
                && name.charAt(4) == '-'
                && name.charAt(10) == '-'
                && name.charAt(PART_NUMBER) == '.';
        return isPart ? name.substring(0, PART_NUMBER) : null;
    }

    /** Returns a path without its query, decoded. */
    private static String path(String written) {
        int query = written.indexOf('?');
        String path = query < 0 ? written : written.substring(0, query);
        int scheme = path.startsWith("http") ? path.indexOf("://") : -1;
        if (scheme > 0) {
            int slash = path.indexOf('/', scheme + 3);
            path = slash < 0 ? "/" : path.substring(slash);
        }
        byte[] bytes = path.getBytes(StandardCharsets.ISO_8859_1);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            decoded[length++] = low < 0 ? bytes[i] : (byte) (high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8).replace('\\', '/');
    }

    /** Gives what clients asked for to their phones, where that is only one. */
    private void attribute(Map<String, Client> all) {
        for (Client client : all.values()) {
            if (client.phones.isEmpty() && client.whole != null) {
                Client whole = client.whole;
                client.pending.forEach(request -> keep(whole.pending, request, MOST_PENDING));
            } else if (client.phones.size() == 1) {
                Asker asker = askers.get(client.phones.iterator().next());
                if (asker != null) {
                    asker.parts.addAll(client.parts);
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
            for (String part : asker.parts) {
                String code = PhoneModels.codeOfPart(part);
                if (code != null) {
                    byPart.see(code, null);
                }
            }
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
