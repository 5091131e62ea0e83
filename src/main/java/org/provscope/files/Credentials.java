package org.provscope.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Supplies what a server asks for at login. Called in the background; may wait for a person. */
public interface Credentials {
    /** Knows nothing and asks nobody. */
    Credentials NONE = new Credentials() {
        @Override
        public @Nullable Login login(Location.Remote server, boolean refused) {
            return null;
        }

        @Override
        public @Nullable Secret passphrase(Path key, boolean refused) {
            return null;
        }
    };

    /**
     * A user name and password.
     *
     * @param password null if there is none and only keys are tried
     */
    record Login(String user, @Nullable Secret password) {}

    /** Returns what is known without asking anybody, or null. */
    default @Nullable Login known(Location.Remote server) {
        return null;
    }

    /**
     * Returns the user and the password for a server, asking for them if necessary.
     *
     * @param refused true if the last answer was refused
     * @return null if nobody answers or the person cancels
     */
    @Nullable
    Login login(Location.Remote server, boolean refused);

    /**
     * Returns the passphrase of a private key, asking for it if necessary.
     *
     * @param refused true if the last answer was refused
     * @return null if the key is to be skipped
     */
    @Nullable
    Secret passphrase(Path key, boolean refused);
}
