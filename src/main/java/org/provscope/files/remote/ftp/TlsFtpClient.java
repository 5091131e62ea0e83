package org.provscope.files.remote.ftp;

import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.commons.net.ftp.FTPCmd;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.ftp.FTPSClient;
import org.apache.commons.net.io.CRLFLineReader;
import org.jspecify.annotations.Nullable;
import org.provscope.files.failure.RefusedReply;

/**
 * FTP over TLS whose data connections resume the session of the control connection: many servers demand it, and every
 * transfer saves a handshake. The JDK finds a session by host and port, so the data connection claims to lead to the
 * control connection's port.
 */
final class TlsFtpClient extends FTPSClient implements LimitedReplies.Client {
    private final LimitedReplies replies = new LimitedReplies(this);
    private final SSLContext context;

    TlsFtpClient(boolean implicit, SSLContext context) {
        super(implicit, context);
        setEndpointCheckingEnabled(true);
        this.context = context;
    }

    @Override
    public LimitedReplies replies() {
        return replies;
    }

    @Override
    protected void _connectAction_(@Nullable Reader given) throws IOException {
        super._connectAction_(replies.of(_socket_));
    }

    @Override
    protected void sslNegotiation() throws IOException {
        super.sslNegotiation();
        _controlInput_ = new CRLFLineReader(replies.of(_socket_));
    }

    @Override
    protected @Nullable Socket _openDataConnection_(String command, String arg) throws IOException {
        return replies.data(command, transfer(command, arg));
    }

    private @Nullable Socket transfer(String command, String arg) throws IOException {
        if (epsv() == FTPReply.ENTERING_EPSV_MODE) {
            _parseExtendedPassiveModeReply(getReplyString());
        } else if (pasv() == FTPReply.ENTERING_PASSIVE_MODE) {
            _parsePassiveModeReply(getReplyString());
        } else {
            throw new RefusedReply(getReplyCode(), getReplyString());
        }
        Socket plain = new Socket() {
            @Override
            public int getPort() {
                return getRemotePort();
            }
        };
        try {
            plain.setTcpNoDelay(true);
            plain.setSoTimeout((int) getDataTimeout().toMillis());
            plain.connect(new InetSocketAddress(getRemoteAddress(), getPassivePort()), connectTimeout);
            if (getRestartOffset() > 0 && sendCommand(FTPCmd.REST, String.valueOf(getRestartOffset())) > 399) {
                throw new RefusedReply(getReplyCode(), getReplyString());
            }
            if (!FTPReply.isPositivePreliminary(sendCommand(command, arg))) {
                plain.close();
                return null;
            }
            SSLSocket secure =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, _hostname_, getRemotePort(), true);
            secure.setUseClientMode(true);
            // A session made with this requirement is resumed only by a connection that makes it too.
            Tls.demandName(secure);
            secure.startHandshake();
            return secure;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }
}
