package org.provscope.files;

/** Opens roots. */
public interface Roots {
    /**
     * Opens the root at a location.
     *
     * @param cancellation ends waiting for a server
     * @throws FileFailureException if there is no root to open
     */
    FileRoot open(Location location, Cancellation cancellation) throws FileFailureException;
}
