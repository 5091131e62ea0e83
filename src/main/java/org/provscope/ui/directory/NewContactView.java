package org.provscope.ui.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;

/** Asks for a new contact that several phones are to get. */
final class NewContactView {
    private static final List<ContactField> ASKED =
            List.of(ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.CONTACT);

    private final Map<ContactField, TextField> fields = new LinkedHashMap<>();
    private final TextField number = new TextField();
    private final VBox node;

    /**
     * @param made  gets the contact
     * @param close closes the box
     */
    NewContactView(Consumer<ContactDraft> made, Runnable close) {
        GridPane grid = new GridPane(10, 8);
        for (ContactField field : ASKED) {
            TextField text = field == ContactField.CONTACT ? number : new TextField();
            text.setId("new-contact-" + field.element());
            GridPane.setHgrow(text, Priority.ALWAYS);
            Label title = Ui.label(field.label(), "text-muted");
            title.setLabelFor(text);
            title.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), title, text);
            fields.put(field, text);
        }
        Button next = Ui.button("Choose the phones …", "mdi2a-arrow-right", () -> {
            Map<String, String> values = new LinkedHashMap<>();
            fields.forEach(
                    (field, text) -> values.put(field.element(), text.getText().strip()));
            close.run();
            made.accept(ContactDraft.of(values));
        });
        next.setId("new-contact-next");
        Boxes.main(next);
        next.disableProperty().bind(number.textProperty().map(String::isBlank));
        node = new VBox(
                12,
                Ui.label("New contact for several phones", "title-4"),
                grid,
                Boxes.foot(Ui.spring(), Ui.button("Cancel", "mdi2c-close", close), next));
        Boxes.box(460, Region.USE_PREF_SIZE, node);
    }

    Node getNode() {
        return node;
    }

    void focus() {
        fields.values().iterator().next().requestFocus();
    }
}
