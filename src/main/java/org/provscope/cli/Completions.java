package org.provscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Scripts with which shells complete commands and options. */
final class Completions {
    /** The shells that are known. */
    enum Shell {
        bash,
        zsh,
        fish,
        powershell
    }

    private static final String NAME = "provscope";

    private final CommandLine commands;

    Completions(CommandLine commands) {
        this.commands = commands;
    }

    String script(Shell shell) {
        return switch (shell) {
            case bash -> AutoComplete.bash(NAME, commands);
            // The same script, by the way that zsh has for those of bash.
            case zsh ->
                "#compdef " + NAME + "\nautoload -U +X bashcompinit && bashcompinit\n"
                        + AutoComplete.bash(NAME, commands);
            case fish -> fish();
            case powershell -> powershell();
        };
    }

    private static List<OptionSpec> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .toList();
    }

    private static String words(String[] description) {
        return String.join(" ", description)
                .replaceAll("%n", " ")
                .replace("${DEFAULT-VALUE}", "")
                .strip();
    }

    private static List<String> values(OptionSpec option) {
        String label = option.paramLabel();
        return label.contains("|") ? List.of(label.split("\\|")) : List.of();
    }

    private String fish() {
        StringBuilder script = new StringBuilder("# Completions of " + NAME + " for fish.\n");
        commands.getSubcommands()
                .forEach((name, command) -> script.append("complete -c " + NAME)
                        .append(" -n __fish_use_subcommand -a ")
                        .append(name)
                        .append(" -d ")
                        .append(fishQuoted(
                                words(command.getCommandSpec().usageMessage().description())))
                        .append('\n'));
        commands.getSubcommands()
                .forEach((name, command) -> options(command)
                        .forEach(option -> fish(script, "__fish_seen_subcommand_from " + name, option)));
        return script.toString();
    }

    private static void fish(StringBuilder script, String when, OptionSpec option) {
        script.append("complete -c " + NAME + " -n ").append(fishQuoted(when));
        for (String optionName : option.names()) {
            script.append(optionName.startsWith("--") ? " -l " : " -s ").append(optionName.replaceFirst("^-+", ""));
        }
        List<String> values = values(option);
        if (!values.isEmpty()) {
            script.append(" -x -a ").append(fishQuoted(String.join(" ", values)));
        } else if (option.arity().max() > 0) {
            script.append(" -r");
        }
        script.append(" -d ").append(fishQuoted(words(option.description()))).append('\n');
    }

    private static String fishQuoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private String powershell() {
        List<String> tables = new ArrayList<>();
        commands.getSubcommands()
                .forEach((name, command) -> tables.add("        " + quoted(name) + " = @("
                        + options(command).stream()
                                .map(option -> quoted(option.longestName()))
                                .collect(Collectors.joining(", "))
                        + ")"));
        return "# Completions of " + NAME + " for PowerShell: " + NAME + " completion powershell >> $PROFILE\n"
                + "Register-ArgumentCompleter -Native -CommandName " + NAME + " -ScriptBlock {\n"
                + "    param($wordToComplete, $commandAst, $cursorPosition)\n"
                + "    $options = @{\n"
                + String.join("\n", tables)
                + "\n    }\n"
                + "    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { \"$_\" })\n"
                + "    $command = $words | Where-Object { $options.ContainsKey($_) } | Select-Object -First 1\n"
                + "    $choices = if ($command) { $options[$command] } else { $options.Keys | Sort-Object }\n"
                + "    $choices | Where-Object { $_ -like \"$wordToComplete*\" } | ForEach-Object {\n"
                + "        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)\n"
                + "    }\n"
                + "}\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
