package org.provscope.files.remote;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.provscope.files.Credentials;
import org.provscope.files.HostKeyPolicy;

/**
 * How servers are entered and recognised.
 *
 * @param credentials  answers who logs in
 * @param policy       decides about servers that were never seen
 * @param knownHosts   SSH host keys that are trusted, in OpenSSH's own form
 * @param certificates certificates that were accepted though nobody vouches for them: a line each
 * @param keys         private keys to try
 */
public record ServerAccessConfig(
        Credentials credentials, HostKeyPolicy policy, Path knownHosts, Path certificates, List<Path> keys) {
    private static final List<String> KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    /**
     * What this user's {@code ssh} knows, and trusts.
     *
     * @param settings the folder that keeps accepted certificates
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
