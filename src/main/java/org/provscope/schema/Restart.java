package org.provscope.schema;

/** Tells whether a phone restarts when a parameter changes (docs/domain.md §8); unknown is shown as unknown. */
public enum Restart {
    YES("yes"),
    MAYBE("maybe"),
    UNKNOWN("unknown");

    private final String word;

    Restart(String word) {
        this.word = word;
    }

    /** Returns the answer in a person's words. */
    public String word() {
        return word;
    }

    static Restart of(String column) {
        return switch (column) {
            case "yes" -> YES;
            case "maybe" -> MAYBE;
            default -> UNKNOWN;
        };
    }
}
