package org.provscope.ui.editor;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The margin of one line: a mark and the number. One is made for every key that is typed into its line, so it is as plain
 * as can be.
 */
final class MarginCell extends Region {
    private static final double LEFT = 6;
    private static final double ICON = 15;
    private static final double DIGIT = 8;
    private static final double RIGHT = 12;
    private static final double ICON_TOP = 2.5;

    private final Text number;
    private final @Nullable Node icon;
    private final double width;

    /** @param digits how many digits the longest number has */
    MarginCell(int line, int digits, @Nullable Node icon) {
        this.icon = icon;
        this.width = LEFT + ICON + DIGIT * digits + RIGHT;
        number = new Text(String.valueOf(line + 1));
        number.getStyleClass().add("lineno-text");
        getStyleClass().add("lineno");
        getChildren().add(number);
        if (icon != null) {
            getChildren().add(icon);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return width;
    }

    @Override
    protected double computePrefHeight(double ofWidth) {
        return number.getLayoutBounds().getHeight();
    }

    @Override
    protected double computeMinHeight(double ofWidth) {
        return 0;
    }

    @Override
    protected double computeMaxHeight(double ofWidth) {
        return Double.MAX_VALUE;
    }

    @Override
    protected void layoutChildren() {
        number.relocate(getWidth() - RIGHT - number.getLayoutBounds().getWidth(), 0);
        if (icon != null) {
            icon.relocate(LEFT, ICON_TOP);
        }
    }
}
