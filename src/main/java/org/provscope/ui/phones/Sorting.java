package org.provscope.ui.phones;

/** The order of the list of phones, within its groups. */
public enum Sorting {
    ADDRESS("By address"),
    LABEL("By label"),
    MODEL("By model"),
    PROBLEMS("By problems");

    private final String label;

    Sorting(String words) {
        this.label = words;
    }

    @Override
    public String toString() {
        return label;
    }
}
