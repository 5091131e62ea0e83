package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.TypeAhead;
import org.provscope.ui.directory.DirectoryModel.Row;

/**
 * Which contacts are chosen in the grid, and which cell is in front: they stay so when the rows are made anew, also where
 * contacts came or went before them.
 */
final class ChosenContacts {
    private static final int TRIES = 150;
    private static final Duration MOMENT = Duration.millis(20);
    private final TableView<Row> table;
    private final DirectoryModel model;
    private final Runnable changed;
    /** The places of the chosen contacts in the table that is known, from 0. */
    private final Set<Integer> places = new LinkedHashSet<>();

    private int place = -1;
    /** The place of the contact that somebody types into; below 0: nobody does, or it is gone. */
    private int typed = -1;

    private final TypeAhead keys;
    private final BooleanSupplier isTyping;
    private final GridCells cells;
    private @Nullable TableColumn<Row, ?> front;
    private boolean isAsked;
    private boolean isChoosing;
    private boolean isEditWanted;

    /**
     * @param keys     holds keys back until the cell is there that they are meant for
     * @param isTyping whether the editor of a cell is open
     * @param changed  is run when others are chosen
     */
    ChosenContacts(
            TableView<Row> table, DirectoryModel model, TypeAhead keys, BooleanSupplier isTyping, Runnable changed) {
        this.table = table;
        this.model = model;
        this.keys = keys;
        this.isTyping = isTyping;
        this.cells = new GridCells(table);
        this.changed = changed;
        table.getSelectionModel().getSelectedItems().subscribe(this::chosen);
        table.getFocusModel().focusedCellProperty().subscribe(at -> {
            if (!isChoosing && !model.isFilling() && at != null && at.getTableColumn() != null) {
                front = column(at.getTableColumn());
            }
        });
        model.table().subscribe(this::follow);
        model.rows().subscribe(() -> {
            if (!places.isEmpty() || isEditWanted || table.isFocused()) {
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
        place = selected == null
                ? places.stream().findFirst().orElse(-1)
                : selected.entry().origin();
        changed.run();
    }

    /** The chosen contacts as they are known now, in the order of the grid. */
    List<Row> rows() {
        return table.getItems().stream()
                .filter(Objects::nonNull)
                .filter(row -> places.contains(row.entry().origin()))
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
        typed = follow(was, now, typed);
    }

    private static int follow(ContactTable was, ContactTable now, int place) {
        return place < 0 || place >= was.entries().size() ? -1 : now.placeOf(was, place);
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
        typed = place;
    }

    /**
     * The places that a typed value is for, as they are known now, whatever came meanwhile.
     *
     * @param toAll for all chosen contacts, where the one that was typed into is among them
     * @return none where the contact is gone
     */
    Set<Integer> typed(boolean toAll) {
        return typed < 0 ? Set.of() : toAll && places.contains(typed) ? Set.copyOf(places) : Set.of(typed);
    }

    /** Lets the cell in front be another one of the row, or of the next row where that is wanted. */
    void moveFront(int by, boolean alsoToOtherRows) {
        settle();
        int columns = table.getVisibleLeafColumns().size();
        int row = Math.max(0, table.getFocusModel().getFocusedIndex());
        TableColumn<Row, ?> now = front();
        int next = (now == null ? 1 : Math.max(1, table.getVisibleLeafColumns().indexOf(now))) + by;
        if (alsoToOtherRows && next >= columns && row + 1 < table.getItems().size()) {
            row++;
            next = 1;
        } else if (alsoToOtherRows && next < 1 && row > 0) {
            row--;
            next = columns - 1;
        }
        if (next >= 1 && next < columns && row < table.getItems().size()) {
            front = table.getVisibleLeafColumn(next);
            choose(row, front);
        }
    }

    /** Lets the cell in front be the one above or below. */
    void moveRow(int by) {
        settle();
        TableColumn<Row, ?> now = front();
        if (!table.getItems().isEmpty()) {
            int row = table.getFocusModel().getFocusedIndex() + by;
            choose(Math.clamp(row, 0, table.getItems().size() - 1), now == null ? table.getVisibleLeafColumn(1) : now);
        }
    }

    private void choose(int row, TableColumn<Row, ?> column) {
        if (!table.getSelectionModel().isSelected(row) || places.size() > 1) {
            table.getSelectionModel().clearAndSelect(row);
        }
        table.getFocusModel().focus(row, column);
        cells.show(row, column);
    }

    /** Edits the cell in front. */
    void editFront() {
        TableColumn<Row, ?> column = front();
        int row = table.getFocusModel().getFocusedIndex();
        if (row >= 0 && row < table.getItems().size()) {
            TableColumn<Row, ?> wanted =
                    column == null || column.getUserData() == null ? table.getVisibleLeafColumn(1) : column;
            cells.show(row, wanted);
            cells.edit(row, wanted);
        }
    }

    /** Edits the next cell of the row that was typed into. */
    void editNext(boolean forward) {
        List<TableColumn<Row, ?>> all = table.getVisibleLeafColumns();
        int next = front == null ? 0 : all.indexOf(front);
        do {
            next += forward ? 1 : -1;
        } while (next > 0 && next < all.size() && !all.get(next).isEditable());
        if (next > 0 && next < all.size()) {
            front = all.get(next);
            keys.begin();
            isEditWanted = true;
            show();
        }
    }

    /** Chooses a row and edits it from its first value on. */
    void edit(Row row) {
        places.clear();
        place = row.entry().origin();
        places.add(place);
        front = table.getVisibleLeafColumn(1);
        isEditWanted = true;
        show();
    }

    /** The first cell is in front where none is; the table is about to get the keys. */
    void begin() {
        if (place < 0 && !table.getItems().isEmpty()) {
            table.getSelectionModel().clearAndSelect(0);
            table.getFocusModel().focus(0, table.getVisibleLeafColumn(1));
        }
    }

    // ---- shown again

    private void showSoon() {
        if (!isAsked) {
            isAsked = true;
            Platform.runLater(this::settle);
        }
    }

    /** Keys that come now are meant for the contacts as they are known now. */
    void settle() {
        if (isAsked) {
            show();
        }
    }

    private void show() {
        isAsked = false;
        if (table.getEditingCell() != null) {
            // Choosing a row anew would end the typing that has begun meanwhile.
            if (isEditWanted) {
                isEditWanted = false;
                keys.end();
            }
            return;
        }
        List<Integer> rows = new ArrayList<>();
        int row = -1;
        for (int i = 0; i < table.getItems().size(); i++) {
            int origin = table.getItems().get(i).entry().origin();
            if (places.contains(origin)) {
                rows.add(i);
            }
            if (origin == place || row < 0 && places.contains(origin)) {
                row = i;
            }
        }
        isChoosing = true;
        table.getSelectionModel().clearSelection();
        if (!rows.isEmpty()) {
            table.getSelectionModel()
                    .selectIndices(
                            rows.getFirst(),
                            rows.stream().skip(1).mapToInt(Integer::intValue).toArray());
        }
        isChoosing = false;
        changed.run();
        boolean isEdit = isEditWanted;
        isEditWanted = false;
        if (row >= 0) {
            TableColumn<Row, ?> column = front == null ? table.getVisibleLeafColumn(1) : front;
            boolean isElsewhere =
                    table.isFocused() && row != table.getFocusModel().getFocusedIndex();
            table.getFocusModel().focus(row, column);
            if (isElsewhere) {
                cells.show(row, column);
            }
        } else if (table.isFocused()) {
            begin();
        }
        if (isEdit) {
            open(TRIES);
        }
    }

    /** Opens the editor of the cell in front, wherever its contact is by now; it may take the table a moment to make it. */
    private void open(int tries) {
        TableColumn<Row, ?> column = front;
        int row = cells.rowOf(place);
        if (row < 0 || column == null) {
            keys.drop();
            return;
        }
        table.requestFocus();
        cells.show(row, column);
        table.getFocusModel().focus(row, column);
        cells.edit(row, column);
        if (isTyping.getAsBoolean()) {
            keys.end();
        } else if (tries > 0) {
            table.edit(-1, null);
            PauseTransition moment = new PauseTransition(MOMENT);
            moment.setOnFinished(event -> {
                if (keys.isWaiting()) {
                    open(tries - 1);
                }
            });
            moment.play();
        } else {
            keys.drop();
        }
    }
}
