package org.provscope.testing.servers;

import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.provscope.files.Location;
import org.provscope.files.Protocol;

/** Apache MINA SSHD with nothing but SFTP. */
public final class SftpTestServer implements TestServer {
    private final SshServer server;

    public SftpTestServer(Path folder, Path work) throws Exception {
        this(folder, work.resolve("hostkey"), 0, "EC", new SftpSubsystemFactory());
    }

    public SftpTestServer(Path folder, Path hostKey, int port, String algorithm, SftpSubsystemFactory sftp)
            throws Exception {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider(hostKey);
        keys.setAlgorithm(algorithm);
        if (algorithm.equals("EC")) {
            keys.setKeySize(256);
        }
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator((user, password, session) -> USER.equals(user) && PASSWORD.equals(password));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.setSubsystemFactories(List.of(sftp));
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        CoreModuleProperties.AUTH_METHODS.set(server, "password publickey");
        server.start();
    }

    /** For more than the usual. */
    public SshServer server() {
        return server;
    }

    @Override
    public Location.Remote location() {
        return new Location.Remote(Protocol.SFTP, USER, "127.0.0.1", server.getPort(), "");
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
