package org.provscope.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provscope.files.Credentials.Login;
import org.provscope.files.open.RootOpener;
import org.provscope.files.remote.ServerAccessConfig;
import org.provscope.testing.NeedsServer;
import org.provscope.testing.servers.FtpTestServer;
import org.provscope.testing.servers.TestServer;

/** A password is told to the server it belongs to, and to nobody else. */
@NeedsServer
class SecretsStayTest {
    private static final String WRONG = "Kr0k0dil-Pa$$wort";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private final Map<Logger, Level> loggers = new java.util.LinkedHashMap<>();
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            said.add(new SimpleFormatter().format(entry));
            if (entry.getThrown() != null) {
                StringWriter trace = new StringWriter();
                entry.getThrown().printStackTrace(new PrintWriter(trace));
                said.add(trace.toString());
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    };

    @BeforeEach
    void listen() {
        listener.setLevel(Level.ALL);
        for (String name :
                List.of("org.provscope", "org.apache.commons", "org.apache.commons.vfs2", "com.jcraft.jsch")) {
            Logger logger = Logger.getLogger(name);
            loggers.put(logger, logger.getLevel() == null ? Level.INFO : logger.getLevel());
            logger.setLevel(Level.ALL);
            logger.addHandler(listener);
        }
    }

    @AfterEach
    void stop() {
        loggers.forEach((logger, level) -> {
            logger.removeHandler(listener);
            logger.setLevel(level);
        });
    }

    private static Credentials always(String password) {
        return new Credentials() {
            @Override
            public Login login(Location.Remote server, boolean refused) {
                return new Login(TestServer.USER, new Secret(password));
            }

            @Override
            public @Nullable Secret passphrase(Path key, boolean refused) {
                return new Secret(password);
            }
        };
    }

    private void open(Location.Remote location, String password, HostKeyPolicy policy) throws IOException {
        Path key = Files.writeString(temp.resolve("id_rsa"), "no key");
        ServerAccessConfig access = new ServerAccessConfig(
                always(password), policy, temp.resolve("known_hosts"), temp.resolve("certificates"), List.of(key));
        say(access, access.credentials(), location, location.address(), location.display(), location.server());
        say(access.credentials().login(location, false));
        try (FileRoot root = new RootOpener(access).open(location, Cancellation.NEVER)) {
            List<FileEntry> entries = new ArrayList<>();
            root.list(entries::addAll, trouble -> say(trouble, trouble.sentence()), Cancellation.NEVER);
            say(root, root.location(), root.location().address(), entries);
            // As ps shows it; the arguments of others' programs are not everywhere to be seen.
            ProcessHandle.allProcesses()
                    .forEach(process -> say(process.info().commandLine().orElse("")));
            root.read(new RootPath("none.cfg"), 10);
        } catch (FileFailureException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            say(trace, e.failure(), e.failure().sentence());
        }
    }

    private void say(@Nullable Object... things) {
        for (Object thing : things) {
            said.add(String.valueOf(thing));
        }
    }

    private void assertUntold(String password) throws IOException {
        List<String> forms = List.of(
                password,
                password.replace(" ", "%20").replace("$", "%24"),
                java.util.Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(password.getBytes(StandardCharsets.UTF_8)));
        assertThat(said).isNotEmpty();
        for (String form : forms) {
            assertThat(said).noneMatch(text -> text.contains(form));
            try (Stream<Path> files = Files.walk(temp)) {
                for (Path file : files.toList()) {
                    assertThat(file.toString()).doesNotContain(form);
                    if (Files.isRegularFile(file)) {
                        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                                .doesNotContain(form);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void neitherTheRightNorAWrongPasswordIsTold(TestServer.Kind kind) throws Exception {
        Path folder = Files.createDirectories(temp.resolve("root"));
        Files.writeString(folder.resolve("a.cfg"), "<a/>");
        try (TestServer server = kind.serve(folder, temp)) {
            open(server.location(), TestServer.PASSWORD, HostKeyPolicy.REFUSE);
            open(server.location(), TestServer.PASSWORD, identity -> true);
            open(server.location(), WRONG, HostKeyPolicy.REFUSE);
        }
        assertThat(said).anyMatch(text -> text.contains("LoginRefused")).anyMatch(text -> text.contains("a.cfg"));
        assertThat(said.stream().anyMatch(text -> text.contains("NotTrusted"))).isEqualTo(kind != TestServer.Kind.FTP);
        assertUntold(TestServer.PASSWORD);
        assertUntold(WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyThereIsToldNothing(Protocol protocol) throws Exception {
        open(
                new Location.Remote(protocol, "me", "127.0.0.1", FtpTestServer.freePort(), "/a b"),
                WRONG,
                identity -> true);
        assertThat(said).anyMatch(text -> text.contains("Unreachable"));
        assertUntold(WRONG);
    }

    /** A server that says back what it was told. */
    @Test
    void anEchoOfThePasswordIsNotPassedOn() throws Exception {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        try (ServerSocket echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> echo(echo, heard));
            open(
                    new Location.Remote(Protocol.FTP, "me", "127.0.0.1", echo.getLocalPort(), ""),
                    WRONG,
                    identity -> true);
        }
        assertThat(heard).contains("PASS " + WRONG);
        assertUntold(WRONG);
    }

    private static void echo(ServerSocket server, Queue<String> heard) {
        while (!server.isClosed()) {
            try (var caller = server.accept();
                    var in = new java.io.BufferedReader(
                            new java.io.InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                    var out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
                out.print("220 welcome\r\n");
                out.flush();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    heard.add(line);
                    out.print((line.startsWith("USER") ? "331 " : "530 not like this: ") + line + "\r\n");
                    out.flush();
                }
            } catch (IOException closed) {
                // The caller hung up, or the test is over.
            }
        }
    }

    @Test
    void aTypedPasswordIsNoPartOfTheLocation() throws Exception {
        String typed = "ftp://me:Krokodil@example.org/a";
        Location location = Location.parse(typed);
        assertThat(location.address() + location.display() + location).doesNotContain("Krokodil");
        assertThat(Location.passwordIn(typed)).contains(new Secret("Krokodil"));
        assertThat(Location.passwordIn(typed).toString()).doesNotContain("Krokodil");
    }
}
