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
class InterProcessLockTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private static InterProcessLock hold(Path file) throws IOException {
        return InterProcessLock.of(file).orElseThrow();
    }

    private static String classPath() {
        return Stream.of(InterProcessLock.class, HoldingProcess.class, LoggerFactory.class)
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
        try (InterProcessLock mine = hold(file)) {
            assertThat(mine.isHeld()).isTrue();
            assertThat(InterProcessLock.of(file)).as("in this window").isEmpty();
            Path sameFile = folder.resolve("../" + folder.getFileName() + "/drafts-1.zip");
            assertThat(InterProcessLock.of(sameFile)).as("named in another way").isEmpty();
            // Looking at what is held once more must not give it away: POSIX locks go with any descriptor.
            for (int i = 0; i < 5; i++) {
                assertThat(InterProcessLock.of(file)).isEmpty();
            }
            assertThat(other(file)).isEqualTo("refused");
        }
        assertThat(other(file)).as("let go").isEqualTo("held");
        assertThat(InterProcessLock.of(file)).as("the other process has it").isEmpty();
        assertThat(InterProcessLock.of(file)).as("and keeps it").isEmpty();
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
            Optional<InterProcessLock> mine = InterProcessLock.of(file);
            assertThat(mine).as("killed").isPresent();
            assertThat(other(file)).isEqualTo("refused");
            mine.get().close();
        }
    }
}
