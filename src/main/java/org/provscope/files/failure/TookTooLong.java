package org.provscope.files.failure;

import java.io.IOException;

/** Thrown if a login takes too long although the server keeps answering. */
public final class TookTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    public TookTooLong(Throwable cause) {
        super("it did not come to an end", cause);
    }
}
