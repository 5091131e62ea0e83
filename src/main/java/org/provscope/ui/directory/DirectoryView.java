package org.provscope.ui.directory;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.transformation.SortedList;
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
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

import org.provscope.directory.ContactField;
import org.provscope.directory.Entry;
import org.provscope.directory.SpeedDials;
import org.provscope.ui.Ui;
import org.provscope.ui.directory.DirectoryModel.Row;

/** The grid of a directory's contacts. */
public final class DirectoryView {
    /** What the grid asks of the window around it. */
    public interface Window {
        /** Asks for a file with contacts and shows what it would change. */
        void importContacts(DirectoryModel model);

        /** Asks which other phones are to get some contacts. */
        void copyContacts(DirectoryModel model, List<Entry> contacts);

        /** Asks where to save the contacts. */
        void exportContacts(DirectoryModel model, Form form);
    }

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

    private final DirectoryModel model;
    private final Window window;
    private final BorderPane node = new BorderPane();
    private final TableView<Row> table = new TableView<>();
    private final SortedList<Row> sorted;
    private final CustomTextField filter = new CustomTextField();
    private final Label objection = Ui.label("", "advice");
    private final Label chosen = Ui.label("", "text-muted");
    private final VBox facts = new VBox(2);
    /** The chosen contacts by their places, and the one in front: they stay so when the rows are made anew. */
    private final Set<Integer> places = new LinkedHashSet<>();
    private int place = -1;
    private @Nullable TableColumn<Row, ?> front;
    private boolean isRestoring;
    private boolean isChanging;
    private boolean isEditWanted;

    public DirectoryView(DirectoryModel model, Window window) {
        this.model = model;
        this.window = window;
        sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setId("contacts");
        table.setAccessibleText("Contacts; Enter or F2 changes the value");
        table.setItems(sorted);
        table.setFixedCellSize(31);
        table.setEditable(true);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(Ui.paragraph("", "text-muted"));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.getSelectionModel().getSelectedItems().subscribe(this::choose);
        SpeedDialsView dials = new SpeedDialsView(model);
        SplitPane split = new SplitPane(table);
        node.setTop(top(split, dials));
        node.setCenter(split);
        model.columns().subscribe(this::columns);
        columns();
        model.rows().subscribe(this::refilled);
        model.table().subscribe(this::show);
    }

    public Node getNode() {
        return node;
    }

    /** Puts the cursor into the filter. */
    public void focusFilter() {
        filter.requestFocus();
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
        remove.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull().or(model.trouble()
                .isNotNull()));
        add.disableProperty().bind(model.trouble().isNotNull());
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
        Button copy = Ui.button("Copy to phones …", "mdi2c-content-copy", () -> window.copyContacts(model, table
                .getSelectionModel().getSelectedItems().stream().map(Row::entry).toList()));
        copy.setId("contacts-copy");
        copy.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        Button read = Ui.button("Import …", "mdi2f-file-import-outline", () -> window.importContacts(model));
        read.setId("contacts-import");
        read.disableProperty().bind(model.trouble().isNotNull());
        MenuButton save = new MenuButton("Export", Ui.icon("mdi2f-file-export-outline"));
        save.setId("contacts-export");
        for (Form form : Form.values()) {
            MenuItem item = new MenuItem(form.words + " …");
            item.setOnAction(event -> window.exportContacts(model, form));
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
        table.setPlaceholder(Ui.paragraph(model.isReading()
                ? "Reading the contacts …"
                : now.entries().isEmpty()
                        ? "No contact yet. Add one, paste from a spreadsheet, or import a table or vCards."
                        : "No contact has this.", "text-muted"));
    }

    private void choose() {
        List<Row> rows = table.getSelectionModel().getSelectedItems().stream().filter(java.util.Objects::nonNull)
                .toList();
        if (!isRestoring && !rows.isEmpty()) {
            places.clear();
            rows.forEach(row -> places.add(row.entry().origin()));
            Row selected = table.getSelectionModel().getSelectedItem();
            place = selected == null ? rows.getFirst().entry().origin() : selected.entry().origin();
        }
        int count = table.getSelectionModel().getSelectedItems().size();
        chosen.setText(
                count > 1 ? count + " chosen: a tick changes all of them, and so does F2, a value and Ctrl+Enter" : "");
    }

    // ---- columns

