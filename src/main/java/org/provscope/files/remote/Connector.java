package org.provscope.files.remote;

import org.provscope.files.FileFailureException;

/** Opens connections to one server. */
public interface Connector {
    /**
     * Opens one more connection, asking for a password until one is right or nobody answers.
     *
     * @throws FileFailureException if the server is out of reach, not trusted, or refuses the login
     */
    Connection open() throws FileFailureException;
}
