package org.provscope.files;

import java.util.List;
import java.util.function.Consumer;

/** A provisioning root that can be listed and read. Safe for use by several threads at once. */
public interface FileRoot extends AutoCloseable {
    Location location();

    /**
     * Lists every file below the root, folder by folder, handing over parts as they come.
     *
     * @param parts   gets each part, in no promised order; a file comes once
     * @param trouble gets what could not be listed or leads out of the root; the listing goes on
     * @throws FileFailureException where the root itself cannot be listed
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    void list(Consumer<List<FileEntry>> parts, Consumer<FileFailure> trouble, Cancellation cancellation)
            throws FileFailureException;

    /**
     * The bytes of one file.
     *
     * @param limit the file is refused as too large when it holds more bytes than this, whatever its listing said
     */
    byte[] read(RootPath path, long limit) throws FileFailureException;

    @Override
    void close();
}
