package org.provscope.check;

import java.util.Locale;

/** The severity of a problem, worst first. */
public enum Severity {
    ERROR("error", "errors"),
    WARNING("warning", "warnings"),
    INFO("note", "notes");

    private final String word;
    private final String plural;

    Severity(String word, String plural) {
        this.word = word;
        this.plural = plural;
    }

    /** Returns the severity as the command line writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns a count with the word: {@code 1 error}, {@code 2 errors}. */
    public String counted(int count) {
        return count + " " + (count == 1 ? word : plural);
    }

    /** Returns true if this is the other severity or a worse one. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
