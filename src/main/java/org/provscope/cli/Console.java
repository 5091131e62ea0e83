package org.provscope.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes.
 *
 * @param colour whether standard output is a terminal that shows colours
 */
public record Console(PrintStream out, PrintStream err, boolean colour) {
    /** Ways to make a piece of text stand out. */
    enum Style {
        BOLD("1"),
        DIM("2"),
        RED("31"),
        YELLOW("33"),
        CYAN("36");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    String styled(@Nullable Style style, String text) {
        return colour && style != null ? "\u001B[" + style.code + "m" + text + "\u001B[0m" : text;
    }
}
