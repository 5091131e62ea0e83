package org.provscope.ui.directory;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactField;
import org.provscope.ui.Ui;
import org.provscope.ui.directory.DirectoryModel.Row;

/** One value of a contact: a text with its bytes counted, a choice, or a box for yes and no. */
final class FieldCell extends TableCell<Row, String> {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    /** Keys are meant for it. */
    private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");

    private final DirectoryModel model;
    private final String field;
    private final @Nullable ContactField known;
    private final FieldChoices choices;
    private final Editing editing;
    private @Nullable TextField typing;
    private @Nullable ChoiceField choice;
    private @Nullable Row edited;
    private boolean isToAll;
    private boolean isGivenUp;

    /** What a cell asks of the grid around it. */
    interface Editing {
        /** Takes note that nothing was typed into a contact after all. */
        void gaveUp(Row row);

        /** Writes a value into the row, or into all chosen rows. */
        void write(Row row, String field, String value, boolean toAll);

        /** Writes a typed value into the contact that was typed into, wherever it is by now, or into all chosen ones. */
        void typed(String field, String value, boolean toAll);

        /** Edits the cell in front. */
        void edit();

        /** Edits the next cell of the row. */
        void next(boolean forward);

        /**
         * Somebody begins to type.
         *
         * @return what was typed already; empty: the value that stands there is to be changed
         */
        String begins(FieldCell cell, Row row);

        /** The typing ends. */
        void ended();

        /** Says what speaks against what is typed; empty: nothing. */
        void say(String objection);
    }

