package org.provscope.files;

import java.util.concurrent.CancellationException;

/** Stops long work on a person's request. The work asks between its steps. */
@FunctionalInterface
public interface Cancellation {
    Cancellation NEVER = () -> false;

    /** Returns true if the work is no longer wanted. */
    boolean isCancelled();

    /**
     * Throws if the work is no longer wanted.
     *
     * @throws CancellationException if the work was cancelled
     */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }
}
