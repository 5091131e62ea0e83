package org.provscope.files.vfs;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.provscope.files.FileFailure;
import org.provscope.files.HostKeyPolicy;
import org.provscope.files.Location;
import org.provscope.files.ServerIdentity;

/** The host keys that are trusted: OpenSSH's own list. Asks about a host that is not in it, and never about one that is. */
final class HostKeys implements HostKeyRepository {
    private static final Logger LOG = LoggerFactory.getLogger(HostKeys.class);

    private final HostKeyRepository known;
    private final Path file;
    private final HostKeyPolicy policy;
    private final Location.Remote server;
    private @Nullable FileFailure refusal;
    private byte @Nullable [] accepted;

    HostKeys(JSch jsch, Path file, HostKeyPolicy policy, Location.Remote server) throws JSchException {
        jsch.setKnownHosts(file.toString());
        this.known = jsch.getHostKeyRepository();
        this.file = file;
        this.policy = policy;
        this.server = server;
    }

    /** Why the server was refused; null where it was not. */
    @Nullable
    FileFailure refusal() {
        return refusal;
    }

    @Override
    public int check(String host, byte[] key) {
        int result = known.check(host, key);
        if (result == OK || Arrays.equals(key, accepted)) {
            return OK;
        }
        try {
            HostKey shown = new HostKey(host, key);
            // A host that is known by a key of another kind is known: it should have shown that one.
            HostKey[] others = known.getHostKey(host, null);
            if (result == CHANGED || others != null && others.length > 0) {
                refusal = new FileFailure.IdentityChanged(identity(shown, key, "Somebody may be listening in, or the "
                        + "server was set up anew. Ask its admin; if the key is right, take the old one out of "
                        + file + "."));
                return CHANGED;
            }
            ServerIdentity identity = identity(shown, key, "This computer has never seen this server.");
            if (policy.accept(identity)) {
                accepted = key.clone();
                remember(shown);
                return OK;
            }
            refusal = new FileFailure.NotTrusted(identity);
            return NOT_INCLUDED;
        } catch (JSchException e) {
            throw new IllegalStateException("JSch gave a host key that it cannot read", e);
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
            LOG.warn("the host key could not be remembered in {}", file,
                    e);
        }
    }

    private ServerIdentity identity(HostKey shown, byte[] key, String doubt) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return new ServerIdentity(server, "host key", shown.getType(),
                    "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash), doubt);
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
