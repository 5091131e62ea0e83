package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.ui.Command;
import org.provscope.ui.Menus;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;
import org.provscope.ui.directory.AllContactsModel.Counts;
import org.provscope.ui.directory.AllContactsModel.Row;

/** The page of all contacts of a root. */
public final class AllContactsView {
    private final BorderPane node = new BorderPane();
    private final TableView<Row> table = new TableView<>();
    private final SearchField filter = new SearchField();
    private final Label title = Ui.label("Collecting contacts …", "title-4");

    /** @param transfers opens directories, and copies contacts between them */
    public AllContactsView(AllContactsModel model, ContactTransfers transfers) {
        filter.setId("all-contacts-filter");
        filter.setPromptText("Name, number or phone");
        filter.setAccessibleText("Show only contacts that contain this");
        filter.setPrefWidth(260);
        filter.textProperty().bindBidirectional(model.filter());
        Button add = Ui.button("New contact …", "mdi2p-plus", transfers::newContact);
        add.setId("all-contacts-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        filter.setMinWidth(170);
        HBox top = new HBox(
                10,
                new VBox(
                        2,
                        title,
                        Ui.label(
                                "Double-click opens the directory; right-click copies a contact or changes its number.",
                                "text-muted")),
                Ui.spring(),
                filter,
                add);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("page-top");
        SortedList<Row> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setId("all-contacts");
        table.setAccessibleText("Contacts of all directories");
        table.setItems(sorted);
        table.setFixedCellSize(31);
        table.setPlaceholder(Ui.paragraph("No contact matches.", "text-muted"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("Directory of", 230, Row::owner);
        column(ContactField.LAST_NAME.label(), 140, row -> row.entry().value(ContactField.LAST_NAME));
        column(ContactField.FIRST_NAME.label(), 140, row -> row.entry().value(ContactField.FIRST_NAME));
        column(ContactField.CONTACT.label(), 140, row -> row.entry().value(ContactField.CONTACT));
        column(ContactField.SPEED_DIAL.label(), 90, row -> row.entry().value(ContactField.SPEED_DIAL));
        column(ContactField.LABEL.label(), 140, row -> row.entry().value(ContactField.LABEL));
        column("Directories", 100, row -> String.valueOf(row.having()));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(transfers);
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(transfers);
            }
        });
        Menus.context(table, () -> commands(transfers));
        node.setTop(top);
        node.setCenter(table);
        model.counts().subscribe(this::show);
    }

    private void column(String words, double width, Function<Row, String> value) {
        TableColumn<Row, String> column = new TableColumn<>(words);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setComparator(ContactColumns::compare);
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    private void open(ContactTransfers transfers) {
        Row row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            transfers.openContact(row.file(), row.entry());
        }
    }

    private List<Command> commands(ContactTransfers transfers) {
        List<Row> rows = table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        // One of each: the same contact stands in many directories.
        List<ContactDraft> contacts = rows.stream()
                .map(row -> ContactDraft.of(row.entry().fields()))
                .distinct()
                .toList();
        List<Command> commands = new ArrayList<>();
        if (rows.size() == 1) {
            commands.add(Command.of("contact.open", "Open its directory", () -> open(transfers))
                    .icon("mdi2c-contacts-outline"));
        }
        commands.add(Command.of("contacts.copy", "Copy to phones …", () -> transfers.copyToPhones(null, contacts))
                .icon("mdi2c-content-duplicate"));
        String number = contacts.getFirst().value(ContactField.CONTACT);
        boolean isOneNumber = contacts.stream()
                .allMatch(contact -> contact.value(ContactField.CONTACT).equals(number));
        if (isOneNumber && !number.isEmpty()) {
            commands.add(Command.of(
                            "contact.number",
                            "Change " + number + " everywhere …",
                            () -> transfers.changeNumber(number))
                    .icon("mdi2f-find-replace"));
        }
        return commands;
    }

    private void show(@Nullable Counts counts) {
        if (counts != null) {
            title.setText((counts.contacts() == 1 ? "1 contact" : counts.contacts() + " contacts") + " in "
                    + (counts.directories() == 1 ? "1 directory" : counts.directories() + " directories"));
            table.setPlaceholder(Ui.paragraph(
                    counts.contacts() == 0 ? "No directory in this root has any contacts." : "No contact matches.",
                    "text-muted"));
        }
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the filter. */
    public void focusFilter() {
        filter.requestFocus();
    }
}
