package org.provscope.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provscope.files.open.RootOpener;
import org.provscope.files.remote.ServerAccessConfig;
import org.provscope.testing.NeedsServer;
import org.provscope.testing.servers.TestServer;

/** What every kind of root promises. */
@NeedsServer
class RootContractTest {
    /** How the same files are kept. */
    enum Kind {
        FOLDER,
        ZIP,
        ZIP_OF_ONE_FOLDER,
        FTP,
        FTPS,
        FTPS_IMPLICIT,
        SFTP;

        boolean isRemote() {
            return ordinal() >= FTP.ordinal();
        }

        boolean isWritable() {
            return this == FOLDER || isRemote();
        }
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private final List<TestServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(TestServer::close);
    }

    private FileRoot open(Kind kind, Map<String, byte[]> files) throws Exception {
        if (!kind.isRemote()) {
            return RootOpener.open(make(kind, files));
        }
        Files.createDirectories(temp.resolve("root"));
        make(Kind.FOLDER, files);
        TestServer server = TestServer.Kind.valueOf(kind.name()).serve(temp.resolve("root"), temp);
        servers.add(server);
        ServerAccessConfig access = new ServerAccessConfig(
                TestServer.rightPassword(),
                identity -> true,
                temp.resolve("known_hosts"),
                temp.resolve("certificates"),
                List.of());
        return new RootOpener(access).open(server.location(), Cancellation.NEVER);
    }

