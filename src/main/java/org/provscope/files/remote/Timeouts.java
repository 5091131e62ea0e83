package org.provscope.files.remote;

import java.time.Duration;

/** How long to wait for a server. */
public final class Timeouts {
    /** The longest time to connect. */
    public static final Duration CONNECT = Duration.ofSeconds(8);
    /** The longest silence of a connected server. */
    public static final Duration SILENCE = Duration.ofSeconds(20);
    /** How long an FTP server may take to greet before it is assumed to wait for TLS. */
    public static final Duration GREETING = Duration.ofMillis(Integer.getInteger("provscope.ftp.greeting", 4000));

    private Timeouts() {}

    /** Returns a duration in milliseconds. */
    public static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
