package org.provscope.files;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a server is spoken to. */
public enum Protocol {
    /** Everything, the password too, goes over the network in clear. */
    FTP(21),
    /** FTP over TLS: begins in clear and asks for TLS at once, except on port 990, where TLS comes first. */
    FTPS(21),
    SFTP(22);

    /** Where a server speaks TLS before anything else. */
    public static final int IMPLICIT_TLS = 990;

    private final int port;

    Protocol(int port) {
        this.port = port;
    }

    /** The protocol of a URL's scheme, or null. */
    public static @Nullable Protocol of(String scheme) {
        return switch (scheme) {
            case "ftp" -> FTP;
            case "ftps", "ftpes" -> FTPS;
            case "sftp" -> SFTP;
            default -> null;
        };
    }

    public String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The usual port. */
    public int port() {
        return port;
    }
}
