package org.provscope.files.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.provscope.files.Stamp;

/** A file's content, and the stamp that it had. */
final class CachedFile {
    /** Clocks of servers are off by less, where they are kept at all. */
    private static final Duration WRONG_CLOCK = Duration.ofHours(1);
    /** A listing that tells minutes tells no time zone either. */
    private static final Duration WRONG_DAY = Duration.ofHours(26);

    private final Stamp stamp;
    private final byte[] bytes;

    /** @param bytes are not changed by anybody any more */
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
     * Whether a stamp tells for ever that a file is as it was read: a file that changes twice within one grain of its time
     * keeps its stamp.
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
