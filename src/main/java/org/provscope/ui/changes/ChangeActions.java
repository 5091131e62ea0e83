package org.provscope.ui.changes;

import org.provscope.edit.Change;

/** How a page has a change of files done. */
public interface ChangeActions {
    /** Shows what a change does, and asks whether to do it. */
    void preview(ChangePreview preview);

    /**
     * Does a change at once; it can be undone.
     *
     * @param title what is done
     */
    void change(String title, Change change);

    /** Tells a person why nothing was done. */
    void tell(String what);
}
