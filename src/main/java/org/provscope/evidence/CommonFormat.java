package org.provscope.evidence;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The common and combined form of Apache and nginx, with or without the site's name in front; also the ExtendedLog of
 * proftpd: {@code client ident user [time] "request" status bytes "referer" "agent"}.
 */
final class CommonFormat implements LogFormat {
    @Override
    public boolean read(String line, Consumer<Entry> to) {
        int open = line.indexOf('[');
        int close = open < 0 ? -1 : line.indexOf("] \"", open);
        if (close < 0) {
            return false;
        }
        int quote = close + 3;
        int end = quotedEnd(line, quote);
        int status = end < 0 || end + 2 > line.length() ? -1 : LogFormat.status(line, end + 2);
        if (status < 0) {
            return false;
        }
        int verbEnd = line.indexOf(' ', quote);
        if (verbEnd < 0 || verbEnd > end) {
            return true;
        }
        int upload = Verbs.isUpload(line, quote, verbEnd);
        if (upload < 0) {
            return true;
        }
        int pathEnd = line.lastIndexOf(" HTTP/", end);
        pathEnd = pathEnd <= verbEnd ? end : pathEnd;
        to.accept(new Entry(
                LogTimes.ofApache(line, open + 1),
                client(line, open),
                null,
                upload == 1,
                line.substring(verbEnd + 1, pathEnd),
                status,
                agent(line, end + 1)));
        return true;
    }

    /** Returns the phone's name among the quoted texts behind the request, else the last of them, or null. */
    private static @Nullable String agent(String line, int from) {
        int mark = line.indexOf("-UA/", from);
        int close = mark < 0 ? line.lastIndexOf('"') : line.indexOf('"', mark);
        int open = close <= from ? -1 : line.lastIndexOf('"', close - 1);
        return open < from ? null : line.substring(open + 1, close);
    }

    private static int quotedEnd(String line, int from) {
        int end = line.indexOf('"', from);
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end = line.indexOf('"', end + 1);
        }
        return end;
    }

    /** Returns the word before the two about the user. */
    private static String client(String line, int open) {
        int end = open - 1;
        for (int words = 0; words < 2 && end > 0; words++) {
            end = line.lastIndexOf(' ', end - 1);
        }
        return end <= 0 ? "" : line.substring(line.lastIndexOf(' ', end - 1) + 1, end);
    }
}
