package org.provscope.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a log apart into requests, part by part. For one thread at a time. */
final class LogLines {
    private static final int LONGEST_LINE = 1 << 16;
    private static final int BUFFER = 1 << 18;
    /** After so many lines of no known form a file is taken for something else. */
    private static final int STRANGE_LINES = 2000;

    /**
     * A part of a log.
     *
     * @param isKnown true if one of its lines has a known form
     */
    record Part(List<LogFormat.Entry> entries, boolean isKnown, boolean isLast) {}

    private final InputStream in;
    private final List<LogFormat> formats;
    private final byte[] buffer = new byte[BUFFER];
    private int held;
    private int strange;
    private boolean isAnyKnown;
    private List<LogFormat.Entry> entries = new ArrayList<>();

    LogLines(InputStream in, List<LogFormat> formats) {
        this.in = in;
        this.formats = formats;
    }

    /**
     * Returns the next part.
     *
     * @throws IOException if the log cannot be read
     */
    Part part() throws IOException {
        entries = new ArrayList<>();
        int got = in.readNBytes(buffer, held, buffer.length - held);
        boolean isEnd = got < buffer.length - held;
        int from = held;
        held += got;
        int start = 0;
        for (int i = from; i < held; i++) {
            if (buffer[i] == '\n') {
                line(start, i, false);
                start = i + 1;
            }
        }
        boolean isStrange = !isAnyKnown && strange > STRANGE_LINES;
        if (isEnd || isStrange) {
            if (start < held && !isStrange) {
                line(start, held, true);
            }
            formats.forEach(format -> format.end(entries::add));
            return new Part(entries, isAnyKnown, true);
        }
        System.arraycopy(buffer, start, buffer, 0, held - start);
        held -= start;
        if (held > LONGEST_LINE) {
            // Nobody asks for a file of such a name.
            held = 0;
        }
        return new Part(entries, isAnyKnown, false);
    }

    /** Texts remember their hash: computed here, it is not waited for where the entries are put together. */
    @SuppressWarnings("ReturnValueIgnored")
    private void add(LogFormat.Entry entry) {
        if (entry.agent() != null) {
            entry.agent().hashCode();
        }
        entries.add(entry);
    }

    /**
     * Reads a line.
     *
     * @param mayBeCut true if nothing says that this is all of it
     */
    private void line(int start, int newline, boolean mayBeCut) {
        int end = newline > start && buffer[newline - 1] == '\r' ? newline - 1 : newline;
        if (end == start) {
            return;
        }
        // Bytes as characters: what matters in these lines is ASCII, and file names are decoded later.
        String line = new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < formats.size(); i++) {
            LogFormat format = formats.get(i);
            if ((!mayBeCut || format.tellsWhereItEnds()) && format.read(line, this::add)) {
                if (i > 0) {
                    // The next line has most likely the same form.
                    formats.remove(i);
                    formats.addFirst(format);
                }
                isAnyKnown = true;
                return;
            }
        }
        strange++;
    }
}
