package org.provscope.ui.directory;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;
import org.provscope.ui.directory.DirectoryModel.Row;

/** The filter and the buttons above the grid of contacts. */
final class ContactTools {
    private final SearchField filter = new SearchField();
    private final FlowPane node;

    /**
     * @param split where the speed dials are shown beside the grid
     * @param add    adds a contact
     * @param remove removes the chosen contacts
     */
    ContactTools(
            DirectoryModel model,
            ContactTransfers transfers,
            TableView<Row> table,
            ChosenContacts contacts,
            SplitPane split,
            Runnable add,
            Runnable remove) {
        SpeedDialsView dials = new SpeedDialsView(model);
        filter.setId("contacts-filter");
        filter.setPromptText("Find a contact");
        filter.setAccessibleText("Show only contacts that contain this");
        filter.setPrefWidth(210);
        filter.setMinWidth(90);
        filter.textProperty().bindBidirectional(model.filter());
        Button more = Ui.button("Add", "mdi2p-plus", add);
        more.setId("contacts-add");
        Button fewer = Ui.button("Remove", "mdi2d-delete-outline", remove);
        fewer.setId("contacts-remove");
        fewer.disableProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .isNull()
                        .or(model.canEdit().not()));
        more.disableProperty().bind(model.canEdit().not());
        ToggleButton showDials = new ToggleButton("Speed dials", Ui.icon("mdi2s-speedometer"));
        showDials.setId("contacts-dials");
        showDials.selectedProperty().subscribe(shown -> {
            if (shown && split.getItems().size() == 1) {
                split.getItems().add(dials.getNode());
                split.setDividerPositions(0.72);
            } else if (!shown) {
                split.getItems().remove(dials.getNode());
            }
        });
        Button copy = Ui.button(
                "Copy to phones …",
                "mdi2c-content-copy",
                () -> transfers.copyContacts(
                        model, contacts.rows().stream().map(Row::entry).toList()));
        copy.setId("contacts-copy");
        copy.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        Button read = Ui.button("Import …", "mdi2f-file-import-outline", () -> transfers.importContacts(model));
        read.setId("contacts-import");
        read.disableProperty().bind(model.canEdit().not());
        MenuButton save = new MenuButton("Export", Ui.icon("mdi2f-file-export-outline"));
        save.setId("contacts-export");
        for (ContactForm form : ContactForm.values()) {
            MenuItem item = new MenuItem(form.label() + " …");
            item.setOnAction(event -> transfers.exportContacts(model, form));
            save.getItems().add(item);
        }
        node = new FlowPane(8, 6, filter, more, fewer, copy, showDials, read, save);
        node.setRowValignment(VPos.CENTER);
        node.getChildren().forEach(part -> {
            if (part instanceof ButtonBase button) {
                button.setMinWidth(Region.USE_PREF_SIZE);
            }
        });
    }

    Node getNode() {
        return node;
    }

    /** Puts the cursor into the filter. */
    void focusFilter() {
        filter.requestFocus();
    }
}
