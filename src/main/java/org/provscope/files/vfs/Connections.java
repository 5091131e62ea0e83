package org.provscope.files.vfs;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SSHAgentConnector;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.ftp.FTPSClient;
import org.apache.commons.vfs2.CacheStrategy;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.FileSystemOptions;
import org.apache.commons.vfs2.cache.NullFilesCache;
import org.apache.commons.vfs2.impl.DefaultFileSystemManager;
import org.apache.commons.vfs2.provider.ftp.FtpFileSystem;
import org.apache.commons.vfs2.provider.sftp.SftpFileSystemConfigBuilder;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Credentials.Login;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.Location;
import org.provscope.files.Protocol;
import org.provscope.files.Secret;
import org.provscope.files.ServerIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens connections to one server, one file system of Commons VFS each, and remembers what let somebody in. */
final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    /** A server that is there answers sooner. */
    private static final Duration CONNECT = Duration.ofSeconds(8);

    private static final Duration SILENCE = Duration.ofSeconds(20);
    /** So long a server may take to greet before it is taken for one that waits for TLS. */
    private static final Duration GREETING = Duration.ofMillis(Integer.getInteger("provscope.ftp.greeting", 4000));

    private static final int TRIES = 3;

    private final Location.Remote server;
    private final ServerAccessConfig access;
    private final FtpNames names = new FtpNames();
    private final Tls tls;
    private @Nullable Login login;
    private boolean refused;
    /** TLS comes before anything else. */
    private boolean implicit;

    private boolean greets;
    private final Set<HostKeys.Accepted> accepted = new HashSet<>();
    private final Map<Path, Secret> passphrases = new HashMap<>();
    private boolean keysTried;
    /** A person did not want to log in. */
    private boolean givenUp;

    private volatile @Nullable LoginDeadline patience;

    Connections(Location.Remote server, ServerAccessConfig access) {
        this.server = server;
        this.access = access;
        implicit = server.protocol() == Protocol.FTPS && server.effectivePort() == Protocol.IMPLICIT_TLS;
        tls = new Tls(access.certificates(), this::isTrusted, server);
    }

    private boolean isTrusted(ServerIdentity identity) {
        LoginDeadline waiting = patience;
        return (waiting == null ? access.policy() : waiting).accept(identity);
    }

    /**
     * Opens one more connection, asking for a password until one is right or nobody answers.
     *
     * @throws FileFailureException where the server is out of reach, not trusted, or lets nobody in
     */
    synchronized Connection open() throws FileFailureException {
        for (int i = 1; ; i++) {
            try {
                return once();
            } catch (FileFailureException e) {
                boolean again = e.failure() instanceof FileFailure.LoginRefused
                        && i < TRIES
                        && !givenUp
                        && !(login == null && refused);
                if (!again) {
                    throw e;
                }
                // Where only keys were tried, nobody's answer was refused yet.
                refused = login != null;
                Login next = access.credentials().login(server, refused);
                if (next == null) {
                    throw e;
                }
                login = next;
            }
        }
    }

    private Login login() throws FileFailureException {
        if (login == null) {
            login = access.credentials().known(server);
        }
        // Who the server is comes before what is told to it.
        if (login == null
                && server.protocol() == Protocol.SFTP
                && !server.user().isEmpty()
                && !keysTried) {
            keysTried = true;
            return new Login(server.user(), null);
        }
        if (login == null) {
            login = access.credentials().login(server, false);
        }
        if (login == null) {
            if (server.user().equals("anonymous") || server.user().equals("ftp")) {
                return new Login(server.user(), null);
            }
            givenUp = true;
            throw new FileFailureException(new FileFailure.LoginRefused(
                    server.server(), server.user().isEmpty() ? "no user was named" : "no password was given"));
        }
        return login;
    }

    private Connection once() throws FileFailureException {
        tls.begin();
        Login as = login();
        DefaultFileSystemManager manager = new DefaultFileSystemManager();
        try {
            manager.setFilesCache(new NullFilesCache());
            manager.setCacheStrategy(CacheStrategy.MANUAL);
            FtpProvider ftp = new FtpProvider(() -> ftp(as));
            manager.addProvider(new String[] {"ftp"}, ftp);
            manager.addProvider(new String[] {"sftp"}, new SftpProvider(() -> ssh(as)));
            manager.init();
            Connection made = server.protocol() == Protocol.SFTP ? sftp(manager) : ftp(manager);
            login = as;
            return made;
        } catch (IOException e) {
            manager.close();
            throw failure(e);
        } catch (FileFailureException e) {
            manager.close();
            throw e;
        }
    }

    private FileFailureException failure(IOException thrown) {
        FileFailure distrust = tls.refusal();
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Distrusted distrusted) {
                distrust = distrusted.failure;
            }
        }
        return new FileFailureException(
                distrust != null
                        ? distrust
                        : FailureMapper.connecting(server, login == null ? server.user() : login.user(), thrown),
                thrown);
    }

    private FileObject root(DefaultFileSystemManager manager, String scheme) throws FileSystemException {
        String host = server.host().indexOf(':') >= 0 && !server.host().startsWith("[")
                ? "[" + server.host() + "]"
                : server.host();
        FileSystemOptions options = new FileSystemOptions();
        // Else VFS asks for the user's number by a command, which a server may never answer.
        SftpFileSystemConfigBuilder.getInstance().setDisableDetectExecChannel(options, true);
        return manager.resolveFile(scheme + "://" + host + ":" + server.effectivePort() + "/", options);
    }

    // ---- FTP

    private Connection ftp(DefaultFileSystemManager manager) throws IOException, FileFailureException {
        FtpFileSystem files = (FtpFileSystem) root(manager, "ftp").getFileSystem();
        NonReconnectingFtpClient wire = (NonReconnectingFtpClient) files.getClient();
        boolean made = false;
        try {
            Connection connection = new FtpConnection(wire, names, server.path(), manager::close);
            made = true;
            return connection;
        } finally {
            if (!made) {
                wire.disconnect();
            }
        }
    }

    private FTPClient ftp(Login as) throws IOException {
        if (server.protocol() != Protocol.FTPS || implicit || greets) {
            return ftp(as, SILENCE);
        }
        try {
            return ftp(as, GREETING);
        } catch (SocketTimeoutException silent) {
            return afterSilence(as);
        } catch (IOException e) {
            if (!(e.getCause() instanceof SocketTimeoutException) || greets) {
                throw e;
            }
            return afterSilence(as);
        }
    }

    /** A server that does not greet waits for TLS, or it is slow. */
    private FTPClient afterSilence(Login as) throws IOException {
        implicit = true;
        try {
            return ftp(as, CONNECT);
        } catch (SSLException | SocketTimeoutException e) {
            if (tls.refusal() != null) {
                throw e;
            }
            implicit = false;
            greets = true;
            return ftp(as, CONNECT);
        }
    }

    private FTPClient ftp(Login as, Duration greeting) throws IOException {
        FTPClient client =
                server.protocol() == Protocol.FTPS ? new TlsFtpClient(implicit, tls.context()) : new PlainFtpClient();
        // It is the time to wait for the greeting as well.
        client.setConnectTimeout((int) (greeting.compareTo(CONNECT) < 0 ? greeting : CONNECT).toMillis());
        client.setDefaultTimeout((int) greeting.toMillis());
        client.setDataTimeout(SILENCE);
        client.setControlEncoding(StandardCharsets.ISO_8859_1.name());
        client.setListHiddenFiles(false);
        CancellableSocketFactory sockets = new CancellableSocketFactory();
        client.setSocketFactory(sockets);
        LoginDeadline waiting = new LoginDeadline(access.policy(), sockets::cut);
        patience = waiting;
        try (waiting) {
            client.connect(server.host(), server.effectivePort());
            greets = true;
            client.setSoTimeout((int) SILENCE.toMillis());
            client.setTcpNoDelay(true);
            String password = as.password() == null ? "" : as.password().reveal();
            if (!client.login(names.wire(as.user()), names.wire(password))) {
                throw new LoginRefused(
                        FTPReply.isPositiveIntermediate(client.getReplyCode())
                                ? "it asks for more than a password"
                                : withoutPassword(
                                        new NonReconnectingFtpClient.Refused(
                                                        client.getReplyCode(), client.getReplyString())
                                                .said(),
                                        password));
            }
            if (client instanceof FTPSClient secure) {
                secure.execPBSZ(0);
                secure.execPROT("P");
            }
            client.enterLocalPassiveMode();
            client.setFileType(FTP.BINARY_FILE_TYPE);
            if (client.hasFeature("UTF8")) {
                client.sendCommand("OPTS", "UTF8 ON");
            }
            waiting.close();
            if (waiting.isOver()) {
                throw new IOException("the connection was cut here");
            }
            return client;
        } catch (IOException e) {
            client.disconnect();
            throw waiting.isOver() ? new TookTooLong(e) : e;
        }
    }

    /** A server may repeat what it was told. */
    private static String withoutPassword(String said, String password) {
        return password.isEmpty() ? said : said.replace(password, "••••••");
    }

    // ---- SFTP

    private Connection sftp(DefaultFileSystemManager manager) throws IOException, FileFailureException {
        SftpProvider.Files files = (SftpProvider.Files) root(manager, "sftp").getFileSystem();
        ChannelSftp channel = files.channel();
        return new SftpConnection(channel, server.path(), manager::close);
    }

    private Session ssh(Login as) throws IOException, JSchException {
        JSch jsch = new JSch();
        HostKeys trusted = new HostKeys(jsch, access.knownHosts(), this::isTrusted, server, accepted);
        Secret password = as.password();
        keys(jsch, password == null);
        Session session = jsch.getSession(as.user(), server.host(), server.effectivePort());
        session.setHostKeyRepository(trusted);
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("PreferredAuthentications", "publickey,password,keyboard-interactive");
        session.setTimeout((int) SILENCE.toMillis());
        session.setDaemonThread(true);
        session.setUserInfo(new JschUserInfo(password));
        if (password != null) {
            session.setPassword(password.reveal().getBytes(StandardCharsets.UTF_8));
        }
        LoginDeadline waiting = new LoginDeadline(access.policy(), session::disconnect);
        patience = waiting;
        try (waiting) {
            session.connect((int) CONNECT.toMillis());
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
            FileFailure refusal = trusted.refusal();
            if (refusal != null) {
                throw new Distrusted(refusal, e);
            }
            throw e;
        }
    }

    /** @param unlock whether to ask for the passphrases of keys that are locked */
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

    /** A server that talks on and on. */
    static final class TookTooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TookTooLong(Throwable cause) {
            super("it did not come to an end", cause);
        }
    }

    /** A wrong password, or none where one is needed. */
    static final class LoginRefused extends IOException {
        private static final long serialVersionUID = 1L;

        LoginRefused(String message) {
            super(message);
        }
    }

    /** A server that is not trusted. */
    static final class Distrusted extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient FileFailure failure;

        Distrusted(FileFailure failure, Throwable cause) {
            super(failure.sentence(), cause);
            this.failure = failure;
        }
    }
}
