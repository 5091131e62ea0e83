package org.provscope.files.remote.ftp;

import java.io.IOException;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.vfs2.FileName;
import org.apache.commons.vfs2.FileSystem;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.FileSystemOptions;
import org.apache.commons.vfs2.provider.GenericFileName;
import org.apache.commons.vfs2.provider.ftp.FtpFileProvider;
import org.apache.commons.vfs2.provider.ftp.FtpFileSystem;

/** Commons VFS's FTP over a client of ours: with checked TLS whose session is resumed, and times to the second. */
public final class FtpProvider extends FtpFileProvider {
    /** Connects and logs in. */
    public interface Opening {
        /** Opens a client that is logged in. */
        FTPClient open() throws IOException;
    }

    private final Opening opening;

    public FtpProvider(Opening opening) {
        this.opening = opening;
    }

    @Override
    protected FileSystem doCreateFileSystem(FileName name, FileSystemOptions options) throws FileSystemException {
        try {
            return new FtpFileSystem((GenericFileName) name, new NonReconnectingFtpClient(opening.open()), options);
        } catch (IOException e) {
            throw new FileSystemException("vfs.provider.ftp/connect.error", e, name.getFriendlyURI());
        }
    }
}
