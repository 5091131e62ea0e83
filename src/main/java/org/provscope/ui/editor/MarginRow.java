package org.provscope.ui.editor;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.provscope.ui.Ui;

/** The margin of one visible line: its number, a mark, and a bar if it was changed. */
final class MarginRow extends Region {
    private static final double LEFT = 6;
    private static final double RIGHT = 12;
    private static final double ICON_TOP = 2.5;
    private static final String[] SEVERITIES = {"", "info", "warning", "error"};

    private final Text number = new Text();
    private int line = -1;
    private int shownMark;
    private @Nullable Node icon;

    /**
     * @param clicked gets the line when its mark is clicked, from 0
     */
    MarginRow(IntConsumer clicked) {
        number.getStyleClass().add("lineno-text");
        getChildren().add(number);
        setManaged(false);
        setOnMousePressed(event -> clicked.accept(line));
    }

    /**
     * Shows a line.
     *
     * @param mark the severity, from 0 to 3; -1 if there is no problem but a value is overridden for some phones
     */
    void show(int nextLine, int mark, boolean changed) {
        if (nextLine != line) {
            line = nextLine;
            number.setText(String.valueOf(nextLine + 1));
            requestLayout();
        }
        if (mark != shownMark) {
            shownMark = mark;
            if (icon != null) {
                getChildren().remove(icon);
            }
            icon = mark == 0 ? null : icon(mark);
            if (icon != null) {
                getChildren().add(icon);
            }
        }
        if (changed != getStyleClass().contains("line-changed")) {
            if (changed) {
                getStyleClass().add("line-changed");
            } else {
                getStyleClass().remove("line-changed");
            }
        }
    }

    private static Node icon(int mark) {
        FontIcon icon =
                Ui.icon(mark > 1 ? "mdi2a-alert-circle" : mark == 1 ? "mdi2i-information" : "mdi2e-eye-off-outline");
        icon.getStyleClass().add(mark > 0 ? "severity-" + SEVERITIES[mark] : "hint-icon");
        return icon;
    }

    @Override
    protected void layoutChildren() {
        number.relocate(getWidth() - RIGHT - number.getLayoutBounds().getWidth(), 0);
        if (icon != null) {
            icon.relocate(LEFT, ICON_TOP);
        }
    }
}
