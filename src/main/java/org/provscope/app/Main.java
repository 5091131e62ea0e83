package org.provscope.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.provscope.cli.CommandLineInterface;
import org.provscope.cli.Console;
import org.provscope.help.ProgramVersion;
import org.provscope.log.ProgramLog;

/** Starts ProvScope. */
public final class Main {
    private static final int FOUND = 1;
    private static final int FAILED = 2;

    /** The launcher's code in place of {@link #FOUND}, by which it tells a result from a Java that could not start. */
    private static final String FOUND_CODE = "provscope.found.code";

    private Main() {}

    /** Runs the program and ends with its exit code. */
    public static void main(String[] args) {
        ProgramLog.start(() -> "ProvScope " + ProgramVersion.number() + ": provscope " + String.join(" ", args));
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(output, 1 << 16), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Console console = new Console(out, err, Console.isColoured(isTerminal(), System.getenv()));
        // Reading the descriptions of all commands takes a quarter of a window's start.
        int code = WindowStart.isMeant(args)
                ? new WindowStart(console).open(args.length == 0 ? null : args[0])
                : CommandLineInterface.run(List.of(args), console, root -> new WindowStart(console).open(root));
        out.flush();
        String lost = output.lost();
        if (lost != null) {
            err.println("provscope: not everything could be written to standard output: " + lost);
        }
        int told = code == FOUND ? Integer.getInteger(FOUND_CODE, FOUND) : code;
        System.exit(lost == null ? told : FAILED);
    }

    @SuppressWarnings("SystemConsoleNull") // declared nullable
    private static boolean isTerminal() {
        var terminal = System.console();
        return terminal != null && terminal.isTerminal();
    }
}
