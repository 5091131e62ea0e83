package org.provscope.ui.phones;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Phone;
import org.provscope.effective.Sites;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.Badge;
import org.provscope.ui.Command;
import org.provscope.ui.Menus;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;

/** The list of phones on the left. */
public final class PhonesView {
    private static final int MOST_WITH_WORD = 99;
    private static final double WIDE = 265;
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private final PhonesModel model;
    private final TableView<PhoneRow> table = new TableView<>();
    private final SearchField filter = new SearchField();
    private final VBox node;
    private Function<MacAddress, Badge> badges = mac -> Badge.NONE;
    private Function<MacAddress, String> problemWords = mac -> "";
    private Function<MacAddress, String> changes = mac -> "";

    public PhonesView(PhonesModel model) {
        this.model = model;
        filter.setId("phones-filter");
        filter.setPromptText("Label, extension, address, site …");
        filter.setAccessibleText("Filter phones");
        filter.textProperty().bindBidirectional(model.filter());
        filter.setOnAction(event -> model.openMatch());
        table.setId("phones");
        table.setAccessibleText("Phones");
        table.setItems(model.rows());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(nameColumn());
        TableColumn<PhoneRow, String> models = modelColumn();
        table.getColumns().add(models);
        // In a narrow list names come first, and the model stands below them.
        table.widthProperty().subscribe(width -> {
            boolean isWide = width.doubleValue() >= WIDE || width.doubleValue() == 0;
            if (models.isVisible() != isWide) {
                models.setVisible(isWide);
                table.refresh();
            }
        });
        table.setPlaceholder(placeholder());
        table.setRowFactory(view -> row());
        table.setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case ENTER -> openSelected();
                case LEFT -> fold(true);
                case RIGHT -> fold(false);
                default -> {}
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox tools = new HBox(4, filter, order());
        node = new VBox(8, tools, table);
        node.getStyleClass().add("side-list");
    }

    /**
     * Shows how many problems the files of each phone have.
     *
     * @param ofPhones the number beside a phone
     * @param words    what is said about it in full
     */
    public void badges(Function<MacAddress, Badge> ofPhones, Function<MacAddress, String> words) {
        badges = ofPhones;
        problemWords = words;
        model.problems(mac -> weight(ofPhones.apply(mac)));
        table.refresh();
    }

    /** Shows what the changes that are not published do to each phone: a sentence, empty for nothing. */
    public void changes(Function<MacAddress, String> ofPhones) {
        changes = ofPhones;
        if (model.count() > 0) {
            table.refresh();
        }
    }

    /** Any error counts more than all warnings. */
    private static int weight(Badge badge) {
        return Math.min(badge.errors(), Short.MAX_VALUE) * Short.MAX_VALUE
                + Math.min(badge.warnings(), Short.MAX_VALUE - 1);
    }

    /** Sets the commands for the chosen phones, asked for each time. */
    public void menu(Supplier<List<Command>> commands) {
        Menus.context(table, commands);
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** What the list is parted and sorted by. */
    private MenuButton order() {
        MenuButton order = new MenuButton("", Ui.icon("mdi2s-sort-variant"));
        order.setId("phones-order");
        order.setAccessibleText("Group and sort the phones");
        order.setTooltip(new Tooltip("Group and sort the phones"));
        order.getStyleClass().addAll("flat", "no-arrow");
        ToggleGroup groups = new ToggleGroup();
        for (Grouping grouping : Grouping.values()) {
            order.getItems().add(choice(grouping.toString(), groups, model.grouping(), grouping));
        }
        order.getItems().add(new SeparatorMenuItem());
        ToggleGroup sorts = new ToggleGroup();
        for (Sorting sorting : Sorting.values()) {
            order.getItems().add(choice(sorting.toString(), sorts, model.sorting(), sorting));
        }
        return order;
    }

    private static <T> RadioMenuItem choice(String words, ToggleGroup group, ObjectProperty<T> chosen, T value) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        item.setOnAction(event -> chosen.set(value));
        chosen.subscribe(now -> item.setSelected(value.equals(now)));
        return item;
    }

    private TableRow<PhoneRow> row() {
        TableRow<PhoneRow> row = new TableRow<>();
        row.itemProperty().subscribe(item -> row.pseudoClassStateChanged(GROUP, item instanceof PhoneRow.Group));
        row.setOnMouseClicked(event -> {
            boolean isChoosing =
                    event.isShortcutDown() || event.isShiftDown() || event.getButton() != MouseButton.PRIMARY;
            if (row.isEmpty() || event.getClickCount() != 1 || isChoosing) {
                return;
            }
            openSelected();
        });
        return row;
    }

