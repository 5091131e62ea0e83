package org.provscope.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What TFTP servers say in the system's log: tftpd-hpa, atftpd and dnsmasq. Most such logs have no year. */
final class TftpFormat implements LogFormat {
    private static final Pattern HPA =
            Pattern.compile("tftpd\\[([0-9]+)\\]: (RRQ|WRQ) from (\\S+) filename (.+?)(?: remapped to .*)?$");
    private static final Pattern NAK = Pattern.compile("tftpd\\[([0-9]+)\\]: sending NAK \\(([0-9]+),");
    private static final Pattern SERVED =
            Pattern.compile("atftpd\\[([0-9.]+)\\]: Serving (.+) to ([0-9A-Fa-f.:]+?)(?::[0-9]+)?$");
    private static final Pattern FETCHED =
            Pattern.compile("atftpd\\[[0-9.]+\\]: Fetching from ([0-9A-Fa-f.:]+?) to (.+)$");
    private static final Pattern NOT_FOUND = Pattern.compile("atftpd\\[([0-9.]+)\\]: File .+ not found");
    private static final Pattern DNSMASQ_FAILED =
            Pattern.compile("dnsmasq-tftp\\[[0-9]+\\]: failed sending (.+) to (\\S+)$");
    private static final Pattern DNSMASQ_SENT = Pattern.compile("dnsmasq-tftp\\[[0-9]+\\]: sent (.+) to (\\S+)$");
    private static final Pattern DNSMASQ_MISSED =
            Pattern.compile("dnsmasq-tftp\\[[0-9]+\\]: file (.+?) not found(?: for (\\S+))?$");
    private static final int MOST_OPEN = 1000;
    private static final int OK = 200;
    private static final int REFUSED = 403;
    private static final int MISSING = 404;

    /** The requests of tftpd-hpa that were not refused so far, by process. */
    private final Map<String, Entry> open = new LinkedHashMap<>();

    @Override
    public boolean read(String line, Consumer<Entry> to) {
        if (!line.contains("tftp")) {
            return false;
        }
        String time = Character.isDigit(line.charAt(0)) ? LogTimes.ofNumbers(line) : null;
        if (line.contains("in.tftpd") || line.contains(" tftpd[")) {
            return hpa(line, time, to);
        }
        Matcher served = SERVED.matcher(line);
        if (served.find()) {
            asked(served.group(1), entry(time, served.group(3), false, served.group(2), OK), to);
            return true;
        }
        Matcher fetched = FETCHED.matcher(line);
        if (fetched.find()) {
            to.accept(entry(time, fetched.group(1), true, fetched.group(2), OK));
            return true;
        }
        Matcher notFound = NOT_FOUND.matcher(line);
        if (notFound.find()) {
            refused(notFound.group(1), MISSING, to);
            return true;
        }
        Matcher failed = DNSMASQ_FAILED.matcher(line);
        if (failed.find()) {
            to.accept(entry(time, failed.group(2), false, failed.group(1), MISSING));
            return true;
        }
        Matcher sent = DNSMASQ_SENT.matcher(line);
        if (sent.find()) {
            to.accept(entry(time, sent.group(2), false, sent.group(1), OK));
            return true;
        }
        Matcher missed = DNSMASQ_MISSED.matcher(line);
        if (missed.find()) {
            String client = missed.group(2);
            to.accept(entry(time, client == null ? "" : client, false, missed.group(1), MISSING));
            return true;
        }
        return line.contains("dnsmasq-tftp[") || line.contains("atftpd[");
    }

    @Override
    public boolean tellsWhereItEnds() {
        // The client's address may be the last thing in it.
        return false;
    }

    private boolean hpa(String line, @Nullable String time, Consumer<Entry> to) {
        Matcher asked = HPA.matcher(line);
        if (asked.find()) {
            asked(
                    asked.group(1),
                    entry(
                            time,
                            asked.group(3).replace("::ffff:", ""),
                            asked.group(2).equals("WRQ"),
                            asked.group(4),
                            OK),
                    to);
            return true;
        }
        Matcher nak = NAK.matcher(line);
        if (nak.find()) {
            refused(nak.group(1), nak.group(2).equals("1") ? MISSING : REFUSED, to);
        }
        return true;
    }

    /** Keeps a request until it is known whether it was refused; those before it are handed over in their order. */
    private void asked(String process, Entry request, Consumer<Entry> to) {
        Entry before = open.remove(process);
        if (before != null) {
            to.accept(before);
        }
        open.put(process, request);
        if (open.size() > MOST_OPEN) {
            to.accept(open.remove(open.keySet().iterator().next()));
        }
    }

    /** A refusal comes right behind its request: everything asked before was not refused. */
    private void refused(String process, int status, Consumer<Entry> to) {
        Entry refused = open.remove(process);
        if (refused != null) {
            end(to);
            to.accept(entry(refused.time(), refused.client(), refused.isUpload(), refused.path(), status));
        }
    }

    @Override
    public void end(Consumer<Entry> to) {
        open.values().forEach(to);
        open.clear();
    }

    private static Entry entry(@Nullable String time, String client, boolean isUpload, String path, int status) {
        return new Entry(time, client, null, isUpload, path, status, null);
    }
}
