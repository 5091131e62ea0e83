package org.provscope.files.failure;

import java.io.IOException;

/** A server that talks on and on. */
public final class TookTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    public TookTooLong(Throwable cause) {
        super("it did not come to an end", cause);
    }
}
