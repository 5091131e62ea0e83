package org.provscope.evidence;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of wu-ftpd, which vsftpd, proftpd and others write too: {@code Tue Mar 12 09:14:02 2024 1 10.0.0.1 123 /a.cfg b
 * _ o r user ftp 0 * c}. It has transfers only; what was refused is not in it.
 */
final class XferlogFormat implements LogFormat {
    private static final Pattern FORM = Pattern.compile(
            "^[A-Z][a-z]{2} [A-Z][a-z]{2} [ 0-9][0-9] [0-9:]{8} [0-9]{4} [0-9]+ (\\S+) [0-9]+ (.+) [ab] \\S+ ([oid])"
                    + " [agr] .* ([ci])$");
    private static final int DONE = 200;
    private static final int BROKEN_OFF = 426;

    @Override
    public boolean read(String line, Consumer<Entry> to) {
        if (line.length() < 40 || !line.endsWith(" c") && !line.endsWith(" i")) {
            return false;
        }
        Matcher form = FORM.matcher(line);
        if (!form.matches()) {
            return false;
        }
        if (!form.group(3).equals("d")) {
            to.accept(new Entry(
                    LogTimes.ofC(line),
                    form.group(1).replace("::ffff:", ""),
                    null,
                    form.group(3).equals("i"),
                    form.group(2),
                    form.group(4).equals("c") ? DONE : BROKEN_OFF,
                    null));
        }
        return true;
    }
}
