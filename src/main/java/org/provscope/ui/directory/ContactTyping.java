package org.provscope.ui.directory;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactField;
import org.provscope.ui.directory.DirectoryModel.Row;

/** The one cell of the grid that is typed into. */
final class ContactTyping implements FieldCell.Editing {
    private final DirectoryModel model;
    private final TableView<Row> table;
    private final Consumer<String> say;
    private @Nullable ChosenContacts contacts;
    private @Nullable FieldCell typed;
    private boolean isRefreshWanted;
    /** Whether the contact in front was just added, and nothing was typed into it yet. */
    private boolean isNew;
    /** What was typed before there was an editor to type it into. */
    private String first = "";

    /** @param say says what speaks against what is typed */
    ContactTyping(DirectoryModel model, TableView<Row> table, Consumer<String> say) {
        this.model = model;
        this.table = table;
        this.say = say;
    }

    /** Sets what knows which contacts are chosen: it asks itself whether somebody types. */
    void choosesBy(ChosenContacts chosen) {
        contacts = chosen;
    }

    private ChosenContacts contacts() {
        return Objects.requireNonNull(contacts);
    }

    /** Begins to type into a contact that was just added. */
    void beginNew(Row row) {
        isNew = true;
        contacts().edit(row);
    }

    /** A contact without anything would be an error that nobody asked for. */
    @Override
    public void gaveUp(Row row) {
        boolean wasNew = isNew;
        isNew = false;
        boolean isEmpty = row.entry().fields().entrySet().stream()
                .allMatch(field -> field.getKey().equals(ContactField.SPEED_DIAL.element())
                        || field.getValue().isEmpty());
        if (wasNew && isEmpty) {
            model.remove(List.of(row));
        }
    }

    boolean isActive() {
        return typed != null;
    }

    /** Returns true where a part of the window belongs to the cell that is typed into. */
    boolean holds(EventTarget target) {
        FieldCell cell = typed;
        return cell != null && target instanceof Node node && cell.holds(node);
    }

    /** Hands on what is being typed. */
    void commit() {
        FieldCell cell = typed;
        if (cell != null) {
            cell.finish();
        }
    }

    /** Begins to type into the cell in front with a character. */
    void beginWith(String character) {
        first = character;
        contacts().editFront();
        first = "";
    }

    /** Shows the values to choose from, where the cell that is typed into has some. */
    void openChoices() {
        FieldCell cell = typed;
        if (cell != null) {
            cell.openChoices();
        }
    }

    /** Makes all cells anew; later where somebody types into one of them. */
    void refresh() {
        isRefreshWanted = typed != null;
        if (!isRefreshWanted) {
            table.refresh();
        }
    }

    @Override
    public void write(Row row, String field, String value, boolean toAll) {
        List<Row> all = contacts().rows();
        boolean isChosen = all.stream().anyMatch(other -> other.place() == row.place());
        model.set(toAll && isChosen ? all : List.of(row), field, value);
    }

    @Override
    public void typed(String field, String value, boolean toAll) {
        isNew = false;
        model.set(contacts().typed(toAll), field, value);
    }

    @Override
    public void edit() {
        contacts().editFront();
    }

    @Override
    public void next(boolean forward) {
        contacts().editNext(forward);
    }

    @Override
    public String begins(FieldCell cell, Row row) {
        String start = first;
        first = "";
        typed = cell;
        contacts().typing(row);
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
        say.accept(what);
    }
}
