package org.provscope.settings;

import java.util.Optional;
import org.provscope.files.Secret;

/** Storage for passwords between two runs of the program. */
public interface PasswordStore {
    /** Stores nothing: what is typed lasts for the session. */
    PasswordStore NONE = new PasswordStore() {
        @Override
        public Optional<Secret> get(String service, String account) {
            return Optional.empty();
        }

        @Override
        public boolean keep(String service, String account, Secret secret) {
            return false;
        }

        @Override
        public void forget(String service, String account) {}
    };

    /**
     * Returns a stored password, or empty.
     *
     * @param service what the password opens, e.g. {@code sftp://example.org}
     */
    Optional<Secret> get(String service, String account);

    /** Stores a password and returns true if that succeeded. */
    boolean keep(String service, String account, Secret secret);

    /** Deletes a password. */
    void forget(String service, String account);
}
