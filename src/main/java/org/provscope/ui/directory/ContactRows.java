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

/** The contacts that have what is looked for, as rows. While somebody types into one of them they stay as they are. */
final class ContactRows {
    /** With more rows than this that become others, all are made anew. */
    private static final int FEW = 20;

    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<String> columns = FXCollections.observableArrayList();
    /** The places of contacts that were changed while the filter hid others: they stay in sight. */
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

    /** The elements of the contacts: those that phones know, then the others. */
    ObservableList<String> columns() {
        return columns;
    }

    /** Part of any value. */
    StringProperty filter() {
        return filter;
    }

    /** What the rows were made from: while somebody types it may be older than what is known. */
    ContactTable from() {
        return from;
    }

    /** Whether the rows are being made anew: what is chosen among them changes by itself. */
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

    /** Lets contacts stay in sight though the filter would hide them, until something else is looked for. */
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

    /** A few other rows are put in one by one: where all are, the table makes everything anew. */
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
