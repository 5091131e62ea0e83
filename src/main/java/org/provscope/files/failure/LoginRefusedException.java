package org.provscope.files.failure;

import java.io.IOException;

/** Thrown if the password is wrong, or missing where one is needed. */
public final class LoginRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    public LoginRefusedException(String message) {
        super(message);
    }
}
