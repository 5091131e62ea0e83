package org.provscope.files.open;

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
import org.provscope.files.failure.Distrusted;
import org.provscope.files.failure.FailureMapper;
import org.provscope.files.remote.Connection;
import org.provscope.files.remote.Connector;
import org.provscope.files.remote.ServerAccessConfig;
import org.provscope.files.remote.ftp.FtpConnection;
import org.provscope.files.remote.ftp.FtpLogin;
import org.provscope.files.remote.ftp.FtpNames;
import org.provscope.files.remote.ftp.FtpProvider;
import org.provscope.files.remote.ftp.NonReconnectingFtpClient;
import org.provscope.files.remote.sftp.SftpConnection;
import org.provscope.files.remote.sftp.SftpProvider;
import org.provscope.files.remote.sftp.SshLogin;

/** Opens connections to one server, each with a file system of Commons VFS, and remembers the login that succeeded. */
final class ServerConnector implements Connector {
    private static final int TRIES = 3;

    private final Location.Remote server;
    private final ServerAccessConfig access;
    private final FtpNames names = new FtpNames();
    private final FtpLogin ftp;
    private final SshLogin ssh;
    private @Nullable Login login;
    private boolean refused;
    private boolean keysTried;
    /** The person cancelled the login. */
    private boolean givenUp;

    ServerConnector(Location.Remote server, ServerAccessConfig access) {
        this.server = server;
        this.access = access;
        ftp = new FtpLogin(server, access, names);
        ssh = new SshLogin(server, access);
    }

    @Override
    public synchronized Connection open() throws FileFailureException {
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
                // If only keys were tried, no person's answer was refused yet.
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
        // The server's identity is checked before anything is sent to it.
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
                distrust = distrusted.failure();
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
        // Otherwise VFS asks for the user's number by a command, which a server may never answer.
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
}
