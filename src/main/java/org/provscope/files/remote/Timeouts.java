package org.provscope.files.remote;

import java.time.Duration;

/** How long a server is waited for. */
public final class Timeouts {
    /** A server that is there answers sooner. */
    public static final Duration CONNECT = Duration.ofSeconds(8);
    /** A server that is at work says something sooner. */
    public static final Duration SILENCE = Duration.ofSeconds(20);
    /** So long an FTP server may take to greet before it is taken for one that waits for TLS. */
    public static final Duration GREETING = Duration.ofMillis(Integer.getInteger("provscope.ftp.greeting", 4000));

    private Timeouts() {}

    public static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
