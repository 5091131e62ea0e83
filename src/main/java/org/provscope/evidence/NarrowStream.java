package org.provscope.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The text of a UTF-16 stream that says its byte order, as UTF-8. */
final class NarrowStream extends InputStream {
    private static final int BUFFER = 1 << 14;

    private final Reader reader;
    private final char[] chars = new char[BUFFER];
    private byte[] bytes = new byte[0];
    private int at;

    NarrowStream(InputStream wide) {
        reader = new InputStreamReader(wide, StandardCharsets.UTF_16);
    }

    private boolean isAtEnd() throws IOException {
        if (at == bytes.length) {
            int read = reader.read(chars);
            bytes = read <= 0 ? new byte[0] : new String(chars, 0, read).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return bytes.length == 0;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : bytes[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
