package org.provscope.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Credentials;
import org.provscope.files.Location;
import org.provscope.files.Secret;

/** Supplies passwords from this session, else from the keychain, else from the person at the screen. */
public final class Passwords implements Credentials {
    /** The person who can be asked. Called in the background. */
    public interface Person {
        /**
         * Asks for the login to a server.
         *
         * @param user    the user's name if known; may be empty
         * @param refused true if the last answer was refused
         * @return null if the person cancels
         */
        @Nullable
        Answer login(Location.Remote server, String user, boolean refused);

        /** Is told that a secret which was to be stored is only used until the program ends. */
        default void notKept() {}

        /** Asks for the passphrase of a private key; null if the key is to be skipped. */
        @Nullable
        Answer passphrase(Path key, boolean refused);
    }

    /**
     * A person's answer.
     *
     * @param secret null if only keys are to be tried
     * @param keep   true to store it in the keychain
     */
    public record Answer(String user, @Nullable Secret secret, boolean keep) {}

    private static final String KEY = "private key";

    private final PasswordStore store;
    private final Person person;
    /** The logins of this session, by service and account. */
    private final Map<String, Login> session = new ConcurrentHashMap<>();

    private final Map<Path, Secret> passphrases = new ConcurrentHashMap<>();

    public Passwords(PasswordStore store, Person person) {
        this.store = store;
        this.person = person;
    }

    private static String service(Location.Remote server) {
        return server.protocol().scheme() + "://" + server.server();
    }

    private static String key(Location.Remote server) {
        return server.user() + "@" + service(server);
    }

    /** Uses a password for this session, e.g. one that was typed as part of a URL. */
    public void remember(Location.Remote server, Secret password) {
        session.put(key(server), new Login(server.user(), password));
    }

    /** Uses a password from now on and stores it in the keychain; returns true if it was stored. */
    public boolean keep(Location.Remote server, Secret password) {
        remember(server, password);
        return store(service(server), server.user(), password);
    }

    @Override
    public @Nullable Login known(Location.Remote server) {
        Login known = session.get(key(server));
        if (known != null || server.user().isEmpty()) {
            return known;
        }
        return store.get(service(server), server.user())
                .map(kept -> new Login(server.user(), kept))
                .orElse(null);
    }

    @Override
    public @Nullable Login login(Location.Remote server, boolean refused) {
        Login known = refused ? null : known(server);
        if (known != null) {
            return known;
        }
        session.remove(key(server));
        Answer answer = person.login(server, server.user(), refused);
        if (answer == null) {
            return null;
        }
        Login login = new Login(answer.user(), answer.secret());
        session.put(key(server), login);
        session.put(key(server.as(answer.user())), login);
        if (answer.keep() && answer.secret() != null) {
            store(service(server), answer.user(), answer.secret());
        }
        return login;
    }

    @Override
    public @Nullable Secret passphrase(Path key, boolean refused) {
        Secret known = passphrases.get(key);
        if (known != null && !refused) {
            return known;
        }
        if (!refused) {
            Optional<Secret> kept = store.get(KEY, key.toString());
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        Answer answer = person.passphrase(key, refused);
        if (answer == null || answer.secret() == null) {
            return null;
        }
        passphrases.put(key, answer.secret());
        if (answer.keep()) {
            store(KEY, key.toString(), answer.secret());
        }
        return answer.secret();
    }

    private boolean store(String service, String account, Secret secret) {
        boolean isKept = store.keep(service, account, secret);
        if (!isKept) {
            person.notKept();
        }
        return isKept;
    }
}
