package org.provscope.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an entry of the log reads. */
class LogEntryTest {
    private static LogRecord entry(Level level, String message) {
        LogRecord made = new LogRecord(level, message);
        made.setInstant(Instant.parse("2026-11-30T14:35:29.123456Z"));
        made.setLoggerName("org.provscope.files.Place");
        return made;
    }

    private static String text(LogRecord made) {
        return LogEntry.of(made, ZoneId.of("Europe/Berlin"));
    }

    @ParameterizedTest
    @CsvSource({"SEVERE, ERROR", "WARNING, 'WARN '", "INFO, 'INFO '", "FINE, 'INFO '"})
    void aLineSaysWhenHowBadWhereAndWhat(String level, String shown) {
        assertThat(text(entry(Level.parse(level), "it is odd")))
                .isEqualTo("2026-11-30 15:35:29.123 +01:00 " + shown + " files.Place: it is odd\n");
    }

    @Test
    void whatComesFromOutsideLooksLikeNoEntry() {
        String text = text(
                entry(Level.INFO, "a server said\r\n2026-11-30 15:35:29.123 +01:00 ERROR all is lost\n\u001b[31m"));
        assertThat(text.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("    "));
        assertThat(text).doesNotContain("\u001b").doesNotContain("\r");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://me:hunter2@host/x",
        "reg.1.auth.password=\"hunter2\"",
        "https://host/?token=hunter2",
        "device.sec.TLS.profile.privateKey1=hunter2"
    })
    void secretsAreHiddenInMessagesAndTraces(String text) {
        LogRecord made = entry(Level.SEVERE, "of " + text);
        made.setThrown(new IllegalStateException("for " + text, new java.io.IOException("from " + text)));
        assertThat(text(made))
                .contains("of ", "for ", "from ", "••••••", "        at org.provscope.log.LogEntryTest")
                .doesNotContain("hunter2");
    }

    @Test
    void aLongTextIsCutAfterItsSecretsAreHidden() {
        String text = text(entry(Level.INFO, "x".repeat(19_930) + " ftp://me:" + "hunter2".repeat(100) + "@host/"));
        assertThat(text).hasSizeLessThan(20_100).doesNotContain("hunter2");
    }
}
