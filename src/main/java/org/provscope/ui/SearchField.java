package org.provscope.ui;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** A field that narrows a list: a cross at its end, and Escape in it, empty it. */
public final class SearchField extends CustomTextField {
    private boolean isEscapeForBox;

    public SearchField() {
        setLeft(Ui.icon("mdi2m-magnify"));
        StackPane clear = new StackPane(Ui.icon("mdi2c-close-circle"));
        clear.getStyleClass().add("search-clear");
        clear.setCursor(Cursor.HAND);
        clear.setAccessibleText("Empty the field");
        clear.setOnMousePressed(event -> {
            clear();
            requestFocus();
            event.consume();
        });
        textProperty().subscribe(text -> setRight(text == null || text.isEmpty() ? null : clear));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // With nothing to empty, Escape is for whatever the field stands in.
            if (event.getCode() == KeyCode.ESCAPE && takesEscape()) {
                clear();
                event.consume();
            }
        });
    }

    /** Leaves Escape to the box that the field stands in, also while there is a text. */
    public void leaveEscape() {
        isEscapeForBox = true;
    }

    /** Returns true if Escape would empty it now. */
    public boolean takesEscape() {
        return !isEscapeForBox && !getText().isEmpty();
    }
}
