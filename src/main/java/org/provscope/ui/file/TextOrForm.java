package org.provscope.ui.file;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The choice between a file's text and another view of it. */
final class TextOrForm {
    private final ToggleButton asText = new ToggleButton("Text");
    private final ToggleButton asForm;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox bar;

    /**
     * @param name        what the other view is called
     * @param id          what the ids of the buttons begin with
     * @param isFormFirst true where the other view is shown first
     */
    TextOrForm(String name, String id, boolean isFormFirst) {
        asForm = new ToggleButton(name);
        asForm.setId(id + "-form");
        asText.setId(id + "-text");
        asText.setToggleGroup(group);
        asForm.setToggleGroup(group);
        asText.getStyleClass().addAll(isFormFirst ? "right-pill" : "left-pill", "small");
        asForm.getStyleClass().addAll(isFormFirst ? "left-pill" : "right-pill", "small");
        (isFormFirst ? asForm : asText).setSelected(true);
        bar = isFormFirst ? new HBox(asForm, asText) : new HBox(asText, asForm);
        bar.setMinWidth(Region.USE_PREF_SIZE);
    }

    Node getNode() {
        return bar;
    }

    /** @param act is run with true for the text, false for the other view; at once, and whenever it changes */
    void whenChosen(Consumer<Boolean> act) {
        boolean[] isText = {asText.isSelected()};
        act.accept(isText[0]);
        group.selectedToggleProperty().subscribe(selected -> {
            if (selected == null) {
                choose(isText[0]);
            } else if (asText.isSelected() != isText[0]) {
                isText[0] = asText.isSelected();
                act.accept(isText[0]);
            }
        });
    }

    /** Chooses the text, or the other view. */
    void choose(boolean isText) {
        (isText ? asText : asForm).setSelected(true);
    }
}
