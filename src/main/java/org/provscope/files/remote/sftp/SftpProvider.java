package org.provscope.files.remote.sftp;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import org.apache.commons.vfs2.FileName;
import org.apache.commons.vfs2.FileSystem;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.FileSystemOptions;
import org.apache.commons.vfs2.provider.GenericFileName;
import org.apache.commons.vfs2.provider.sftp.SftpFileProvider;
import org.apache.commons.vfs2.provider.sftp.SftpFileSystem;

/** Commons VFS's SFTP over a session of ours, which knows which servers to trust. */
public final class SftpProvider extends SftpFileProvider {
    /** Opens the session with the server. */
    public interface Opening {
        /** Opens the session. */
        Session open() throws JSchException, IOException;
    }

    private final Opening opening;

    public SftpProvider(Opening opening) {
        this.opening = opening;
    }

    @Override
    protected FileSystem doCreateFileSystem(FileName name, FileSystemOptions options) throws FileSystemException {
        try {
            return new Files((GenericFileName) name, opening.open(), options);
        } catch (JSchException | IOException e) {
            throw new FileSystemException("vfs.provider.sftp/connect.error", e, name.getFriendlyURI());
        }
    }

    /**
     * Gives access to the channel: VFS's own files neither rename over others nor accept names with {@code *} in them.
     */
    public static final class Files extends SftpFileSystem {
        private Files(GenericFileName name, Session session, FileSystemOptions options) {
            super(name, session, options);
        }

        /** Returns a channel of the session. */
        public ChannelSftp channel() throws IOException {
            return getChannel();
        }
    }
}
