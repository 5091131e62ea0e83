package org.provscope.ui.directory;

/** What contacts are saved as. */
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

    /** What its files' names end in. */
    String ending() {
        return ending;
    }

    /** What it is, for the menu. */
    String label() {
        return label;
    }
}
