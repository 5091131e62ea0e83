package org.provscope.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The output of a command, and how much of it there is; secrets are masked on the way, whoever writes them. */
public final class Console {
    /** Ways to highlight a piece of text. */
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

    /** The values of {@code --color}. */
    enum Colours {
        auto,
        always,
        never
    }

    private final MaskingStream out;
    private final MaskingStream err;
    private final boolean auto;
    private boolean colour;
    private boolean quiet;

    /**
     * @param colour true if standard output is a terminal that shows colours
     */
    public Console(PrintStream out, PrintStream err, boolean colour) {
        this.out = new MaskingStream(out);
        this.err = new MaskingStream(err);
        this.auto = colour;
        this.colour = colour;
    }

    /** Returns true if colours are wanted and can be shown, by {@code NO_COLOR} (see no-color.org) and {@code TERM}. */
    public static boolean isColoured(boolean terminal, Map<String, String> environment) {
        return terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** Switches the masking of secrets on or off; it is on at first. */
    void masks(boolean on) {
        out.masks(on);
        err.masks(on);
    }

    /** Returns standard output. */
    public PrintStream out() {
        return out;
    }

    /** Returns standard error. */
    public PrintStream err() {
        return err;
    }

    boolean colour() {
        return colour;
    }

    /** Shows colours from now on always, never, or if the terminal shows them. */
    void colour(Colours when) {
        colour = switch (when) {
            case auto -> auto;
            case always -> true;
            case never -> false;
        };
    }

    boolean isQuiet() {
        return quiet;
    }

    void quiet(boolean on) {
        quiet = on;
    }

    /** Writes a whole document to standard output, in UTF-8. */
    void print(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /** Writes one line of our own to standard error. */
    void say(String sentence) {
        err.println("provscope: " + TextTable.printable(sentence));
    }

    /** Writes a hint to standard error, except with {@code --quiet}. */
    void advise(String sentence) {
        if (!quiet) {
            say(sentence);
        }
    }

    /** Writes a line below an answer that only explains it, except with {@code --quiet}. */
    void remark(String text) {
        if (!quiet) {
            out.println(TextTable.printable(text));
        }
    }

    /** Returns a text as it may be shown. */
    String shown(String text) {
        return out.shown(text);
    }

    String styled(@Nullable Style style, String text) {
        return colour && style != null ? "\u001B[" + style.code + "m" + text + "\u001B[0m" : text;
    }
}
