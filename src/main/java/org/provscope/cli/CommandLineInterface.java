package org.provscope.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.provscope.log.ProgramLog;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code provscope}: opens the window, or runs one of its commands. */
@Command(
        name = "provscope",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "See what every Polycom phone gets from its provisioning root, and from where.",
        exitCodeListHeading = Common.EXIT_CODES,
        exitCodeList = {
            "0:Done, nothing found.",
            "1:Done, something found: errors, phones that change, or files that would.",
            Common.FAILED
        },
        footer = {
            "",
            "Examples:",
            "  provscope /srv/provisioning",
            "  provscope check /srv/provisioning",
            "",
            "For help with a command: provscope help COMMAND"
        })
public final class CommandLineInterface implements Runnable {
    private static final int FAILED = 2;

    @Parameters(arity = "0..1", paramLabel = "ROOT", description = "The root to open in the window.%n" + Common.ROOT)
    private @Nullable String root;

    private final Console console;
    private final CommandLine commands;
    private boolean windowWanted;

    private CommandLineInterface(Console console) {
        this.console = console;
        this.commands = new CommandLine(this);
        commands.addSubcommand(new PhonesCommand(console));
        commands.addSubcommand(new EffectiveCommand(console));
        commands.addSubcommand(new WhereCommand(console));
        commands.addSubcommand(new CheckCommand(console));
        commands.addSubcommand(new PlanCommand(console));
        commands.addSubcommand(new DirectoryCommand(console));
        commands.addSubcommand(new MigrateCommand(console));
        commands.addSubcommand(new LogsCommand(console));
        commands.addSubcommand(new CompareCommand(console));
        commands.addSubcommand(new SchemaCommand(console));
        commands.addSubcommand(new SampleCommand(console));
        commands.addSubcommand(new CompletionCommand(console));
        commands.addSubcommand(new CommandLine.HelpCommand());
    }

    /** Returns every command, with its descriptions. */
    static CommandLine commands(Console console) {
        return new CommandLineInterface(console).commands;
    }

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            scope = ScopeType.INHERIT,
            description =
                    "Use colours if the terminal supports them (auto, unless NO_COLOR is set or TERM is dumb), always or never.")
    void color(Console.Colours when) {
        console.colour(when);
    }

    @Option(
            names = "--quiet",
            scope = ScopeType.INHERIT,
            description = "Leave out hints and explanations: show only the result, and what could not be done or read.")
    void quiet(boolean on) {
        console.quiet(on);
    }

    /**
     * Runs the command that the arguments name.
     *
     * @param window opens the window on a root, or on none for null, and returns the exit code
     * @return the exit code
     */
    public static int run(List<String> arguments, Console console, ToIntFunction<@Nullable String> window) {
        CommandLineInterface main = new CommandLineInterface(console);
        CommandLine commands = main.commands;
        commands.setOut(new java.io.PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8));
        commands.setErr(new java.io.PrintWriter(console.err(), true, java.nio.charset.StandardCharsets.UTF_8));
        commands.setExecutionStrategy(parsed -> {
            // Only now it is known if help is coloured.
            commands.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
            console.masks(!parsed.hasSubcommand() || parsed.subcommand().matchedOptionValue("--mask", true));
            main.checkWord();
            return new CommandLine.RunLast().execute(parsed);
        });
        commands.setParameterExceptionHandler((e, args) -> main.usage(e));
        commands.setExecutionExceptionHandler((e, command, parsed) -> failed(e, console));
        commands.setExpandAtFiles(false);
        int code = execute(commands, arguments, console);
        return main.windowWanted ? window.applyAsInt(main.root) : code;
    }

    /** Runs a command; if memory or stack run out, the answer is still one line and the right code. */
    private static int execute(CommandLine commands, List<String> arguments, Console console) {
        try {
            return commands.execute(arguments.toArray(String[]::new));
        } catch (OutOfMemoryError e) {
            console.err().println("provscope: not enough memory for this root (see Java's option -Xmx).");
            return FAILED;
        } catch (StackOverflowError e) {
            ProgramLog.failed("a command ended", e);
            console.err().println("provscope: a file of this root is nested too deeply to be read.");
            return FAILED;
        }
    }

    /** Refuses a root that does not exist and is probably a misspelt command. */
    private void checkWord() {
        if (root != null
                && !isPlace(root)
                && Nearest.of(root, commands.getSubcommands().keySet()) != null) {
            throw new ParameterException(commands, noCommand(root));
        }
    }

    @Override
    public void run() {
        windowWanted = true;
    }

    private int usage(ParameterException e) {
        console.say(message(e) + " (see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help)");
        return FAILED;
    }

    private String message(ParameterException e) {
        String message = String.valueOf(e.getMessage());
        if (e.getArgSpec() == null && e.getValue() != null) {
            // Only the command “help” names a value that belongs to no option or parameter.
            return noCommand(e.getValue());
        }
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            if (e.getCommandLine().equals(commands) && root != null && !isPlace(root)) {
                return noCommand(root);
            }
            String first = unmatched.getUnmatched().getFirst();
            String near = Nearest.of(
                    first.replaceFirst("=.*", ""),
                    e.getCommandLine().getCommandSpec().optionsMap().keySet());
            return first.startsWith("-") && near != null ? message + ". Did you mean " + near + "?" : message;
        }
        return message;
    }

    private String noCommand(@Nullable String word) {
        String near =
                word == null ? null : Nearest.of(word, commands.getSubcommands().keySet());
        return "“" + word + "” is not a command" + (near == null ? "" : ". Did you mean “" + near + "”?");
    }

    /** Returns true if a word can be a root: an address, or something that exists. */
    private static boolean isPlace(String word) {
        try {
            return word.contains("://") || Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static int failed(Exception e, Console console) {
        if (e instanceof Failure) {
            console.say(String.valueOf(e.getMessage()));
        } else {
            ProgramLog.failed("a command ended", e);
            console.say("internal error: " + e + "." + ProgramLog.whereDetailsAre());
        }
        return FAILED;
    }
}
