package org.provscope.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;
import org.provscope.files.local.LocalRoot;
import org.provscope.files.open.RootOpener;

class SnapshotReaderTest {
    @Test
    void linksThatLeadToEachOtherLeadNowhere() {
        for (List<FileFailure> loops : List.<List<FileFailure>>of(
                List.of(new FileFailure.LeadsBack("a/c", "b/c"), new FileFailure.LeadsBack("b/c", "a/c")),
                List.of(new FileFailure.LeadsBack("a/c", "a/c/c")))) {
            Snapshot snapshot = Snapshot.of(new Location.Folder(Path.of("/r")), List.of(), loops);
            assertThat(snapshot.find("a/c/x.cfg")).isNull();
        }
        Snapshot upper =
                Snapshot.of(new Location.Folder(Path.of("/r")), List.of(), List.of(new FileFailure.LeadsBack("A", "")));
        assertThat(upper.straight("a/x.cfg")).as("another name").isEqualTo("a/x.cfg");
        assertThat(upper.straight("A/A/x.cfg")).isEqualTo("x.cfg");
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Set<String> read = new ConcurrentSkipListSet<>();

    @BeforeEach
    void files() throws IOException {
        Files.writeString(
                folder.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg, extra.conf, [PHONE_MAC_ADDRESS].txt\"/>");
        Files.writeString(folder.resolve("a.cfg"), "<a x=\"1\"/>");
        Files.writeString(folder.resolve("extra.conf"), "<a y=\"1\"/>");
        Files.writeString(folder.resolve("0004f2000001.txt"), "<a z=\"1\"/>");
        Files.writeString(folder.resolve("other.txt"), "not named");
        try (RandomAccessFile firmware =
                        new RandomAccessFile(folder.resolve("sip.ld").toFile(), "rw");
                RandomAccessFile log = new RandomAccessFile(
                        folder.resolve("0004f2000001-app.log").toFile(), "rw")) {
            firmware.setLength(50L << 20);
            log.setLength(200L << 20);
        }
    }

    /** The local root, noting what is read. */
    private FileRoot root() throws FileFailureException {
        LocalRoot root = LocalRoot.open(new Location.Folder(folder));
        return new FileRoot() {
            @Override
            public Location location() {
                return root.location();
            }

            @Override
            public void list(Consumer<List<FileEntry>> parts, Consumer<FileFailure> trouble, Cancellation cancellation)
                    throws FileFailureException {
                root.list(parts, trouble, cancellation);
            }

            @Override
            public byte[] piece(RootPath path, long from, int length) {
                throw new UnsupportedOperationException();
            }

            @Override
            public byte[] read(RootPath path, long limit) throws FileFailureException {
                read.add(path.value());
                if (path.value().startsWith("odd")) {
                    throw new IllegalStateException("a mistake");
                }
                if (path.value().startsWith("deep")) {
                    throw new StackOverflowError();
                }
                return root.read(path, limit);
            }

            @Override
            public void close() {
                root.close();
            }
        };
    }

    private SnapshotReader reader() throws FileFailureException {
        return new SnapshotReader(root(), Cancellation.NEVER, Progress.NONE);
    }

    @Test
    void readsOnlyWhatHoldsConfiguration() throws Exception {
        Snapshot snapshot = reader().read();
        assertThat(read).containsExactly("000000000000.cfg", "0004f2000001.txt", "a.cfg", "extra.conf");
        assertThat(snapshot.files()).hasSize(7);
    }

    @Test
    void aFileThatDefeatsTheProgramIsToldAndTheOthersAreRead() throws Exception {
        Files.writeString(folder.resolve("odd.cfg"), "<a/>");
        Files.writeString(folder.resolve("deep.cfg"), "<a/>");
        Snapshot snapshot = reader().read();
        assertThat(sentence(snapshot, "odd.cfg"))
                .startsWith("odd.cfg cannot be opened: ")
                .contains("a mistake");
        assertThat(sentence(snapshot, "deep.cfg")).isEqualTo("deep.cfg cannot be opened: it is nested too deeply.");
        RootFile other = snapshot.at("a.cfg");
        assertThat(other == null ? null : other.config()).isNotNull();
    }

    private static String sentence(Snapshot snapshot, String path) {
        RootFile file = snapshot.at(path);
        FileFailure failure = file == null ? null : file.failure();
        return failure == null ? "" : failure.sentence();
    }

    @Test
    void readsAgainOnlyWhatChanged() throws Exception {
        Snapshot first = reader().read();
        read.clear();
        Files.writeString(folder.resolve("a.cfg"), "<a x=\"22\"/>");
        Snapshot second = reader().read(first);
        assertThat(read).containsExactly("a.cfg");
        assertThat(second.find("extra.conf")).isSameAs(first.find("extra.conf"));
        Files.writeString(folder.resolve("a.cfg"), "<a x=\"333\"/>");
        Snapshot third = reader().refresh(second, List.of(new FileEntry(new RootPath("a.cfg"), new Stamp(11, 5))));
        RootFile file = third.find("a.cfg");
        assertThat(
                        file == null || file.config() == null
                                ? null
                                : file.config().parameters().getFirst().value())
                .isEqualTo("333");
    }

    @Test
    void aFileThatVanishesWhileReadingIsToldAndNothingElse() throws Exception {
        LocalRoot root = LocalRoot.open(new Location.Folder(folder));
        List<FileEntry> entries = new ArrayList<>();
        root.list(entries::addAll, trouble -> {}, Cancellation.NEVER);
        Files.delete(folder.resolve("a.cfg"));
        Snapshot snapshot = new SnapshotReader(root, Cancellation.NEVER, Progress.NONE)
                .refresh(Snapshot.of(root.location(), List.of(), List.of()), entries);
        RootFile vanished = snapshot.find("a.cfg");
        assertThat(vanished == null ? null : vanished.failure()).isEqualTo(new FileFailure.NotFound("a.cfg"));
    }

    @Test
    void aConfigFileBeyondEveryMeasureIsToldNotRead() throws Exception {
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.cfg").toFile(), "rw")) {
            huge.setLength(SnapshotReader.FILE_LIMIT + 1);
        }
        RootFile file = reader().read().find("huge.cfg");
        assertThat(file == null ? null : file.failure()).isInstanceOf(FileFailure.TooLarge.class);
        assertThat(read).doesNotContain("huge.cfg");
    }

    @Test
    void readingWhileListingLosesNothing() throws Exception {
        Path zip = folder.resolve("many.zip");
        try (java.util.zip.ZipOutputStream out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < 400; i++) {
                out.putNextEntry(new java.util.zip.ZipEntry("f" + i % 7 + "/" + i + ".cfg"));
                out.write("<a x=\"1\"/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        for (int round = 0; round < 25; round++) {
            try (FileRoot root = RootOpener.open(new Location.Zip(zip, ""))) {
                Snapshot snapshot = new SnapshotReader(root, Cancellation.NEVER, Progress.NONE).read();
                assertThat(snapshot.files()).hasSize(400).allSatisfy(file -> {
                    assertThat(file.failure()).isNull();
                    assertThat(file.config() == null ? List.of() : file.config().parameters())
                            .hasSize(1);
                });
            }
        }
    }

    @Test
    void canBeCancelled() throws Exception {
        FileRoot root = root();
        assertThatThrownBy(() -> new SnapshotReader(root, () -> !read.isEmpty(), Progress.NONE).read())
                .isInstanceOf(CancellationException.class);
    }
}
