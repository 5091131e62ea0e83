package org.provscope.files;

import java.util.Optional;

/**
 * A root that can be written. Its methods are single steps, each of which may fail half-way; {@code publish} combines
 * them safely.
 */
public interface WritableRoot extends FileRoot {
    /** Who owns a file after it was replaced. */
    enum Owner {
        KEPT,
        /** The publishing user becomes the owner, since that user may not give files to others. */
        LOST,
        /** The server does not say. */
        UNKNOWN
    }

    /**
     * Returns who will own a file when it is replaced. If that is another user than now, a phone that uploads as the
     * former owner may be refused.
     *
     * @throws FileFailureException if the file cannot be looked at
     */
    default Owner ownerAfter(RootPath path) throws FileFailureException {
        return Owner.UNKNOWN;
    }

    /**
     * Returns the file's present size and time, read from the storage; empty if there is no such file.
     *
     * @throws FileFailureException if the storage cannot say
     */
    Optional<Stamp> stamp(RootPath path) throws FileFailureException;

    /**
     * Writes a file and creates the folders it lies in. May leave a part of it behind when it fails: never use it on a
     * file that somebody may be reading.
     *
     * @throws FileFailureException if the file cannot be written whole
     */
    void store(RootPath path, byte[] bytes) throws FileFailureException;

    /**
     * Renames a file over another in one step: whoever reads it sees the old or the new one, whole.
     *
     * @throws FileFailureException with {@link FileFailure.RenameRefused} if the storage does not rename over a file
     */
    void replace(RootPath from, RootPath to) throws FileFailureException;

    /**
     * Deletes a file; does nothing if there is none.
     *
     * @throws FileFailureException if the file cannot be deleted
     */
    void remove(RootPath path) throws FileFailureException;
}
