package org.provscope.ui.file;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.workspace.OpenRoot;

/** What a file can be shown as besides its text. */
interface OtherView {
    /** Returns the choice between this and the text. */
    TextOrForm choice();

    /** Returns the node that shows it. */
    Node getNode();

    /** Shows the file as it is in a root, also where it is gone. */
    default void show(OpenRoot root) {}

    /** Shows what the check found. */
    default void mark(@Nullable CheckResult found) {}

    /** Submits what is being typed. */
    default void commit() {}

    /** Focuses what finds something here; returns false if nothing does. */
    default boolean find() {
        return false;
    }

    /** Stops what runs in the background. */
    default void close() {}
}
