package org.provscope.settings;

import java.util.Optional;
import org.provscope.files.Secret;

/** Where passwords are kept between two runs of the program. */
public interface PasswordStore {
    /** Keeps nothing: what is typed lasts for the session. */
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

    /** @param service what the password opens, e.g. {@code sftp://example.org} */
    Optional<Secret> get(String service, String account);

    /** Whether it could be kept. */
    boolean keep(String service, String account, Secret secret);

    void forget(String service, String account);
}
