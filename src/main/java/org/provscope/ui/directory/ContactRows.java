package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.provscope.directory.ContactDraft;
import org.provscope.ui.directory.DirectoryModel.Row;

/** The rows of the contacts that match the filter. They do not change while somebody types into one of them. */
final class ContactRows {
    /** The most changed rows that are replaced one by one; with more, all are. */
    private static final int FEW = 20;

    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<String> columns = FXCollections.observableArrayList();
    /** The positions of contacts that were changed while the filter hid others: they stay visible. */
    private final Set<Integer> inSight = new HashSet<>();

    private ContactTable table = ContactTable.NONE;
    private ContactMarks marks = ContactMarks.NONE;
    private ContactTable from = ContactTable.NONE;
    private boolean isHeld;
    private boolean isFilling;

    ContactRows() {
        filter.subscribe((was, now) -> {
            inSight.clear();
            fill();
        });
    }

    ObservableList<Row> rows() {
        return rows;
    }

    /** Returns the elements of the contacts: those that phones know, then the others. */
    ObservableList<String> columns() {
        return columns;
    }

    /** Returns the filter: part of any value. */
    StringProperty filter() {
        return filter;
    }

    /** Returns the table that the rows were made from, which may be outdated while somebody types. */
    ContactTable from() {
        return from;
    }

    /** Returns true while the rows are being replaced: the selection then changes by itself. */
    boolean isFilling() {
        return isFilling;
    }

    void show(ContactTable next, ContactMarks found) {
        if (!next.equals(table)) {
            ContactTable before = table;
            inSight.removeIf(place -> next.madeBy() == null && !next.hasSame(before, place));
        }
        table = next;
        marks = found;
        fill();
    }

    /** Keeps contacts visible even if the filter would hide them, until the filter changes. */
    void keepInSight(Collection<Integer> places) {
        inSight.addAll(places);
    }

    void hold(boolean isTyping) {
        isHeld = isTyping;
        fill();
    }

    private void fill() {
        if (isHeld) {
            return;
        }
        if (!columns.equals(table.columns())) {
            columns.setAll(table.columns());
        }
        from = table;
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        List<Row> found = new ArrayList<>();
        for (ContactDraft entry : table.entries()) {
            int place = entry.origin();
            if (wanted.isEmpty() || table.has(place, wanted) || inSight.contains(place)) {
                found.add(new Row(entry, marks.of(place)));
            }
        }
        isFilling = true;
        replace(found);
        isFilling = false;
    }

    /** Replaces a few changed rows one by one: if all are replaced, the table makes everything anew. */
    private void replace(List<Row> found) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; found.size() == rows.size() && i < found.size() && others.size() <= FEW; i++) {
            if (!found.get(i).isSame(rows.get(i))) {
                others.add(i);
            }
        }
        if (found.size() != rows.size() || others.size() > FEW) {
            rows.setAll(found);
        } else {
            others.forEach(i -> rows.set(i, found.get(i)));
        }
    }
}
