package org.provscope.files.remote;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.provscope.files.Credentials;
import org.provscope.files.HostKeyPolicy;

/**
 * What is needed to log in to servers and to recognise them.
 *
 * @param credentials  answers who logs in
 * @param policy       decides about servers that were never seen
 * @param knownHosts   SSH host keys that are trusted, in OpenSSH's own form
 * @param certificates the file of certificates that a person accepted although no authority vouches for them
 * @param keys         private keys to try
 */
public record ServerAccessConfig(
        Credentials credentials, HostKeyPolicy policy, Path knownHosts, Path certificates, List<Path> keys) {
    private static final List<String> KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    /**
     * Returns the keys and known hosts of this user's {@code ssh}.
     *
     * @param settings the folder for accepted certificates
     */
    public static ServerAccessConfig ofThisUser(Credentials credentials, HostKeyPolicy policy, Path settings) {
        Path ssh = Path.of(System.getProperty("user.home", "."), ".ssh");
        return new ServerAccessConfig(
                credentials,
                policy,
                ssh.resolve("known_hosts"),
                settings.resolve("certificates"),
                KEYS.stream()
                        .map(ssh::resolve)
                        .flatMap(key -> Files.isReadable(key) ? Stream.of(key) : Stream.empty())
                        .toList());
    }
}
