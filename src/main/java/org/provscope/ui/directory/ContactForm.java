package org.provscope.ui.directory;

/** The formats that contacts can be saved in. */
enum ContactForm {
    CSV("Table for Excel and others (CSV)", ".csv"),
    VCARD_3("vCards 3.0, for most address books", ".vcf"),
    VCARD_4("vCards 4.0", ".vcf");

    private final String label;
    private final String ending;

    ContactForm(String label, String ending) {
        this.label = label;
        this.ending = ending;
    }

    /** Returns the ending of the files' names. */
    String ending() {
        return ending;
    }

    /** Returns the name for the menu. */
    String label() {
        return label;
    }
}
