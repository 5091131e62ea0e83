package org.provscope.files;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.FileHostKeyCertificateProvider;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.files.open.RootOpener;
import org.provscope.files.remote.ServerAccessConfig;
import org.provscope.testing.NeedsServer;
import org.provscope.testing.servers.FtpTestServer;
import org.provscope.testing.servers.SftpTestServer;
import org.provscope.testing.servers.TestServer;

/** Whom a server's door is opened to, and which server is believed. */
@NeedsServer
class TrustTest {
    private static final int TRIES = 3;

    /** What takes its time runs beside the other tests. */
    private static final ExecutorService BESIDE = Executors.newVirtualThreadPerTaskExecutor();

    private static final Map<Protocol, CompletableFuture<Waited>> SILENT = new EnumMap<>(Protocol.class);
    private static final Map<Protocol, CompletableFuture<Waited>> TALKING = new EnumMap<>(Protocol.class);
    private static final Map<TestServer.Kind, Future<?>> CERTIFICATES = new EnumMap<>(TestServer.Kind.class);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path shared;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private final List<AutoCloseable> servers = new ArrayList<>();

    /** How an opening ended, and after how long. */
    private record Waited(FileFailure failure, Duration time) {}

    /** Says always the same and keeps what it was asked. */
    private static final class Asked implements HostKeyPolicy {
        private final boolean answer;
        private final List<ServerIdentity> shown = new ArrayList<>();

        Asked(boolean answer) {
            this.answer = answer;
        }

        @Override
        public boolean accept(ServerIdentity identity) {
            shown.add(identity);
            return answer;
        }
    }

    /** Gives one answer after the other, the last again and again. */
    private static final class Answers implements Credentials {
        private final Deque<String> passwords;
        private final Deque<String> passphrases;
        private final List<Boolean> asked = new ArrayList<>();
        private final List<Boolean> askedForKey = new ArrayList<>();

        Answers(List<String> passwords, List<String> passphrases) {
            this.passwords = new ArrayDeque<>(passwords);
            this.passphrases = new ArrayDeque<>(passphrases);
        }

        @Override
        public @Nullable Login login(Location.Remote server, boolean refused) {
            asked.add(refused);
            return new Login(TestServer.USER, secret(passwords));
        }

        @Override
        public @Nullable Secret passphrase(Path key, boolean refused) {
            askedForKey.add(refused);
            return secret(passphrases);
        }

        private static @Nullable Secret secret(Deque<String> answers) {
            String next = answers.size() > 1 ? answers.poll() : answers.peek();
            return next == null ? null : new Secret(next);
        }
    }

    @BeforeAll
    static void serveCertificates() throws IOException {
        for (TestServer.Kind kind : List.of(TestServer.Kind.FTPS, TestServer.Kind.FTPS_IMPLICIT)) {
            Path work = Files.createDirectories(shared.resolve(kind.name()));
            CERTIFICATES.put(kind, BESIDE.submit(() -> {
                certificates(kind, work);
                return kind;
            }));
        }
    }

    @BeforeAll
    static void callSilentServers() throws Exception {
        for (Protocol protocol : Protocol.values()) {
            ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            BESIDE.execute(() -> acceptAndSayNothing(silent));
            SILENT.put(protocol, call(protocol, silent));
            ServerSocket talker = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            BESIDE.execute(() -> greetWithoutEnd(talker));
            TALKING.put(protocol, call(protocol, talker));
        }
    }

    private static CompletableFuture<Waited> call(Protocol protocol, ServerSocket server) {
        return CompletableFuture.supplyAsync(
                () -> {
                    long start = System.nanoTime();
                    FileFailure failure = failure(
                            new Location.Remote(protocol, "me", "127.0.0.1", server.getLocalPort(), ""),
                            access(shared, TestServer.rightPassword(), HostKeyPolicy.REFUSE));
                    return new Waited(failure, Duration.ofNanos(System.nanoTime() - start));
                },
                BESIDE);
    }

