package org.provscope.ui.editor;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.Ui;

/** The line above the text that says what is wrong with the file as a whole. */
final class NoticeBar {
    private final VBox node = new VBox();

    Node getNode() {
        return node;
    }

    /** @param text what is wrong; null: nothing */
    void show(@Nullable String text, Node... ways) {
        node.getChildren().clear();
        if (text != null) {
            HBox line = new HBox(8, Ui.icon("mdi2a-alert"), Ui.paragraph(text));
            line.getStyleClass().addAll("notice", "danger");
            line.getChildren().addAll(ways);
            node.getChildren().add(line);
        }
    }
}
