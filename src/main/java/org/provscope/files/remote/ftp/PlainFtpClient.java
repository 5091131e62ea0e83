package org.provscope.files.remote.ftp;

import java.io.IOException;
import java.io.Reader;
import java.net.Socket;
import org.apache.commons.net.ftp.FTPClient;
import org.jspecify.annotations.Nullable;

/** FTP with limits to what a server sends. */
final class PlainFtpClient extends FTPClient implements LimitedReplies.Client {
    private final LimitedReplies replies = new LimitedReplies(this);

    @Override
    public LimitedReplies replies() {
        return replies;
    }

    @Override
    protected void _connectAction_(@Nullable Reader given) throws IOException {
        super._connectAction_(replies.of(_socket_));
    }

    @Override
    protected @Nullable Socket _openDataConnection_(String command, @Nullable String arguments) throws IOException {
        return replies.data(command, super._openDataConnection_(command, arguments));
    }
}
