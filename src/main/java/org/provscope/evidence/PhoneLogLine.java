package org.provscope.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;

/** Reads a line of a phone's log, {@code <time>|<component>|<level>|<missed>|<text>} (docs/domain.md §9). */
public final class PhoneLogLine {
    /** A copy that went through syslog has more in front. */
    private static final Pattern FORM = Pattern.compile(
            "(?<![0-9.])([0-9]{10}|[0-9]{6}\\.[0-9]{3})\\|([^|]{1,8})\\|([0-9*])\\|([0-9]{1,4})\\|(.*)");

    private static final Pattern NAMED =
            Pattern.compile("[Pp]arameter:? ['\"“]?([A-Za-z][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)+)");
    /** Where to look for the beginning: a syslog header is not longer. */
    private static final int HEAD = 200;

    private PhoneLogLine() {}

    /** Returns a line, or null if it has another form. */
    public static @Nullable SaidLine of(RootPath file, int number, String line) {
        int bar = line.indexOf('|');
        if (bar < 0 || bar > HEAD) {
            return null;
        }
        Matcher form = FORM.matcher(line);
        if (!form.find() || form.start(1) > HEAD) {
            return null;
        }
        String component = form.group(2).strip();
        String text = form.group(5).strip();
        if (component.equals("cfg")) {
            text = text.startsWith("Prm|") ? text.substring(4) : text.startsWith("Prov|") ? text.substring(5) : text;
        }
        char level = form.group(3).charAt(0);
        Matcher named = NAMED.matcher(text);
        return new SaidLine(
                file,
                number,
                form.group(1),
                component,
                level == '*' ? null : level - '0',
                named.find() ? named.group(1) : null,
                text);
    }
}
