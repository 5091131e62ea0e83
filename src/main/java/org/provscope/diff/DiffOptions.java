package org.provscope.diff;

/** What is ignored when two texts are compared. */
public enum DiffOptions {
    NOTHING("Compare everything"),
    /** Ignores indentation, blank lines, and how attributes are spread over lines. */
    SPACE("Ignore white space"),
    /**
     * Also ignores the order of the attributes of one element: only the first of a name counts on phones, and stays
     * first.
     */
    SPACE_AND_ORDER("Ignore white space and attribute order");

    private final String label;

    DiffOptions(String words) {
        this.label = words;
    }

    /** Returns what is ignored, for a list to choose from. */
    public String label() {
        return label;
    }
}
