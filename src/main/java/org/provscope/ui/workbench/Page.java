package org.provscope.ui.workbench;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import org.provscope.workspace.OpenRoot;

/** A page in the middle of the window. */
public interface Page {
    /** Returns what identifies the page. */
    PageId id();

    /** Returns the node that shows it. */
    Node getNode();

    /** Returns the text of its tab. */
    ReadOnlyStringProperty title();

    /** Returns the literal of its icon. */
    String icon();

    /** Returns the tip of its tab; empty for none. */
    default String tooltip() {
        return "";
    }

    /** Shows a new state of the open root. */
    void show(OpenRoot root);

    /** Focuses the field for searching in it. */
    void find();

    /**
     * Asks what must be asked before it is closed.
     *
     * @param close closes the page
     */
    default void closing(Runnable close) {
        close.run();
    }

    /** Releases everything; the page is no longer shown. */
    default void close() {}
}