    private static void greetWithoutEnd(ServerSocket talker) {
        while (!talker.isClosed()) {
            try {
                Socket caller = talker.accept();
                BESIDE.execute(() -> {
                    try (caller) {
                        while (true) {
                            caller.getOutputStream().write("220-welcome\r\n".getBytes(StandardCharsets.US_ASCII));
                            Thread.sleep(50);
                        }
                    } catch (IOException | InterruptedException over) {
                        // The caller hung up, or the test is over.
                    }
                });
            } catch (IOException over) {
                return;
            }
        }
    }

    private static void acceptAndSayNothing(ServerSocket silent) {
        List<Socket> callers = new ArrayList<>();
        try (silent) {
            while (callers.size() < 50) {
                callers.add(silent.accept());
            }
        } catch (IOException closed) {
            // The tests are over.
        }
    }

    @AfterAll
    static void stopWaiting() {
        BESIDE.shutdownNow();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable server : servers) {
            server.close();
        }
    }

    private <T extends AutoCloseable> T closing(T server) {
        servers.add(server);
        return server;
    }

    private static ServerAccessConfig access(Path folder, Credentials credentials, HostKeyPolicy policy, Path... keys) {
        return new ServerAccessConfig(
                credentials, policy, folder.resolve("known_hosts"), folder.resolve("certificates"), List.of(keys));
    }

    private static void open(Location.Remote location, ServerAccessConfig access) throws FileFailureException {
        try (FileRoot root = new RootOpener(access).open(location, Cancellation.NEVER)) {
            List<String> names = new ArrayList<>();
            root.list(
                    part -> part.forEach(entry -> names.add(entry.path().value())),
                    trouble -> {
                        throw new AssertionError(trouble.sentence());
                    },
                    Cancellation.NEVER);
            assertThat(names).containsExactly("a.cfg");
        }
    }

    private static FileFailure failure(Location.Remote location, ServerAccessConfig access) {
        try (FileRoot root = new RootOpener(access).open(location, Cancellation.NEVER)) {
            throw new AssertionError("opened " + root.location());
        } catch (FileFailureException e) {
            return e.failure();
        }
    }

    private Path folder() throws IOException {
        return folder(temp);
    }

    private static Path folder(Path work) throws IOException {
        Path folder = Files.createDirectories(work.resolve("root"));
        Files.writeString(folder.resolve("a.cfg"), "<a/>");
        return folder;
    }

    private SftpTestServer sftp(String key, int port, String algorithm) throws Exception {
        return closing(new SftpTestServer(folder(), temp.resolve(key), port, algorithm, new SftpSubsystemFactory()));
    }

    private static PublicKey keyOf(SftpTestServer server) throws Exception {
        return server.server()
                .getKeyPairProvider()
                .loadKeys(null)
                .iterator()
                .next()
                .getPublic();
    }

    private ServerAccessConfig access(HostKeyPolicy policy) {
        return access(temp, TestServer.rightPassword(), policy);
    }

    private List<String> knownHosts() throws IOException {
        Path file = temp.resolve("known_hosts");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    // ---- SSH host keys

    @ParameterizedTest
    @CsvSource({"EdDSA, ssh-ed25519", "EC, ecdsa-sha2-nistp256", "RSA, ssh-rsa"})
    void anUnknownHostKeyIsShownAndRefused(String algorithm, String type) throws Exception {
        SftpTestServer server = sftp("hostkey", 0, algorithm);
        Asked asked = new Asked(false);
        FileFailure failure = failure(server.location(), access(asked));
        assertThat(asked.shown).singleElement().satisfies(identity -> {
            assertThat(identity.fingerprint()).isEqualTo(KeyUtils.getFingerPrint(BuiltinDigests.sha256, keyOf(server)));
            assertThat(identity.fingerprint()).startsWith("SHA256:").hasSize(50).doesNotEndWith("=");
            assertThat(identity.algorithm()).isEqualTo(type);
            assertThat(identity.server()).isEqualTo(server.location());
            assertThat(failure).isEqualTo(new FileFailure.NotTrusted(identity));
        });
        assertThat(knownHosts()).isEmpty();
    }

    @Test
    void nobodyNewIsTrustedWithoutBeingAsked() throws Exception {
        SftpTestServer server = sftp("hostkey", 0, "EC");
        assertThat(failure(server.location(), access(HostKeyPolicy.REFUSE))).isInstanceOf(FileFailure.NotTrusted.class);
        assertThat(knownHosts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EdDSA", "EC", "RSA"})
    void anAcceptedHostKeyIsRemembered(String algorithm) throws Exception {
        Files.writeString(temp.resolve("known_hosts"), "# mine, without a line end");
        SftpTestServer server = sftp("hostkey", 0, algorithm);
        Asked asked = new Asked(true);
        open(server.location(), access(asked));
        assertThat(asked.shown).hasSize(1);
        assertThat(knownHosts())
                .hasSize(2)
                .last()
                .isEqualTo(
                        "[127.0.0.1]:" + server.location().port() + " " + AuthorizedKeyEntry.toString(keyOf(server)));
        open(server.location(), access(HostKeyPolicy.REFUSE));
    }

    @ParameterizedTest
    @CsvSource({"EC, EC", "EdDSA, EdDSA", "RSA, RSA", "EC, RSA", "RSA, EdDSA", "EdDSA, EC"})
    void aChangedHostKeyIsRefusedUnasked(String before, String after) throws Exception {
        SftpTestServer first = sftp("hostkey", 0, before);
        open(first.location(), access(new Asked(true)));
        List<String> known = knownHosts();
        first.close();
        SftpTestServer second = sftp("other hostkey", first.location().port(), after);
        Asked asked = new Asked(true);
        String fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, keyOf(second));
        assertThat(failure(second.location(), access(asked)))
                .isInstanceOfSatisfying(
                        FileFailure.IdentityChanged.class,
                        changed -> assertThat(changed.identity().fingerprint()).isEqualTo(fingerprint));
        assertThat(asked.shown).isEmpty();
        assertThat(knownHosts()).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EdDSA", "EC", "RSA"})
    void aServerWithSeveralKeysShowsTheOneThatIsKnown(String known) throws Exception {
        List<java.security.KeyPair> pairs = new ArrayList<>();
        for (String algorithm : List.of("EdDSA", "EC", "RSA")) {
            SftpTestServer one = sftp(algorithm, 0, algorithm);
            pairs.add(
                    one.server().getKeyPairProvider().loadKeys(null).iterator().next());
            one.close();
        }
        SftpTestServer only = sftp(known, 0, known);
        open(only.location(), access(new Asked(true)));
        only.server().setKeyPairProvider(KeyPairProvider.wrap(pairs));
        open(only.location(), access(HostKeyPolicy.REFUSE));
    }

    @Test
    void hashedKnownHostsAreRead() throws Exception {
        SftpTestServer server = sftp("hostkey", 0, "EC");
        open(server.location(), access(new Asked(true)));
        keygen("-H", "-f", temp.resolve("known_hosts").toString());
        assertThat(knownHosts()).singleElement().asString().startsWith("|1|");
        open(server.location(), access(HostKeyPolicy.REFUSE));
        server.close();
        SftpTestServer other = sftp("other hostkey", server.location().port(), "RSA");
        assertThat(failure(other.location(), access(new Asked(true)))).isInstanceOf(FileFailure.IdentityChanged.class);
    }

    private static String base64(PublicKey key) throws Exception {
        return AuthorizedKeyEntry.toString(key);
    }

    @Test
    void aNameWithAStarIsKnown() throws Exception {
        SftpTestServer server = sftp("hostkey", 0, "EC");
        Files.writeString(temp.resolve("known_hosts"), "[127.0.0.*]:* " + base64(keyOf(server)) + "\n");
        open(server.location(), access(HostKeyPolicy.REFUSE));
        server.close();
        SftpTestServer other = sftp("other hostkey", server.location().port(), "EC");
        assertThat(failure(other.location(), access(new Asked(true)))).isInstanceOf(FileFailure.IdentityChanged.class);
    }

    @Test
    void aChangedHostKeyIsToldWithTheLineOfTheOldOne() throws Exception {
        SftpTestServer server = sftp("hostkey", 0, "EC");
        PublicKey another = keyOf(sftp("other hostkey", 0, "EC"));
        PublicKey ofAnotherKind = keyOf(sftp("third hostkey", 0, "RSA"));
        String name = "[127.0.0.1]:" + server.location().port() + " ";
        Files.write(
                temp.resolve("known_hosts"),
                List.of("# mine", name + base64(ofAnotherKind), "", name + base64(another)));
        assertThat(failure(server.location(), access(new Asked(true))).sentence())
                .contains("line 4 of " + temp.resolve("known_hosts"));
    }

    /** Other ports are other servers. */
    @Test
    void aHostThatIsKnownOnAnotherPortIsAskedAbout() throws Exception {
        SftpTestServer server = sftp("hostkey", 0, "EC");
        PublicKey another = keyOf(sftp("other hostkey", 0, "EC"));
        Files.writeString(temp.resolve("known_hosts"), "127.0.0.1 " + base64(another) + "\n");
        Asked asked = new Asked(true);
        open(server.location(), access(asked));
        assertThat(asked.shown).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "[127.0.0.1]:*", "127.0.0.1"})
    void aRevokedKeyIsRefusedUnasked(String names) throws Exception {
        SftpTestServer server = sftp("hostkey", 0, "EC");
        open(server.location(), access(new Asked(true)));
        Files.writeString(
                temp.resolve("known_hosts"),
                Files.readString(temp.resolve("known_hosts")) + "@revoked " + names + " " + base64(keyOf(server))
                        + "\n");
        Asked asked = new Asked(true);
        FileFailure failure = failure(server.location(), access(asked));
        assertThat(failure).isInstanceOf(FileFailure.IdentityRevoked.class);
        assertThat(failure.sentence())
                .contains(
                        "marked @revoked",
                        "line 2 of " + temp.resolve("known_hosts"),
                        KeyUtils.getFingerPrint(BuiltinDigests.sha256, keyOf(server)));
        assertThat(asked.shown).isEmpty();
    }

    @Test
    void anotherServersRevokedKeySaysNothing() throws Exception {
        SftpTestServer server = sftp("hostkey", 0, "EC");
        PublicKey another = keyOf(sftp("other hostkey", 0, "EC"));
        Files.write(
                temp.resolve("known_hosts"),
                List.of("@revoked * " + base64(another), "@revoked elsewhere " + base64(keyOf(server))));
        Asked asked = new Asked(true);
        open(server.location(), access(asked));
        assertThat(asked.shown).hasSize(1);
    }

    /** An authority's key is no server's. */
    @Test
    void aServerOfWhichOnlyAnAuthorityIsKnownIsAskedAbout() throws Exception {
        SftpTestServer server = sftp("hostkey", 0, "EC");
        Files.writeString(temp.resolve("known_hosts"), "@cert-authority * " + base64(keyOf(server)) + "\n");
        Asked asked = new Asked(false);
        assertThat(failure(server.location(), access(asked))).isInstanceOf(FileFailure.NotTrusted.class);
        assertThat(asked.shown).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, [127.0.0.1]:*, '', true",
        "elsewhere, [127.0.0.1]:*, '', false",
        "127.0.0.1, elsewhere, '', false",
        "127.0.0.1, '![127.0.0.1]:*,*', '', false",
        "127.0.0.1, *, ca, false",
        "127.0.0.1, *, host, false"
    })
    void aCertificateOfAHostIsHeldAgainstItsAuthority(String principal, String hosts, String revoked, boolean opens)
            throws Exception {
        for (String key : List.of("ca", "host")) {
            keygen("-q", "-t", "ed25519", "-N", "", "-f", temp.resolve(key).toString());
        }
        keygen(
                "-q",
                "-s",
                temp.resolve("ca").toString(),
                "-I",
                "test",
                "-h",
                "-n",
                principal,
                temp.resolve("host.pub").toString());
        SftpTestServer server = sftp("hostkey", 0, "EC");
        server.server().setKeyPairProvider(new FileKeyPairProvider(temp.resolve("host")));
        server.server()
                .setHostKeyCertificateProvider(new FileHostKeyCertificateProvider(temp.resolve("host-cert.pub")));
        String lines = "@cert-authority " + hosts + " " + Files.readString(temp.resolve("ca.pub"));
        Files.writeString(
                temp.resolve("known_hosts"),
                revoked.isEmpty() ? lines : lines + "@revoked * " + Files.readString(temp.resolve(revoked + ".pub")));
        Asked asked = new Asked(false);
        if (opens) {
            open(server.location(), access(asked));
            assertThat(asked.shown).isEmpty();
        } else {
            assertThat(failure(server.location(), access(asked)))
                    .isInstanceOf(revoked.isEmpty() ? FileFailure.NotTrusted.class : FileFailure.IdentityRevoked.class);
        }
    }

    @Test
    void aListThatCannotBeReadTrustsNobody() throws Exception {
        SftpTestServer server = sftp("hostkey", 0, "EC");
        Files.createDirectories(temp.resolve("known_hosts"));
        Asked asked = new Asked(true);
        assertThat(failure(server.location(), access(asked)).sentence())
                .contains(temp.resolve("known_hosts").toString());
        assertThat(asked.shown).isEmpty();
    }

    // ---- certificates

    @ParameterizedTest
    @EnumSource(
            value = TestServer.Kind.class,
            names = {"FTPS", "FTPS_IMPLICIT"})
    void certificatesAreShownRememberedAndComparedLikeHostKeys(TestServer.Kind kind) throws Exception {
        requireNonNull(CERTIFICATES.get(kind)).get(60, TimeUnit.SECONDS);
    }

    private static void certificates(TestServer.Kind kind, Path work) throws Exception {
        Path folder = folder(work);
        Path before = Files.createDirectories(work.resolve("before"));
        Path after = Files.createDirectories(work.resolve("after"));
        Path certificates = work.resolve("certificates");
        int port = FtpTestServer.freePort();
        List<String> remembered;
        try (TestServer server = new FtpTestServer(kind, folder, before, port, Map.of())) {
            Asked refusing = new Asked(false);
            FileFailure refused = failure(server.location(), access(work, TestServer.rightPassword(), refusing));
            assertThat(refusing.shown).singleElement().satisfies(identity -> {
                assertThat(identity.fingerprint()).isEqualTo(fingerprint(before));
                assertThat(identity.algorithm()).isEqualTo("CN=server");
                assertThat(refused).isEqualTo(new FileFailure.NotTrusted(identity));
            });
            assertThat(certificates).doesNotExist();

            Asked accepting = new Asked(true);
            open(server.location(), access(work, TestServer.rightPassword(), accepting));
            assertThat(accepting.shown).hasSize(1);
            remembered = Files.readAllLines(certificates);
            assertThat(remembered).containsExactly("127.0.0.1:" + port + " " + fingerprint(before));
            open(server.location(), access(work, TestServer.rightPassword(), HostKeyPolicy.REFUSE));
        }
        try (TestServer server = new FtpTestServer(kind, folder, after, port, Map.of())) {
            Asked asked = new Asked(true);
            String fingerprint = fingerprint(after);
            assertThat(failure(server.location(), access(work, TestServer.rightPassword(), asked)))
                    .isInstanceOfSatisfying(
                            FileFailure.IdentityChanged.class,
                            changed ->
                                    assertThat(changed.identity().fingerprint()).isEqualTo(fingerprint));
            assertThat(asked.shown).isEmpty();
            assertThat(Files.readAllLines(certificates)).isEqualTo(remembered);
        }
    }

    private static String fingerprint(Path work) throws Exception {
        KeyStore store = KeyStore.getInstance(work.resolve("server.p12").toFile(), "changeit".toCharArray());
        byte[] certificate = store.getCertificate("server").getEncoded();
        return "SHA256:"
                + HexFormat.ofDelimiter(":")
                        .withUpperCase()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
    }

    // ---- logging in

    private TestServer serve(Protocol protocol) throws Exception {
        return closing(TestServer.Kind.valueOf(protocol.name()).serve(folder(), temp));
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordIsAskedForAgainAFewTimes(Protocol protocol) throws Exception {
        TestServer server = serve(protocol);
        Answers answers = new Answers(List.of("wrong"), List.of());
        assertThat(failure(server.location(), access(temp, answers, new Asked(true))))
                .isInstanceOfSatisfying(
                        FileFailure.LoginRefused.class,
                        refused -> assertThat(refused.what()).contains(TestServer.USER));
        assertThat(answers.asked).hasSizeBetween(2, TRIES).startsWith(false);
        assertThat(answers.asked.subList(1, answers.asked.size())).containsOnly(true);
    }

    @ParameterizedTest
    @EnumSource
    void theSecondPasswordOpensWhenItIsRight(Protocol protocol) throws Exception {
        TestServer server = serve(protocol);
        Answers answers = new Answers(List.of("wrong", TestServer.PASSWORD), List.of());
        open(server.location(), access(temp, answers, new Asked(true)));
        assertThat(answers.asked).containsExactly(false, true);
    }

    @ParameterizedTest
    @EnumSource
    void whoGivesUpIsNotAskedAgain(Protocol protocol) throws Exception {
        TestServer server = serve(protocol);
        assertThat(failure(server.location(), access(temp, TestServer.password("wrong"), new Asked(true))))
                .isInstanceOf(FileFailure.LoginRefused.class);
        assertThat(failure(server.location(), access(temp, Credentials.NONE, new Asked(true))))
                .isInstanceOf(FileFailure.LoginRefused.class);
    }

    /** Else a typing mistake locks the account. */
    @Test
    void eachAnswerIsSentToTheServerOnce() throws Exception {
        SftpTestServer server = sftp("hostkey", 0, "EC");
        AtomicInteger tried = new AtomicInteger();
        server.server().setPasswordAuthenticator((user, password, session) -> {
            tried.incrementAndGet();
            return false;
        });
        Answers answers = new Answers(List.of("wrong"), List.of());
        assertThat(failure(server.location(), access(temp, answers, new Asked(true))))
                .isInstanceOf(FileFailure.LoginRefused.class);
        assertThat(tried).hasValue(answers.asked.size());
    }

    // ---- private keys

    private static String keygen(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("ssh-keygen"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } catch (IOException e) {
            assumeTrue(false, "there is no ssh-keygen on the path");
            throw e;
        }
    }

    private Path privateKey(String type, String passphrase) throws Exception {
        Path key = temp.resolve("id_" + type);
        keygen("-q", "-t", type, "-N", passphrase, "-C", "test", "-f", key.toString());
        assertThat(Files.readString(key)).startsWith("-----BEGIN OPENSSH PRIVATE KEY-----");
        return key;
    }

    /** A server that lets in who has the key, and nobody by password. */
    private SftpTestServer serverFor(Path key) throws Exception {
        PublicKey allowed = requireNonNull(
                        AuthorizedKeyEntry.parseAuthorizedKeyEntry(Files.readString(Path.of(key + ".pub"))))
                .resolvePublicKey(null, Map.of(), null);
        SftpTestServer server = sftp("hostkey", 0, "EC");
        server.server().setPasswordAuthenticator((user, password, session) -> false);
        server.server().setPublickeyAuthenticator((user, shown, session) -> KeyUtils.compareKeys(shown, allowed));
        return server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "rsa"})
    void aPrivateKeyOpens(String type) throws Exception {
        Path key = privateKey(type, "");
        open(serverFor(key).location(), access(temp, Credentials.NONE, new Asked(true), key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "rsa"})
    void aLockedKeyOpensWithItsPassphrase(String type) throws Exception {
        Path key = privateKey(type, "pass phrase ü");
        Answers answers = new Answers(List.of(), List.of("wrong", "pass phrase ü"));
        open(serverFor(key).location(), access(temp, answers, new Asked(true), key));
        assertThat(answers.askedForKey).containsExactly(false, true);
    }

    @Test
    void aKeyThatStaysLockedLeavesThePassword() throws Exception {
        Path key = privateKey("ed25519", "pass phrase");
        SftpTestServer server = serverFor(key);
        ServerAccessConfig locked = access(temp, Credentials.NONE, new Asked(true), key);
        assertThat(failure(server.location(), locked)).isInstanceOf(FileFailure.LoginRefused.class);
        server.server().setPasswordAuthenticator((user, password, session) -> password.equals(TestServer.PASSWORD));
        open(server.location(), access(temp, TestServer.rightPassword(), new Asked(true), key));
    }

    @Test
    void aKeyThatTheServerDoesNotKnowLeavesThePassword() throws Exception {
        Path key = privateKey("ed25519", "");
        TestServer server = sftp("hostkey", 0, "EC");
        open(server.location(), access(temp, TestServer.rightPassword(), new Asked(true), key));
        assertThat(failure(server.location(), access(temp, Credentials.NONE, new Asked(true), key)))
                .isInstanceOf(FileFailure.LoginRefused.class);
    }

    @Test
    void aFileThatIsNoKeyDoesNoHarm() throws Exception {
        Path key = Files.writeString(temp.resolve("id_rsa"), "this is no key");
        TestServer server = sftp("hostkey", 0, "EC");
        open(server.location(), access(temp, TestServer.rightPassword(), new Asked(true), key, temp.resolve("none")));
    }

    // ---- nobody there

    @ParameterizedTest
    @EnumSource
    void whereNothingListensNothingIsReached(Protocol protocol) throws Exception {
        Location.Remote nowhere = new Location.Remote(protocol, "me", "127.0.0.1", FtpTestServer.freePort(), "");
        assertThat(failure(nowhere, access(new Asked(true)))).isInstanceOf(FileFailure.Unreachable.class);
    }

    /** A greeting may have many lines; one without end keeps nobody waiting for ever. */
    @ParameterizedTest
    @EnumSource
    void aServerThatGreetsWithoutEndIsGivenUp(Protocol protocol) throws Exception {
        Waited waited = requireNonNull(TALKING.get(protocol)).get(60, TimeUnit.SECONDS);
        assertThat(waited.failure()).isInstanceOf(FileFailure.Unreachable.class);
        assertThat(waited.failure().sentence()).contains("the login timed out");
    }

    @ParameterizedTest
    @EnumSource
    void aSilentServerIsGivenUp(Protocol protocol) throws Exception {
        Waited waited = requireNonNull(SILENT.get(protocol)).get(60, TimeUnit.SECONDS);
        assertThat(waited.failure()).isInstanceOf(FileFailure.Unreachable.class);
        if (protocol != Protocol.FTPS) {
            assertThat(waited.time()).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void aSilentServerIsGivenUpForFtpsAsSoonAsForOthers() throws Exception {
        Waited waited = requireNonNull(SILENT.get(Protocol.FTPS)).get(60, TimeUnit.SECONDS);
        assertThat(waited.time()).isLessThan(Duration.ofSeconds(30));
    }
}
