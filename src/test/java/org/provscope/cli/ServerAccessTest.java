package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provscope.testing.NeedsServer;
import org.provscope.testing.servers.TestServer;

/** Tests run without a terminal: what a person would be asked must be told. */
@NeedsServer
class ServerAccessTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private Path folder = Path.of("");
    private final String home = System.getProperty("user.home");
    private final InputStream input = System.in;

    @BeforeEach
    void files() throws Exception {
        System.setProperty(
                "user.home", Files.createDirectory(temp.resolve("home")).toString());
        folder = Files.createDirectory(temp.resolve("root"));
        Files.writeString(folder.resolve("000000000000.cfg"), "<A/>");
    }

    @AfterEach
    void back() {
        System.setProperty("user.home", home);
        System.setIn(input);
    }

    private static Cli run(TestServer server, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "phones";
        arguments[1] = server.location().address();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Cli.run(arguments);
    }

    private static String refused(Cli run) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("provscope: ").hasLineCount(1);
        return run.err();
    }

    @ParameterizedTest
    @EnumSource(
            value = TestServer.Kind.class,
            names = {"SFTP", "FTPS"})
    void anUntrustedServerIsTrustedByTheOptionThatTheMessageNames(TestServer.Kind kind) throws Exception {
        try (TestServer server = kind.serve(folder, temp)) {
            password(TestServer.PASSWORD);
            String message = refused(run(server, "--password-stdin"));
            assertThat(message).contains("is not trusted", "--trust ");
            String fingerprint = message.substring(message.indexOf("--trust ") + "--trust ".length())
                    .strip();
            password(TestServer.PASSWORD);
            assertThat(refused(run(server, "--password-stdin", "--trust", "SHA256:other")))
                    .contains("not the one passed with --trust");
            password(TestServer.PASSWORD);
            assertThat(run(server, "--password-stdin", "--trust", fingerprint).code())
                    .isZero();
            assertThat(refused(run(server))).as("trusted from now on").contains("--password-stdin");
        }
    }

    @Test
    void thatThereIsNoPasswordAndNobodyToAskIsTold() throws Exception {
        try (TestServer server = TestServer.Kind.FTP.serve(folder, temp)) {
            assertThat(refused(run(server))).contains("no password", "no terminal", "--password-stdin");
            assertThat(refused(Cli.run("phones", server.location().as("").address())))
                    .contains("There is no user", "no terminal", "ftp://user@127.0.0.1:");
            password(null);
            assertThat(refused(run(server, "--password-stdin"))).contains("no password on standard input");
            password("wrong");
            assertThat(refused(run(server, "--password-stdin")))
                    .contains("does not let you in")
                    .doesNotContain("terminal", "wrong");
            password(TestServer.PASSWORD);
            assertThat(run(server, "--password-stdin").code()).isZero();
        }
    }

    private static void password(@org.jspecify.annotations.Nullable String line) {
        System.setIn(new ByteArrayInputStream((line == null ? "" : line + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
