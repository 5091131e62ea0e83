package org.provscope.files;

import java.util.List;
import java.util.function.Consumer;

/** A provisioning root that can be listed and read. Safe for use by several threads at once. */
public interface FileRoot extends AutoCloseable {
    /** Returns the location at which the root was opened. */
    Location location();

    /**
     * Lists every file below the root, folder by folder, and hands over parts as they come.
     *
     * @param parts   gets each part, in no promised order; each file comes once
     * @param trouble gets a failure for everything that could not be listed or leads out of the root; the listing goes
     *                on
     * @throws FileFailureException if the root itself cannot be listed
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    void list(Consumer<List<FileEntry>> parts, Consumer<FileFailure> trouble, Cancellation cancellation)
            throws FileFailureException;

    /**
     * Reads one file.
     *
     * @param limit the most bytes to read, whatever the listing said of the file's size
     * @throws FileFailureException if the file cannot be read, or as too large if it holds more
     */
    byte[] read(RootPath path, long limit) throws FileFailureException;

    /**
     * Reads a piece of a file that is too large to be read whole.
     *
     * @param from where the piece begins, in bytes
     * @return fewer bytes than the length asked for if the file ends before
     * @throws FileFailureException if the file cannot be read, or as unsupported where one can only read from the beginning
     */
    byte[] piece(RootPath path, long from, int length) throws FileFailureException;

    @Override
    void close();
}
