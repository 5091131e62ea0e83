package org.provscope.files.vfs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lines of a server, none of which is longer, and which are not more, than a memory can hold. */
final class LimitedLines extends FilterInputStream {
    private static final int LONGEST = 64 << 10;

    private final long most;
    private final long mostBytes;
    private long lines;
    private long bytes;
    private int length;
    private @Nullable Exceeded exceeded;

    /**
     * @param most      so many lines may come
     * @param mostBytes and so many bytes in all
     */
    LimitedLines(InputStream in, long most, long mostBytes) {
        super(in);
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** Counts anew: something else is answered from here on. */
    void begin() {
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

    private Exceeded exceed(String message) {
        Exceeded thrown = new Exceeded(message);
        exceeded = thrown;
        return thrown;
    }

    /** What was thrown because it was too much; null: nothing. */
    @Nullable
    Exceeded exceeded() {
        return exceeded;
    }

    /** A server says more than any that means well. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded(String message) {
            super(message);
        }
    }
}
