package org.provscope.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provscope.files.open.RootOpener;
import org.provscope.testing.NeedsServer;
import org.provscope.testing.servers.DebianServer;
import org.provscope.testing.servers.DebianServer.Kind;

/** The contract of a root with the servers that Debian brings, where they are installed and may be started. */
@Timeout(60)
@NeedsServer
class DebianServersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private @Nullable DebianServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private DebianServer running() {
        return Objects.requireNonNull(server, "a server is started first");
    }

    private Path folder() {
        return DebianServer.folderIn(temp);
    }

    private FileRoot serve(Kind kind) throws Exception {
        assumeTrue(kind.isHere(), "there is no " + kind + " here, or only root may start it");
        Files.createDirectories(folder());
        for (var file : someFiles().entrySet()) {
            Path path = folder().resolve(file.getKey());
            Files.createDirectories(path.resolve("..").normalize());
            Files.write(path, file.getValue());
        }
        DebianServer started = new DebianServer(kind, temp);
        server = started;
        return new RootOpener(started.access()).open(started.location(), Cancellation.NEVER);
    }

    // ---- what is asked of them

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> someFiles() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : List.of(
                "a.cfg",
                "sub folder/b%20c.cfg",
                "sub folder/deep/ü#.cfg",
                "Müller & Söhne.cfg",
                "-a folder/[1]*?.cfg",
                "empty.cfg")) {
            files.put(name, name.startsWith("empty") ? new byte[0] : bytes(name));
        }
        return files;
    }

    private static List<FileEntry> list(FileRoot root, List<FileFailure> troubles) throws FileFailureException {
        List<FileEntry> found = new ArrayList<>();
        root.list(found::addAll, troubles::add, Cancellation.NEVER);
        return found;
    }

    private static List<String> names(FileRoot root) throws FileFailureException {
        List<FileFailure> troubles = new ArrayList<>();
        List<String> names =
                list(root, troubles).stream().map(entry -> entry.path().value()).toList();
        assertThat(troubles).isEmpty();
        return names;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VSFTPD_TLS_REUSE")
    void listsAndReadsEveryFile(Kind kind) throws Exception {
        try (FileRoot root = serve(kind)) {
            List<FileFailure> troubles = new ArrayList<>();
            List<FileEntry> entries = list(root, troubles);
            assertThat(troubles).isEmpty();
            assertThat(entries)
                    .extracting(entry -> entry.path().value())
                    .containsExactlyInAnyOrderElementsOf(someFiles().keySet());
            for (FileEntry entry : entries) {
                byte[] expected = someFiles().getOrDefault(entry.path().value(), new byte[0]);
                assertThat(root.read(entry.path(), 1000)).isEqualTo(expected);
                assertThat(entry.stamp().size()).isEqualTo(expected.length);
            }
            assertThatThrownBy(() -> root.read(new RootPath("none.cfg"), 10))
                    .isInstanceOfSatisfying(
                            FileFailureException.class,
                            e -> assertThat(e.failure()).isEqualTo(new FileFailure.NotFound("none.cfg")));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VSFTPD_TLS_REUSE")
    void writesStepByStep(Kind kind) throws Exception {
        try (WritableRoot root = (WritableRoot) serve(kind)) {
            RootPath fresh = new RootPath("new folder/sub/ü*[1]?.cfg");
            root.store(fresh, bytes("new"));
            assertThat(folder().resolve(fresh.value())).hasContent("new");
            assertThat(root.read(fresh, 100)).isEqualTo(bytes("new"));
            assertThat(root.stamp(fresh)).map(Stamp::size).contains(3L);
            assertThat(root.stamp(new RootPath("none.cfg"))).isEmpty();
            assertThat(root.stamp(new RootPath("none/none.cfg"))).isEmpty();
            root.store(fresh, bytes("newer"));
            RootPath elsewhere = new RootPath("sub folder/Ä ö.cfg");
            root.replace(fresh, elsewhere);
            assertThat(folder().resolve(elsewhere.value())).hasContent("newer");
            assertThat(root.stamp(fresh)).isEmpty();
            root.remove(elsewhere);
            root.remove(elsewhere);
            assertThat(folder().resolve(elsewhere.value())).doesNotExist();
            assertThat(names(root)).hasSize(someFiles().size());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VSFTPD_TLS_REUSE")
    void replacesAFileInOneStep(Kind kind) throws Exception {
        try (WritableRoot root = (WritableRoot) serve(kind)) {
            root.store(new RootPath("next.tmp"), bytes("after"));
            root.replace(new RootPath("next.tmp"), new RootPath("a.cfg"));
            assertThat(folder().resolve("a.cfg")).hasContent("after");
            assertThat(folder().resolve("next.tmp")).doesNotExist();
            assertThat(root.read(new RootPath("a.cfg"), 100)).isEqualTo(bytes("after"));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VSFTPD_TLS_REUSE")
    void aReplacedFileIsAsReadableAsBefore(Kind kind) throws Exception {
        try (WritableRoot root = (WritableRoot) serve(kind)) {
            root.store(new RootPath("next.tmp"), bytes("after"));
            root.replace(new RootPath("next.tmp"), new RootPath("a.cfg"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("a.cfg"))))
                    .isEqualTo("rw-r--r--");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VSFTPD_TLS_REUSE")
    void theListingAndTheStampSayTheSame(Kind kind) throws Exception {
        try (WritableRoot root = (WritableRoot) serve(kind)) {
            for (FileEntry entry : list(root, new ArrayList<>())) {
                Stamp stamp = root.stamp(entry.path()).orElseThrow();
                assertThat(stamp.size())
                        .as(entry.path().value())
                        .isEqualTo(entry.stamp().size());
                long apart = Math.abs(stamp.modified() - entry.stamp().modified());
                assertThat(apart).as(entry.path().value()).isLessThanOrEqualTo(kind.isFtp() ? 60_000 : 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VSFTPD_TLS_REUSE")
    void linksAreFollowedInsideTheRootOnly(Kind kind) throws Exception {
        try (FileRoot root = serve(kind)) {
            Files.writeString(folder().resolve("../secret.cfg"), "secret");
            link("link.cfg", "a.cfg");
            link("folder link", "sub folder");
            link("out.cfg", "../secret.cfg");
            link("out", "..");
            link("sub folder/loop", "..");
            link("broken.cfg", "nothing.cfg");
            List<FileFailure> troubles = new ArrayList<>();
            List<String> names = list(root, troubles).stream()
                    .map(entry -> entry.path().value())
                    .toList();
            assertThat(names)
                    .contains("a.cfg", "link.cfg", "sub folder/b%20c.cfg")
                    .doesNotHaveDuplicates()
                    .noneMatch(name -> name.startsWith("out") || name.contains("loop") || name.contains("secret"));
            assertThat(troubles)
                    .contains(new FileFailure.LeavesRoot("out.cfg"), new FileFailure.LeavesRoot("out"))
                    .extracting(FileFailure::what)
                    .contains("sub folder/loop", "broken.cfg");
            assertThat(root.read(new RootPath("link.cfg"), 100)).isEqualTo(bytes("a.cfg"));
        }
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(folder().resolve(name), Path.of(target));
    }

    /** {@code root} may write everywhere by SFTP, save what nobody can. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VSFTPD_TLS_REUSE")
    void whatMayNotBeWrittenIsRefused(Kind kind) throws Exception {
        try (WritableRoot root = (WritableRoot) serve(kind)) {
            Path locked = Files.createDirectory(folder().resolve("locked"));
            Files.writeString(locked.resolve("file.cfg"), "locked");
            if (kind == Kind.SSHD) {
                running().run("mount", "--bind", "-o", "ro", locked.toString(), locked.toString());
            }
            try {
                for (String name : List.of("locked/new.cfg", "locked/file.cfg", "locked/folder/new.cfg")) {
                    refused(name, () -> root.store(new RootPath(name), bytes("x")));
                }
                refused("locked/file.cfg", () -> root.remove(new RootPath("locked/file.cfg")));
                root.store(new RootPath("next.tmp"), bytes("x"));
                assertThatThrownBy(() -> root.replace(new RootPath("next.tmp"), new RootPath("locked/file.cfg")))
                        .isInstanceOfSatisfying(
                                FileFailureException.class,
                                e -> assertThat(e.failure())
                                        .isInstanceOfAny(
                                                FileFailure.WriteRefused.class, FileFailure.RenameRefused.class));
                assertThat(locked.resolve("file.cfg")).hasContent("locked");
                assertThat(root.read(new RootPath("locked/file.cfg"), 10)).isEqualTo(bytes("locked"));
                assertThat(root.read(new RootPath("a.cfg"), 10)).isEqualTo(bytes("a.cfg"));
            } finally {
                if (kind == Kind.SSHD) {
                    running().run("umount", locked.toString());
                }
            }
        }
    }

    private static void refused(String name, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step)
                .as(name)
                .isInstanceOfSatisfying(
                        FileFailureException.class,
                        e -> assertThat(e.failure()).isInstanceOf(FileFailure.WriteRefused.class));
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "VSFTPD_TLS"})
    void whatMayNotBeReadIsNotRead(Kind kind) throws Exception {
        try (FileRoot root = serve(kind)) {
            Path secret = Files.writeString(folder().resolve("secret.cfg"), "secret");
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> root.read(new RootPath("secret.cfg"), 10))
                    .isInstanceOfSatisfying(
                            FileFailureException.class,
                            e -> assertThat(e.failure())
                                    .isInstanceOfAny(FileFailure.AccessDenied.class, FileFailure.NotFound.class));
            assertThat(root.read(new RootPath("a.cfg"), 10)).isEqualTo(bytes("a.cfg"));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VSFTPD_TLS_REUSE")
    void isReadByManyAtOnce(Kind kind) throws Exception {
        try (WritableRoot root = (WritableRoot) serve(kind)) {
            List<RootPath> paths = Stream.iterate(0, i -> i + 1)
                    .limit(60)
                    .map(i -> new RootPath("f" + i + ".cfg"))
                    .toList();
            for (RootPath path : paths) {
                Files.write(folder().resolve(path.value()), bytes("content of " + path));
            }
            paths.parallelStream().forEach(path -> {
                try {
                    assertThat(root.read(path, 1000)).isEqualTo(bytes("content of " + path));
                } catch (FileFailureException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VSFTPD_TLS_REUSE")
    void whatIsTooLargeIsRefusedAndTheNextIsRead(Kind kind) throws Exception {
        try (FileRoot root = serve(kind)) {
            Files.write(folder().resolve("big.cfg"), new byte[5_000_000]);
            assertThat(root.read(new RootPath("big.cfg"), 5_000_000)).hasSize(5_000_000);
            for (int limit : List.of(1000, 4_999_999)) {
                assertThatThrownBy(() -> root.read(new RootPath("big.cfg"), limit))
                        .isInstanceOfSatisfying(
                                FileFailureException.class,
                                e -> assertThat(e.failure()).isInstanceOf(FileFailure.TooLarge.class));
                assertThat(root.read(new RootPath("a.cfg"), 10)).isEqualTo(bytes("a.cfg"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "VSFTPD_TLS"})
    void aRootThatIsNotThereIsNotFound(Kind kind) throws Exception {
        assertNotFound(kind);
    }

    @Test
    void aRootThatIsNotThereIsNotFoundBySftp() throws Exception {
        assertNotFound(Kind.SSHD);
    }

    private void assertNotFound(Kind kind) throws Exception {
        try (FileRoot root = serve(kind)) {
            Location.Remote there = (Location.Remote) root.location();
            Location.Remote nowhere = new Location.Remote(
                    there.protocol(), there.user(), there.host(), there.port(), there.path() + "/no such folder");
            assertThatThrownBy(() -> new RootOpener(running().access())
                            .open(nowhere, Cancellation.NEVER)
                            .close())
                    .isInstanceOfSatisfying(
                            FileFailureException.class,
                            e -> assertThat(e.failure()).isInstanceOf(FileFailure.NotFound.class));
        }
    }

    @Test
    void aDataConnectionTakesUpTheSessionAgain() throws Exception {
        try (WritableRoot root = (WritableRoot) serve(Kind.VSFTPD_TLS_REUSE)) {
            assertThat(names(root)).hasSize(someFiles().size());
            assertThat(root.read(new RootPath("a.cfg"), 10)).isEqualTo(bytes("a.cfg"));
            root.store(new RootPath("new.cfg"), bytes("new"));
            assertThat(folder().resolve("new.cfg")).hasContent("new");
        }
    }

    /** OpenSSH hangs up after six wrong answers. */
    @Test
    void aWrongPasswordIsARefusedLogin() throws Exception {
        try (FileRoot root = serve(Kind.SSHD)) {
            Files.delete(running().key());
            assertThatThrownBy(() -> new RootOpener(running().access())
                            .open(root.location(), Cancellation.NEVER)
                            .close())
                    .isInstanceOfSatisfying(
                            FileFailureException.class,
                            e -> assertThat(e.failure()).isInstanceOf(FileFailure.LoginRefused.class));
        }
    }
}
