package org.provscope.ui.directory;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.provscope.ui.directory.DirectoryModel.Row;

/** Finds rows of the grid of contacts, and brings their cells into sight. */
final class GridCells {
    /** Rows left in sight above the one that is brought into sight. */
    private static final int ABOVE = 3;

    private final TableView<Row> table;

    GridCells(TableView<Row> table) {
        this.table = table;
    }

    /** Opens the editor of a cell. */
    void edit(int row, TableColumn<Row, ?> column) {
        table.setEditable(true);
        table.edit(row, column);
    }

    /** Returns the row of the contact with a place in the file, from 0; below 0 if it is not shown. */
    int rowOf(int origin) {
        for (int i = 0; i < table.getItems().size() && origin >= 0; i++) {
            if (table.getItems().get(i).entry().origin() == origin) {
                return i;
            }
        }
        return -1;
    }

    /** Scrolls until a cell is in sight. */
    void show(int row, TableColumn<Row, ?> column) {
        // A cell that still shows what stood there before would give the editing up when it is made anew.
        table.applyCss();
        table.layout();
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            if (!isInSight(flow, row)) {
                table.scrollTo(Math.max(0, row - ABOVE));
                table.layout();
            }
            // The end of the list is not where scrolling believes it to be, as long as a row has just been put there.
            for (int i = 0; i <= ABOVE && !isInSight(flow, row); i++) {
                flow.scrollPixels(table.getFixedCellSize());
                table.layout();
            }
        }
        table.scrollToColumn(column);
        table.layout();
    }

    private static boolean isInSight(VirtualFlow<?> flow, int row) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null && last != null && row >= first.getIndex() && row <= last.getIndex();
    }
}
