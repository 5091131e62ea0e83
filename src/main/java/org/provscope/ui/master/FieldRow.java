package org.provscope.ui.master;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

import org.provscope.ui.Ui;

/** One attribute of a master in the form: its value, and the way to take it out. */
final class FieldRow {
    private final MasterModel model;
    private final TextField value = new TextField();
    private final Button clear;
    private MasterModel.@Nullable Field field;

    FieldRow(MasterModel model, String name) {
        this.model = model;
        value.setId("master-" + name);
        value.setAccessibleText(name);
        value.setOnAction(event -> commit());
        value.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        GridPane.setHgrow(value, Priority.ALWAYS);
        clear = Ui.iconButton("Take " + name + " out of the file", "mdi2c-close", () -> {
            MasterModel.Field now = field;
            if (now != null) {
                value.setText(now.value());
                model.clear(now);
            }
        });
    }

    TextField value() {
        return value;
    }

    Button clear() {
        return clear;
    }

    /** Shows what the file says now, unless something else is being typed. */
    void show(MasterModel.Field next, String prompt) {
        MasterModel.Field before = field;
        boolean typed = before != null && !value.getText().equals(before.value());
        field = next;
        value.setPromptText(prompt);
        clear.setVisible(next.isSet());
        if (!typed || !value.isFocused()) {
            value.setText(next.value());
        }
    }

    /** Sets what was typed. */
    void commit() {
        MasterModel.Field now = field;
        if (now != null && !value.getText().equals(now.value())) {
            model.set(now, value.getText());
        }
    }
}
