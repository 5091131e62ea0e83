package org.provscope.ui.changes;

import org.provscope.edit.Change;

/** The ways in which a page changes files. */
public interface ChangeActions {
    /** Shows what a change does, and asks whether to make it. */
    default void preview(ChangePreview preview) {
        preview(preview, () -> {});
    }

    /**
     * Shows what a change does, and asks whether to make it.
     *
     * @param made runs once it is made
     */
    void preview(ChangePreview preview, Runnable made);

    /**
     * Makes a change at once; it can be undone.
     *
     * @param title what is done
     */
    void change(String title, Change change);

    /** Shows why nothing was done. */
    void tell(String what);
}
