package org.provscope.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The parts of the boxes over the window. One button of a box may be its main one: it alone is coloured, and Enter
 * presses it. Escape is handled by the window: it closes every box and does nothing else.
 */
public final class Boxes {
    /** The style class of a box, by which tests and styles find it. */
    public static final String STYLE = "goto-box";

    private Boxes() {}

    /** Makes a box of its content. */
    public static VBox box(double width, double height, VBox content) {
        content.getStyleClass().add(STYLE);
        content.setMaxSize(width, height);
        return content;
    }

    /** Makes a button the main one. */
    public static Button main(Button button) {
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        return button;
    }

    /** Makes a button of one whose action is risky or cannot be undone: red, and never pressed by Enter alone. */
    public static Button risky(Button button) {
        button.getStyleClass().add("danger");
        return button;
    }

    /** Returns the bottom row of a box, with its buttons at the right. */
    public static HBox foot(Node left, Button... buttons) {
        HBox foot = new HBox(8, left, Ui.spring());
        foot.getChildren().addAll(buttons);
        for (Button button : buttons) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /** Returns the note at the bottom left of each box that changes files. */
    public static Node onlyHere() {
        return Ui.label("Nothing is written to the root until you publish.", "text-muted");
    }
}
