package org.provscope.files.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provscope.files.failure.LimitExceeded;

/** Lines of a server, limited in length, number and bytes. */
public final class LimitedLines extends FilterInputStream {
    private static final int LONGEST = 64 << 10;

    private final long most;
    private final long mostBytes;
    private long lines;
    private long bytes;
    private int length;
    private @Nullable LimitExceeded exceeded;

    /**
     * @param most      the most lines
     * @param mostBytes the most bytes of all lines together
     */
    public LimitedLines(InputStream in, long most, long mostBytes) {
        super(in);
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** Resets the counters: another answer begins here. */
    public void begin() {
        lines = 0;
        bytes = 0;
        length = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        for (int i = 0; i < read; i++) {
            if (buffer[offset + i] == '\n') {
                lines++;
                length = 0;
            } else {
                length++;
            }
            if (length > LONGEST) {
                throw exceed("a line of its answer is longer than 64 KB");
            }
        }
        bytes += Math.max(0, read);
        if (lines > most) {
            throw exceed("its answer has more than " + String.format(Locale.ROOT, "%,d lines", most));
        }
        if (bytes > mostBytes) {
            throw exceed("its answer is longer than " + (mostBytes >> 20) + " MB");
        }
        return read;
    }

    private LimitExceeded exceed(String message) {
        LimitExceeded thrown = new LimitExceeded(message);
        exceeded = thrown;
        return thrown;
    }

    /** Returns the exception that was thrown because a limit was exceeded, or null. */
    @Nullable
    public LimitExceeded exceeded() {
        return exceeded;
    }
}
