package org.provscope.files.remote.sftp;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchRevokedHostKeyException;
import com.jcraft.jsch.UserInfo;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.HostKeyPolicy;
import org.provscope.files.Location;
import org.provscope.files.ServerIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host keys that are trusted: OpenSSH's own list. Asks about a host that is not in it, and never about one that is.
 * Host certificates are checked by JSch against the authorities of the list; if none vouches, the key itself counts.
 */
final class HostKeys implements HostKeyRepository {
    private static final Logger LOG = LoggerFactory.getLogger(HostKeys.class);

    private final KnownHosts known;
    private final HostKeyPolicy policy;
    private final Location.Remote server;
    private @Nullable FileFailure refusal;
    private final Set<Accepted> accepted;

    /** A key that a person accepted in this session, even if it could not be stored. */
    record Accepted(String key) {}

    /**
     * @param accepted keys that a person accepted in this session; newly accepted ones are added
     */
    HostKeys(KnownHosts known, HostKeyPolicy policy, Location.Remote server, Set<Accepted> accepted) {
        this.known = known;
        this.policy = policy;
        this.server = server;
        this.accepted = accepted;
    }

    /** Returns why the server was refused if JSch ended with this exception, or null. */
    @Nullable
    FileFailure refusal(JSchException thrown) {
        return refusal == null && thrown instanceof JSchRevokedHostKeyException
                ? new FileFailure.IdentityRevoked(
                        server.server(),
                        "the key of its certificate, or of the authority that " + "signed it, is marked @revoked in "
                                + known.file())
                : refusal;
    }

    @Override
    public int check(String host, byte[] key) {
        try {
            HostKey shown = new HostKey(host, key);
            Optional<KnownHosts.Entry> revoked =
                    first(entry -> entry.isRevoked() && entry.concerns() && isSame(entry, shown));
            if (revoked.isPresent()) {
                refusal = new FileFailure.IdentityRevoked(
                        server.server(),
                        "its host key (" + shown.getType() + " " + fingerprint(key) + ") is marked @revoked in "
                                + known.place(revoked.get()));
                return CHANGED;
            }
            if (accepted.contains(accepted(key))
                    || first(entry -> entry.isPlain() && entry.concerns() && isSame(entry, shown))
                            .isPresent()) {
                return OK;
            }
            // A host that is known by a key of another kind is known: it should have presented that one.
            Optional<KnownHosts.Entry> other = known.entries().stream()
                    .filter(entry -> entry.isPlain() && entry.isNamed())
                    .min(Comparator.comparing(entry -> !entry.key().getType().equals(shown.getType())));
            if (other.isPresent()) {
                refusal = new FileFailure.IdentityChanged(identity(
                        shown,
                        key,
                        "Somebody may be listening in, or the "
                                + "server was set up again. Ask its admin; if the key is right, remove the old one, "
                                + known.place(other.get()) + "."));
                return CHANGED;
            }
            return ask(shown, key);
        } catch (JSchException e) {
            throw new IllegalStateException("JSch gave a host key that it cannot read", e);
        }
    }

    private int ask(HostKey shown, byte[] key) {
        ServerIdentity identity = identity(shown, key, "This computer has never seen this server.");
        if (!policy.accept(identity)) {
            refusal = new FileFailure.NotTrusted(identity);
            return NOT_INCLUDED;
        }
        accepted.add(accepted(key));
        try {
            known.add(shown);
        } catch (IOException e) {
            LOG.warn("the host key could not be remembered in {}", known.file(), e);
        }
        return OK;
    }

    private Optional<KnownHosts.Entry> first(Predicate<KnownHosts.Entry> test) {
        return known.entries().stream().filter(test).findFirst();
    }

    private static boolean isSame(KnownHosts.Entry entry, HostKey shown) {
        return entry.key().getKey().equals(shown.getKey());
    }

    private static Accepted accepted(byte[] key) {
        return new Accepted(Base64.getEncoder().encodeToString(key));
    }

    private static String fingerprint(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private ServerIdentity identity(HostKey shown, byte[] key, String doubt) {
        return new ServerIdentity(server, "host key", shown.getType(), fingerprint(key), doubt);
    }

    @Override
    public void add(HostKey key, UserInfo ui) {
        // Only what was accepted is added.
    }

    @Override
    public void remove(String host, String type) {
        // Outdated keys are removed by a person.
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        // Outdated keys are removed by a person.
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return known.file().toString();
    }

    /**
     * Returns the keys that concern the server, including authorities' and revoked ones. JSch checks certificates by
     * them, and would take {@code !} for a part of a name.
     */
    @Override
    public HostKey[] getHostKey() {
        return keys(known.entries(), entry -> entry.isNamed() || entry.isRevoked() && entry.isBare());
    }

    /** Returns the server's own keys, whatever it is called: JSch asks for the kinds of key that are known first. */
    @Override
    public HostKey[] getHostKey(String host, @Nullable String type) {
        return keys(
                known.entries(),
                entry -> entry.isPlain()
                        && entry.concerns()
                        && (type == null || entry.key().getType().equals(type)));
    }

    private static HostKey[] keys(List<KnownHosts.Entry> entries, Predicate<KnownHosts.Entry> test) {
        return entries.stream().filter(test).map(KnownHosts.Entry::key).toArray(HostKey[]::new);
    }
}
