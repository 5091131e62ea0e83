package org.provscope.files.remote.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.commons.net.ftp.FTPFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.provscope.files.FileFailure;
import org.provscope.files.HostKeyPolicy;
import org.provscope.files.Location;
import org.provscope.files.Protocol;
import org.provscope.files.ServerIdentity;
import org.provscope.testing.NeedsServer;
import org.provscope.testing.servers.FtpTestServer;
import org.provscope.testing.servers.TestServer;

/** To which names a certificate must be made out that an authority vouches for, on both connections of FTP over TLS. */
@NeedsServer
class CertificateNamesTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path authority;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private @Nullable FtpTestServer running;

    private FtpTestServer server() {
        return Objects.requireNonNull(running, "a server is started first");
    }

    /** What the authority made a certificate out to. */
    enum Certificate {
        ADDRESS("CN=server", "san=ip:127.0.0.1"),
        NAME("CN=server", "san=dns:other.example.org,dns:LOCALHOST"),
        COMMON_NAME("CN=localhost", "ku=digitalSignature");

        private final String subject;
        private final String extension;

        Certificate(String subject, String extension) {
            this.subject = subject;
            this.extension = extension;
        }
    }

    @BeforeAll
    static void foundAnAuthority() throws Exception {
        keytool("ca", "-ext", "bc:c", "-dname", "CN=Authority");
        for (Certificate certificate : Certificate.values()) {
            keytool(certificate.name(), "-signer", "ca", "-ext", certificate.extension, "-dname", certificate.subject);
        }
    }

    private static KeyStore keys() throws Exception {
        return KeyStore.getInstance(authority.resolve("keys.p12").toFile(), PASSWORD.toCharArray());
    }

    private static void keytool(String alias, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                authority.resolve("keys.p12").toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    private void serve(TestServer.Kind kind, Certificate certificate) throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        char[] password = PASSWORD.toCharArray();
        own.setKeyEntry(
                "server",
                keys().getKey(certificate.name(), password),
                password,
                keys().getCertificateChain(certificate.name()));
        try (OutputStream out = Files.newOutputStream(temp.resolve("server.p12"))) {
            own.store(out, password);
        }
        Path folder = Files.createDirectories(temp.resolve("root"));
        Files.writeString(folder.resolve("a.cfg"), "<a/>");
        running = new FtpTestServer(kind, folder, temp, FtpTestServer.freePort(), Map.of());
    }

    /** This machine, where it trusts nobody but the authority of these tests. */
    private static final class Machine extends X509ExtendedTrustManager {
        private final X509ExtendedTrustManager authorities;
        private int asked;

        Machine() throws Exception {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", keys().getCertificate("ca"));
            authorities = Tls.authoritiesIn(trusted);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            asked++;
            authorities.checkServerTrusted(chain, type, socket);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            authorities.checkServerTrusted(chain, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            throw new AssertionError("FTP has sockets");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            throw new AssertionError("no server here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            throw new AssertionError("no server here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new AssertionError("no server here");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return authorities.getAcceptedIssuers();
        }
    }

    private Tls tls(HostKeyPolicy policy, String host, Machine machine) {
        Location.Remote to = new Location.Remote(
                Protocol.FTPS, TestServer.USER, host, server().location().effectivePort(), "");
        return new Tls(temp.resolve("certificates"), policy, to, machine);
    }

    /** Lists the root over a data connection of its own. */
    private List<String> list(TestServer.Kind kind, Tls tls, String host) throws IOException {
        TlsFtpClient client = new TlsFtpClient(kind == TestServer.Kind.FTPS_IMPLICIT, tls.context());
        client.setDataTimeout(Duration.ofSeconds(20));
        try {
            client.connect(host, server().location().effectivePort());
            assertThat(client.login(TestServer.USER, TestServer.PASSWORD)).isTrue();
            client.execPBSZ(0);
            client.execPROT("P");
            client.enterLocalPassiveMode();
            return Stream.of(client.listFiles()).map(FTPFile::getName).toList();
        } finally {
            client.disconnect();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestServer.Kind.class,
            names = {"FTPS", "FTPS_IMPLICIT"})
    void theSessionOfACheckedCertificateIsTakenUpAgain(TestServer.Kind kind) throws Exception {
        serve(kind, Certificate.ADDRESS);
        Machine machine = new Machine();
        assertThat(list(kind, tls(HostKeyPolicy.REFUSE, "127.0.0.1", machine), "127.0.0.1"))
                .containsExactly("a.cfg");
        assertThat(machine.asked).as("full handshakes for two connections").isEqualTo(1);
        assertThat(temp.resolve("certificates")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, ADDRESS", "localhost, NAME", "localhost, COMMON_NAME"})
    void aNameThatFitsOpensUnasked(String host, Certificate certificate) throws Exception {
        serve(TestServer.Kind.FTPS, certificate);
        assertThat(list(TestServer.Kind.FTPS, tls(HostKeyPolicy.REFUSE, host, new Machine()), host))
                .containsExactly("a.cfg");
    }

    /** A common name counts only where there is no name of the network, and never for an address. */
    @ParameterizedTest
    @CsvSource({"localhost, ADDRESS", "127.0.0.1, NAME", "127.0.0.1, COMMON_NAME"})
    void anotherNameIsShownAndRefused(String host, Certificate certificate) throws Exception {
        serve(TestServer.Kind.FTPS, certificate);
        List<ServerIdentity> shown = new ArrayList<>();
        Tls tls = tls(
                identity -> {
                    shown.add(identity);
                    return false;
                },
                host,
                new Machine());
        assertThatThrownBy(() -> list(TestServer.Kind.FTPS, tls, host)).isInstanceOf(SSLException.class);
        assertThat(shown).singleElement().satisfies(identity -> {
            assertThat(identity.doubt())
                    .isEqualTo("Its certificate is made out to a different name than " + host + ".");
            assertThat(tls.refusal()).isEqualTo(new FileFailure.NotTrusted(identity));
        });
        assertThat(temp.resolve("certificates")).doesNotExist();
    }

    @Test
    void whoTrustsACertificateOfAnotherNameIsNotAskedAgain() throws Exception {
        serve(TestServer.Kind.FTPS, Certificate.ADDRESS);
        List<ServerIdentity> shown = new ArrayList<>();
        Machine machine = new Machine();
        assertThat(list(TestServer.Kind.FTPS, tls(shown::add, "localhost", machine), "localhost"))
                .containsExactly("a.cfg");
        assertThat(shown).hasSize(1);
        assertThat(machine.asked).as("full handshakes for two connections").isEqualTo(1);
        assertThat(list(TestServer.Kind.FTPS, tls(HostKeyPolicy.REFUSE, "localhost", machine), "localhost"))
                .containsExactly("a.cfg");
    }
}
