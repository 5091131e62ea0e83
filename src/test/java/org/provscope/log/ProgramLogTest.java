package org.provscope.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a whole process, and what its standard error shows. */
class ProgramLogTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private int run(String... arguments) throws Exception {
        return LoggingProcess.start(home, arguments).waitFor();
    }

    /** The log of a process with that home, wherever this kind of machine keeps it. */
    private Path log() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.endsWith("log/provscope.log"))
                    .findAny()
                    .orElseThrow();
        }
    }

    private String said() throws Exception {
        return Files.readString(home.resolve("err"));
    }

    @Test
    void whatIsLoggedGoesToTheFileAloneAndIsMasked() throws Exception {
        assertThat(run("warn", "sftp://me:top%20secret@host/files")).isZero();
        assertThat(said()).isEmpty();
        assertThat(Files.readString(home.resolve("out"))).isEqualTo(" The details are in " + log() + ".");
        List<String> lines = Files.readAllLines(log());
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith("---- ProvScope test: ")
                .contains("sftp://me:••••••@host/files", "Java 2");
        assertThat(lines.getLast())
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} [+-]\\d\\d:\\d\\d WARN  "
                        + "some\\.Place: sftp://me:••••••@host/files is odd");
    }

    @Test
    void aSecondProcessAddsToIt() throws Exception {
        assertThat(run("warn", "one")).isZero();
        assertThat(run("warn", "two")).isZero();
        assertThat(Files.readString(log())).contains("one is odd", "two is odd");
    }

    @Test
    void whereNoLogCanBeWrittenTheProgramGoesOnInSilence() throws Exception {
        Files.writeString(home.resolve("state"), "a file where the folder should be");
        assertThat(run("warn", "one")).isZero();
        assertThat(said()).isEmpty();
        assertThat(Files.readString(home.resolve("out"))).isEmpty();
    }

    @Test
    void whatNothingCatchesIsLoggedWithItsTrace() throws Exception {
        assertThat(run("throw")).isZero();
        assertThat(said()).isEmpty();
        assertThat(Files.readString(log()))
                .contains(
                        "nothing caught this in the thread careless",
                        "java.lang.IllegalStateException: uncaught",
                        "\n        at org.provscope.log.LoggingProcess");
    }

    @Test
    void aCommandThatEndsWithAMistakeSaysInOneLineWhereTheDetailsAre() throws Exception {
        Path root = Files.createDirectories(home.resolve("root"));
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"\"/>");
        assertThat(run("command", root.toString())).isEqualTo(2);
        assertThat(said().lines())
                .singleElement()
                .asString()
                .startsWith("provscope: internal error: ")
                .contains("broken on purpose")
                .endsWith("The details are in " + log() + ".");
        assertThat(Files.readString(log())).contains("a command ended", "broken on purpose", "\n        at ");
    }
}