    private Location make(Kind kind, Map<String, byte[]> files) throws IOException {
        if (kind == Kind.FOLDER) {
            for (var file : files.entrySet()) {
                Path path = temp.resolve("root").resolve(file.getKey());
                Files.createDirectories(path.resolve("..").normalize());
                Files.write(path, file.getValue());
            }
            return new Location.Folder(temp.resolve("root"));
        }
        Path zip = temp.resolve("root.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry((kind == Kind.ZIP ? "" : "site/") + file.getKey()));
                entries.write(file.getValue());
            }
        }
        return new Location.Zip(zip, "");
    }

    private static Map<String, byte[]> someFiles() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : List.of("a.cfg", "sub folder/b%20c.cfg", "sub folder/deep/ü#.cfg", "empty.cfg")) {
            files.put(name, name.startsWith("empty") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static List<FileEntry> list(FileRoot root) throws FileFailureException {
        List<FileEntry> found = new ArrayList<>();
        root.list(
                found::addAll,
                trouble -> {
                    throw new AssertionError(trouble.sentence());
                },
                Cancellation.NEVER);
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void listsAndReadsEveryFile(Kind kind) throws Exception {
        Map<String, byte[]> files = someFiles();
        try (FileRoot root = open(kind, files)) {
            List<FileEntry> entries = list(root);
            assertThat(entries)
                    .extracting(entry -> entry.path().value())
                    .containsExactlyInAnyOrderElementsOf(files.keySet());
            for (FileEntry entry : entries) {
                byte[] expected =
                        java.util.Objects.requireNonNull(files.get(entry.path().value()));
                assertThat(root.read(entry.path(), 1000)).isEqualTo(expected);
                assertThat(entry.stamp().size()).isEqualTo(expected.length);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsAPieceOfALargeFile(Kind kind) throws Exception {
        byte[] large = new byte[300_000];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31 >> 3);
        }
        RootPath path = new RootPath("large.log");
        try (FileRoot root = open(kind, Map.of("large.log", large))) {
            list(root);
            assertThat(root.piece(path, 0, 1000)).isEqualTo(Arrays.copyOf(large, 1000));
            assertThat(root.piece(path, 0, 400_000)).isEqualTo(large);
            if (kind.isRemote()) {
                assertThatThrownBy(() -> root.piece(path, 1, 10)).hasMessageContaining("only the beginning");
            } else {
                assertThat(root.piece(path, 299_000, 5000)).isEqualTo(Arrays.copyOfRange(large, 299_000, 300_000));
                assertThat(root.piece(path, 1_000_000, 5)).isEmpty();
            }
            assertThat(root.read(path, 400_000))
                    .as("the connection is still good")
                    .isEqualTo(large);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsLargerThanTheLimit(Kind kind) throws Exception {
        try (FileRoot root = open(kind, Map.of("big.cfg", new byte[5000]))) {
            assertThat(root.read(new RootPath("big.cfg"), 5000)).hasSize(5000);
            assertThatThrownBy(() -> root.read(new RootPath("big.cfg"), 4999))
                    .isInstanceOfSatisfying(
                            FileFailureException.class,
                            e -> assertThat(e.failure()).isInstanceOf(FileFailure.TooLarge.class));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsAFileThatIsNotThere(Kind kind) throws Exception {
        try (FileRoot root = open(kind, someFiles())) {
            assertThatThrownBy(() -> root.read(new RootPath("none.cfg"), 10))
                    .isInstanceOfSatisfying(
                            FileFailureException.class,
                            e -> assertThat(e.failure()).isEqualTo(new FileFailure.NotFound("none.cfg")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopsWhenCancelled(Kind kind) throws Exception {
        try (FileRoot root = open(kind, someFiles())) {
            assertThatThrownBy(() -> root.list(part -> {}, trouble -> {}, () -> true))
                    .isInstanceOf(CancellationException.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ZIP", "ZIP_OF_ONE_FOLDER"})
    void writesStepByStep(Kind kind) throws Exception {
        try (WritableRoot root = (WritableRoot) open(kind, someFiles())) {
            RootPath fresh = new RootPath("new folder/ü*[1]?.cfg");
            root.store(fresh, bytes("new"));
            assertThat(root.read(fresh, 100)).isEqualTo(bytes("new"));
            assertThat(root.stamp(fresh)).map(Stamp::size).contains(3L);
            assertThat(root.stamp(new RootPath("none.cfg"))).isEmpty();
            root.store(fresh, bytes("newer"));
            RootPath elsewhere = new RootPath("sub folder/other.cfg");
            root.replace(fresh, elsewhere);
            assertThat(root.read(elsewhere, 100)).isEqualTo(bytes("newer"));
            assertThat(root.stamp(fresh)).isEmpty();
            root.remove(elsewhere);
            root.remove(elsewhere);
            assertThat(root.stamp(elsewhere)).isEmpty();
            assertThat(list(root)).hasSize(someFiles().size());
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ZIP", "ZIP_OF_ONE_FOLDER"})
    void replacesInOneStepOrNotAtAll(Kind kind) throws Exception {
        try (WritableRoot root = (WritableRoot) open(kind, someFiles())) {
            RootPath next = new RootPath("next.tmp");
            RootPath file = new RootPath("a.cfg");
            root.store(next, bytes("after"));
            if (kind == Kind.FOLDER || kind == Kind.SFTP) {
                root.replace(next, file);
                assertThat(root.read(file, 100)).isEqualTo(bytes("after"));
                assertThat(root.stamp(next)).isEmpty();
            } else {
                // Apache FtpServer does not rename over a file.
                assertThatThrownBy(() -> root.replace(next, file))
                        .isInstanceOfSatisfying(
                                FileFailureException.class,
                                e -> assertThat(e.failure()).isInstanceOf(FileFailure.RenameRefused.class));
                assertThat(root.read(file, 100)).isEqualTo(bytes("a.cfg"));
                assertThat(root.read(next, 100)).isEqualTo(bytes("after"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isReadByManyAtOnce(Kind kind) throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            files.put("f" + i + ".cfg", bytes("content of " + i));
        }
        try (FileRoot root = open(kind, files)) {
            files.entrySet().parallelStream().forEach(file -> {
                try {
                    assertThat(root.read(new RootPath(file.getKey()), 1000)).isEqualTo(file.getValue());
                } catch (FileFailureException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @Test
    void tellsWhatIsNoRoot() throws IOException {
        Path file = Files.writeString(temp.resolve("file.txt"), "x");
        Path zip = Files.writeString(temp.resolve("broken.zip"), "this is no zip file");
        assertThat(failure(new Location.Folder(temp.resolve("none")))).isInstanceOf(FileFailure.NotFound.class);
        assertThat(failure(new Location.Folder(file))).isInstanceOf(FileFailure.NotAFolder.class);
        assertThat(failure(new Location.Zip(zip, ""))).isInstanceOf(FileFailure.Damaged.class);
        assertThat(failure(new Location.Remote(Protocol.FTP, "", "example.org", 0, "")))
                .isInstanceOf(FileFailure.Unsupported.class);
    }

    private static FileFailure failure(Location location) {
        try (FileRoot root = RootOpener.open(location)) {
            throw new AssertionError("opened " + root.location());
        } catch (FileFailureException e) {
            return e.failure();
        }
    }

    @Test
    void namesInAnOldCodePageAreRead() throws Exception {
        Path zip = temp.resolve("windows.zip");
        java.nio.charset.Charset old = java.nio.charset.Charset.forName("IBM437");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out, old)) {
            entries.putNextEntry(new ZipEntry("Büro.cfg"));
            entries.write(1);
        }
        try (FileRoot root = RootOpener.open(new Location.Zip(zip, ""))) {
            assertThat(list(root)).extracting(entry -> entry.path().value()).containsExactly("Büro.cfg");
        }
    }

    @Test
    void aZipBombIsNotUnpacked() throws Exception {
        Path zip = temp.resolve("bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("bomb.cfg"));
            for (int i = 0; i < 100; i++) {
                entries.write(zeros);
            }
        }
        assertThat(Files.size(zip)).isLessThan(1 << 18);
        try (FileRoot root = RootOpener.open(new Location.Zip(zip, ""))) {
            assertThatThrownBy(() -> root.read(new RootPath("bomb.cfg"), 1 << 20))
                    .isInstanceOf(FileFailureException.class);
        }
    }

    @Test
    void aZipCannotNameFilesOutsideItself() throws Exception {
        Path zip = temp.resolve("slip.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (String name : List.of("../evil.cfg", "a/../../evil2.cfg", "fine.cfg")) {
                entries.putNextEntry(new ZipEntry(name));
                entries.write(1);
            }
        }
        try (FileRoot root = RootOpener.open(new Location.Zip(zip, ""))) {
            assertThat(list(root))
                    .extracting(entry -> entry.path().value())
                    .contains("fine.cfg")
                    .allSatisfy(path -> assertThat(path).doesNotContain(".."));
        } catch (FileFailureException refused) {
            assertThat(refused.failure()).isInstanceOf(FileFailure.Damaged.class);
        }
    }

    @Test
    void linksAreFollowedInsideTheRootOnly() throws Exception {
        Path secret = Files.writeString(temp.resolve("secret.cfg"), "secret");
        Path root = Files.createDirectories(temp.resolve("root"));
        Files.writeString(root.resolve("real.cfg"), "real");
        Files.createDirectories(root.resolve("folder"));
        try {
            Files.createSymbolicLink(root.resolve("link.cfg"), root.resolve("real.cfg"));
            Files.createSymbolicLink(root.resolve("out.cfg"), secret);
            Files.createSymbolicLink(root.resolve("folder/loop"), root);
        } catch (UnsupportedOperationException | IOException noLinks) {
            org.junit.jupiter.api.Assumptions.abort("this system makes no symbolic links");
        }
        List<FileFailure> troubles = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (FileRoot opened = RootOpener.open(new Location.Folder(root))) {
            opened.list(
                    part -> part.forEach(entry -> names.add(entry.path().value())), troubles::add, Cancellation.NEVER);
            assertThat(names).contains("real.cfg", "link.cfg").doesNotContain("out.cfg");
            assertThat(troubles).hasSize(2).contains(new FileFailure.LeavesRoot("out.cfg"));
            assertThat(names).doesNotHaveDuplicates().hasSize(2);
            assertThat(opened.read(new RootPath("link.cfg"), 100)).isEqualTo("real".getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> opened.read(new RootPath("out.cfg"), 100))
                    .isInstanceOfSatisfying(
                            FileFailureException.class,
                            e -> assertThat(e.failure()).isInstanceOf(FileFailure.LeavesRoot.class));
        }
    }
}
