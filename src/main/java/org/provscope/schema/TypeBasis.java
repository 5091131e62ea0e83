package org.provscope.schema;

/** What a parameter's type was taken from; it decides how sure a check can be (docs/domain.md §10). */
public enum TypeBasis {
    /** No type is known. */
    NONE(""),
    /** A schema of the vendor's: type, bounds and index ranges are complete. */
    SCHEMA("xsd"),
    /** A document of the vendor's. */
    DOCUMENT("doc"),
    /** Values in real files. */
    SEEN("seen"),
    /** A rule over names and defaults. */
    INFERRED("inferred");

    private final String word;

    TypeBasis(String word) {
        this.word = word;
    }

    /** Returns the word that the tables use. */
    public String word() {
        return word;
    }

    /** Returns true if the type only says what is expected, so that another value is no mistake. */
    public boolean isExpectation() {
        return this == SEEN || this == INFERRED;
    }

    static TypeBasis of(String word) {
        for (TypeBasis basis : values()) {
            if (basis.word.equals(word)) {
                return basis;
            }
        }
        throw new IllegalArgumentException("no basis of a type: " + word);
    }
}
