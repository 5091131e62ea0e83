package org.provscope.schema.xsd;

/** Thrown if a file is no usable schema; the message says why, for people. */
public final class SchemaReadException extends Exception {
    private static final long serialVersionUID = 1L;

    public SchemaReadException(String message) {
        super(message);
    }
}
