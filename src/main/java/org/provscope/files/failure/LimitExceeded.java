package org.provscope.files.failure;

import java.io.IOException;

/** Thrown if a server sends more than the limit. */
public final class LimitExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    public LimitExceeded(String message) {
        super(message);
    }
}
