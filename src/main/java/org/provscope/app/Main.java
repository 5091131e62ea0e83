package org.provscope.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.provscope.cli.CommandLineInterface;
import org.provscope.cli.Console;

/** Starts ProvScope. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Console console = new Console(stream(FileDescriptor.out), stream(FileDescriptor.err), isTerminal());
        int code = CommandLineInterface.run(List.of(args), console, root -> new WindowStart(console).open(root));
        console.out().flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), descriptor
                .equals(FileDescriptor.err), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("SystemConsoleNull") // declared nullable
    private static boolean isTerminal() {
        var terminal = System.console();
        return terminal != null && terminal.isTerminal() && System.getenv("NO_COLOR") == null;
    }
}
