package org.provscope.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.files.open.RootOpener;
import org.provscope.files.remote.ServerAccessConfig;
import org.provscope.testing.NeedsServer;
import org.provscope.testing.servers.FtpTestServer;
import org.provscope.testing.servers.SftpTestServer;
import org.provscope.testing.servers.TestServer;

/** Servers that mean harm, or have seen too much of it. */
@Timeout(60)
@NeedsServer
class HostileListingTest {
    private static final String FINE = "fine.cfg";
    private static final List<String> ODD_NAMES = List.of(
            "new\nline.cfg",
            "carriage\rreturn.cfg",
            "bell\u0007.cfg",
            "escape\u001b[31m.cfg",
            "tab\t.cfg",
            "delete\u007f.cfg",
            "*.cfg",
            "?",
            "[a].cfg",
            "[",
            "back\\slash.cfg",
            "\\",
            "'quoted\".cfg",
            "-rf",
            "--",
            " blank before",
            "blank after ",
            " ",
            "two  blanks.cfg",
            "~",
            "~root",
            "#hash%41.cfg",
            "a;b&c|d$e`f`.cfg",
            "...",
            ".hidden",
            "..cfg",
            "a -> b",
            "\u202egfc.exe",
            "e\u0301.cfg",
            "\u00e9.cfg",
            "😀.cfg",
            "n".repeat(255));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private final List<AutoCloseable> servers = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable server : servers) {
            server.close();
        }
    }

    /** Says of FTP just what it takes to be listed, and the rest as it is told. */
    private static class FakeFtp implements AutoCloseable {
        final List<String> heard = new CopyOnWriteArrayList<>();
        final List<Socket> sockets = new CopyOnWriteArrayList<>();
        final ServerSocket control = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<String> lines;
        private final List<String> features;

        FakeFtp(List<String> lines, String... features) throws IOException {
            this.lines = lines;
            this.features = List.of(features);
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        Socket caller = control.accept();
                        sockets.add(caller);
                        Thread.ofVirtual().start(() -> talk(caller));
                    }
                } catch (IOException closed) {
                    heard.add("closed");
                }
            });
        }

        Location.Remote location() {
            return new Location.Remote(Protocol.FTP, "me", "127.0.0.1", control.getLocalPort(), "");
        }

        private void talk(Socket caller) {
            try (caller;
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
                    OutputStream out = caller.getOutputStream()) {
                say(out, "220 welcome\r\n");
                ServerSocket data = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    heard.add(line);
                    String command = line.split(" ")[0].toUpperCase(Locale.ROOT);
                    switch (command) {
                        case "EPSV", "PASV" -> {
                            data.close();
                            data = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                            say(out, passive(command, data.getLocalPort()));
                        }
                        case "LIST", "MLSD", "RETR" -> {
                            say(out, "150 here it comes\r\n");
                            try (Socket transfer = data.accept();
                                    OutputStream to = transfer.getOutputStream()) {
                                send(to, lines);
                            }
                            say(out, "226 done\r\n");
                        }
                        default -> say(out, reply(command));
                    }
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                heard.add("lost");
            }
        }

        void send(OutputStream to, List<String> names) throws IOException {
            for (String name : names) {
                say(to, name + "\r\n");
            }
        }

        String passive(String command, int port) {
            return command.equals("EPSV")
                    ? "229 ok (|||" + port + "|)\r\n"
                    : "227 ok (127,0,0,1," + port / 256 + "," + port % 256 + ")\r\n";
        }

        String reply(String command) {
            return switch (command) {
                case "USER" -> "331 password\r\n";
                case "PASS" -> "230 in\r\n";
                case "SYST" -> "215 UNIX Type: L8\r\n";
                case "FEAT" ->
                    "211-Features\r\n"
                            + String.join(
                                    "",
                                    features.stream()
                                            .map(feature -> " " + feature + "\r\n")
                                            .toList()) + "211 End\r\n";
                case "PWD" -> "257 \"/\" here\r\n";
                case "CWD" -> "250 there\r\n";
                case "SIZE" -> "213 4\r\n";
                case "QUIT" -> "221 bye\r\n";
                case "TYPE", "OPTS" -> "200 ok\r\n";
                default -> "502 no\r\n";
            };
        }

        static void say(OutputStream out, String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            control.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static String unix(String name) {
        return "-rw-r--r--   1 me       us              4 Jan 01 2026 " + name;
    }

    private <T extends AutoCloseable> T closing(T server) {
        servers.add(server);
        return server;
    }

    private FileRoot open(Location.Remote location) throws FileFailureException {
        ServerAccessConfig access = new ServerAccessConfig(
                TestServer.rightPassword(),
                identity -> true,
                temp.resolve("known_hosts"),
                temp.resolve("certificates"),
                List.of());
        return new RootOpener(access).open(location, Cancellation.NEVER);
    }

    private static List<String> list(FileRoot root) throws FileFailureException {
        List<String> names = new ArrayList<>();
        root.list(part -> part.forEach(entry -> names.add(entry.path().value())), trouble -> {}, Cancellation.NEVER);
        return names;
    }

    private static void assertInside(List<String> names) {
        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> {
            assertThat(name).isNotEmpty().doesNotStartWith("/").doesNotContain("\0");
            assertThat(List.of(name.split("/", -1))).doesNotContain("..", ".", "");
        });
    }

    // ---- a server that lies

    private static List<String> hostileNames() {
        return List.of(
                "../evil.cfg",
                "..",
                ".",
                "/etc/passwd",
                "a/b.cfg",
                "..\\evil.cfg",
                "a\0b.cfg",
                "bell\u0007.cfg",
                "x\rDELE fine.cfg",
                "long" + "g".repeat(10_000) + ".cfg",
                "",
                "fine.cfg -> ../../../etc/passwd");
    }

    @Test
    void aListCannotNameFilesOutsideTheRoot() throws Exception {
        List<String> lines = new ArrayList<>(List.of("total 12", "", "garbage \u0001\u0002", "-rw-r--r--"));
        hostileNames().forEach(name -> lines.add(unix(name)));
        lines.add("lrwxrwxrwx   1 me       us              4 Jan 01 2026 link.cfg -> ../../../etc/passwd");
        lines.add(unix(FINE));
        FakeFtp server = closing(new FakeFtp(lines) {
            @Override
            String reply(String command) {
                return command.equals("CWD") && heard.getLast().contains("link") ? "550 no\r\n" : super.reply(command);
            }
        });
        try (FileRoot root = open(server.location())) {
            List<String> names = list(root);
            assertInside(names);
            assertThat(names).contains(FINE).doesNotContain("link.cfg", "evil.cfg", "passwd", "b.cfg");
        }
        assertThat(server.heard).noneMatch(line -> line.startsWith("DELE"));
    }

    @Test
    void aMachineReadableListCannotEither() throws Exception {
        List<String> lines = new ArrayList<>(List.of(
                "type=file;size=4;modify=20260101000000; ",
                ";",
                " ",
                "type=file;",
                "type=file;size=-4;modify=99999999999999; minus.cfg",
                "type=file;size=4;modify=y; letters.cfg",
                "type=pdir;modify=20260101000000; ..",
                "type=dir;modify=20260101000000; ../outside",
                "type=OS.unix=slink:/etc;modify=20260101000000; slink"));
        hostileNames().forEach(name -> lines.add("type=file;size=4;modify=20260101000000; " + name));
        lines.add("type=file;size=4;modify=20260101000000; " + FINE);
        FakeFtp server = closing(new FakeFtp(lines, "MLST type*;size*;modify*;", "UTF8"));
        try (FileRoot root = open(server.location())) {
            List<String> names = list(root);
            assertInside(names);
            assertThat(names).contains(FINE).doesNotContain("evil.cfg", "passwd", "b.cfg");
        }
        assertThat(server.heard).anyMatch(line -> line.startsWith("MLSD")).noneMatch(line -> line.startsWith("DELE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "99999999999999999999", "1.5"})
    void aSizeThatIsNoNumberHarmsNothingElse(String size) throws Exception {
        FakeFtp server = closing(new FakeFtp(
                List.of(
                        "type=file;size=" + size + ";modify=20260101000000; odd.cfg",
                        "type=file;size=4;modify=20260101000000; " + FINE),
                "MLST type*;size*;modify*;"));
        try (FileRoot root = open(server.location())) {
            assertThat(list(root)).contains(FINE);
        }
    }

    @Test
    void foldersWithoutEndAreNotFollowedForEver() throws Exception {
        FakeFtp server = closing(
                new FakeFtp(List.of("drwxr-xr-x   1 me       us              4 Jan 01 2026 again", unix(FINE))));
        List<FileFailure> troubles = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (FileRoot root = open(server.location())) {
            root.list(
                    part -> part.forEach(entry -> names.add(entry.path().value())), troubles::add, Cancellation.NEVER);
        }
        assertInside(names);
        assertThat(names).contains(FINE, "again/" + FINE).hasSizeLessThan(100);
        assertThat(troubles).isNotEmpty().allMatch(FileFailure.NotListed.class::isInstance);
    }

    @Test
    void foldersThatMultiplyComeToAnEnd() throws Exception {
        FakeFtp server = closing(new FakeFtp(List.of(
                "drwxr-xr-x   1 me       us              4 Jan 01 2026 again",
                "drwxr-xr-x   1 me       us              4 Jan 01 2026 once more",
                unix(FINE))));
        try (FileRoot root = open(server.location())) {
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(40), () -> list(root));
        }
    }

    @Test
    void tooManyFoldersAreToldOnce() throws Exception {
        FakeFtp server = closing(new FakeFtp(java.util.stream.IntStream.range(0, 2_000)
                .mapToObj(i -> "drwxr-xr-x   1 me       us              4 Jan 01 2026 f" + i)
                .toList()));
        List<FileFailure> troubles = new ArrayList<>();
        try (FileRoot root = open(server.location())) {
            root.list(part -> {}, troubles::add, Cancellation.NEVER);
        }
        assertThat(troubles).hasSize(1).first().isInstanceOf(FileFailure.TooMany.class);
        assertThat(troubles.getFirst().sentence()).contains("holds more than 200 folders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIST", "MLSD"})
    void aLineOfAListingWithoutAnEndIsLeft(String how) throws Exception {
        FakeFtp server = closing(new FakeFtp(List.of(), how.equals("MLSD") ? "MLST type*;size*;" : "UTF8") {
            @Override
            void send(OutputStream to, List<String> names) throws IOException {
                byte[] much = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
                while (true) {
                    to.write(much);
                }
            }
        });
        assertTalksTooMuch(server.location(), "a line of its answer is longer than 64 KB");
    }

    @Test
    void aListingWithoutAnEndIsLeft() throws Exception {
        FakeFtp server = closing(new FakeFtp(List.of()) {
            @Override
            void send(OutputStream to, List<String> names) throws IOException {
                byte[] much = (unix(FINE) + "\r\n").repeat(10_000).getBytes(StandardCharsets.US_ASCII);
                while (true) {
                    to.write(much);
                }
            }
        });
        assertTalksTooMuch(server.location(), "its answer has more than 500,001 lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PWD", "CWD", "SYST", "PASV", "USER"})
    void aReplyWithoutAnEndIsLeft(String command) throws Exception {
        FakeFtp server = closing(new FakeFtp(List.of(unix(FINE))) {
            @Override
            String reply(String heard) {
                return heard.equals(command) ? "257 \"" + "x".repeat(70_000) + "\"\r\n" : super.reply(heard);
            }

            @Override
            String passive(String heard, int port) {
                return heard.equals(command) ? reply(heard) : super.passive(heard, port);
            }
        });
        assertTalksTooMuch(server.location(), "a line of its answer is longer than 64 KB");
    }

    @Test
    void aReplyOfEndlessLinesIsLeft() throws Exception {
        FakeFtp server = closing(new FakeFtp(List.of(unix(FINE))) {
            @Override
            String reply(String heard) {
                return heard.equals("PWD") ? "257-on\r\n" + " and on\r\n".repeat(20_000) : super.reply(heard);
            }
        });
        assertTalksTooMuch(server.location(), "its answer has more than 10,000 lines");
    }

    private void assertTalksTooMuch(Location.Remote location, String detail) {
        assertThatThrownBy(() -> {
                    try (FileRoot root = open(location)) {
                        list(root);
                    }
                })
                .isInstanceOfSatisfying(
                        FileFailureException.class,
                        e -> assertThat(e.failure())
                                .isInstanceOfSatisfying(
                                        FileFailure.TalksTooMuch.class,
                                        failure -> assertThat(failure.detail()).isEqualTo(detail)));
    }

    @Test
    void aListingThatDripsCanBeLeft() throws Exception {
        FakeFtp server = closing(new FakeFtp(List.of()) {
            @Override
            void send(OutputStream to, List<String> names) throws IOException {
                try {
                    while (true) {
                        say(to, unix(FINE) + "\r\n");
                        Thread.sleep(100);
                    }
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        });
        long start = System.nanoTime();
        try (FileRoot root = open(server.location())) {
            assertThatThrownBy(() ->
                            root.list(part -> {}, trouble -> {}, () -> System.nanoTime() - start > 2_000_000_000L))
                    .isInstanceOf(java.util.concurrent.CancellationException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void foldersThatMultiplyCanBeLeft() throws Exception {
        FakeFtp server = closing(new FakeFtp(List.of(
                "drwxr-xr-x   1 me       us              4 Jan 01 2026 again",
                "drwxr-xr-x   1 me       us              4 Jan 01 2026 once more",
                unix(FINE))));
        AtomicInteger parts = new AtomicInteger();
        try (FileRoot root = open(server.location())) {
            assertThatThrownBy(() -> root.list(part -> parts.incrementAndGet(), trouble -> {}, () -> parts.get() > 100))
                    .isInstanceOf(java.util.concurrent.CancellationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSV", "PASV"})
    void dataComeFromTheServerItselfOnly(String mode) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (ServerSocket victim = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2"))) {
            Thread.ofVirtual().start(() -> count(victim, calls));
            FakeFtp server = closing(new FakeFtp(List.of(unix(FINE))) {
                @Override
                String passive(String command, int port) {
                    if (!command.equals(mode)) {
                        return "502 no\r\n";
                    }
                    int to = victim.getLocalPort();
                    return command.equals("EPSV")
                            ? "229 ok (|1|127.0.0.2|" + to + "|)\r\n"
                            : "227 ok (127,0,0,2," + to / 256 + "," + to % 256 + ")\r\n";
                }
            });
            try (FileRoot root = open(server.location())) {
                assertThatThrownBy(() -> list(root)).isInstanceOf(FileFailureException.class);
            }
            assertThat(calls).hasValue(0);
        }
    }

    private static void count(ServerSocket victim, AtomicInteger calls) {
        try {
            while (true) {
                victim.accept().close();
                calls.incrementAndGet();
            }
        } catch (IOException closed) {
            assertThat(victim.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"227 ok (1,2,3)", "227 ok (127,0,0,999,1,1)", "garbage", "2", "", "299-begins and never ends"})
    void nonsenseInsteadOfAPortIsAFailure(String reply) throws Exception {
        assertFailsAt(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"229 ok (|||99999|)", "229 ok", "200 ok"})
    void anotherReplyInsteadOfAPortIsAFailure(String reply) throws Exception {
        assertFailsAt(reply);
    }

    private void assertFailsAt(String reply) throws Exception {
        FakeFtp server = closing(new FakeFtp(List.of(unix(FINE))) {
            @Override
            String passive(String command, int port) {
                if (reply.endsWith("ends")) {
                    close(command);
                }
                return reply + "\r\n";
            }

            private void close(String command) {
                try {
                    close();
                } catch (IOException e) {
                    heard.add(command);
                }
            }
        });
        try (FileRoot root = open(server.location())) {
            assertThatThrownBy(() -> list(root)).isInstanceOf(FileFailureException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PWD", "TYPE", "FEAT", "CWD", "SIZE", "LIST", "USER", "PASS"})
    void aServerThatHangsUpIsAFailure(String command) throws Exception {
        FakeFtp server = closing(new FakeFtp(List.of(unix(FINE), "lrwxrwxrwx 1 me us 4 Jan 01 2026 a -> b")) {
            @Override
            String reply(String said) {
                if (said.equals(command)) {
                    throw new java.io.UncheckedIOException(new IOException("hangs up"));
                }
                return said.equals("CWD") && heard.getLast().endsWith(" a") ? "550 no\r\n" : super.reply(said);
            }

            @Override
            void send(OutputStream to, List<String> names) throws IOException {
                reply("LIST");
                super.send(to, names);
            }
        });
        assertThatThrownBy(() -> {
                    try (FileRoot root = open(server.location())) {
                        list(root);
                    }
                })
                .isInstanceOf(FileFailureException.class);
    }

    @Test
    void aFileWithoutEndIsReadToTheLimitOnly() throws Exception {
        FakeFtp server = closing(new FakeFtp(List.of(unix(FINE))) {
            @Override
            void send(OutputStream to, List<String> names) throws IOException {
                if (heard.getLast().startsWith("RETR")) {
                    byte[] block = new byte[1 << 16];
                    for (int i = 0; i < 1 << 14; i++) {
                        to.write(block);
                    }
                }
                super.send(to, names);
            }
        });
        try (FileRoot root = open(server.location())) {
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(40),
                    () -> assertThatThrownBy(() -> root.read(new RootPath(FINE), 1000))
                            .isInstanceOf(FileFailureException.class));
        }
    }

    // ---- a server with odd files

    private Path oddFolder(boolean folders) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("root"));
        for (String name : ODD_NAMES) {
            Files.writeString(folder.resolve(name), "content of " + name);
            if (folders) {
                Path below = Files.createDirectories(folder.resolve("folders").resolve(name));
                Files.writeString(below.resolve(FINE), "below " + name);
            }
        }
        Files.writeString(folder.resolve(FINE), "fine");
        return folder;
    }

    private static Map<String, String> oddFiles() {
        Map<String, String> files = new TreeMap<>(Map.of(FINE, "fine"));
        for (String name : ODD_NAMES) {
            files.put(name, "content of " + name);
            files.put("folders/" + name + "/" + FINE, "below " + name);
        }
        return files;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyNameIsListedAndReadOverSftp() throws Exception {
        SftpTestServer server = closing(
                new SftpTestServer(oddFolder(true), temp.resolve("hostkey"), 0, "EC", new SftpSubsystemFactory()));
        try (WritableRoot root = (WritableRoot) open(server.location())) {
            List<String> names = list(root);
            assertInside(names);
            assertThat(names).containsExactlyInAnyOrderElementsOf(oddFiles().keySet());
            for (var file : oddFiles().entrySet()) {
                byte[] expected = file.getValue().getBytes(StandardCharsets.UTF_8);
                RootPath path = new RootPath(file.getKey());
                assertThat(root.read(path, 1000)).as(file.getKey()).isEqualTo(expected);
                assertThat(root.stamp(path)).as(file.getKey()).map(Stamp::size).contains((long) expected.length);
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyNameIsWrittenOverSftp() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("root"));
        SftpTestServer server =
                closing(new SftpTestServer(folder, temp.resolve("hostkey"), 0, "EC", new SftpSubsystemFactory()));
        try (WritableRoot root = (WritableRoot) open(server.location())) {
            for (String name : ODD_NAMES) {
                RootPath path = new RootPath("in a folder/" + name);
                root.store(new RootPath("next"), name.getBytes(StandardCharsets.UTF_8));
                root.store(path, new byte[0]);
                root.replace(new RootPath("next"), path);
                assertThat(folder.resolve(path.value())).as(name).content().isEqualTo(name);
                root.remove(path);
                assertThat(folder.resolve(path.value())).as(name).doesNotExist();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "?", "back\\slash", "[a]", "ü ü"})
    @DisabledOnOs(OS.WINDOWS)
    void aFolderOfAnyNameIsMadeOverSftp(String name) throws Exception {
        Path folder = Files.createDirectories(temp.resolve("root"));
        SftpTestServer server =
                closing(new SftpTestServer(folder, temp.resolve("hostkey"), 0, "EC", new SftpSubsystemFactory()));
        try (WritableRoot root = (WritableRoot) open(server.location())) {
            root.store(new RootPath(name + "/" + FINE), new byte[] {'x'});
            assertThat(folder.resolve(name).resolve(FINE)).hasContent("x");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestServer.Kind.class,
            names = {"FTP", "FTPS"})
    @DisabledOnOs(OS.WINDOWS)
    void ordinaryNamesAreListedAndReadBesideOddOnesOverFtp(TestServer.Kind kind) throws Exception {
        TestServer server = closing(new FtpTestServer(kind, oddFolder(false), temp));
        List<String> ordinary = List.of(
                FINE, "[a].cfg", "two  blanks.cfg", "#hash%41.cfg", "'quoted\".cfg", "\u00e9.cfg", "😀.cfg", "-rf");
        try (FileRoot root = open(server.location())) {
            List<String> names = list(root);
            assertInside(names);
            assertThat(names).containsAll(ordinary);
            for (String name : ordinary) {
                assertThat(root.read(new RootPath(name), 1000))
                        .as(name)
                        .isEqualTo(oddFiles().getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
            }
            for (String name : names) {
                try {
                    assertThat(root.read(new RootPath(name), 1000))
                            .as(name)
                            .isEqualTo(oddFiles().getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
                } catch (FileFailureException refused) {
                    assertThat(refused.failure().isOfWholeRoot()).as(name).isFalse();
                }
            }
        }
    }

    /** A name that holds a line end would be a command. */
    @ParameterizedTest
    @ValueSource(strings = {"a\r\nDELE fine.cfg", "a\nDELE fine.cfg", "a\rDELE fine.cfg"})
    void aNameIsNeverACommand(String name) throws Exception {
        FakeFtp server = closing(new FakeFtp(List.of(unix(FINE))));
        RootPath path = new RootPath(name);
        try (WritableRoot root = (WritableRoot) open(server.location())) {
            assertThatThrownBy(() -> root.read(path, 10)).isInstanceOf(FileFailureException.class);
            assertThatThrownBy(() -> root.stamp(path)).isInstanceOf(FileFailureException.class);
            assertThatThrownBy(() -> root.store(path, new byte[1])).isInstanceOf(FileFailureException.class);
            assertThatThrownBy(() -> root.remove(path)).isInstanceOf(FileFailureException.class);
            assertThatThrownBy(() -> root.replace(new RootPath(FINE), path)).isInstanceOf(FileFailureException.class);
        }
        assertThat(server.heard).noneMatch(line -> line.contains("DELE"));
    }
}
