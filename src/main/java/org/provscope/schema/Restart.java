package org.provscope.schema;

/** Whether a phone restarts when a parameter changes (DOMAIN §8); unknown is shown as unknown. */
public enum Restart {
    YES("yes"),
    MAYBE("maybe"),
    UNKNOWN("unknown");

    private final String word;

    Restart(String word) {
        this.word = word;
    }

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
