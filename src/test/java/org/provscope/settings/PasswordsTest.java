package org.provscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provscope.files.Location;
import org.provscope.files.Protocol;
import org.provscope.files.Secret;

class PasswordsTest {
    private static final Location.Remote SERVER = new Location.Remote(Protocol.SFTP, "ann", "example.org", 0, "/prov");

    /** Wants everything kept. */
    private static final class Ann implements Passwords.Person {
        private final List<String> told = new ArrayList<>();

        @Override
        public Passwords.@Nullable Answer login(Location.Remote server, String user, boolean refused) {
            return new Passwords.Answer(user, new Secret("hidden"), true);
        }

        @Override
        public Passwords.@Nullable Answer passphrase(Path key, boolean refused) {
            return new Passwords.Answer("", new Secret("hidden"), true);
        }

        @Override
        public void notKept() {
            told.add("not kept");
        }
    }

    /** Whoever ticked the keychain believed the password to be in one. */
    @Test
    void thatNothingIsKeptIsTold() {
        Ann ann = new Ann();
        Passwords passwords = new Passwords(PasswordStore.NONE, ann);
        assertThat(passwords.login(SERVER, false)).isNotNull();
        assertThat(ann.told).hasSize(1);
        assertThat(passwords.passphrase(Path.of("id"), false)).isNotNull();
        assertThat(ann.told).hasSize(2);
        assertThat(passwords.keep(SERVER, new Secret("other"))).isFalse();
        assertThat(ann.told).hasSize(3);
    }

    @Test
    void whatIsKeptIsNotRemarked() {
        Ann ann = new Ann();
        Passwords passwords = new Passwords(
                new PasswordStore() {
                    @Override
                    public Optional<Secret> get(String service, String account) {
                        return Optional.empty();
                    }

                    @Override
                    public boolean keep(String service, String account, Secret secret) {
                        return true;
                    }

                    @Override
                    public void forget(String service, String account) {}
                },
                ann);
        assertThat(passwords.login(SERVER, false)).isNotNull();
        assertThat(ann.told).isEmpty();
    }
}
