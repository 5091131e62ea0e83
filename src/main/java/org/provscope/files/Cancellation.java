package org.provscope.files;

import java.util.concurrent.CancellationException;

/** Asked by long work between its steps, so that a person can stop it. */
@FunctionalInterface
public interface Cancellation {
    Cancellation NEVER = () -> false;

    boolean isCancelled();

    /**
     * @throws CancellationException where the work is no longer wanted
     */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }
}
