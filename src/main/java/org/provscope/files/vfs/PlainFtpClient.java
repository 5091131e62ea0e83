package org.provscope.files.vfs;

import java.io.IOException;
import java.io.Reader;
import java.net.Socket;
import org.apache.commons.net.ftp.FTPClient;
import org.jspecify.annotations.Nullable;

/** FTP with limits to what a server says. */
final class PlainFtpClient extends FTPClient implements LimitedReplies.Client {
    private final LimitedReplies replies = new LimitedReplies();

    @Override
    public LimitedReplies replies() {
        return replies;
    }

    @Override
    protected void _connectAction_(@Nullable Reader given) throws IOException {
        super._connectAction_(replies.of(_socket_));
    }

    @Override
    public int sendCommand(String command, @Nullable String arguments) throws IOException {
        replies.begin();
        return super.sendCommand(command, arguments);
    }

    @Override
    public void disconnect() throws IOException {
        try {
            replies.cut();
        } finally {
            super.disconnect();
        }
    }

    @Override
    protected @Nullable Socket _openDataConnection_(String command, @Nullable String arguments) throws IOException {
        return replies.data(command, super._openDataConnection_(command, arguments));
    }
}
