package org.provscope.cli;

import java.util.Map;
import org.provscope.help.ProgramVersion;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, made from the same descriptions as the help of the commands. */
final class ManPage {
    private final CommandLine commands;
    private final StringBuilder page = new StringBuilder();

    ManPage(CommandLine commands) {
        this.commands = commands;
    }

    /** Returns the page in the language of {@code man}. */
    String text() {
        CommandSpec main = commands.getCommandSpec();
        macro("TH", "PROVSCOPE", "1", "", "ProvScope " + ProgramVersion.number(), "User Commands");
        macro("SH", "NAME");
        line("provscope - " + sentence(main.usageMessage().description()).replaceAll("\\.$", ""));
        macro("SH", "SYNOPSIS");
        line(".B provscope");
        line("[\\fIROOT\\fR]");
        line(".br");
        line(".B provscope");
        line("\\fICOMMAND\\fR [\\fIARGUMENTS\\fR]");
        macro("SH", "DESCRIPTION");
        line(escaped(
                "With ROOT or without any argument, opens the window. A root is the folder that phones are provisioned "
                        + "from: a folder of this machine, a zip file, or a server's address (sftp://user@host/folder, "
                        + "ftps://…, ftp://…). Each COMMAND answers one question on standard output."));
        macro("SH", "OPTIONS");
        main.options().stream().filter(option -> !option.hidden()).forEach(this::option);
        macro("SH", "COMMANDS");
        for (Map.Entry<String, CommandLine> entry : commands.getSubcommands().entrySet()) {
            command(entry.getKey(), entry.getValue().getCommandSpec());
        }
        macro("SH", "EXIT STATUS");
        main.usageMessage().exitCodeList().forEach((code, words) -> {
            line(".TP");
            line(".B " + escaped(code));
            line(escaped(words));
        });
        macro("SH", "FILES");
        line(".TP");
        line(".I ~/.config/provscope");
        line("Settings, or below XDG_CONFIG_HOME.");
        line(".TP");
        line(".I ~/.local/state/provscope");
        line("Changes that are not published yet, earlier publications and the log, or below XDG_STATE_HOME.");
        line(".TP");
        line(".I ~/.cache/provscope");
        line("What was read once; it can be deleted. Or below XDG_CACHE_HOME.");
        macro("SH", "EXAMPLES");
        examples(main.usageMessage().footer());
        commands.getSubcommands()
                .values()
                .forEach(command ->
                        examples(command.getCommandSpec().usageMessage().footer()));
        return page.toString();
    }

    private void command(String name, CommandSpec spec) {
        StringBuilder synopsis = new StringBuilder(name);
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            boolean isNeeded = parameter.arity().min() > 0;
            synopsis.append(isNeeded ? " " : " [")
                    .append(parameter.paramLabel())
                    .append(parameter.arity().max() > 1 ? "…" : "")
                    .append(isNeeded ? "" : "]");
        }
        macro("SS", synopsis.toString());
        line(escaped(sentence(spec.usageMessage().description())));
        spec.options().stream()
                .filter(option -> !option.hidden() && !option.usageHelp() && !isGlobal(option))
                .forEach(this::option);
    }

    private boolean isGlobal(OptionSpec option) {
        return commands.getCommandSpec().optionsMap().containsKey(option.longestName());
    }

    private void option(OptionSpec option) {
        line(".TP");
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(names.isEmpty() ? "" : ", ")
                    .append("\\fB")
                    .append(escaped(name))
                    .append("\\fR");
        }
        if (option.arity().max() > 0) {
            names.append(" \\fI").append(escaped(option.paramLabel())).append("\\fR");
        }
        line(names.toString());
        String words = sentence(option.description());
        line(escaped(
                option.defaultValueString() == null
                        ? words
                        : words.replace("${DEFAULT-VALUE}", option.defaultValueString())));
    }

    private void examples(String[] footer) {
        for (String text : footer) {
            if (text.startsWith("  provscope")) {
                line(".nf");
                line(escaped(text));
                line(".fi");
            }
        }
    }

    private static String sentence(String[] lines) {
        return String.join(" ", lines).replace("%n", " ").replaceAll(" +", " ").strip();
    }

    private void macro(String name, String... words) {
        page.append('.').append(name);
        for (String word : words) {
            page.append(" \"").append(escaped(word).replace("\"", "\\(dq")).append('"');
        }
        page.append('\n');
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    /** A line must not begin with a dot or an apostrophe, and a hyphen is meant as one. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\\\").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
