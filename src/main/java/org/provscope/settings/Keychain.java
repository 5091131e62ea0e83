package org.provscope.settings;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operating system's own keychain: Windows Credential Manager, macOS Keychain, the Secret Service of a Linux
 * desktop. If there is none, nothing is stored. To be used in the background: it may ask the user to unlock it.
 */
public final class Keychain implements PasswordStore {
    private static final Logger LOG = LoggerFactory.getLogger(Keychain.class);
    private static final String PREFIX = "ProvScope ";

    private @Nullable Keyring keyring;
    private boolean tried;

    private synchronized @Nullable Keyring keyring() {
        if (!tried) {
            tried = true;
            try {
                keyring = Keyring.create();
            } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
                LOG.debug(
                        "no keychain answers; passwords last for the session ({})",
                        e.getClass().getSimpleName());
            }
        }
        return keyring;
    }

    @Override
    public Optional<Secret> get(String service, String account) {
        Keyring open = keyring();
        if (open == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(open.getPassword(PREFIX + service, account))
                    .map(Secret::new);
        } catch (PasswordAccessException | RuntimeException e) {
            // Most often there simply is none.
            return Optional.empty();
        }
    }

    @Override
    public boolean keep(String service, String account, Secret secret) {
        Keyring open = keyring();
        if (open == null) {
            return false;
        }
        try {
            open.setPassword(PREFIX + service, account, secret.reveal());
            return true;
        } catch (PasswordAccessException | RuntimeException e) {
            LOG.debug(
                    "the keychain does not take the password ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void forget(String service, String account) {
        Keyring open = keyring();
        if (open != null) {
            try {
                open.deletePassword(PREFIX + service, account);
            } catch (PasswordAccessException | RuntimeException e) {
                LOG.debug("there is nothing to forget", e);
            }
        }
    }
}