    FieldCell(DirectoryModel model, String field, Editing editing) {
        this.model = model;
        this.field = field;
        this.known = ContactField.of(field);
        this.choices = new FieldChoices(model, field);
        this.editing = editing;
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2
                    && event.getButton() == MouseButton.PRIMARY
                    && !isEmpty()
                    && typing == null) {
                editing.edit();
            }
        });
        tableViewProperty().subscribe(table -> {
            if (table != null) {
                table.getFocusModel().focusedCellProperty().subscribe(at -> frame());
            }
        });
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        frame();
    }

    private void frame() {
        TablePosition<?, ?> at =
                getTableView() == null ? null : getTableView().getFocusModel().getFocusedCell();
        pseudoClassStateChanged(
                FRONT,
                at != null
                        && !isEmpty()
                        && at.getRow() == getIndex()
                        && at.getTableColumn() != null
                        && at.getTableColumn().equals(getTableColumn()));
    }

    @Override
    protected void updateItem(@Nullable String value, boolean empty) {
        super.updateItem(value, empty);
        frame();
        Row row = row();
        String mark = empty || row == null ? null : row.marks().get(field);
        pseudoClassStateChanged(WRONG, mark != null);
        setTooltip(mark == null ? null : new Tooltip(mark));
        setAccessibleText(
                empty || value == null
                        ? null
                        : (known == null ? field : known.label()) + " " + value + (mark == null ? "" : ", " + mark));
        if (empty || value == null || row == null) {
            setText(null);
            setGraphic(null);
        } else if (isEditing()) {
            // The editor stays.
            setText(null);
        } else if (known != null && known.isFlag()) {
            setText(null);
            setGraphic(flag(row, value));
        } else {
            setGraphic(null);
            setText(choices.shown(value.replace('\n', ' ')));
        }
    }

    private @Nullable Row row() {
        return getTableRow() == null ? null : getTableRow().getItem();
    }

    private Node flag(Row row, String value) {
        String name =
                (known == null ? field : known.label()) + " of " + row.entry().label();
        return FlagBox.of(value, name, model.canEdit().get(), chosen -> {
            Row now = row();
            editing.write(now == null ? row : now, field, chosen, true);
        });
    }

    // ---- typing

    @Override
    public void startEdit() {
        Row row = row();
        if (row == null || known != null && known.isFlag() || !model.canEdit().get()) {
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        isToAll = false;
        edited = row;
        isGivenUp = false;
        String start = editing.begins(this, row);
        String value = getItem() == null ? "" : getItem();
        ChoiceField chooser =
                choices.isChoice() ? new ChoiceField(choices.values(), choices::inList, this::commitEdit) : null;
        choice = chooser;
        TextField text = chooser == null ? new TextField() : chooser.getNode();
        text.setText(start.isEmpty() ? value : start);
        text.setAccessibleText(
                (known == null ? field : known.label()) + " of " + row.entry().label());
        Label counter = Ui.label("", "byte-count");
        text.textProperty().subscribe(typed -> {
            counter.setText(
                    known != null && known.isName()
                            ? ContactField.bytes(typed.strip()) + "/" + ContactField.LONGEST_NAME
                            : "");
            counter.pseudoClassStateChanged(WRONG, ContactField.bytes(typed.strip()) > ContactField.LONGEST_NAME);
            String objection = model.objection(row, field, typed);
            text.pseudoClassStateChanged(WRONG, objection != null);
            editing.say(objection == null ? "" : objection);
        });
        typing = text;
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox box = new HBox(4, text);
        if (known != null && known.isName()) {
            box.getChildren().add(counter);
        }
        box.setAlignment(Pos.CENTER_LEFT);
        setText(null);
        setGraphic(box);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // The next key may come at once. A field that gets its skin after the focus would choose all of its text then.
        applyCss();
        text.requestFocus();
        if (start.isEmpty()) {
            text.selectAll();
        } else {
            text.end();
        }
        text.focusedProperty().subscribe((was, is) -> {
            if (Boolean.FALSE.equals(is) && isEditing() && text.equals(typing) && !isStillMeant(text)) {
                commitEdit(text.getText());
            }
        });
    }

    /** Returns true if keys go to this editor again as soon as its window is in front. */
    private static boolean isStillMeant(TextField editor) {
        return editor.getScene() != null && editor.equals(editor.getScene().getFocusOwner());
    }

    private void key(KeyEvent event) {
        TextField text = typing;
        if (text == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            isToAll = event.isShortcutDown();
            commitEdit(text.getText());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            Row row = edited;
            isGivenUp = true;
            cancelEdit();
            event.consume();
            if (row != null) {
                editing.gaveUp(row);
            }
        } else if (event.getCode() == KeyCode.TAB) {
            commitEdit(text.getText());
            editing.next(!event.isShiftDown());
            event.consume();
        }
    }

    /** Returns true if this cell has a value. */
    boolean holds(Node node) {
        return isIn(this, node);
    }

    /** Shows the values to choose from, where there are some. */
    void openChoices() {
        ChoiceField shown = choice;
        if (shown != null && typing != null) {
            shown.open();
        }
    }

    /** Ends the typing and hands on what was typed. */
    void finish() {
        TextField text = typing;
        if (text != null && isEditing()) {
            commitEdit(text.getText());
        }
    }

    @Override
    public void commitEdit(String value) {
        Row row = edited;
        super.commitEdit(value);
        if (row != null && typing != null) {
            editing.typed(field, value, isToAll);
        }
        finished();
    }

    /** Only Escape gives up what was typed: a table cancels also where somebody clicks another row. */
    @Override
    public void cancelEdit() {
        TextField text = typing;
        Row row = edited;
        super.cancelEdit();
        if (text != null
                && row != null
                && !isGivenUp
                && !text.getText().equals(row.entry().value(field))) {
            editing.typed(field, text.getText(), false);
        }
        finished();
    }

    private void finished() {
        if (typing == null) {
            return;
        }
        TableView<Row> table = getTableView();
        Node owner = table == null || table.getScene() == null
                ? null
                : table.getScene().getFocusOwner();
        typing = null;
        choice = null;
        edited = null;
        editing.say("");
        setContentDisplay(ContentDisplay.LEFT);
        updateItem(getItem(), isEmpty());
        // An editor that was taken away with the focus would leave it to whatever comes first in the window.
        if (table != null && (owner == null || owner.getScene() == null || isIn(table, owner))) {
            table.requestFocus();
        }
        editing.ended();
    }

    private static boolean isIn(Node place, Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above.equals(place)) {
                return true;
            }
        }
        return false;
    }
}
