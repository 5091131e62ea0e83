package org.provscope.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that keeps its size, also while several processes write to it. */
class LogFileTest {
    private static final int MOST = 1000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private LogFile file() {
        return new LogFile(temp.resolve("log"), MOST);
    }

    private static void add(LogFile file, String line) throws IOException {
        file.add((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The lines of all files, the oldest first. */
    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : List.of("provscope.2.log", "provscope.1.log", "provscope.log")) {
            Path file = temp.resolve("log").resolve(name);
            lines.addAll(Files.exists(file) ? Files.readAllLines(file) : List.of());
        }
        return lines;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("log"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theOldestEntriesGoWhenThereIsNoRoom() throws IOException {
        LogFile file = file();
        List<String> all = IntStream.range(0, 200)
                .mapToObj(i -> "entry " + i + " " + "x".repeat(40))
                .toList();
        for (String line : all) {
            add(file, line);
        }
        assertThat(names()).containsExactly("provscope.1.log", "provscope.2.log", "provscope.log");
        assertThat(lines())
                .hasSizeGreaterThan(2 * MOST / 60)
                .isEqualTo(all.subList(all.size() - lines().size(), all.size()));
        for (String name : names()) {
            assertThat(Files.size(temp.resolve("log").resolve(name))).as(name).isLessThan(MOST + 60);
        }
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        LogFile file = file();
        for (int i = 0; i < 100; i++) {
            add(file, "entry " + i + " " + "x".repeat(40));
        }
        FileStore store = Files.getFileStore(temp);
        assumeTrue(store.supportsFileAttributeView("posix"), "this machine knows no such rights");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("log"))))
                .isEqualTo("rwx------");
        for (String name : names()) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(temp.resolve("log").resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void severalProcessesLoseNoEntryAndTearNone() throws Exception {
        int each = 60;
        List<Process> writers = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            writers.add(LoggingProcess.start(temp, "fill", name, String.valueOf(each)));
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }
        // Room for all: 180 entries of some 100 bytes in three files of 10,000.
        for (String name : List.of("a", "b", "c")) {
            assertThat(lines().stream()
                            .filter(line -> line.startsWith(name + " "))
                            .collect(Collectors.toList()))
                    .isEqualTo(IntStream.range(0, each)
                            .mapToObj(i -> LoggingProcess.line(name, i))
                            .toList());
        }
        assertThat(lines()).hasSize(3 * each);
        assertThat(names().size()).isBetween(2, 3);
    }

    @Test
    void whereNoFolderCanBeMadeItSaysSo() throws IOException {
        Files.writeString(temp.resolve("log"), "a file in its place");
        assertThatThrownBy(() -> add(file(), "x")).isInstanceOf(IOException.class);
        assertThat(temp.resolve("log")).hasContent("a file in its place");
    }
}
