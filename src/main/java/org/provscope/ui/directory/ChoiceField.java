package org.provscope.ui.directory;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.provscope.ui.Ui;

/**
 * A text field with a list of the usual values. Keys go to the text at once, which those of an editable combo box do
 * only after its next layout.
 */
final class ChoiceField {
    private static final double ROW = 28;
    private static final int ROWS = 10;
    private static final double NARROWEST = 230;

    private final CustomTextField text = new CustomTextField();
    private final ListView<String> list = new ListView<>();
    private final Popup popup = new Popup();
    private final Consumer<String> chosen;

    /**
     * @param shown  a value as the list shows it
     * @param chosen gets the value that is chosen in the list
     */
    ChoiceField(List<String> values, UnaryOperator<String> shown, Consumer<String> chosen) {
        this.chosen = chosen;
        list.getItems().setAll(values);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.min(ROWS, values.size()) + 4);
        list.setAccessibleText("Values to choose from");
        list.getStyleClass().add("choices");
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable String value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? null : shown.apply(value));
                setOnMouseClicked(event -> take(empty ? null : value));
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        FontIcon arrow = Ui.icon("mdi2m-menu-down");
        arrow.setCursor(Cursor.HAND);
        arrow.setOnMousePressed(event -> {
            open();
            event.consume();
        });
        text.setRight(arrow);
        text.getStyleClass().add("choice-field");
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP || event.getCode() == KeyCode.F4) {
                open();
                event.consume();
            }
        });
        text.sceneProperty().subscribe((was, is) -> {
            if (is == null) {
                popup.hide();
            }
        });
    }

    TextField getNode() {
        return text;
    }

    /** Shows the values. */
    void open() {
        Bounds place = text.localToScreen(text.getLayoutBounds());
        if (place != null && !popup.isShowing()) {
            list.setPrefWidth(Math.max(NARROWEST, text.getWidth()));
            list.getSelectionModel().select(text.getText());
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().select(0);
            }
            popup.show(text, place.getMinX(), place.getMaxY());
            list.requestFocus();
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS / 2));
        }
    }

    private void take(@Nullable String value) {
        popup.hide();
        if (value != null) {
            chosen.accept(value);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take(list.getSelectionModel().getSelectedItem());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.TAB) {
            popup.hide();
            event.consume();
        }
    }

    /** Passes keys typed while the list is open to the text. */
    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        if (!typed.isBlank() && !Character.isISOControl(typed.codePointAt(0))) {
            popup.hide();
            text.fireEvent(event.copyFor(text, text));
            event.consume();
        }
    }
}
