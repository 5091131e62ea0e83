package org.provscope.ui.directory;

import atlantafx.base.controls.CustomTextField;
import java.text.Collator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.transformation.SortedList;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactField;
import org.provscope.directory.SpeedDials;
import org.provscope.ui.TypeAhead;
import org.provscope.ui.Ui;
import org.provscope.ui.directory.DirectoryModel.Row;

/** The grid of a directory's contacts. */
public final class DirectoryView {
    /** What contacts are saved as. */
    public enum Form {
        CSV("A table for Excel and others (CSV)", ".csv"),
        VCARD_3("vCards 3.0, for most address books", ".vcf"),
        VCARD_4("vCards 4.0", ".vcf");

        private final String words;
        private final String ending;

        Form(String words, String ending) {
            this.words = words;
            this.ending = ending;
        }

        /** What its files' names end in. */
        public String ending() {
            return ending;
        }
    }

    /** Puts Ü where the person looks for it. */
    private static final Collator ALPHABET = Collator.getInstance();

    private static final int TRIES = 100;
    private static final Duration MOMENT = Duration.millis(20);

    private final DirectoryModel model;
    private final ContactTransfers transfers;
    private final BorderPane node = new BorderPane();
    private final TableView<Row> table = new TableView<>();
    private final SortedList<Row> sorted;
    private final CustomTextField filter = new CustomTextField();
    private final Label objection = Ui.label("", "advice");
    private final Label chosen = Ui.label("", "text-muted");
    private final VBox facts = new VBox(2);
    private final ChosenContacts contacts;
    private final TypeAhead keys = new TypeAhead(node);
    private boolean isRefreshWanted;
    private @Nullable FieldCell typed;
    /** What was typed before there was an editor to type it into. */
    private String first = "";

