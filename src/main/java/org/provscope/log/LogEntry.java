package org.provscope.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.Secrets;

/** An entry of the log as text: a line with time, level, source and message, and indented below it the details. */
final class LogEntry {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS xxx", Locale.ROOT);
    private static final Formatter PLAIN = new SimpleFormatter();
    private static final Pattern LINE_ENDS = Pattern.compile("\\R");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
    private static final String OURS = "org.provscope.";
    /** The longest message, in characters; a server's answer may be very long. */
    private static final int LONGEST = 20_000;

    private LogEntry() {}

    /** Returns the text of a record, with its last line end and without secrets. */
    static String of(LogRecord record, ZoneId zone) {
        StringBuilder text = new StringBuilder();
        text.append(TIME.format(
                        record.getInstant().truncatedTo(ChronoUnit.MILLIS).atZone(zone)))
                .append(' ')
                .append(level(record.getLevel()))
                .append(' ')
                .append(who(record.getLoggerName()))
                .append(": ")
                .append(PLAIN.formatMessage(record));
        Throwable thrown = record.getThrown();
        if (thrown != null) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace, true));
            text.append('\n').append(trace);
        }
        return shown(text.toString());
    }

    /** Masks secrets, and prevents text from outside from looking like an entry of its own. */
    static String shown(String text) {
        String shown = Secrets.shown(text).stripTrailing();
        if (shown.length() > LONGEST) {
            shown = shown.substring(0, LONGEST) + " …";
        }
        String lines = LINE_ENDS.matcher(shown).replaceAll("\n    ").replace("\n    \tat ", "\n        at ");
        return CONTROLS.matcher(lines).replaceAll("�") + "\n";
    }

    private static String level(Level level) {
        return level.intValue() >= Level.SEVERE.intValue()
                ? "ERROR"
                : level.intValue() >= Level.WARNING.intValue() ? "WARN " : "INFO ";
    }

    private static String who(@Nullable String logger) {
        return logger == null ? "-" : logger.startsWith(OURS) ? logger.substring(OURS.length()) : logger;
    }
}
