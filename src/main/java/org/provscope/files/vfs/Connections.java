package org.provscope.files.vfs;

import com.jcraft.jsch.ChannelSftp;
import java.io.IOException;
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

/** Opens connections to one server, one file system of Commons VFS each, and remembers what let somebody in. */
final class Connections {
    private static final int TRIES = 3;

    private final Location.Remote server;
    private final ServerAccessConfig access;
    private final FtpNames names = new FtpNames();
    private final FtpLogin ftp;
    private final SshLogin ssh;
    private @Nullable Login login;
    private boolean refused;
    private boolean keysTried;
    /** A person did not want to log in. */
    private boolean givenUp;

    Connections(Location.Remote server, ServerAccessConfig access) {
        this.server = server;
        this.access = access;
        ftp = new FtpLogin(server, access, names);
        ssh = new SshLogin(server, access);
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
        Login as = login();
        DefaultFileSystemManager manager = new DefaultFileSystemManager();
        try {
            manager.setFilesCache(new NullFilesCache());
            manager.setCacheStrategy(CacheStrategy.MANUAL);
            manager.addProvider(new String[] {"ftp"}, new FtpProvider(() -> ftp.open(as)));
            manager.addProvider(new String[] {"sftp"}, new SftpProvider(() -> ssh.open(as)));
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
        FileFailure distrust = null;
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

    private Connection sftp(DefaultFileSystemManager manager) throws IOException, FileFailureException {
        SftpProvider.Files files = (SftpProvider.Files) root(manager, "sftp").getFileSystem();
        ChannelSftp channel = files.channel();
        return new SftpConnection(channel, server.path(), manager::close);
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