    public DirectoryView(DirectoryModel model, ContactTransfers transfers) {
        this.model = model;
        this.transfers = transfers;
        sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setId("contacts");
        table.setAccessibleText("Contacts; Enter or F2 changes the value");
        table.setItems(sorted);
        table.setFixedCellSize(31);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(Ui.paragraph("", "text-muted"));
        table.setEditable(true);
        // The table itself begins to edit with one click on the cell in front: keys would go on into its value.
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!isInEditor(event.getTarget())) {
                commit();
                table.setEditable(false);
            }
        });
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(() -> table.setEditable(true)));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::begin);
        SpeedDialsView dials = new SpeedDialsView(model);
        SplitPane split = new SplitPane(table);
        node.setTop(top(split, dials));
        node.setCenter(split);
        model.columns().subscribe(this::columns);
        columns();
        contacts = new ChosenContacts(table, model, keys, () -> typed != null, this::chosen);
        model.table().subscribe(this::show);
        model.table().subscribe((was, now) -> {
            if (!was.ringTypes().equals(now.ringTypes()) || !Objects.equals(was.trouble(), now.trouble())) {
                refresh();
            }
        });
    }

    private boolean isInEditor(EventTarget target) {
        FieldCell cell = typed;
        return cell != null && target instanceof Node node && cell.holds(node);
    }

    /** Makes all cells anew; later where somebody types into one of them. */
    private void refresh() {
        isRefreshWanted = typed != null;
        if (!isRefreshWanted) {
            table.refresh();
        }
    }

    public Node getNode() {
        return node;
    }

    /** Keys go to the grid. */
    public void focus() {
        focus(TRIES);
    }

    /** A page that has just been made takes the focus only when its tab has been laid out. */
    private void focus(int tries) {
        table.requestFocus();
        if (tries > 0
                && (table.getScene() == null || !table.equals(table.getScene().getFocusOwner()))) {
            PauseTransition moment = new PauseTransition(MOMENT);
            moment.setOnFinished(event -> focus(tries - 1));
            moment.play();
            return;
        }
        if (model.isReading()) {
            keys.begin();
            model.whenShown(this::goOn);
        } else {
            contacts.begin();
        }
    }

    /** Puts the cursor into the filter. */
    public void focusFilter() {
        filter.requestFocus();
    }

    /** Hands on what is being typed into a cell. */
    public void commit() {
        FieldCell cell = typed;
        if (cell != null) {
            cell.finish();
        }
    }

    // ---- what stands above

    private Node top(SplitPane split, SpeedDialsView dials) {
        filter.setLeft(Ui.icon("mdi2m-magnify"));
        filter.setId("contacts-filter");
        filter.setPromptText("Find a contact");
        filter.setAccessibleText("Show only contacts that have this");
        filter.setPrefWidth(210);
        filter.setMinWidth(90);
        filter.textProperty().bindBidirectional(model.filter());
        Button add = Ui.button("Add", "mdi2p-plus", this::add);
        add.setId("contacts-add");
        Button remove = Ui.button("Remove", "mdi2d-delete-outline", this::remove);
        remove.setId("contacts-remove");
        remove.disableProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .isNull()
                        .or(model.canEdit().not()));
        add.disableProperty().bind(model.canEdit().not());
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
        for (Form form : Form.values()) {
            MenuItem item = new MenuItem(form.words + " …");
            item.setOnAction(event -> transfers.exportContacts(model, form));
            save.getItems().add(item);
        }
        FlowPane tools = new FlowPane(8, 6, filter, add, remove, copy, showDials, read, save);
        tools.setRowValignment(javafx.geometry.VPos.CENTER);
        tools.getChildren().forEach(part -> {
            if (part instanceof javafx.scene.control.ButtonBase button) {
                button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            }
        });
        objection.setId("contacts-objection");
        objection.managedProperty().bind(objection.textProperty().isNotEmpty());
        HBox said = new HBox(12, objection, chosen);
        said.setMinHeight(18);
        VBox top = new VBox(6, facts, tools, said);
        top.getStyleClass().add("page-top");
        return top;
    }

    private void show(ContactTable now) {
        DirectoryFacts shown = now.facts();
        String trouble = now.trouble();
        facts.getChildren().setAll(Ui.paragraph(shown.about(), shown.isFull() ? "advice" : "facts-about"));
        shown.notes().forEach(note -> facts.getChildren().add(Ui.paragraph(note, "text-muted")));
        if (trouble != null) {
            HBox notice = new HBox(8, Ui.icon("mdi2a-alert-octagon"), Ui.paragraph(trouble));
            notice.getStyleClass().addAll("notice", "danger");
            facts.getChildren().add(notice);
        }
        table.setPlaceholder(Ui.paragraph(
                model.isReading()
                        ? "Reading the contacts …"
                        : now.entries().isEmpty()
                                ? "No contact yet. Add one, paste from a spreadsheet, or import a table or vCards."
                                : "No contact has this.",
                "text-muted"));
    }

    private void chosen() {
        int count = contacts.count();
        chosen.setText(
                count > 1 ? count + " chosen: a tick changes all of them, and so does F2, a value and Ctrl+Enter" : "");
    }

    // ---- columns

    private void columns() {
        table.getColumns().clear();
        TableColumn<Row, Integer> place = new TableColumn<>("#");
        place.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().place()));
        place.setPrefWidth(46);
        table.getColumns().add(place);
        for (String name : model.columns()) {
            ContactField known = ContactField.of(name);
            TableColumn<Row, String> column = new TableColumn<>(known == null ? name : known.label());
            column.setId("column-" + name);
            column.setUserData(name);
            column.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(row.getValue().entry().value(name)));
            column.setComparator(DirectoryView::compare);
            column.setPrefWidth(
                    known == null
                            ? 110
                            : switch (known) {
                                case LAST_NAME, FIRST_NAME, LABEL -> 120;
                                case CONTACT -> 120;
                                case RING_TYPE -> 150;
                                case AUTO_DIVERT, AUTO_REJECT -> 100;
                                default -> 88;
                            });
            column.setEditable(known == null || !known.isFlag());
            column.setCellFactory(view -> new FieldCell(model, name, editing()));
            table.getColumns().add(column);
        }
    }

    /** Numbers by their value, all else by the alphabet; what is empty comes last. */
    static int compare(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        boolean areNumbers = one.matches("\\d{1,9}") && other.matches("\\d{1,9}");
        return areNumbers
                ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
                : ALPHABET.compare(one, other);
    }

    private FieldCell.Editing editing() {
        return new FieldCell.Editing() {
            @Override
            public void write(Row row, String field, String value, boolean toAll) {
                List<Row> all = contacts.rows();
                boolean isChosen = all.stream().anyMatch(other -> other.place() == row.place());
                model.set(toAll && isChosen ? all : List.of(row), field, value);
            }

            @Override
            public void typed(String field, String value, boolean toAll) {
                model.set(contacts.typed(toAll), field, value);
            }

            @Override
            public void edit() {
                contacts.editFront();
            }

            @Override
            public void next(boolean forward) {
                contacts.editNext(forward);
            }

            @Override
            public String begins(FieldCell cell, Row row) {
                String start = first;
                first = "";
                typed = cell;
                contacts.typing(row);
                model.hold(true);
                return start;
            }

            @Override
            public void ended() {
                typed = null;
                model.hold(false);
                if (isRefreshWanted) {
                    refresh();
                }
            }

            @Override
            public void say(String what) {
                objection.setText(what);
            }
        };
    }

    // ---- what is done

    private void key(KeyEvent event) {
        if (typed != null) {
            return;
        }
        contacts.settle();
        boolean isPlain = !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown();
        if (isPlain && event.getCode() == KeyCode.TAB) {
            contacts.moveFront(event.isShiftDown() ? -1 : 1, true);
            event.consume();
        } else if (isPlain
                && !event.isShiftDown()
                && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            contacts.moveFront(event.getCode() == KeyCode.LEFT ? -1 : 1, false);
            event.consume();
        } else if (isPlain
                && !event.isShiftDown()
                && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            contacts.moveRow(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (isPlain && event.getCode() == KeyCode.SPACE) {
            toggleFront();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            copy();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
            paste();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            remove();
            event.consume();
        } else if (event.getCode() == KeyCode.F4) {
            contacts.editFront();
            if (typed != null) {
                typed.openChoices();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            contacts.editFront();
            event.consume();
        }
    }

    /** Typing begins where keys are meant for, as in a spreadsheet. */
    private void begin(KeyEvent event) {
        String character = event.getCharacter();
        boolean isText = !character.isBlank() && !Character.isISOControl(character.codePointAt(0));
        if (isText && typed == null && !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown()) {
            contacts.settle();
            first = character;
            contacts.editFront();
            first = "";
            event.consume();
        }
    }

    /** Yes becomes no, and all else yes, where the cell in front is a box. */
    private void toggleFront() {
        TableColumn<Row, ?> column = contacts.front();
        int row = table.getFocusModel().getFocusedIndex();
        if (row >= 0
                && column != null
                && column.getUserData() instanceof String field
                && !column.isEditable()
                && model.canEdit().get()) {
            Row shown = table.getItems().get(row);
            editing().write(shown, field, shown.entry().value(field).equals("1") ? "0" : "1", true);
        }
    }

    private void copy() {
        List<Row> rows = contacts.rows();
        if (!rows.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.copied(rows));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank() && model.canEdit().get()) {
            TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
            boolean isPlace = at != null
                    && at.getRow() >= 0
                    && at.getTableColumn() != null
                    && at.getTableColumn().getUserData() != null;
            int row = isPlace ? at.getRow() : sorted.size();
            String column = isPlace
                    ? String.valueOf(at.getTableColumn().getUserData())
                    : model.columns().getFirst();
            model.paste(text, List.copyOf(sorted), row, column);
        }
    }

    /**
     * Keys that come now are meant for the contacts as they will be.
     *
     * @param settled runs what it is given when the root has changed
     */
    public void holdKeys(Consumer<Runnable> settled) {
        keys.begin();
        settled.accept(() -> model.whenShown(this::goOn));
    }

    private void goOn() {
        contacts.settle();
        contacts.begin();
        keys.end();
    }

    /** Adds a contact and begins to type into it. */
    public void add() {
        if (model.isReading()) {
            keys.begin();
            model.whenShown(this::add);
            return;
        }
        if (!model.canEdit().get()) {
            keys.end();
            return;
        }
        commit();
        keys.begin();
        SpeedDials dials = model.table().get().dials();
        int free = dials.firstFree();
        boolean uses = !dials.taken().isEmpty() && free <= SpeedDials.LAST;
        model.filter().set("");
        model.add(uses ? Map.of(ContactField.SPEED_DIAL.element(), String.valueOf(free)) : Map.of(), row -> {
            if (row == null) {
                keys.drop();
            } else {
                contacts.edit(row);
            }
        });
    }

    private void remove() {
        List<Row> rows = contacts.rows();
        if (!rows.isEmpty() && model.canEdit().get()) {
            contacts.chooseNeighbour();
            keys.begin();
            model.remove(rows);
            model.whenShown(this::goOn);
        }
    }
}
