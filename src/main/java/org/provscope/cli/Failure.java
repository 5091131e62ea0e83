package org.provscope.cli;

/** Thrown if a command cannot be done; the message is the one line that a person reads, with exit code 2. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }
}
