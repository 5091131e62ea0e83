package org.provscope.files.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.Protocol;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;

/** Only what changed is read again, and never something old is shown for it. */
class ReadCacheTest {
    private static final long DAY = 86_400_000L;
    private static final long NOW = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final FakeServer server = new FakeServer();

    /** A clock that only goes when it is told to. */
    private static final class TestClock extends Clock {
        private long millis = NOW;

        @Override
        public long millis() {
            return millis;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class FakeServer implements FileRoot {
        private final Map<RootPath, Stamp> stamps = new TreeMap<>();
        private final Map<RootPath, String> texts = new TreeMap<>();
        private final List<String> read = new ArrayList<>();
        private String host = "server";

        private void put(String name, String text, long modified, long grain) {
            RootPath path = new RootPath(name);
            texts.put(path, text);
            stamps.put(path, new Stamp(text.length(), modified, grain));
        }

        @Override
        public Location location() {
            return new Location.Remote(Protocol.FTP, "user", host, 0, "/phones");
        }

        @Override
        public void list(Consumer<List<FileEntry>> parts, Consumer<FileFailure> trouble, Cancellation cancellation) {
            stamps.forEach((path, stamp) -> {
                cancellation.check();
                parts.accept(List.of(new FileEntry(path, stamp)));
            });
        }

        @Override
        public byte[] piece(RootPath path, long from, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] read(RootPath path, long limit) throws FileFailureException {
            read.add(path.value());
            String text = texts.get(path);
            if (text == null) {
                throw new FileFailureException(new FileFailure.NotFound(path.value()));
            }
            return text.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public void close() {
            read.add("closed");
        }
    }

    /** Opens the root, reads every file, and gives what had to be read of the server. */
    private List<String> open() throws FileFailureException {
        server.read.clear();
        try (FileRoot root = new ReadCache(folder, clock).over(server)) {
            List<FileEntry> entries = new ArrayList<>();
            root.list(entries::addAll, trouble -> {}, Cancellation.NEVER);
            for (FileEntry entry : entries) {
                assertThat(new String(root.read(entry.path(), 1000), StandardCharsets.US_ASCII))
                        .isEqualTo(server.texts.get(entry.path()));
            }
        }
        assertThat(server.read).last().isEqualTo("closed");
        return server.read.subList(0, server.read.size() - 1);
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws Exception {
        server.put("a.cfg", "aaa", NOW - 30 * DAY, Stamp.SECONDS);
        server.put("b.cfg", "bbb", NOW - 30 * DAY, Stamp.MINUTES);
        assertThat(open()).containsExactly("a.cfg", "b.cfg");
        assertThat(open()).isEmpty();
        server.put("b.cfg", "BBB", NOW - 2 * DAY, Stamp.MINUTES);
        server.put("c.cfg", "ccc", NOW - 2 * DAY, Stamp.SECONDS);
        assertThat(open()).containsExactly("b.cfg", "c.cfg");
        server.put("a.cfg", "aaaa", NOW - 30 * DAY, Stamp.SECONDS);
        assertThat(open()).containsExactly("a.cfg");
        assertThat(open()).isEmpty();
    }

    @Test
    void aFileThatMayChangeAgainWithoutAnotherTimeIsNotTrusted() throws Exception {
        server.put("seconds.cfg", "aaa", NOW - 100, Stamp.SECONDS);
        server.put("minutes.cfg", "bbb", NOW - 3 * 3_600_000, Stamp.MINUTES);
        server.put("timeless.cfg", "ccc", 0, Stamp.SECONDS);
        assertThat(open()).hasSize(3);
        assertThat(open()).hasSize(3);
        server.put("seconds.cfg", "AAA", NOW - 100, Stamp.SECONDS);
        server.put("minutes.cfg", "BBB", NOW - 3 * 3_600_000, Stamp.MINUTES);
        open();
        clock.millis += DAY;
        assertThat(open()).as("now no clock is so wrong").hasSize(3);
        assertThat(open()).containsExactly("timeless.cfg");
    }

    @Test
    void aFileReadLongEnoughAfterItsListingIsTrustedWhateverTheClocksSay() throws Exception {
        server.put("future.cfg", "aaa", NOW + 400 * DAY, Stamp.SECONDS);
        server.put("now.cfg", "bbb", NOW, Stamp.MINUTES);
        try (FileRoot root = new ReadCache(folder, clock).over(server)) {
            root.list(part -> {}, trouble -> {}, Cancellation.NEVER);
            clock.millis += Stamp.SECONDS + 1;
            root.read(new RootPath("future.cfg"), 10);
            root.read(new RootPath("now.cfg"), 10);
        }
        assertThat(open()).containsExactly("now.cfg");
    }

    @Test
    void aFileThatIsAnotherSizeThanListedIsNotKept() throws Exception {
        server.put("a.cfg", "aaa", NOW - 30 * DAY, Stamp.SECONDS);
        server.stamps.put(new RootPath("a.cfg"), new Stamp(4, NOW - 30 * DAY));
        assertThat(open()).containsExactly("a.cfg");
        assertThat(open()).containsExactly("a.cfg");
    }

    @Test
    void whatIsGoneOfTheServerIsGoneOfTheDisk() throws Exception {
        server.put("a.cfg", "aaa-secret", NOW - 30 * DAY, Stamp.SECONDS);
        server.put("b.cfg", "bbb", NOW - 30 * DAY, Stamp.SECONDS);
        open();
        assertThat(Files.readString(only(), StandardCharsets.ISO_8859_1)).contains("aaa-secret");
        server.texts.remove(new RootPath("a.cfg"));
        server.stamps.remove(new RootPath("a.cfg"));
        assertThat(open()).isEmpty();
        assertThat(Files.readString(only(), StandardCharsets.ISO_8859_1)).doesNotContain("aaa-secret");
    }

    @Test
    void aListingThatWasStoppedLosesNothing() throws Exception {
        server.put("a.cfg", "aaa", NOW - 30 * DAY, Stamp.SECONDS);
        server.put("b.cfg", "bbb", NOW - 30 * DAY, Stamp.SECONDS);
        open();
        try (FileRoot root = new ReadCache(folder, clock).over(server)) {
            assertThatThrownBy(() -> root.list(part -> {}, trouble -> {}, () -> true))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(open()).isEmpty();
    }

    @Test
    void withoutAListingEverythingIsRead() throws Exception {
        server.put("a.cfg", "aaa", NOW - 30 * DAY, Stamp.SECONDS);
        open();
        server.put("a.cfg", "AAA", NOW - 30 * DAY, Stamp.SECONDS);
        try (FileRoot root = new ReadCache(folder, clock).over(server)) {
            assertThat(root.read(new RootPath("a.cfg"), 10)).asString().isEqualTo("AAA");
        }
    }

    @Test
    void aLimitHoldsForWhatIsKeptToo() throws Exception {
        server.put("a.cfg", "aaa", NOW - 30 * DAY, Stamp.SECONDS);
        open();
        server.read.clear();
        try (FileRoot root = new ReadCache(folder, clock).over(server)) {
            root.list(part -> {}, trouble -> {}, Cancellation.NEVER);
            root.read(new RootPath("a.cfg"), 2);
        }
        assertThat(server.read)
                .as("the server's own root says that it is too large")
                .contains("a.cfg");
    }

    private Path only() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.reduce((one, other) -> {
                        throw new AssertionError(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 20, 40, 60, 80, -1, -9})
    void whatIsDamagedOnDiskIsReadAnew(int place) throws Exception {
        server.put("a.cfg", "aaa", NOW - 30 * DAY, Stamp.SECONDS);
        open();
        byte[] bytes = Files.readAllBytes(only());
        bytes[place < 0 ? bytes.length + place : place] ^= 1;
        Files.write(only(), bytes);
        assertThat(open()).containsExactly("a.cfg");
        assertThat(open()).isEmpty();
        for (int length : List.of(0, 3, 8, bytes.length - 1)) {
            Files.write(only(), java.util.Arrays.copyOf(bytes, length));
            assertThat(open()).containsExactly("a.cfg");
        }
    }

    @Test
    void onlyItsOwnerReadsIt() throws Exception {
        server.put("a.cfg", "aaa", NOW - 30 * DAY, Stamp.SECONDS);
        open();
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theOldestRootsAreForgotten() throws Exception {
        server.put("a.cfg", "aaa", NOW - 30 * DAY, Stamp.SECONDS);
        for (int i = 0; i < 25; i++) {
            server.host = "server" + i;
            open();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(20);
        }
        assertThat(open()).isEmpty();
    }
}
