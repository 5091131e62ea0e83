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

/** Creates the small parts that every screen is made of. */
public final class Ui {
    private Ui() {}

    /** Returns an icon by its Material Design name, e.g. {@code mdi2p-phone}. */
    public static FontIcon icon(String name) {
        return new FontIcon(name);
    }

    /** Returns a label with style classes. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Returns a text that wraps over as many lines as it needs. */
    public static Label paragraph(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Returns a button with a text and an icon. */
    public static Button button(String text, String iconName, Runnable action) {
        Button button = new Button(text, icon(iconName));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Returns a button with only an icon; its words are shown as a tip and read by screen readers. */
    public static Button iconButton(String words, String iconName, Runnable action) {
        Button button = button("", iconName, action);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        return button;
    }

    /** Centres a box in the window. */
    public static VBox centred(VBox box) {
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("centre-box");
        return box;
    }

    /** Returns a node that takes the free room between its neighbours. */
    public static Node spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
