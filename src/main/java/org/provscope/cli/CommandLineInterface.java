package org.provscope.cli;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The command {@code provscope}: opens the window, or runs one of its commands. */
@Command(name = "provscope", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "[COMMAND]", description = "See what every Polycom phone gets from its provisioning root, and from where.", footer = {
        "", "Exit codes: 0 done; 1 done, and something was found; 2 could not be done."})
public final class CommandLineInterface implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineInterface.class);
    private static final int FAILED = 2;

    @Parameters(arity = "0..1", paramLabel = "ROOT", description = "The root to open in the window.")
    private @Nullable String root;

    private boolean windowWanted;

    private CommandLineInterface() {}

    /**
     * Runs what the arguments ask for.
     *
     * @param window opens the window on a root (null: none), and gives the exit code
     * @return the exit code
     */
    public static int run(List<String> arguments, Console console, ToIntFunction<@Nullable String> window) {
        CommandLineInterface main = new CommandLineInterface();
        CommandLine commands = new CommandLine(main);
        commands.addSubcommand(new PhonesCommand(console));
        commands.addSubcommand(new EffectiveCommand(console));
        commands.addSubcommand(new WhereCommand(console));
        commands.addSubcommand(new CheckCommand(console));
        commands.addSubcommand(new PlanCommand(console));
        commands.addSubcommand(new DirectoryCommand(console));
        commands.addSubcommand(new SchemaCommand(console));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
        commands.setOut(new java.io.PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8));
        commands.setErr(new java.io.PrintWriter(console.err(), true, java.nio.charset.StandardCharsets.UTF_8));
        commands.setParameterExceptionHandler((e, args) -> usage(e, console));
        commands.setExecutionExceptionHandler((e, command, parsed) -> failed(e, console));
        commands.setExpandAtFiles(false);
        int code = execute(commands, arguments, console);
        return main.windowWanted ? window.applyAsInt(main.root) : code;
    }

    /** Even where memory or stack end, the answer is one line and the right code. */
    private static int execute(CommandLine commands, List<String> arguments, Console console) {
        try {
            return commands.execute(arguments.toArray(String[]::new));
        } catch (OutOfMemoryError e) {
            console.err().println("provscope: this root needs more memory than Java was given (see -Xmx).");
            return FAILED;
        } catch (StackOverflowError e) {
            console.err().println("provscope: a file of this root is nested too deeply to be read.");
            return FAILED;
        }
    }

    @Override
    public void run() {
        windowWanted = true;
    }

    private static int usage(ParameterException e, Console console) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println("provscope: " + TextTable.printable(String.valueOf(e.getMessage())) + " (see " + command
                + " --help)");
        return FAILED;
    }

    private static int failed(Exception e, Console console) {
        if (e instanceof Failure) {
            console.err().println("provscope: " + TextTable.printable(String.valueOf(e.getMessage())));
        } else {
            console.err().println("provscope: a mistake of ProvScope itself: " + e);
            LOG.error("unexpected", e);
        }
        return FAILED;
    }
}
