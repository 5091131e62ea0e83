package org.provscope.cli;

/** A command that cannot be done; the message is the one line a person reads, exit code 2. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }
}
