package org.provscope.files.remote.ftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPListParseEngine;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.vfs2.provider.ftp.FtpClient;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Stamp;
import org.provscope.files.failure.LimitExceeded;
import org.provscope.files.failure.RefusedReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Commons VFS needs of an FTP connection. Unlike VFS's own it never reconnects silently: a step that may have been
 * taken is not repeated.
 */
public final class NonReconnectingFtpClient implements FtpClient {
    private static final Logger LOG = LoggerFactory.getLogger(NonReconnectingFtpClient.class);

    private long resolution = Stamp.SECONDS;
    private final FTPClient client;

    NonReconnectingFtpClient(FTPClient client) {
        this.client = client;
    }

    FTPClient client() {
        return client;
    }

    @Override
    public boolean abort() throws IOException {
        return client.abort();
    }

    @Override
    public OutputStream appendFileStream(String path) throws IOException {
        return client.appendFileStream(path);
    }

    @Override
    public boolean completePendingCommand() throws IOException {
        return client.completePendingCommand();
    }

    @Override
    public boolean deleteFile(String path) throws IOException {
        return client.deleteFile(path);
    }

    @Override
    public void disconnect() throws IOException {
        try {
            if (client instanceof LimitedReplies.Client limited) {
                limited.replies().cut();
            }
        } finally {
            client.disconnect();
        }
    }

    @Override
    public String getReplyString() {
        return client.getReplyString();
    }

    @Override
    public int getReplyCode() {
        return client.getReplyCode();
    }

    @Override
    public boolean hasFeature(String feature) throws IOException {
        return client.hasFeature(feature);
    }

    @Override
    public boolean isConnected() {
        return client.isConnected();
    }

    /** Returns the reason if the last listing exceeded a limit, or null. */
    @Nullable
    LimitExceeded exceeded() {
        return client instanceof LimitedReplies.Client limited
                ? limited.replies().exceeded()
                : null;
    }

    /** Returns the resolution of the times in the last listing, in milliseconds. */
    long resolution() {
        return resolution;
    }

    /** Lists a folder, with times to the second if the server supports {@code MLSD} (RFC 3659). */
    @Override
    public FTPFile[] listFiles(@Nullable String path) throws IOException {
        resolution = Stamp.SECONDS;
        if (client.hasFeature("MLST")) {
            FTPListParseEngine lines = client.initiateMListParsing(path);
            if (isEndOfTransfer()) {
                return understood(lines);
            }
        }
        resolution = Stamp.MINUTES;
        FTPFile[] files = client.listFiles(path);
        if (!isEndOfTransfer()) {
            throw new RefusedReply(client.getReplyCode(), client.getReplyString());
        }
        return files;
    }

    /** Returns the files of a listing; lines that cannot be parsed are left out. */
    private static FTPFile[] understood(FTPListParseEngine lines) {
        List<FTPFile> files = new ArrayList<>();
        while (lines.hasNext()) {
            try {
                Collections.addAll(files, lines.getNext(1));
            } catch (RuntimeException e) {
                LOG.info("a line of the server's listing cannot be understood", e);
            }
        }
        return files.toArray(FTPFile[]::new);
    }

    /** Returns true if the reply is that of a transfer: commons-net takes any positive reply for one. */
    private boolean isEndOfTransfer() {
        int code = client.getReplyCode();
        return code == FTPReply.DATA_CONNECTION_OPEN
                || code == FTPReply.CLOSING_DATA_CONNECTION
                || code == FTPReply.FILE_ACTION_OK;
    }

    @Override
    public boolean makeDirectory(String path) throws IOException {
        return client.makeDirectory(path);
    }

    @Override
    public Instant mdtmInstant(String path) throws IOException {
        return client.mdtmInstant(path);
    }

    @Override
    public boolean removeDirectory(String path) throws IOException {
        return client.removeDirectory(path);
    }

    @Override
    public boolean rename(String from, String to) throws IOException {
        return client.rename(from, to);
    }

    @Override
    public InputStream retrieveFileStream(String path) throws IOException {
        return client.retrieveFileStream(path);
    }

    @Override
    public InputStream retrieveFileStream(String path, long offset) throws IOException {
        client.setRestartOffset(offset);
        return client.retrieveFileStream(path);
    }

    @Override
    public OutputStream storeFileStream(String path) throws IOException {
        return client.storeFileStream(path);
    }
}
