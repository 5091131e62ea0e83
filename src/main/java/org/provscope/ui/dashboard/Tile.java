package org.provscope.ui.dashboard;

/**
 * Something that needs a hand.
 *
 * @param count  how often
 * @param title  what, in words that follow the count
 * @param detail why it matters, or what a click does
 */
record Tile(Kind kind, int count, String title, String detail) {
    /** What it is; the order is that of the page. */
    enum Kind {
        DRAFTS("accent"),
        UNREADABLE("danger"),
        NO_MASTER("danger"),
        INCOMPLETE("danger"),
        OLD_NAMES("danger"),
        UNKNOWN_NAMES("danger"),
        OTHER_ERRORS("danger"),
        REFUSED("warning"),
        WITHOUT_EFFECT("warning"),
        SWITCHED_OFF("warning"),
        PASSWORDS("warning"),
        OTHER_WARNINGS("warning"),
        OWN_VALUES("info"),
        MODELS("info");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }
}
