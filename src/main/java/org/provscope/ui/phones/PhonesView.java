package org.provscope.ui.phones;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Phone;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.Badge;
import org.provscope.ui.Command;
import org.provscope.ui.Menus;
import org.provscope.ui.Ui;

/** The list of phones on the left. */
public final class PhonesView {
    private final PhonesModel model;
    private final TableView<Phone> table = new TableView<>();
    private final CustomTextField filter = new CustomTextField();
    private final VBox node;
    private Function<MacAddress, Badge> badges = mac -> Badge.NONE;

    public PhonesView(PhonesModel model) {
        this.model = model;
        filter.setId("phones-filter");
        filter.setPromptText("Label, address, model or file.cfg");
        filter.setAccessibleText("Filter phones");
        filter.setLeft(Ui.icon("mdi2m-magnify"));
        filter.textProperty().bindBidirectional(model.filter());
        filter.setOnAction(event -> model.openMatch());
        table.setId("phones");
        table.setAccessibleText("Phones");
        table.setItems(model.phones());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(nameColumn());
        table.getColumns().add(modelColumn());
        table.setPlaceholder(placeholder());
        table.setRowFactory(view -> row());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        node = new VBox(8, filter, table);
        node.getStyleClass().add("side-list");
    }

    /** Shows how many problems the files of each phone have. */
    public void badges(Function<MacAddress, Badge> ofPhones) {
        badges = ofPhones;
        table.refresh();
    }

    /** Sets the commands for the chosen phones. */
    public void menu(List<Command> commands) {
        Menus.context(table, () -> commands);
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    private TableRow<Phone> row() {
        TableRow<Phone> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            boolean isChoosing =
                    event.isShortcutDown() || event.isShiftDown() || event.getButton() != MouseButton.PRIMARY;
            if (!row.isEmpty() && event.getClickCount() == 1 && !isChoosing) {
                openSelected();
            }
        });
        return row;
    }

    /** Returns the phones that are chosen, in the list's order. */
    public List<MacAddress> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(Phone::mac)
                .toList();
    }

    private void openSelected() {
        Phone phone = table.getSelectionModel().getSelectedItem();
        if (phone != null) {
            model.open(phone.mac());
        }
    }

    private Node placeholder() {
        Label nothing = Ui.paragraph("", "text-muted");
        Button ask = new Button();
        ask.getStyleClass().add("accent");
        ask.setOnAction(event -> model.openMatch());
        var unknown = Bindings.createObjectBinding(model::unknownAddress, model.filter(), model.phones());
        nothing.textProperty()
                .bind(Bindings.createStringBinding(() -> text(model.unknownAddress()), model.filter(), model.phones()));
        ask.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            MacAddress mac = model.unknownAddress();
                            return mac == null ? "" : "Show what " + mac + " gets";
                        },
                        model.filter(),
                        model.phones()));
        ask.visibleProperty().bind(unknown.isNotNull());
        ask.managedProperty().bind(unknown.isNotNull());
        VBox box = new VBox(10, nothing, ask);
        box.getStyleClass().add("placeholder-box");
        return box;
    }

    private String text(@Nullable MacAddress unknown) {
        if (unknown != null) {
            return "No file of this root belongs to this phone.";
        }
        return model.count() == 0
                ? "No file name here contains a phone's MAC address. Type a MAC address above to see what that phone gets."
                : "No phone matches. Type a full MAC address to see any phone.";
    }

    private TableColumn<Phone, Phone> nameColumn() {
        TableColumn<Phone, Phone> column = new TableColumn<>("Phone");
        column.setCellValueFactory(cell -> new javafx.beans.property.ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setComparator(java.util.Comparator.comparing(
                phone -> phone.label() == null ? phone.mac().hex() : phone.label(), String.CASE_INSENSITIVE_ORDER));
        column.setCellFactory(view -> new PhoneCell());
        column.setPrefWidth(170);
        return column;
    }

    private static TableColumn<Phone, String> modelColumn() {
        TableColumn<Phone, String> column = new TableColumn<>("Model");
        column.setCellValueFactory(cell -> {
            Phone phone = cell.getValue();
            String known = phone.config().stack().model();
            return new ReadOnlyStringWrapper(
                    known != null ? known : phone.guessedModel() == null ? "" : phone.guessedModel() + "?");
        });
        column.setPrefWidth(80);
        column.setMaxWidth(110);
        return column;
    }

    /** Label above, address below, the state as an icon. */
    private final class PhoneCell extends TableCell<Phone, Phone> {
        @Override
        protected void updateItem(@Nullable Phone phone, boolean empty) {
            super.updateItem(phone, empty);
            if (empty || phone == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            Label name = Ui.label(phone.label() == null ? "(no label)" : phone.label(), "phone-label");
            Label mac = Ui.label(phone.mac().hex(), "phone-mac");
            var icon = Ui.icon(
                    switch (phone.state()) {
                        case COMPLETE -> "mdi2p-phone-classic";
                        case PARTLY_UNSEEN -> "mdi2e-eye-off-outline";
                        case CLOUD -> "mdi2c-cloud-outline";
                        case DEPENDS_ON_MODEL -> "mdi2h-help-circle-outline";
                        case INCOMPLETE -> "mdi2a-alert";
                        case NO_MASTER -> "mdi2a-alert-octagon";
                    });
            icon.getStyleClass().add("state-" + phone.state().name().toLowerCase(java.util.Locale.ROOT));
            javafx.scene.layout.HBox box = new javafx.scene.layout.HBox(8, icon, new VBox(name, mac));
            Badge problems = badges.apply(phone.mac());
            Label count = problems.node();
            if (count != null) {
                box.getChildren().addAll(Ui.spring(), count);
            }
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            setGraphic(box);
            setTooltip(new Tooltip(phone.mac() + ": " + phone.state().label()
                    + (problems.label().isEmpty() ? "" : "\nIn its files: " + problems.label())));
            setAccessibleText(
                    name.getText() + ", " + phone.mac() + ", " + phone.state().label() + ", " + problems.label());
        }
    }
}
