package org.provscope.files.failure;

import java.io.IOException;

/** A server says more than any that means well. */
public final class LimitExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    public LimitExceeded(String message) {
        super(message);
    }
}
