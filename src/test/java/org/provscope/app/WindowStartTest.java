package org.provscope.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.cli.Console;

class WindowStartTest {
    @Test
    void knowsWhetherThereIsADisplay() {
        assertThat(WindowStart.hasDisplay("Linux", Map.of(), null)).isFalse();
        assertThat(WindowStart.hasDisplay("Linux", Map.of("DISPLAY", ""), null)).isFalse();
        assertThat(WindowStart.hasDisplay("Linux", Map.of("DISPLAY", ":0"), null))
                .isTrue();
        assertThat(WindowStart.hasDisplay("Linux", Map.of(), "Headless")).isTrue();
        assertThat(WindowStart.hasDisplay("Windows 11", Map.of(), null)).isTrue();
        assertThat(WindowStart.hasDisplay("Mac OS X", Map.of(), null)).isTrue();
    }

    @Test
    void aWordThatNamesNoFileOpensNoWindow(@TempDir Path temp) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
                new PrintStream(err, true, UTF_8),
                false);
        assertThat(new WindowStart(console).open("chekc")).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .contains("no command, file or folder named")
                .contains("chekc");
        assertThat(WindowStart.isUnknownWord("src")).isFalse();
        assertThat(WindowStart.isUnknownWord("sftp://host/root")).isFalse();
        assertThat(WindowStart.isUnknownWord(temp.resolve("absent").toString())).isFalse();
    }
}
