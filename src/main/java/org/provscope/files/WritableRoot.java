package org.provscope.files;

import java.util.Optional;

/**
 * A root that can be written. These are the single steps, each of which may fail in its middle; what puts them together
 * safely is publishing.
 */
public interface WritableRoot extends FileRoot {
    /** Whose a file is after it was replaced. */
    enum Owner {
        KEPT,
        /** It becomes that of whoever publishes, who may not give files to others. */
        LOST,
        /** The server does not tell. */
        UNKNOWN
    }

    /**
     * Whose a file will be when it is replaced. What is another's becomes a matter of rights: a phone that uploads as that
     * user may then be refused.
     *
     * @throws FileFailureException where the file cannot be looked at
     */
    default Owner ownerAfter(RootPath path) throws FileFailureException {
        return Owner.UNKNOWN;
    }

    /** The state of a file as the storage tells it now; empty where there is none. */
    Optional<Stamp> stamp(RootPath path) throws FileFailureException;

    /**
     * Writes a file, with the folders it lies in. May leave a part of it behind when it fails: never for a file that
     * somebody reads meanwhile.
     */
    void store(RootPath path, byte[] bytes) throws FileFailureException;

    /**
     * Gives a file another's name, which it takes over in one step: whoever reads sees the old or the new one, whole.
     *
     * @throws FileFailureException with {@link FileFailure.RenameRefused} where the storage does not rename over a file
     */
    void replace(RootPath from, RootPath to) throws FileFailureException;

    /** Takes a file away. One that is not there is no failure. */
    void remove(RootPath path) throws FileFailureException;
}
