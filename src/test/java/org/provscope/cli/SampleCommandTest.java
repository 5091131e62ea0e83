package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.workspace.SampleRoot;

class SampleCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    @Test
    void theSampleIsWrittenAsItIs() throws IOException {
        Path folder = temp.resolve("new/harbour");
        Cli run = Cli.run("sample", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("README.txt", folder.toString());
        assertThat(folder.resolve("overrides/0004f2a1c002-phone.cfg")).isRegularFile();
        assertThat(folder.resolve("logs/access.log")).isRegularFile();
        for (String command : new String[] {"phones", "check"}) {
            Cli here = Cli.run(command, folder.toString(), "--format", "json");
            Cli there = Cli.run(command, SampleRoot.location().address(), "--format", "json");
            assertThat(here.json()).isEqualTo(there.json());
            assertThat(here.code()).isEqualTo(there.code());
        }
    }

    @Test
    void anEmptyFolderWillDoAndNothingIsOverwritten() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("empty"));
        Cli run = Cli.run("sample", folder.toString(), "--format", "json");
        assertThat(run.json().get("files").asInt()).isGreaterThan(30);
        Cli again = Cli.run("sample", folder.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("not empty");
        Path file = Files.writeString(temp.resolve("file"), "mine");
        assertThat(Cli.run("sample", file.toString()).code()).isEqualTo(2);
        assertThat(file).hasContent("mine");
        assertThat(Cli.run("sample").code()).isEqualTo(2);
    }
}
