package org.provscope.files.remote;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailureException;
import org.provscope.files.Stamp;
import org.provscope.files.failure.FailureMapper;

/**
 * One connection to a server. Paths are relative to the root and joined by slashes; empty is the root itself. For one
 * thread at a time. Exceptions are those of the libraries; {@link FailureMapper} knows what they mean.
 */
public interface Connection extends AutoCloseable {
    /** Marks a link that leads out of the root. */
    String LEAVES = "leaves";

    /**
     * An entry of a folder.
     *
     * @param stamp   null for a folder
     * @param trouble why it is left out; null if it is not
     * @param target  for a link to a folder, that folder's own path in the root; with {@link Item#LISTED}, for a link
     *                that leads back to a folder above it
     */
    record Item(
            String name,
            @Nullable Stamp stamp,
            @Nullable String trouble,
            @Nullable String target) {
        /** Marks a link that leads back to a folder above it. */
        public static final String LISTED = "this link leads to a folder that is listed already";

        public Item(String name, @Nullable Stamp stamp, @Nullable String trouble) {
            this(name, stamp, trouble, null);
        }

        /**
         * Returns an entry that is a folder behind a link.
         *
         * @param target the folder's own path in the root, if a link leads to it
         */
        public static Item linked(String name, String target) {
            return new Item(name, null, null, target);
        }
    }

    /** Lists a folder. */
    List<Item> list(String folder) throws IOException;

    /**
     * Reads a file.
     *
     * @param limit the most bytes; one more is read to notice a larger file
     */
    byte[] read(String path, long limit) throws IOException, FileFailureException;

    /** Returns the size and time of a file; null if there is no such file. */
    @Nullable
    Stamp stamp(String path) throws IOException;

    /** Writes a file and creates the folders it lies in. */
    void store(String path, byte[] bytes) throws IOException, FileFailureException;

    /** Renames a file over another. */
    void replace(String from, String to) throws IOException, FileFailureException;

    /** Deletes a file. */
    void remove(String path) throws IOException, FileFailureException;

    /** Returns true if it can still be used after a failure. */
    boolean isAlive();

    /** Closes it at once, whatever is going on over it. From any thread. */
    void abort();

    @Override
    void close();
}
