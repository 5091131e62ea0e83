package org.provscope.files.failure;

import java.io.IOException;

/** Thrown if the server refuses a command. */
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

    /** Returns the reply code. */
    public int code() {
        return code;
    }

    /** Returns what the server said, without the code. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
