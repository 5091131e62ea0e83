package org.provscope.cli;

import picocli.CommandLine.Option;

/** How most commands answer; {@code check} and {@code plan} know more forms. */
final class Answer {
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
