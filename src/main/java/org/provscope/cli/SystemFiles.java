package org.provscope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Writes the manual page and the completions of shells for the packages ({@code installer/}). */
public final class SystemFiles {
    private SystemFiles() {}

    /** Takes the folder to write into. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path folder) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        CommandLine commands = CommandLineInterface.commands(new Console(nowhere, nowhere, false));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("provscope.1"), new ManPage(commands).text());
        for (Completions.Shell shell : Completions.Shell.values()) {
            Files.writeString(
                    folder.resolve("provscope." + (shell == Completions.Shell.powershell ? "ps1" : shell.name())),
                    new Completions(commands).script(shell));
        }
    }
}
