package org.provscope.testing.servers;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Credentials;
import org.provscope.files.Location;
import org.provscope.files.Protocol;
import org.provscope.files.Secret;
import org.provscope.files.remote.ServerAccessConfig;

/** A server as Debian packages it, where it is installed and may be started; who asks for another is skipped. */
public final class DebianServer implements AutoCloseable {
    private static final Path FTP_SERVER = Path.of("/usr/sbin/vsftpd");
    private static final Path OPENSSH = Path.of("/usr/sbin/sshd");
    private static final String PASSWORD = "anonymous@example.org";

    /** Which server. */
    public enum Kind {
        VSFTPD,
        VSFTPD_TLS,
        /** Takes data only from who takes up the session of the control connection again, as Debian has it. */
        VSFTPD_TLS_REUSE,
        SSHD;

        public boolean isFtp() {
            return this != SSHD;
        }

        /** Whether such a server can be started here. */
        public boolean isHere() {
            return Files.isExecutable(this == SSHD ? OPENSSH : FTP_SERVER)
                    && "root".equals(System.getProperty("user.name"));
        }
    }

    private final Path temp;
    private final Location.Remote location;
    private @Nullable Process server;

    /**
     * Gives out {@link #folder()}, which is there already.
     *
     * @param temp a folder of its own; what lies in {@code served} beside the root is out of bounds
     */
    public DebianServer(Kind kind, Path temp) throws Exception {
        assumeTrue(kind.isHere(), "there is no " + kind + " here, or only root may start it");
        this.temp = temp;
        int port = FtpTestServer.freePort();
        location = switch (kind) {
            case VSFTPD, VSFTPD_TLS, VSFTPD_TLS_REUSE -> vsftpd(kind, port);
            case SSHD -> sshd(port);
        };
    }

    private Path work() throws IOException {
        Path work = Files.createDirectories(temp.resolve("work"));
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        return work;
    }

    /** The root of a server whose own folder is this one. */
    public static Path folderIn(Path temp) {
        return temp.resolve("served/files");
    }

    /** The root; what lies beside it is out of bounds. */
    public Path folder() {
        return folderIn(temp);
    }

    public Location.Remote location() {
        return location;
    }

    /** The private key that the SSH server lets in. */
    public Path key() throws IOException {
        return work().resolve("id");
    }

    /** Who gets in. */
    public ServerAccessConfig access() throws IOException {
        return new ServerAccessConfig(
                new Credentials() {
                    @Override
                    public @Nullable Login login(Location.Remote remote, boolean refused) {
                        return refused ? null : new Login(remote.user(), new Secret(PASSWORD));
                    }

                    @Override
                    public @Nullable Secret passphrase(Path key, boolean refused) {
                        return null;
                    }
                },
                identity -> true,
                work().resolve("known_hosts"),
                work().resolve("certificates"),
                Stream.of(key()).filter(Files::exists).toList());
    }

    private Location.Remote vsftpd(Kind kind, int port) throws Exception {
        run("chown", "-R", "ftp", folder().toString());
        Map<String, Object> settings = new TreeMap<>(Map.of(
                "listen",
                "YES",
                "listen_address",
                "127.0.0.1",
                "listen_port",
                port,
                "background",
                "NO",
                "anon_root",
                temp.resolve("served"),
                "write_enable",
                "YES",
                "anon_upload_enable",
                "YES",
                "anon_mkdir_write_enable",
                "YES",
                "anon_other_write_enable",
                "YES",
                "secure_chroot_dir",
                Files.createDirectories(work().resolve("empty"))));
        settings.putAll(Map.of(
                "anon_umask",
                "022",
                "anon_world_readable_only",
                "NO",
                "anonymous_enable",
                "YES",
                "seccomp_sandbox",
                "NO",
                "isolate",
                "NO",
                "isolate_network",
                "NO"));
        if (kind != Kind.VSFTPD) {
            certificate();
            settings.putAll(Map.of(
                    "ssl_enable",
                    "YES",
                    "allow_anon_ssl",
                    "YES",
                    "force_anon_logins_ssl",
                    "YES",
                    "force_anon_data_ssl",
                    "YES",
                    "require_ssl_reuse",
                    kind == Kind.VSFTPD_TLS_REUSE ? "YES" : "NO",
                    "ssl_ciphers",
                    "HIGH",
                    "ssl_tlsv1",
                    "YES",
                    "rsa_cert_file",
                    work().resolve("cert.pem")));
        }
        List<String> lines = new ArrayList<>();
        settings.forEach((name, value) -> lines.add(name + "=" + value));
        Files.write(work().resolve("vsftpd.conf"), lines);
        start(port, FTP_SERVER.toString(), work().resolve("vsftpd.conf").toString());
        return new Location.Remote(
                kind == Kind.VSFTPD ? Protocol.FTP : Protocol.FTPS, "anonymous", "127.0.0.1", port, "/files");
    }

    /** The key and a certificate for it, one after the other in a file. */
    private void certificate() throws Exception {
        Path store = work().resolve("server.p12");
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=server",
                "-validity",
                "30");
        var keys = java.security.KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        Files.writeString(
                work().resolve("cert.pem"),
                pem(
                                "PRIVATE KEY",
                                keys.getKey("server", "changeit".toCharArray()).getEncoded())
                        + pem("CERTIFICATE", keys.getCertificate("server").getEncoded()));
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    private Location.Remote sshd(int port) throws Exception {
        Path work = work();
        run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                work.resolve("host").toString());
        run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                work.resolve("id").toString());
        Files.createDirectories(Path.of("/run/sshd"));
        Files.write(
                work.resolve("sshd_config"),
                List.of(
                        "Port " + port,
                        "ListenAddress 127.0.0.1",
                        "HostKey " + work.resolve("host"),
                        "AuthorizedKeysFile " + work.resolve("id.pub"),
                        "StrictModes no",
                        "UsePAM no",
                        "PermitRootLogin yes",
                        "PasswordAuthentication yes",
                        "PidFile none",
                        "Subsystem sftp internal-sftp -d " + folder()));
        start(
                port,
                OPENSSH.toString(),
                "-D",
                "-e",
                "-f",
                work.resolve("sshd_config").toString());
        return new Location.Remote(
                Protocol.SFTP, System.getProperty("user.name"), "127.0.0.1", port, folder().toString());
    }

    private void start(int port, String... command) throws Exception {
        Path log = work().resolve("log");
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        server = started;
        for (int i = 0; i < 200 && started.isAlive(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        abort(command[0] + " does not start: " + Files.readString(log));
    }

    /** Runs a program of this machine; a test is skipped where it fails. */
    public void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work().resolve("log").toFile())
                .start();
        assumeTrue(
                process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0,
                String.join(" ", command) + " failed");
    }

    @Override
    public void close() {
        Process running = server;
        if (running != null) {
            List<ProcessHandle> sessions = running.descendants().toList();
            running.destroy();
            sessions.forEach(ProcessHandle::destroy);
            try {
                running.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
