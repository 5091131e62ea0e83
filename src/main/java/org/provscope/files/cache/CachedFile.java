package org.provscope.files.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.provscope.files.Stamp;

/** A file's content, and the stamp that it had when read. */
final class CachedFile {
    /** The largest error assumed of a server's clock. */
    private static final Duration WRONG_CLOCK = Duration.ofHours(1);
    /** The largest error of a listing with times to the minute, which gives no time zone either. */
    private static final Duration WRONG_DAY = Duration.ofHours(26);

    private final Stamp stamp;
    private final byte[] bytes;

    /**
     * @param bytes must not be changed any more
     */
    CachedFile(Stamp stamp, byte[] bytes) {
        this.stamp = stamp;
        this.bytes = bytes;
    }

    Stamp stamp() {
        return stamp;
    }

    int size() {
        return bytes.length;
    }

    byte[] content() {
        return bytes.clone();
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /**
     * Returns true if a stamp identifies the content for good: a file that changes twice within the resolution of its
     * time keeps its stamp.
     *
     * @param waited milliseconds between the listing and the reading
     * @param now    milliseconds since 1970 by this machine's clock, when it was read
     */
    static boolean isSettled(Stamp stamp, long waited, long now) {
        if (stamp.modified() == 0) {
            return false;
        }
        Duration wrong = stamp.resolution() > Stamp.SECONDS ? WRONG_DAY : WRONG_CLOCK;
        return waited > stamp.resolution() || now - stamp.modified() > stamp.resolution() + wrong.toMillis();
    }
}
