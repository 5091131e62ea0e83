package org.provscope.ui.effective;

import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.Secrets;

/** A value in the table of a phone that is edited in place; where to write it is asked then. */
final class ValueCell extends TableCell<EffectiveRow, String> {
    private final EffectiveModel model;
    private @Nullable TextField field;

    ValueCell(EffectiveModel model) {
        this.model = model;
    }

    @Override
    public void startEdit() {
        EffectiveRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (row == null || !model.edits().isEditable()) {
            return;
        }
        super.startEdit();
        String name = row.parameter().name();
        TextField editor =
                new TextField(Secrets.isSecret(name) ? "" : row.parameter().value());
        editor.setAccessibleText("New value of " + name);
        editor.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        editor.setOnAction(event -> {
            String value = editor.getText();
            cancelEdit();
            if (!value.equals(row.parameter().value())) {
                model.edits().change(name, value);
            }
        });
        field = editor;
        model.hold(true);
        setText(null);
        setGraphic(editor);
        // The next key may come at once, and only a field that has its skin takes keys.
        applyCss();
        editor.requestFocus();
        editor.selectAll();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        field = null;
        setGraphic(null);
        setText(getItem());
        getTableView().setEditable(false);
        getTableView().requestFocus();
        model.hold(false);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        if (!isEditing() || field == null) {
            setGraphic(null);
            setText(empty ? null : text);
        }
    }
}
