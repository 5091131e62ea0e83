package org.provscope.evidence;

/** A log that a person named cannot be used; the message says why, as a sentence. */
public final class EvidenceException extends Exception {
    private static final long serialVersionUID = 1;

    EvidenceException(String message) {
        super(message);
    }
}
