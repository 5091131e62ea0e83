package org.provscope.files.remote;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailureException;
import org.provscope.files.Stamp;
import org.provscope.files.failure.FailureMapper;

/**
 * One connection to a server. Paths are relative to the root and joined by slashes; empty is the root itself. For one
 * thread at a time. What goes wrong is thrown as the libraries throw it; {@link FailureMapper} knows what it means.
 */
public interface Connection extends AutoCloseable {
    /** The trouble with a link that leads out of the root. */
    String LEAVES = "leaves";

    /**
     * What lies in a folder.
     *
     * @param stamp   null: of a folder
     * @param trouble why it is left out; null: it is not
     * @param target  of a link to a folder, that folder's own path in the root; with {@link Item#LISTED}, of a link that
     *                leads back to a folder above it
     */
    record Item(
            String name,
            @Nullable Stamp stamp,
            @Nullable String trouble,
            @Nullable String target) {
        /** The trouble with a link that leads round in a circle. */
        public static final String LISTED = "this link leads to a folder that is listed already";

        public Item(String name, @Nullable Stamp stamp, @Nullable String trouble) {
            this(name, stamp, trouble, null);
        }

        /** @param target the folder's own path in the root, where a link leads to it */
        public static Item linked(String name, String target) {
            return new Item(name, null, null, target);
        }
    }

    List<Item> list(String folder) throws IOException;

    /** @param limit at most so many bytes are read, and one more */
    byte[] read(String path, long limit) throws IOException, FileFailureException;

    /** Null where there is no such file. */
    @Nullable
    Stamp stamp(String path) throws IOException;

    void store(String path, byte[] bytes) throws IOException, FileFailureException;

    void replace(String from, String to) throws IOException, FileFailureException;

    void remove(String path) throws IOException, FileFailureException;

    /** Whether it can still be used after something went wrong. */
    boolean isAlive();

    /** Breaks it off, whatever is going on over it. From any thread. */
    void abort();

    @Override
    void close();
}
