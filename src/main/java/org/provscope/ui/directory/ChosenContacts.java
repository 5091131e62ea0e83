package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

import org.provscope.directory.ContactField;
import org.provscope.directory.Entry;
import org.provscope.ui.directory.DirectoryModel.Row;

/**
 * Which contacts are chosen in the grid, and which cell is in front: they stay so when the rows are made anew, also where
 * contacts came or went before them.
 */
final class ChosenContacts {
    private final TableView<Row> table;
    private final DirectoryModel model;
    private final Runnable changed;
    /** The places of the chosen contacts in the table that is known, from 0. */
    private final Set<Integer> places = new LinkedHashSet<>();
    private int place = -1;
    private @Nullable TableColumn<Row, ?> front;
    private boolean isAsked;
    private boolean isChoosing;
    private boolean isEditWanted;

    /** @param changed is run when others are chosen */
    ChosenContacts(TableView<Row> table, DirectoryModel model, Runnable changed) {
        this.table = table;
        this.model = model;
        this.changed = changed;
        table.getSelectionModel().getSelectedItems().subscribe(this::chosen);
        model.table().subscribe(this::follow);
        model.rows().subscribe(() -> {
            if (!places.isEmpty()) {
                showSoon();
            }
        });
    }

    private void chosen() {
        if (isChoosing || model.isFilling()) {
            return;
        }
        places.clear();
        for (Row row : table.getSelectionModel().getSelectedItems()) {
            if (row != null) {
                places.add(row.entry().origin());
            }
        }
        Row selected = table.getSelectionModel().getSelectedItem();
        place = selected == null ? places.stream().findFirst().orElse(-1) : selected.entry().origin();
        changed.run();
    }

    /** The chosen contacts as they are known now, in the order of the grid. */
    List<Row> rows() {
        return table.getItems().stream().filter(Objects::nonNull).filter(row -> places.contains(row.entry().origin()))
                .toList();
    }

    int count() {
        return places.size();
    }

    // ---- the contacts move in the file

    private void follow(ContactTable was, ContactTable now) {
        List<Integer> before = List.copyOf(places);
        places.clear();
        for (int old : before) {
            int next = follow(was, now, old);
            if (next >= 0) {
                places.add(next);
            }
        }
        place = follow(was, now, place);
    }

    private static int follow(ContactTable was, ContactTable now, int place) {
        if (place < 0 || place >= was.entries().size()) {
            return -1;
        }
        Entry entry = was.entries().get(place);
        if (place < now.entries().size() && now.entries().get(place).isLike(entry)) {
            return place;
        }
        String number = entry.value(ContactField.CONTACT);
        List<Entry> holders = now.withNumber(number);
        Entry alike = holders.stream().filter(entry::isLike).findFirst().orElse(null);
        if (alike != null) {
            return alike.origin();
        }
        if (now.entries().size() == was.entries().size()) {
            // It has other values, perhaps another number.
            return place;
        }
        return holders.size() == 1 && was.withNumber(number).size() == 1 ? holders.getFirst().origin() : -1;
    }

    /** Chooses the contact behind the last chosen one, or else before them: these are to go. */
    void chooseNeighbour() {
        List<Row> rows = rows();
        int last = table.getItems().indexOf(rows.getLast());
        int first = table.getItems().indexOf(rows.getFirst());
        int next = last + 1 < table.getItems().size() ? last + 1 : first - 1;
        places.clear();
        if (next >= 0) {
            place = table.getItems().get(next).entry().origin();
            places.add(place);
        }
    }

    // ---- the cell in front

    /** The column of the cell that keys are meant for; the one before that where a whole row is. */
    @Nullable
    TableColumn<Row, ?> front() {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        if (at != null && at.getTableColumn() != null) {
            front = column(at.getTableColumn());
        }
        return front;
    }

    @SuppressWarnings("unchecked")
    private static TableColumn<Row, ?> column(TableColumn<?, ?> column) {
        return (TableColumn<Row, ?>) column;
    }

    /** Somebody begins to type into a row. */
    void typing(Row row) {
        TablePosition<Row, ?> at = table.getEditingCell();
        if (at != null && at.getTableColumn() != null) {
            front = at.getTableColumn();
        }
        place = row.entry().origin();
    }

    /** Edits the next cell of the row that was typed into, as soon as it is shown. */
    void editNext(boolean forward) {
        List<TableColumn<Row, ?>> all = table.getVisibleLeafColumns();
        int next = front == null ? 0 : all.indexOf(front);
        do {
            next += forward ? 1 : -1;
        } while (next > 0 && next < all.size() && !all.get(next).isEditable());
        if (next > 0 && next < all.size()) {
            front = all.get(next);
            isEditWanted = true;
            showSoon();
        }
    }

    /** Chooses a row and edits it from its first value on, as soon as it is shown. */
    void edit(Row row) {
        places.clear();
        place = row.entry().origin();
        places.add(place);
        front = table.getVisibleLeafColumn(1);
        isEditWanted = true;
        showSoon();
    }

    // ---- shown again

    private void showSoon() {
        if (!isAsked) {
            isAsked = true;
            Platform.runLater(this::show);
        }
    }

    private void show() {
        isAsked = false;
        if (table.getEditingCell() != null) {
            // Choosing a row anew would end the typing that has begun meanwhile.
            return;
        }
        List<Integer> rows = new ArrayList<>();
        int row = -1;
        boolean isExact = false;
        for (int i = 0; i < table.getItems().size(); i++) {
            int origin = table.getItems().get(i).entry().origin();
            if (places.contains(origin)) {
                rows.add(i);
            }
            if (origin == place || row < 0 && places.contains(origin)) {
                row = i;
                isExact = origin == place;
            }
        }
        isChoosing = true;
        table.getSelectionModel().clearSelection();
        if (!rows.isEmpty()) {
            table.getSelectionModel().selectIndices(rows.getFirst(), rows.stream().skip(1).mapToInt(
                    Integer::intValue).toArray());
        }
        isChoosing = false;
        changed.run();
        boolean isEdit = isEditWanted && isExact;
        isEditWanted = false;
        if (row >= 0) {
            inFront(row, isEdit);
        }
    }

    private void inFront(int row, boolean isEdit) {
        TableColumn<Row, ?> column = front == null ? table.getVisibleLeafColumn(1) : front;
        table.getFocusModel().focus(row, column);
        if (isEdit) {
            table.requestFocus();
            table.scrollTo(Math.max(0, row - 3));
            table.scrollToColumn(column);
            Platform.runLater(() -> {
                // A cell that still shows what stood there before would give the editing up when it is made anew.
                table.layout();
                table.edit(row, column);
            });
        }
    }
}
