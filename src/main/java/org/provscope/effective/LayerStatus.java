package org.provscope.effective;

import java.util.Locale;

/** Tells whether a layer's values are known. */
public enum LayerStatus {
    READ,
    /** There is no such file in the root. */
    MISSING,
    /** The file exists, but no phone can read it: it is malformed, or the storage refuses it. */
    UNREADABLE,
    ENCRYPTED,
    /** A URL of its own; never opened from here. */
    REMOTE,
    /** The name depends on the phone's model or part number, which is not known. */
    UNDETERMINABLE;

    /** Returns the status as the command line writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
