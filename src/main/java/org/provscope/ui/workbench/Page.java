package org.provscope.ui.workbench;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import org.provscope.workspace.OpenRoot;

/** A page in the middle of the window. */
public interface Page {
    PageId id();

    Node getNode();

    /** The text of its tab. */
    ReadOnlyStringProperty title();

    /** The literal of its icon. */
    String icon();

    /** What is shown over its tab; empty: nothing. */
    default String tooltip() {
        return "";
    }

    /** Shows a new state of the open root. */
    void show(OpenRoot root);

    /** Puts the cursor where a person looks for something on it. */
    void find();

    /** Asks what must be asked before it is closed. */
    default void closing(Runnable close) {
        close.run();
    }

    /** Lets go of everything; the page is not shown any more. */
    default void close() {}
}
