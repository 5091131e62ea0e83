package org.provscope.cli;

import picocli.CommandLine.Option;

/** The output forms of most commands; {@code check}, {@code plan} and {@code migrate} have more. */
final class OutputFormat {
    /** The forms. */
    enum Format {
        text,
        json
    }

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json",
            description = "The format of the output (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    boolean isJson() {
        return format == Format.json;
    }
}
