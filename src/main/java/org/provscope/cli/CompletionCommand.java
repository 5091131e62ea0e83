package org.provscope.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Print the script with which a shell completes commands and options.",
        exitCodeListHeading = Common.EXIT_CODES,
        exitCodeList = {"0:Done.", Common.FAILED},
        footer = {"", "Examples:", "  provscope completion fish > ~/.config/fish/completions/provscope.fish"})
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh, fish or powershell.")
    private Completions.Shell shell = Completions.Shell.bash;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine main = spec.parent().commandLine();
        console.print(new Completions(main).script(shell));
        return 0;
    }
}
