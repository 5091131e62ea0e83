package org.provscope.evidence;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The own form of vsftpd: {@code Tue Mar 12 09:14:02 2024 [pid 3] [user] OK DOWNLOAD: Client "10.0.0.1", "/a.cfg", 12
 * bytes}.
 */
final class VsftpdFormat implements LogFormat {
    private static final Pattern FORM = Pattern.compile(
            "\\[pid ([0-9]+)\\].* (OK|FAIL) (DOWNLOAD|UPLOAD|APPEND): Client \"([^\"]*)\", \"([^\"]*)\"");
    private static final int OK = 200;
    private static final int FAIL = 404;

    @Override
    public boolean read(String line, Consumer<Entry> to) {
        if (!line.contains(" [pid ")) {
            return false;
        }
        Matcher form = FORM.matcher(line);
        if (form.find()) {
            to.accept(new Entry(
                    LogTimes.ofC(line),
                    form.group(4).replace("::ffff:", ""),
                    form.group(1),
                    !form.group(3).equals("DOWNLOAD"),
                    form.group(5),
                    form.group(2).equals("OK") ? OK : FAIL,
                    null));
        }
        return true;
    }
}
