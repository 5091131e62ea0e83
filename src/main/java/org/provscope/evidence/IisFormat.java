package org.provscope.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The extended form of the W3C, as IIS writes it for HTTP and FTP: the fields stand in a line {@code #Fields:}. Times are UTC. */
final class IisFormat implements LogFormat {
    private Map<String, Integer> fields = Map.of();
    private String date = "";

    @Override
    public boolean read(String line, Consumer<Entry> to) {
        if (line.startsWith("#Fields:")) {
            String[] names = line.substring("#Fields:".length()).strip().split(" +");
            fields = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                fields.put(names[i], i);
            }
            return true;
        }
        if (line.startsWith("#")) {
            date = line.startsWith("#Date: ") && line.length() >= 17 ? line.substring(7, 17) : date;
            return line.startsWith("#Software: Microsoft") || line.startsWith("#Version:") || line.startsWith("#Date:");
        }
        if (fields.isEmpty()) {
            return false;
        }
        String[] cells = line.split(" ", -1);
        String method = cell(cells, "cs-method");
        String path = cell(cells, "cs-uri-stem");
        String status = cell(cells, "sc-status");
        if (method == null || path == null || status == null) {
            return false;
        }
        // IIS 6 wrote the session's number in front of the word: [12]RETR
        int upload = Verbs.isUpload(method.substring(method.indexOf(']') + 1));
        int number = LogFormat.status(status, 0);
        if (upload >= 0 && number >= 0) {
            String client = cell(cells, "c-ip");
            String agent = cell(cells, "cs(User-Agent)");
            String session = cell(cells, "x-session");
            to.accept(new Entry(
                    time(cells),
                    client == null ? "" : client,
                    session == null && method.startsWith("[") ? method.substring(0, method.indexOf(']') + 1) : session,
                    upload == 1,
                    path.replace('+', ' '),
                    number,
                    agent == null ? null : agent.replace('+', ' ')));
        }
        return true;
    }

    @Override
    public boolean tellsWhereItEnds() {
        // The client's address may be the last thing in it.
        return false;
    }

    private @Nullable String time(String[] cells) {
        String day = cell(cells, "date");
        String clock = cell(cells, "time");
        return clock == null ? null : LogTimes.ofNumbers((day == null ? date : day) + " " + clock + "Z");
    }

    private @Nullable String cell(String[] cells, String name) {
        Integer at = fields.get(name);
        return at == null || at >= cells.length || cells[at].equals("-") ? null : cells[at];
    }
}
