package org.provscope.ui.directory;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.provscope.ui.directory.DirectoryModel.Row;

/** Handles keys in the grid of contacts while nobody types into a cell. */
final class ContactKeys {
    private final DirectoryModel model;
    private final TableView<Row> table;
    private final ChosenContacts contacts;
    private final ContactTyping typing;
    private final Runnable remove;

    /** @param remove removes the chosen contacts */
    ContactKeys(
            DirectoryModel model,
            TableView<Row> table,
            ChosenContacts contacts,
            ContactTyping typing,
            Runnable remove) {
        this.model = model;
        this.table = table;
        this.contacts = contacts;
        this.typing = typing;
        this.remove = remove;
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::begin);
    }

    private void key(KeyEvent event) {
        if (typing.isActive()) {
            return;
        }
        contacts.settle();
        boolean isPlain = !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown();
        if (isPlain && event.getCode() == KeyCode.TAB) {
            contacts.moveFront(event.isShiftDown() ? -1 : 1, true);
            event.consume();
        } else if (isPlain
                && !event.isShiftDown()
                && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            contacts.moveFront(event.getCode() == KeyCode.LEFT ? -1 : 1, false);
            event.consume();
        } else if (isPlain
                && !event.isShiftDown()
                && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            contacts.moveRow(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (isPlain && event.getCode() == KeyCode.SPACE) {
            toggleFront();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            copy();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
            paste();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            remove.run();
            event.consume();
        } else if (event.getCode() == KeyCode.F4) {
            contacts.editFront();
            typing.openChoices();
            event.consume();
        } else if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            contacts.editFront();
            event.consume();
        }
    }

    /** Starts typing into the focused cell, as in a spreadsheet. */
    private void begin(KeyEvent event) {
        String character = event.getCharacter();
        boolean isText = !character.isBlank() && !Character.isISOControl(character.codePointAt(0));
        if (isText && !typing.isActive() && !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown()) {
            contacts.settle();
            typing.beginWith(character);
            event.consume();
        }
    }

    /** Toggles the focused cell if it is a check box: 1 becomes 0, anything else 1. */
    private void toggleFront() {
        TableColumn<Row, ?> column = contacts.front();
        int row = table.getFocusModel().getFocusedIndex();
        if (row >= 0
                && column != null
                && column.getUserData() instanceof String field
                && !column.isEditable()
                && model.canEdit().get()) {
            Row shown = table.getItems().get(row);
            typing.write(shown, field, shown.entry().value(field).equals("1") ? "0" : "1", true);
        }
    }

    private void copy() {
        List<Row> rows = contacts.rows();
        if (!rows.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.copied(rows));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank() && model.canEdit().get()) {
            TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
            boolean isPlace = at != null
                    && at.getRow() >= 0
                    && at.getTableColumn() != null
                    && at.getTableColumn().getUserData() != null;
            int row = isPlace ? at.getRow() : table.getItems().size();
            String column = isPlace
                    ? String.valueOf(at.getTableColumn().getUserData())
                    : model.columns().getFirst();
            model.paste(text, List.copyOf(table.getItems()), row, column);
        }
    }
}
