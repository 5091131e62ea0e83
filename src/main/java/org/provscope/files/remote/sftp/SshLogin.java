package org.provscope.files.remote.sftp;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SSHAgentConnector;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.provscope.files.Credentials.Login;
import org.provscope.files.FileFailure;
import org.provscope.files.Location;
import org.provscope.files.Secret;
import org.provscope.files.failure.Distrusted;
import org.provscope.files.failure.TookTooLong;
import org.provscope.files.remote.LoginDeadline;
import org.provscope.files.remote.ServerAccessConfig;
import org.provscope.files.remote.Timeouts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs in by SSH with keys, an agent or a password, and remembers what a person accepted and unlocked for it. */
public final class SshLogin {
    private static final Logger LOG = LoggerFactory.getLogger(SshLogin.class);

    private final Location.Remote server;
    private final ServerAccessConfig access;
    private final Set<HostKeys.Accepted> accepted = new HashSet<>();
    private final Map<Path, Secret> passphrases = new HashMap<>();

    public SshLogin(Location.Remote server, ServerAccessConfig access) {
        this.server = server;
        this.access = access;
    }

    /**
     * Connects and logs in.
     *
     * @throws Distrusted if the server is not trusted, or the list of trusted ones cannot be read
     * @throws JSchException if the server cannot be reached or does not let the user in
     */
    public Session open(Login as) throws IOException, JSchException {
        JSch jsch = new JSch();
        KnownHosts known = knownHosts();
        Secret password = as.password();
        keys(jsch, password == null);
        Session session = jsch.getSession(as.user(), server.host(), server.effectivePort());
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("PreferredAuthentications", "publickey,password,keyboard-interactive");
        session.setTimeout(Timeouts.millis(Timeouts.SILENCE));
        session.setDaemonThread(true);
        session.setUserInfo(new JschUserInfo(password));
        if (password != null) {
            session.setPassword(password.reveal().getBytes(StandardCharsets.UTF_8));
        }
        LoginDeadline waiting = new LoginDeadline(access.policy(), session::disconnect);
        HostKeys trusted = new HostKeys(known, waiting, server, accepted);
        session.setHostKeyRepository(trusted);
        try (waiting) {
            session.connect(Timeouts.millis(Timeouts.CONNECT));
            waiting.close();
            if (waiting.isOver()) {
                throw new JSchException("the connection was cut here");
            }
            return session;
        } catch (JSchException e) {
            session.disconnect();
            if (waiting.isOver()) {
                throw new TookTooLong(e);
            }
            FileFailure refusal = trusted.refusal(e);
            if (refusal != null) {
                throw new Distrusted(refusal, e);
            }
            throw e;
        }
    }

    private KnownHosts knownHosts() throws Distrusted {
        try {
            return new KnownHosts(access.knownHosts(), server);
        } catch (AccessDeniedException e) {
            throw new Distrusted(
                    new FileFailure.AccessDenied(access.knownHosts().toString()), e);
        } catch (IOException e) {
            throw new Distrusted(
                    new FileFailure.Broken(access.knownHosts().toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Adds the keys that can be used.
     *
     * @param unlock true to ask for the passphrases of locked keys
     */
    private void keys(JSch jsch, boolean unlock) {
        for (Path key : access.keys()) {
            try {
                jsch.addIdentity(key.toString());
                unlock(jsch, key, unlock);
            } catch (JSchException e) {
                LOG.info("the key {} cannot be used", key, e);
            }
        }
        try {
            IdentityRepository agent = new AgentIdentityRepository(new SSHAgentConnector());
            if (agent.getStatus() == IdentityRepository.RUNNING) {
                for (Identity identity : agent.getIdentities()) {
                    jsch.addIdentity(identity, null);
                }
            }
        } catch (AgentProxyException | JSchException e) {
            LOG.debug("no agent answers: keys and passwords are left", e);
        }
    }

    private void unlock(JSch jsch, Path key, boolean ask) throws JSchException {
        for (Identity identity : List.copyOf(jsch.getIdentityRepository().getIdentities())) {
            boolean again = false;
            while (identity.getName().equals(key.toString()) && identity.isEncrypted()) {
                Secret known = passphrases.get(key);
                Secret passphrase = known != null && !again
                        ? known
                        : ask ? access.credentials().passphrase(key, again) : null;
                if (passphrase == null) {
                    jsch.getIdentityRepository().remove(identity.getPublicKeyBlob());
                    return;
                }
                passphrases.put(key, passphrase);
                identity.setPassphrase(passphrase.reveal().getBytes(StandardCharsets.UTF_8));
                again = true;
            }
        }
    }
}
