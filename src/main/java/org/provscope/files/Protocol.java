package org.provscope.files;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The protocol by which a server is reached. */
public enum Protocol {
    /** Sends everything in clear over the network, the password too. */
    FTP(21),
    /** FTP over TLS: connects in clear and asks for TLS at once, except on port 990, where TLS comes first. */
    FTPS(21),
    SFTP(22);

    /** The port on which a server speaks TLS before anything else. */
    public static final int IMPLICIT_TLS = 990;

    private final int port;

    Protocol(int port) {
        this.port = port;
    }

    /** Returns the protocol of a URL's scheme, or null. */
    public static @Nullable Protocol of(String scheme) {
        return switch (scheme) {
            case "ftp" -> FTP;
            case "ftps", "ftpes" -> FTPS;
            case "sftp" -> SFTP;
            default -> null;
        };
    }

    /** Returns the scheme of its URLs, in lower case. */
    public String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the protocol's usual port. */
    public int port() {
        return port;
    }
}
