package org.provscope.ui.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.provscope.directory.ContactField;
import org.provscope.directory.SpeedDials;
import org.provscope.ui.TypeAhead;
import org.provscope.ui.Ui;
import org.provscope.ui.directory.DirectoryModel.Row;

/** The grid of a directory's contacts. */
public final class DirectoryView {
    private static final int TRIES = 100;
    private static final Duration MOMENT = Duration.millis(20);

    private final DirectoryModel model;
    private final BorderPane node = new BorderPane();
    private final TableView<Row> table = new TableView<>();
    private final Label objection = Ui.label("", "advice");
    private final Label chosen = Ui.label("", "text-muted");
    private final VBox facts = new VBox(2);
    private final ChosenContacts contacts;
    private final TypeAhead keys = new TypeAhead(node);
    private final ContactTyping typing;
    private final ContactTools tools;

    public DirectoryView(DirectoryModel model, ContactTransfers transfers) {
        this.model = model;
        SortedList<Row> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        typing = new ContactTyping(model, table, objection::setText);
        table.setId("contacts");
        table.setAccessibleText("Contacts; Enter or F2 changes the value");
        table.setItems(sorted);
        table.setFixedCellSize(31);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(Ui.paragraph("", "text-muted"));
        table.setEditable(true);
        // The table itself begins to edit with one click on the cell in front: keys would go on into its value.
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!typing.holds(event.getTarget())) {
                commit();
                table.setEditable(false);
            }
        });
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(() -> table.setEditable(true)));
        model.columns().subscribe(() -> table.getColumns().setAll(ContactColumns.of(model, typing)));
        table.getColumns().setAll(ContactColumns.of(model, typing));
        contacts = new ChosenContacts(table, model, keys, typing::isActive, this::chosen);
        typing.choosesBy(contacts);
        new ContactKeys(model, table, contacts, typing, this::remove);
        SplitPane split = new SplitPane(table);
        tools = new ContactTools(model, transfers, table, contacts, split, this::add, this::remove);
        node.setTop(top());
        node.setCenter(split);
        model.table().subscribe(this::show);
        model.table().subscribe((was, now) -> {
            if (!was.ringTypes().equals(now.ringTypes()) || !Objects.equals(was.trouble(), now.trouble())) {
                typing.refresh();
            }
        });
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
        tools.focusFilter();
    }

    /** Hands on what is being typed into a cell. */
    public void commit() {
        typing.commit();
    }

    private Node top() {
        objection.setId("contacts-objection");
        objection.managedProperty().bind(objection.textProperty().isNotEmpty());
        HBox said = new HBox(12, objection, chosen);
        said.setMinHeight(18);
        VBox top = new VBox(6, facts, tools.getNode(), said);
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
                                ? "No contacts yet. Add one, paste from a spreadsheet, or import a table or vCards."
                                : "No contact matches.",
                "text-muted"));
    }

    private void chosen() {
        int count = contacts.count();
        chosen.setText(
                count > 1
                        ? count + " selected: a tick changes all of them, and so does F2, a value and Ctrl+Enter"
                        : "");
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
                typing.beginNew(row);
            }
        });
    }

    /** Selects the contact with a name and number, once there is one. */
    public void show(String label) {
        model.whenShown(() -> {
            model.filter().set("");
            table.getItems().stream()
                    .filter(row -> row.entry().label().equals(label))
                    .findFirst()
                    .ifPresent(row -> {
                        table.getSelectionModel()
                                .clearAndSelect(table.getItems().indexOf(row));
                        table.scrollTo(row);
                    });
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
