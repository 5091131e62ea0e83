package org.provscope.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small parts that every screen is made of. */
public final class Ui {
    private Ui() {}

    /** An icon by its Material Design name, e.g. {@code mdi2p-phone}. */
    public static FontIcon icon(String name) {
        return new FontIcon(name);
    }

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A text that wraps over as many lines as it needs. */
    public static Label paragraph(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Button button(String text, String iconName, Runnable action) {
        Button button = new Button(text, icon(iconName));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button that is only an icon; its words are told by a tip and to screen readers. */
    public static Button iconButton(String words, String iconName, Runnable action) {
        Button button = button("", iconName, action);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        return button;
    }

    /** Puts what a box holds into the middle of the window. */
    public static VBox centred(VBox box) {
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("centre-box");
        return box;
    }

    /** Takes the room between its neighbours. */
    public static Node spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
