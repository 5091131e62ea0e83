package org.provscope.files.remote.ftp;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.ftp.FTPSClient;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Credentials.Login;
import org.provscope.files.FileFailure;
import org.provscope.files.Location;
import org.provscope.files.Protocol;
import org.provscope.files.failure.Distrusted;
import org.provscope.files.failure.LoginRefusedException;
import org.provscope.files.failure.RefusedReply;
import org.provscope.files.failure.TookTooLong;
import org.provscope.files.remote.CancellableSocketFactory;
import org.provscope.files.remote.LoginDeadline;
import org.provscope.files.remote.ServerAccessConfig;
import org.provscope.files.remote.Timeouts;

/** Logs in by FTP, in clear or over TLS, and remembers whether the server greets first or waits for TLS. */
public final class FtpLogin {
    private final Location.Remote server;
    private final ServerAccessConfig access;
    private final FtpNames names;
    private @Nullable X509ExtendedTrustManager authorities;
    /** The server speaks TLS before anything else. */
    private boolean implicit;

    private boolean greets;

    public FtpLogin(Location.Remote server, ServerAccessConfig access, FtpNames names) {
        this.server = server;
        this.access = access;
        this.names = names;
        implicit = server.protocol() == Protocol.FTPS && server.effectivePort() == Protocol.IMPLICIT_TLS;
    }

    /**
     * Connects and logs in.
     *
     * @throws Distrusted if the server is not trusted
     * @throws LoginRefusedException if it does not let the user in
     */
    public FTPClient open(Login as) throws IOException {
        if (server.protocol() != Protocol.FTPS || implicit || greets) {
            return open(as, Timeouts.SILENCE);
        }
        try {
            return open(as, Timeouts.GREETING);
        } catch (SocketTimeoutException silent) {
            return afterSilence(as);
        } catch (IOException e) {
            if (!(e.getCause() instanceof SocketTimeoutException) || greets) {
                throw e;
            }
            return afterSilence(as);
        }
    }

    /** Tries implicit TLS on a server that does not greet; it waits for TLS, or it is slow. */
    private FTPClient afterSilence(Login as) throws IOException {
        implicit = true;
        try {
            return open(as, Timeouts.CONNECT);
        } catch (SSLException | SocketTimeoutException e) {
            implicit = false;
            greets = true;
            return open(as, Timeouts.CONNECT);
        }
    }

    private FTPClient open(Login as, Duration greeting) throws IOException {
        CancellableSocketFactory sockets = new CancellableSocketFactory();
        LoginDeadline waiting = new LoginDeadline(access.policy(), sockets::cut);
        Tls tls = server.protocol() == Protocol.FTPS ? tls(waiting) : null;
        FTPClient client = tls == null ? new PlainFtpClient() : new TlsFtpClient(implicit, tls.context());
        setUp(client, greeting);
        client.setSocketFactory(sockets);
        try (waiting) {
            client.connect(server.host(), server.effectivePort());
            greets = true;
            logIn(client, as);
            waiting.close();
            if (waiting.isOver()) {
                throw new IOException("the connection was cut here");
            }
            return client;
        } catch (IOException e) {
            client.disconnect();
            FileFailure refusal = tls == null ? null : tls.refusal();
            if (refusal != null) {
                throw new Distrusted(refusal, e);
            }
            throw waiting.isOver() ? new TookTooLong(e) : e;
        }
    }

    private Tls tls(LoginDeadline waiting) {
        X509ExtendedTrustManager known = authorities;
        if (known == null) {
            known = Tls.authoritiesIn(null);
            authorities = known;
        }
        return new Tls(access.certificates(), waiting, server, known);
    }

    private static void setUp(FTPClient client, Duration greeting) {
        // This is also the time to wait for the greeting.
        client.setConnectTimeout(
                Timeouts.millis(greeting.compareTo(Timeouts.CONNECT) < 0 ? greeting : Timeouts.CONNECT));
        client.setDefaultTimeout(Timeouts.millis(greeting));
        client.setDataTimeout(Timeouts.SILENCE);
        client.setControlEncoding(StandardCharsets.ISO_8859_1.name());
        client.setListHiddenFiles(false);
    }

    private void logIn(FTPClient client, Login as) throws IOException {
        client.setSoTimeout(Timeouts.millis(Timeouts.SILENCE));
        client.setTcpNoDelay(true);
        String password = as.password() == null ? "" : as.password().reveal();
        if (!client.login(names.wire(as.user()), names.wire(password))) {
            throw new LoginRefusedException(
                    FTPReply.isPositiveIntermediate(client.getReplyCode())
                            ? "it asks for more than a password"
                            : withoutPassword(
                                    new RefusedReply(client.getReplyCode(), client.getReplyString()).reason(),
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
    }

    /** Masks the password in a reply: a server may repeat what it was sent. */
    private static String withoutPassword(String said, String password) {
        return password.isEmpty() ? said : said.replace(password, "••••••");
    }
}
