package org.provscope.files.vfs;

import java.time.Duration;

/** How long a server is waited for. */
final class Timeouts {
    /** A server that is there answers sooner. */
    static final Duration CONNECT = Duration.ofSeconds(8);
    /** A server that is at work says something sooner. */
    static final Duration SILENCE = Duration.ofSeconds(20);
    /** So long an FTP server may take to greet before it is taken for one that waits for TLS. */
    static final Duration GREETING = Duration.ofMillis(Integer.getInteger("provscope.ftp.greeting", 4000));

    private Timeouts() {}

    static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
