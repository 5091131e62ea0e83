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
            Pattern.compile("atftpd\\[[0-9.]+\\]: (Serving|Fetching) (.+?) (?:to|from) ([0-9A-Fa-f.:]+?)(?::[0-9]+)?$");
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
            to.accept(entry(time, served.group(3), served.group(1).equals("Fetching"), served.group(2), OK));
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
            Entry before = open.put(
                    asked.group(1),
                    entry(
                            time,
                            asked.group(3).replace("::ffff:", ""),
                            asked.group(2).equals("WRQ"),
                            asked.group(4),
                            OK));
            if (before != null) {
                to.accept(before);
            }
            if (open.size() > MOST_OPEN) {
                to.accept(open.remove(open.keySet().iterator().next()));
            }
            return true;
        }
        Matcher nak = NAK.matcher(line);
        if (nak.find()) {
            Entry refused = open.remove(nak.group(1));
            if (refused != null) {
                to.accept(entry(
                        refused.time(),
                        refused.client(),
                        refused.isUpload(),
                        refused.path(),
                        nak.group(2).equals("1") ? MISSING : REFUSED));
            }
        }
        return true;
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
