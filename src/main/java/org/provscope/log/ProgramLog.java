package org.provscope.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.provscope.settings.AppFolders;
import org.slf4j.LoggerFactory;

/** The log of this process: set up when the program starts, opened at the first entry. */
public final class ProgramLog {
    private static final String SET_UP_BY = "java.util.logging.config.class";
    private static final String SET_UP_FROM = "java.util.logging.config.file";
    private static final long MOST_BYTES = 1 << 20;

    private static volatile Supplier<String> program = () -> "ProvScope";
    private static volatile @Nullable LogHandler handler;

    private ProgramLog() {}

    /**
     * Sends everything that is logged from now on, and exceptions that no thread catches, to the log file and nowhere
     * else, unless options of Java set up another log. To be called before anything is logged; costs nothing until
     * something is.
     *
     * @param program says which program this is and what it was asked to do; secrets are masked
     */
    public static void start(Supplier<String> program) {
        ProgramLog.program = program;
        if (System.getProperty(SET_UP_BY) == null && System.getProperty(SET_UP_FROM) == null) {
            System.setProperty(SET_UP_BY, SetUp.class.getName());
        }
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> failed("nothing caught this in the thread " + thread.getName(), thrown));
    }

    /** Logs an error of the program itself with its stack trace. */
    public static void failed(String what, Throwable thrown) {
        LoggerFactory.getLogger(ProgramLog.class).error(what, thrown);
    }

    /** Returns a sentence that says where the details are, with a blank before it; empty if they are nowhere. */
    public static String whereDetailsAre() {
        LogHandler used = handler;
        Optional<Path> written = used == null ? Optional.empty() : used.written();
        return written.map(file -> " The details are in " + file + ".").orElse("");
    }

    /** Returns the file to which this process would write, whether it exists or not. */
    public static Path file() {
        return logFile().path();
    }

    static LogFile logFile() {
        return new LogFile(AppFolders.ofThisUser().state().resolve("log"), MOST_BYTES);
    }

    static void isWrittenBy(LogHandler used) {
        handler = used;
    }

    /** Returns the line about the process that comes before its first entry. */
    static String opening() {
        return LogEntry.shown(
                "---- " + program.get() + " (process " + ProcessHandle.current().pid() + ", Java "
                        + Runtime.version() + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.version") + ", "
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MB)");
    }

    /** Sets Java's logging up with our file instead of standard error; created by Java when logging begins. */
    public static final class SetUp {
        public SetUp() throws IOException {
            String settings = "handlers=" + LogHandler.class.getName() + "\n.level=INFO\n";
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(settings.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }
}
