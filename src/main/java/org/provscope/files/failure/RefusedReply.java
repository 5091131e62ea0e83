package org.provscope.files.failure;

import java.io.IOException;

/** The server says no. */
public final class RefusedReply extends IOException {
    private static final long serialVersionUID = 1L;

    private final int code;

    public RefusedReply(int code, String reply) {
        super(reply.strip()
                .replaceFirst("^\\d{3}[ -]", "")
                .replaceAll("\\s+", " ")
                .replaceFirst("\\.+$", ""));
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** What the server says, without the code. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
