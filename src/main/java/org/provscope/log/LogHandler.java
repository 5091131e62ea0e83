package org.provscope.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Writes to the log file. If that fails, the program goes on silently without a log. */
public final class LogHandler extends Handler {
    private final LogFile file;
    private final String opening;
    private boolean opened;
    private boolean broken;

    /** Writes to the log of this process; created by Java when logging begins. */
    public LogHandler() {
        this(ProgramLog.logFile(), ProgramLog.opening());
        ProgramLog.isWrittenBy(this);
    }

    /**
     * @param opening a line about the process, before its first entry
     */
    LogHandler(LogFile file, String opening) {
        this.file = file;
        this.opening = opening;
    }

    /** Returns the file with the entries so far; empty if there are none, or they could not be written. */
    synchronized Optional<Path> written() {
        return opened && !broken ? Optional.of(file.path()) : Optional.empty();
    }

    @Override
    public synchronized void publish(@Nullable LogRecord entry) {
        if (broken || entry == null || !isLoggable(entry)) {
            return;
        }
        try {
            String text = LogEntry.of(entry, ZoneId.systemDefault());
            file.add((opened ? text : opening + text).getBytes(StandardCharsets.UTF_8));
            opened = true;
        } catch (IOException | RuntimeException e) {
            // There is no place to report that the log cannot be written.
            broken = true;
        }
    }

    @Override
    public void flush() {
        // Each entry is in the file already.
    }

    @Override
    public void close() {
        // Nothing is open between two entries.
    }
}