    /** Returns the phones that are chosen, in the list's order; all of a group whose title is chosen. */
    public List<MacAddress> selected() {
        Set<MacAddress> chosen = new LinkedHashSet<>();
        // A range that goes over a title means the phones in it, not all of the group.
        boolean isAnyPhone =
                table.getSelectionModel().getSelectedItems().stream().anyMatch(PhoneRow.One.class::isInstance);
        table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .forEach(row -> {
                    switch (row) {
                        case PhoneRow.One(Phone phone) -> chosen.add(phone.mac());
                        case PhoneRow.Group group -> {
                            if (!isAnyPhone) {
                                chosen.addAll(model.phonesOf(group));
                            }
                        }
                    }
                });
        return List.copyOf(chosen);
    }

    /** Returns the site whose title alone is chosen, or null. */
    public Sites.@Nullable Site selectedSite() {
        List<PhoneRow> rows = table.getSelectionModel().getSelectedItems();
        return rows.size() == 1 && rows.getFirst() instanceof PhoneRow.Group group ? model.siteOf(group) : null;
    }

    private void openSelected() {
        PhoneRow row = table.getSelectionModel().getSelectedItem();
        switch (row) {
            case PhoneRow.One(Phone phone) -> model.open(phone.mac());
            case PhoneRow.Group group -> toggle(group);
            case null -> {}
        }
    }

    private void fold(boolean away) {
        if (table.getSelectionModel().getSelectedItem() instanceof PhoneRow.Group group && group.isOpen() == away) {
            toggle(group);
        }
    }

    /** The title stays chosen, so that the next key goes on from there. */
    private void toggle(PhoneRow.Group group) {
        int at = table.getSelectionModel().getSelectedIndex();
        model.fold(group);
        table.getSelectionModel().clearAndSelect(at);
    }

    private Node placeholder() {
        Label nothing = Ui.paragraph("", "text-muted");
        Button ask = new Button();
        ask.getStyleClass().add("accent");
        ask.setOnAction(event -> model.openMatch());
        var unknown = Bindings.createObjectBinding(model::unknownAddress, model.filter(), model.rows());
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> text(model.unknownAddress()), model.filter(), model.rows(), model.isKnown()));
        ask.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            MacAddress mac = model.unknownAddress();
                            return mac == null ? "" : "Show what " + mac + " gets";
                        },
                        model.filter(),
                        model.rows()));
        ask.visibleProperty().bind(unknown.isNotNull());
        ask.managedProperty().bind(unknown.isNotNull());
        VBox box = new VBox(10, nothing, ask);
        box.getStyleClass().add("placeholder-box");
        return box;
    }

    private String text(@Nullable MacAddress unknown) {
        if (!model.isKnown().get()) {
            return "";
        }
        if (unknown != null) {
            return "No file of this root belongs to this phone.";
        }
        return model.count() == 0
                ? "No file name here contains a phone's MAC address. Type a MAC address above to see what that phone gets."
                : "No phone matches. Type a full MAC address to see any phone.";
    }

    private TableColumn<PhoneRow, PhoneRow> nameColumn() {
        TableColumn<PhoneRow, PhoneRow> column = new TableColumn<>("Phone");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setSortable(false);
        column.setCellFactory(view -> new PhoneCell(
                this::isNarrow,
                mac -> new PhoneCell.Marks(badges.apply(mac), problemWords.apply(mac), changes.apply(mac))));
        column.setPrefWidth(170);
        return column;
    }

    /** More digits would leave no room for the word. */
    private static String count(int phones) {
        return phones == 1 ? "1 phone" : phones > MOST_WITH_WORD ? String.valueOf(phones) : phones + " phones";
    }

    private boolean isNarrow() {
        return !table.getColumns().getLast().isVisible();
    }

    private static TableColumn<PhoneRow, String> modelColumn() {
        TableColumn<PhoneRow, String> column = new TableColumn<>("Model");
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
                switch (cell.getValue()) {
                    case PhoneRow.One(Phone phone) -> PhoneCell.model(phone);
                    case PhoneRow.Group group -> count(group.phones());
                }));
        column.setSortable(false);
        column.setPrefWidth(76);
        column.setMinWidth(60);
        column.setMaxWidth(110);
        return column;
    }
}
