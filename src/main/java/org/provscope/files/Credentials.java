package org.provscope.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Answers what a server asks before it lets somebody in. Called in the background; may wait for a person. */
public interface Credentials {
    /** Nothing is known and nobody can be asked. */
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
     * Who logs in with which password.
     *
     * @param password null: there is none, only keys are tried
     */
    record Login(String user, @Nullable Secret password) {}

    /** What is known without asking anybody; null: nothing. */
    default @Nullable Login known(Location.Remote server) {
        return null;
    }

    /**
     * The user and the password for a server.
     *
     * @param refused whether the last answer was refused
     * @return null: nobody answers, or the person gives up
     */
    @Nullable
    Login login(Location.Remote server, boolean refused);

    /**
     * What unlocks a private key.
     *
     * @param refused whether the last answer was refused
     * @return null: the key is left out
     */
    @Nullable
    Secret passphrase(Path key, boolean refused);
}
