package org.provscope.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import org.provscope.cli.CommandLineInterface;
import org.provscope.cli.Console;
import org.provscope.log.ProgramLog;
import org.provscope.schema.ParameterSchema;
import org.provscope.workspace.SampleRoot;

/** Opens the window if there is a display; else prints the root's report and says how to get a window. */
final class WindowStart {
    private static final int FAILED = 2;
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    private final Console console;

    WindowStart(Console console) {
        this.console = console;
    }

    /**
     * Returns true if only the window can be meant: no argument, or one that names a place on this machine or a server.
     * Everything else is for the command line to understand.
     */
    static boolean isMeant(String[] arguments) {
        return arguments.length == 0
                || arguments.length == 1
                        && !arguments[0].startsWith("-")
                        && (arguments[0].contains("/") || arguments[0].contains("\\"));
    }

    /** Opens the window, on a root if one is given, and returns the exit code. */
    int open(@Nullable String root) {
        if (root != null && isUnknownWord(root)) {
            console.err()
                    .println(
                            "provscope: there is no command, file or folder named " + root + " (see provscope --help)");
            return FAILED;
        }
        if (!hasDisplay(System.getProperty("os.name", ""), System.getenv(), System.getProperty("glass.platform"))) {
            return report(
                    root,
                    "There is no display, so this is a report. For the window, start ProvScope on a "
                            + "desktop, or under a virtual display: xvfb-run provscope.");
        }
        // The tables are needed at once, and the toolkit keeps only one processor busy.
        Thread.ofPlatform().daemon().name("tables").start(ParameterSchema::bundled);
        try {
            Application.launch(ProvScopeApplication.class, root == null ? new String[0] : new String[] {root});
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            return report(
                    root,
                    "The window cannot be opened (" + e.getMessage()
                            + "). On Linux it needs GTK 3: install the package libgtk-3-0, and check that DISPLAY is right.");
        } catch (RuntimeException e) {
            ProgramLog.failed("the window ended", e);
            console.err()
                    .println("provscope: the window ended with an internal error: " + e + "."
                            + ProgramLog.whereDetailsAre());
            return FAILED;
        }
    }

    /**
     * Returns true for what can only be a misspelt command: a plain word that names no file. The launcher starts it as
     * a command, without what a window needs.
     */
    static boolean isUnknownWord(String root) {
        return WORD.matcher(root).matches() && !Files.exists(Path.of(root));
    }

    private int report(@Nullable String root, String why) {
        String address = root == null ? SampleRoot.location().address() : root;
        console.out().println(root == null ? "The sample root" : address);
        console.out().println();
        int code = CommandLineInterface.run(List.of("phones", address), console, none -> FAILED);
        console.out().println();
        console.out().println(why);
        return code;
    }

    static boolean hasDisplay(String osName, Map<String, String> environment, @Nullable String glassPlatform) {
        String system = osName.toLowerCase(Locale.ROOT);
        boolean always =
                system.startsWith("windows") || system.startsWith("mac") || "Headless".equalsIgnoreCase(glassPlatform);
        return always || !environment.getOrDefault("DISPLAY", "").isEmpty();
    }
}
