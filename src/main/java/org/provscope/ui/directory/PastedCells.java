package org.provscope.ui.directory;

import java.util.List;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.DirectoryCsv;

/** Cells that a spreadsheet put on the clipboard, and the columns they belong to. */
final class PastedCells {
    private final List<List<String>> cells;
    private final List<String> columns;
    private final int from;

    /**
     * @param column the column of the cell that they are pasted into
     */
    PastedCells(String text, List<String> columns, String column) {
        this.cells = DirectoryCsv.pasted(text);
        this.columns = columns;
        int width = cells.stream().mapToInt(List::size).max().orElse(0);
        // Whole contacts, as they are copied here, begin at the first column.
        this.from = width >= columns.size() ? 0 : Math.max(0, columns.indexOf(column));
    }

    int rows() {
        return cells.size();
    }

    /** Returns a contact with its values replaced by the cells of a row. */
    ContactDraft over(ContactDraft contact, int row) {
        ContactDraft entry = contact;
        for (int i = 0; i < cells.get(row).size() && from + i < columns.size(); i++) {
            String name = columns.get(from + i);
            if (!entry.value(name).equals(cells.get(row).get(i).strip())) {
                entry = entry.with(name, cells.get(row).get(i));
            }
        }
        return entry;
    }
}
