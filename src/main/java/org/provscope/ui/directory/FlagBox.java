package org.provscope.ui.directory;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;

/** Builds the box in which a field of a contact says yes or no. */
final class FlagBox {
    private FlagBox() {}

    /**
     * Builds a box in the middle of its cell.
     *
     * @param value  1, 0, empty or anything else that stands in the file
     * @param name   what a screen reader calls it
     * @param chosen gets 1 or 0 when somebody chooses
     */
    static Node of(String value, String name, boolean canEdit, Consumer<String> chosen) {
        CheckBox box = new CheckBox();
        box.setSelected(value.equals("1"));
        // Neither yes nor no: what stands there is shown and stays until it is chosen.
        boolean isOdd = !value.isEmpty() && !value.equals("0") && !value.equals("1");
        box.setIndeterminate(isOdd);
        box.setText(isOdd ? value : "");
        box.setDisable(!canEdit);
        box.setAccessibleText(name);
        box.setOnAction(event -> chosen.accept(box.isSelected() ? "1" : "0"));
        HBox centred = new HBox(box);
        centred.setAlignment(Pos.CENTER);
        return centred;
    }
}
