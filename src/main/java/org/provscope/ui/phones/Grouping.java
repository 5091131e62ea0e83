package org.provscope.ui.phones;

/** What the list of phones is parted by. */
public enum Grouping {
    SITE("Sites", "No site"),
    MODEL("Models", "Model not known"),
    RELEASE("Firmware", "Firmware not known"),
    STATE("States", ""),
    NONE("No groups", "");

    private final String label;
    private final String others;

    Grouping(String words, String others) {
        this.label = words;
        this.others = others;
    }

    /** Returns the title of the phones that belong to no group. */
    String others() {
        return others;
    }

    @Override
    public String toString() {
        return label;
    }
}
