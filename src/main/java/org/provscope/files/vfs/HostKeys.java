package org.provscope.files.vfs;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.HostKeyPolicy;
import org.provscope.files.Location;
import org.provscope.files.ServerIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host keys that are trusted: OpenSSH's own list. Asks about a host that is not in it, and never about one that is. */
final class HostKeys implements HostKeyRepository {
    private static final Logger LOG = LoggerFactory.getLogger(HostKeys.class);

    private final HostKeyRepository known;
    private final Path file;
    private final HostKeyPolicy policy;
    private final Location.Remote server;
    private @Nullable FileFailure refusal;
    private final Set<Accepted> accepted;

    /** A key that a person accepted in this session: it may be that it could not be kept. */
    record Accepted(String key) {}

    HostKeys(JSch jsch, Path file, HostKeyPolicy policy, Location.Remote server, Set<Accepted> accepted)
            throws JSchException {
        jsch.setKnownHosts(file.toString());
        this.known = jsch.getHostKeyRepository();
        this.file = file;
        this.policy = policy;
        this.server = server;
        this.accepted = accepted;
    }

    /** Why the server was refused; null where it was not. */
    @Nullable
    FileFailure refusal() {
        return refusal;
    }

    @Override
    public int check(String host, byte[] key) {
        int result = known.check(host, key);
        if (result == OK || accepted.contains(accepted(key))) {
            return OK;
        }
        try {
            HostKey shown = new HostKey(host, key);
            // A host that is known by a key of another kind is known: it should have shown that one. JSch takes what is
            // known of a host for every port of it, though other ports are other servers.
            if (isNamed(host)) {
                refusal = new FileFailure.IdentityChanged(identity(
                        shown,
                        key,
                        "Somebody may be listening in, or the "
                                + "server was set up anew. Ask its admin; if the key is right, take the old one out of "
                                + file + "."));
                return CHANGED;
            }
            ServerIdentity identity = identity(shown, key, "This computer has never seen this server.");
            if (policy.accept(identity)) {
                accepted.add(accepted(key));
                remember(shown);
                return OK;
            }
            refusal = new FileFailure.NotTrusted(identity);
            return NOT_INCLUDED;
        } catch (JSchException e) {
            throw new IllegalStateException("JSch gave a host key that it cannot read", e);
        }
    }

    private static Accepted accepted(byte[] key) {
        return new Accepted(Base64.getEncoder().encodeToString(key));
    }

    private boolean isNamed(String host) {
        HostKey[] all = host.startsWith("[") ? known.getHostKey() : known.getHostKey(host, null);
        return all != null && Arrays.stream(all).anyMatch(key -> !host.startsWith("[") || matches(key.getHost(), host));
    }

    private static boolean matches(String entry, String host) {
        if (!entry.startsWith("|1|")) {
            return Arrays.asList(entry.split(",")).contains(host);
        }
        String[] parts = entry.split("\\|");
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[2]), "HmacSHA1"));
            return Arrays.equals(
                    mac.doFinal(host.getBytes(StandardCharsets.UTF_8)),
                    Base64.getDecoder().decode(parts[3]));
        } catch (GeneralSecurityException | RuntimeException e) {
            LOG.debug("an entry of the known hosts cannot be read", e);
            return false;
        }
    }

    private void remember(HostKey key) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            String line = key.getHost() + " " + key.getType() + " " + key.getKey() + "\n";
            byte[] before = Files.readAllBytes(file);
            boolean open = before.length > 0 && before[before.length - 1] != '\n';
            Files.writeString(file, (open ? "\n" : "") + line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("the host key could not be remembered in {}", file, e);
        }
    }

    private ServerIdentity identity(HostKey shown, byte[] key, String doubt) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return new ServerIdentity(
                    server,
                    "host key",
                    shown.getType(),
                    "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash),
                    doubt);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void add(HostKey key, UserInfo ui) {
        // Only what was accepted is added, by remember.
    }

    @Override
    public void remove(String host, String type) {
        known.remove(host, type);
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        known.remove(host, type, key);
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return file.toString();
    }

    @Override
    public HostKey[] getHostKey() {
        return known.getHostKey();
    }

    @Override
    public HostKey[] getHostKey(String host, String type) {
        return known.getHostKey(host, type);
    }
}
