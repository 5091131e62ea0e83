package org.provscope.ui.master;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.Ui;

/** One attribute of a master in the form: its value, and a button to remove it. */
final class FieldRow {
    private final MasterModel model;
    private final Label label;
    private final TextField value = new TextField();
    private final Button clear;
    private MasterModel.@Nullable Field field;

    FieldRow(MasterModel model, String name) {
        this.model = model;
        label = Ui.label(name, "text-muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        value.setId("master-" + name);
        value.setAccessibleText(name);
        value.setOnAction(event -> commit());
        value.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        GridPane.setHgrow(value, Priority.ALWAYS);
        clear = Ui.iconButton("Remove " + name + " from the file", "mdi2c-close", () -> {
            MasterModel.Field now = field;
            if (now != null) {
                value.setText(now.value());
                model.clear(now);
            }
        });
    }

    Label label() {
        return label;
    }

    /** Returns the nodes of the row. */
    List<Node> parts() {
        return List.of(label, value, clear);
    }

    TextField value() {
        return value;
    }

    Button clear() {
        return clear;
    }

    /** Shows the present value, unless another one is being typed. */
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

    /** Sets the typed value. */
    void commit() {
        MasterModel.Field now = field;
        if (now != null && !value.getText().equals(now.value())) {
            model.set(now, value.getText());
        }
    }
}
