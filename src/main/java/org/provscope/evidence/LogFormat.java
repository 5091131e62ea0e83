package org.provscope.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one form of server log, one after the other. */
interface LogFormat {
    /**
     * A request as a log has it.
     *
     * @param client  the address that asked
     * @param session what tells apart the connections of a client; null if the log does not
     * @param agent   the name by which the client introduced itself, or null
     */
    record Entry(
            @Nullable String time,
            String client,
            @Nullable String session,
            boolean isUpload,
            String path,
            int status,
            @Nullable String agent) {}

    /** Reads a line, and hands over the requests that are complete with it. Returns false if it has another form. */
    boolean read(String line, Consumer<Entry> to);

    /** Returns true if a line that was cut off, the last one of a log, tells nothing wrong. */
    default boolean tellsWhereItEnds() {
        return true;
    }

    /** Hands over what is not complete at the end of the log. */
    default void end(Consumer<Entry> to) {}

    /** Returns a reader for each form that is known. */
    static List<LogFormat> all() {
        return new ArrayList<>(List.of(
                new CommonFormat(),
                new IisFormat(),
                new VsftpdFormat(),
                new XferlogFormat(),
                new FileZillaFormat(),
                new TftpFormat()));
    }

    /** Returns the number at a place, up to three digits; -1 if there is none. */
    static int status(String text, int from) {
        int number = 0;
        int i = from;
        while (i < text.length() && i < from + 3 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            number = number * 10 + text.charAt(i) - '0';
            i++;
        }
        return i == from + 3 ? number : -1;
    }
}