    private void columns() {
        table.getColumns().clear();
        TableColumn<Row, Integer> place = new TableColumn<>("#");
        place.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().place()));
        place.setPrefWidth(46);
        table.getColumns().add(place);
        for (String name : model.columns()) {
            ContactField known = ContactField.of(name);
            TableColumn<Row, String> column = new TableColumn<>(known == null ? name : known.words());
            column.setId("column-" + name);
            column.setUserData(name);
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().entry().value(name)));
            column.setComparator(DirectoryView::compare);
            column.setPrefWidth(known == null
                    ? 110
                    : switch (known) {
                        case LAST_NAME, FIRST_NAME, LABEL -> 120;
                        case CONTACT -> 120;
                        case RING_TYPE -> 130;
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
                : String.CASE_INSENSITIVE_ORDER.compare(one, other);
    }

    private FieldCell.Editing editing() {
        return new FieldCell.Editing() {
            @Override
            public void write(Row row, String field, String value, boolean toAll) {
                List<Row> all = List.copyOf(table.getSelectionModel().getSelectedItems());
                isChanging = model.set(toAll && all.contains(row) ? all : List.of(row), field, value);
            }

            @Override
            public void next(boolean forward) {
                List<TableColumn<Row, ?>> all = table.getVisibleLeafColumns();
                int next = (front == null ? 0 : all.indexOf(front)) + (forward ? 1 : -1);
                TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
                if (next > 0 && next < all.size()) {
                    front = all.get(next);
                    isEditWanted = true;
                    if (!isChanging) {
                        restore(at.getRow());
                    }
                }
            }

            @Override
            public void typing(boolean isTyping) {
                if (isTyping) {
                    isChanging = false;
                    front = focused();
                }
                model.hold(isTyping);
            }

            @Override
            public void say(String what) {
                objection.setText(what);
            }
        };
    }

    private @Nullable TableColumn<Row, ?> focused() {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        return at == null || at.getTableColumn() == null ? front : column(at.getTableColumn());
    }

    /** A change makes the rows anew: what was chosen stays chosen, and the cell in front stays in front. */
    private void refilled() {
        if (!places.isEmpty() && !isRestoring) {
            isRestoring = true;
            Set<Integer> wanted = Set.copyOf(places);
            int first = place;
            javafx.application.Platform.runLater(() -> {
                if (table.getEditingCell() != null) {
                    // Choosing a row anew would end the typing that has begun meanwhile.
                    isRestoring = false;
                    isChanging = false;
                    return;
                }
                table.getSelectionModel().clearSelection();
                List<Integer> rows = new ArrayList<>();
                int row = -1;
                for (int i = 0; i < sorted.size(); i++) {
                    int origin = sorted.get(i).entry().origin();
                    if (wanted.contains(origin)) {
                        rows.add(i);
                        row = row < 0 || origin == first ? i : row;
                    }
                }
                if (!rows.isEmpty()) {
                    table.getSelectionModel().selectIndices(rows.getFirst(), rows.stream().skip(1).mapToInt(
                            Integer::intValue).toArray());
                }
                isRestoring = false;
                isChanging = false;
                if (row >= 0) {
                    restore(row);
                }
                choose();
            });
        }
    }

    private void restore(int row) {
        TableColumn<Row, ?> column = front == null ? table.getVisibleLeafColumn(1) : front;
        table.getFocusModel().focus(row, column);
        if (isEditWanted) {
            isEditWanted = false;
            table.requestFocus();
            table.scrollTo(Math.max(0, row - 3));
            table.scrollToColumn(column);
            javafx.application.Platform.runLater(() -> {
                // A cell that still shows what stood there before would give the editing up when it is made anew.
                table.layout();
                table.edit(row, column);
            });
        }
    }

    @SuppressWarnings("unchecked")
    private static TableColumn<Row, ?> column(TableColumn<?, ?> column) {
        return (TableColumn<Row, ?>) column;
    }

    // ---- what is done

    private void key(KeyEvent event) {
        if (table.getEditingCell() != null) {
            return;
        }
        front = focused();
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            copy();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
            paste();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            remove();
            event.consume();
        } else if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
            if (at != null && at.getRow() >= 0) {
                table.edit(at.getRow(), at.getTableColumn() == null
                        ? table.getColumns().get(1)
                        : column(at
                                .getTableColumn()));
                event.consume();
            }
        }
    }

    private void copy() {
        List<Row> rows = new ArrayList<>(table.getSelectionModel().getSelectedItems());
        if (!rows.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.copied(rows));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank() && model.trouble().get() == null) {
            TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
            boolean isPlace = at != null && at.getRow() >= 0 && at.getTableColumn() != null
                    && at.getTableColumn().getUserData() != null;
            int row = isPlace ? at.getRow() : sorted.size();
            String column = isPlace ? String.valueOf(at.getTableColumn().getUserData()) : model.columns().getFirst();
            model.paste(text, List.copyOf(sorted), row, column);
        }
    }

    private void add() {
        SpeedDials dials = model.table().get().dials();
        int free = dials.firstFree();
        boolean uses = !dials.taken().isEmpty() && free <= SpeedDials.LAST;
        model.filter().set("");
        place = model.table().get().entries().size();
        places.clear();
        places.add(place);
        front = table.getVisibleLeafColumn(1);
        isEditWanted = true;
        model.add(List.of(uses ? Map.of(ContactField.SPEED_DIAL.element(), String.valueOf(free)) : Map.of()));
    }

    private void remove() {
        List<Row> rows = List.copyOf(table.getSelectionModel().getSelectedItems());
        if (!rows.isEmpty() && model.trouble().get() == null) {
            place = rows.getFirst().entry().origin();
            places.clear();
            places.add(place);
            model.remove(rows);
        }
    }
}
