package org.provscope.testing.servers;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.Ftplet;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.provscope.files.Location;
import org.provscope.files.Protocol;

/** Apache FtpServer, in clear or with TLS. */
public final class FtpTestServer implements TestServer {
    private static final String STORE_PASSWORD = "changeit";

    private final FtpServer server;
    private final Location.Remote location;

    public FtpTestServer(TestServer.Kind kind, Path folder, Path work) throws Exception {
        this(kind, folder, work, freePort(), Map.of());
    }

    /** @param ftplets look at and may stop what is asked of the server */
    public FtpTestServer(TestServer.Kind kind, Path folder, Path work, int port, Map<String, Ftplet> ftplets)
            throws Exception {
        FtpServerFactory factory = new FtpServerFactory();
        BaseUser user = new BaseUser();
        user.setName(USER);
        user.setPassword(PASSWORD);
        user.setHomeDirectory(folder.toString());
        user.setAuthorities(List.of(new WritePermission()));
        factory.getUserManager().save(user);
        ConnectionConfigFactory connections = new ConnectionConfigFactory();
        connections.setMaxThreads(16);
        connections.setLoginFailureDelay(10);
        factory.setConnectionConfig(connections.createConnectionConfig());
        factory.setFtplets(new java.util.HashMap<>(ftplets));
        ListenerFactory listener = new ListenerFactory();
        listener.setServerAddress("127.0.0.1");
        listener.setPort(port);
        DataConnectionConfigurationFactory data = new DataConnectionConfigurationFactory();
        data.setPassiveAddress("127.0.0.1");
        if (kind != TestServer.Kind.FTP) {
            SslConfiguration tls = tls(work);
            listener.setSslConfiguration(tls);
            listener.setImplicitSsl(kind == TestServer.Kind.FTPS_IMPLICIT);
            data.setSslConfiguration(tls);
            data.setImplicitSsl(kind == TestServer.Kind.FTPS_IMPLICIT);
        }
        listener.setDataConnectionConfiguration(data.createDataConnectionConfiguration());
        factory.addListener("default", listener.createListener());
        server = factory.createServer();
        server.start();
        location = new Location.Remote(
                kind == TestServer.Kind.FTP ? Protocol.FTP : Protocol.FTPS, USER, "127.0.0.1", port, "");
    }

    /**
     * Finds a port that nobody listens on, below those that systems give to outgoing connections: one of these, of
     * another test beside this one, might take it before the server does.
     */
    public static int freePort() {
        Random random = new Random();
        while (true) {
            int port = random.nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one.
            }
        }
    }

    private static SslConfiguration tls(Path work) throws Exception {
        SslConfigurationFactory factory = new SslConfigurationFactory();
        factory.setKeystoreFile(keyStore(work, "server"));
        factory.setKeystorePassword(STORE_PASSWORD);
        factory.setSslProtocol(new String[] {"TLSv1.2"});
        return factory.createSslConfiguration();
    }

    /** A key and a certificate that nobody vouches for. */
    static File keyStore(Path work, String name) throws Exception {
        Path store = work.resolve(name + ".p12");
        if (!Files.exists(store)) {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keystore",
                            store.toString(),
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            STORE_PASSWORD,
                            "-alias",
                            name,
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + name,
                            "-validity",
                            "30")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool made no key");
            }
        }
        return store.toFile();
    }

    @Override
    public Location.Remote location() {
        return location;
    }

    @Override
    public void close() {
        server.stop();
    }
}
