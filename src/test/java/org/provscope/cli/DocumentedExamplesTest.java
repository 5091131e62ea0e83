package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the documentation tells people to type does what it says. */
class DocumentedExamplesTest {
    @Test
    void theFirstHourWorksAsWritten(@TempDir Path folder) throws IOException {
        List<String> commands = Files.readString(Path.of("docs/first-hour.md"))
                .lines()
                .filter(line -> line.startsWith("provscope "))
                .map(line -> line.replaceFirst("#.*", "").strip())
                .toList();
        assertThat(commands).hasSizeGreaterThan(3);
        for (String command : commands) {
            String[] words = Stream.of(command.split(" +"))
                    .skip(1)
                    .map(word ->
                            word.equals("harbour") ? folder.resolve("harbour").toString() : word)
                    .toArray(String[]::new);
            Cli run = Cli.run(words);
            assertThat(run.code()).as(command).isEqualTo(command.contains(" check ") ? 1 : 0);
            assertThat(run.out()).as(command).isNotEmpty();
        }
    }

    /** Every line of the documentation that begins with the program's name names a command and options that there are. */
    @Test
    void everyExampleIsOfAKnownForm() throws IOException {
        CommandLine commands = CommandLineInterface.commands(new Console(System.out, System.err, false));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            for (Path document :
                    docs.filter(file -> file.toString().endsWith(".md")).toList()) {
                for (String line : Files.readAllLines(document)) {
                    if (line.startsWith("provscope ")) {
                        String[] words = line.replaceFirst("#.*", "").split(" +");
                        CommandLine command = commands.getSubcommands().get(words[1]);
                        boolean isCommand = words[1].matches("[a-z-]+") && !words[1].equals("help");
                        assertThat(!isCommand || command != null)
                                .as(document + ": " + line)
                                .isTrue();
                        for (int i = 2; command != null && i < words.length; i++) {
                            String option = words[i].replaceAll("^\\[|\\].*$|=.*$", "");
                            if (option.matches("--[a-z-]+")) {
                                assertThat(command.getCommandSpec().optionsMap())
                                        .as(document + ": " + line)
                                        .containsKey(option);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void theManualPageAndTheCompletionsKnowEveryCommand(@TempDir Path folder) throws IOException {
        SystemFiles.write(folder);
        String page = Files.readString(folder.resolve("provscope.1"));
        for (String name : CommandLineInterface.commands(new Console(System.out, System.err, false))
                .getSubcommands()
                .keySet()) {
            assertThat(page).contains(".SS \"" + name);
            for (String shell : new String[] {"bash", "zsh", "fish", "ps1"}) {
                assertThat(folder.resolve("provscope." + shell)).content().contains(name);
            }
        }
        assertThat(page.lines()).noneMatch(line -> line.startsWith("'"));
        assertThat(Cli.run("completion", "fish").out()).isEqualTo(Files.readString(folder.resolve("provscope.fish")));
        assertThat(Cli.run("completion", "csh").code()).isEqualTo(2);
    }
}
