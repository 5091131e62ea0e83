package org.provscope.app;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why it could not be written. A reader that closes the pipe early ({@code | head}) is
 * no failure; a full disk is.
 */
final class StandardOutput extends OutputStream {
    private final FileOutputStream out;
    private @Nullable IOException failure;

    StandardOutput(FileOutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** Returns why output was lost that somebody wanted, or null. */
    @Nullable
    String lost() {
        if (failure == null) {
            return null;
        }
        String message = String.valueOf(failure.getMessage());
        String low = message.toLowerCase(Locale.ROOT);
        return low.contains("broken pipe") || low.contains("pipe is being closed") ? null : message;
    }
}
