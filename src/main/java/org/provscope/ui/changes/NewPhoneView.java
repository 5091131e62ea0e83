package org.provscope.ui.changes;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Phone;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;

/** Asks for a new phone's address and values. */
public final class NewPhoneView {
    private final VBox node;
    private final TextField address = new TextField();

    /** @param close closes this view */
    public NewPhoneView(NewPhoneModel model, Runnable close) {
        address.setId("new-phone-address");
        address.setPromptText("e.g. 0004f28062d6");
        address.setAccessibleText("MAC address of the new phone");
        address.textProperty().bindBidirectional(model.address());
        HBox.setHgrow(address, Priority.ALWAYS);
        HBox head = new HBox(8, Ui.label("MAC address"), address, Ui.label("based on"), templates(model));
        head.setAlignment(Pos.CENTER_LEFT);
        ListView<NewPhoneModel.Row> values = new ListView<>(model.rows());
        values.setId("new-phone-values");
        values.setAccessibleText("Values of the new phone");
        values.setCellFactory(view -> new ValueCell());
        values.setPrefHeight(300);
        VBox.setVgrow(values, Priority.ALWAYS);
        values.setPlaceholder(Ui.paragraph("The files of this phone set no parameters.", "text-muted"));
        Label told = Ui.paragraph("", "text-muted");
        told.setId("new-phone-told");
        told.textProperty().bind(model.statusMessage());
        Button make = Ui.button("Create the files", "mdi2c-check", () -> {
            close.run();
            model.apply();
        });
        make.setId("new-phone-make");
        Boxes.main(make);
        make.disableProperty().bind(model.ready().not());
        address.setOnAction(event -> make.fire());
        HBox buttons = Boxes.foot(Boxes.onlyHere(), Ui.button("Cancel", "mdi2c-close", close), make);
        node = new VBox(
                10,
                Ui.label("New phone", "title-4"),
                head,
                Ui.label("Its own values (everything else is copied)", "fact-title"),
                values,
                told,
                buttons);
        Boxes.box(760, 540, node);
    }

    private static ComboBox<Phone> templates(NewPhoneModel model) {
        ComboBox<Phone> templates = new ComboBox<>();
        templates.setId("new-phone-template");
        templates.setAccessibleText("The phone used as the template");
        templates.getItems().setAll(model.templates());
        templates.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Phone phone) {
                return phone == null ? "" : (phone.label() == null ? "" : phone.label() + "  ") + phone.mac();
            }

            @Override
            public @Nullable Phone fromString(String text) {
                return null;
            }
        });
        templates.setPrefWidth(300);
        templates.valueProperty().bindBidirectional(model.template());
        return templates;
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the address. */
    public void focus() {
        address.requestFocus();
    }

    private static final class ValueCell extends ListCell<NewPhoneModel.Row> {
        @Override
        protected void updateItem(NewPhoneModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            String name = row.field().parameter().name();
            Label title = Ui.label(name, row.field().personal() ? "phone-label" : "text-muted");
            title.setPrefWidth(300);
            title.setMinWidth(0);
            TextField value = row.field().isSecret() ? new PasswordField() : new TextField();
            value.setAccessibleText("Value of " + name);
            value.setText(row.value().get());
            value.textProperty().subscribe(text -> row.value().set(text));
            HBox.setHgrow(value, Priority.ALWAYS);
            HBox box = new HBox(8, title, value);
            box.setAlignment(Pos.CENTER_LEFT);
            setGraphic(box);
        }
    }
}
