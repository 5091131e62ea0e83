package org.provscope.files.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Two processes and one file; each may be killed at any moment. */
class FileHoldTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private static FileHold hold(Path file) throws IOException {
        return FileHold.of(file).orElseThrow();
    }

    private static String classPath() {
        return Stream.of(FileHold.class, HoldingProcess.class, LoggerFactory.class)
                .map(used -> used.getProtectionDomain().getCodeSource().getLocation())
                .map(place -> Path.of(URI.create(place.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What another process says that tries to take hold. */
    private String other(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        HoldingProcess.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        started.add(process);
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals("held") || line.equals("refused")) {
                return line;
            }
        }
        return "ended";
    }

    @Test
    void oneWindowAloneHoldsAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("drafts-1.zip"), "x");
        try (FileHold mine = hold(file)) {
            assertThat(mine.isHeld()).isTrue();
            assertThat(FileHold.of(file)).as("in this window").isEmpty();
            Path sameFile = folder.resolve("../" + folder.getFileName() + "/drafts-1.zip");
            assertThat(FileHold.of(sameFile)).as("named in another way").isEmpty();
            // Looking at what is held once more must not give it away: POSIX locks go with any descriptor.
            for (int i = 0; i < 5; i++) {
                assertThat(FileHold.of(file)).isEmpty();
            }
            assertThat(other(file)).isEqualTo("refused");
        }
        assertThat(other(file)).as("let go").isEqualTo("held");
        assertThat(FileHold.of(file)).as("the other process has it").isEmpty();
        assertThat(FileHold.of(file)).as("and keeps it").isEmpty();
        started.getLast().destroyForcibly().waitFor();
        hold(file).close();
    }

    @Test
    void whoIsKilledHoldsNothing() throws Exception {
        Path file = folder.resolve("publication.zip");
        for (int i = 0; i < 3; i++) {
            assertThat(other(file)).isEqualTo("held");
            assertThat(other(file)).isEqualTo("refused");
            started.get(started.size() - 2).destroyForcibly().waitFor();
            Optional<FileHold> mine = FileHold.of(file);
            assertThat(mine).as("killed").isPresent();
            assertThat(other(file)).isEqualTo("refused");
            mine.get().close();
        }
    }
}
