package org.provscope.ui.logs;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.provscope.evidence.SaidLine;
import org.provscope.files.RootPath;
import org.provscope.schema.Secrets;
import org.provscope.ui.Ui;

/** A table of lines of phones' logs. A double click shows the line in its file. */
final class LogTable {
    private static final PseudoClass MINOR = PseudoClass.getPseudoClass("minor");
    private static final PseudoClass MAJOR = PseudoClass.getPseudoClass("major");
    private static final int MINOR_LEVEL = 4;
    private static final int ROWS_ABOVE = 5;

    private final TableView<SaidLine> table = new TableView<>();

    /**
     * @param openLine      shows a line of a file
     * @param openParameter shows who sets a parameter
     */
    LogTable(ObservableList<SaidLine> lines, BiConsumer<RootPath, Integer> openLine, Consumer<String> openParameter) {
        table.setItems(lines);
        table.setId("log-lines");
        table.setAccessibleText("Lines of the log");
        table.setFixedCellSize(26);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getColumns().add(column("Line", 84, line -> String.valueOf(line.line())));
        table.getColumns().add(column("Time", 140, line -> LogWords.phoneTime(line.time())));
        table.getColumns().add(column("Part", 70, SaidLine::component));
        table.getColumns()
                .add(column(
                        "Level",
                        60,
                        line -> line.component().isEmpty() ? "" : line.level() == null ? "*" : "" + line.level()));
        table.getColumns().add(parameters(openParameter));
        table.getColumns().add(column("Text", 560, line -> Secrets.shownLine(line.text())));
        Label nothing = Ui.paragraph("No line matches.", "text-muted");
        table.setPlaceholder(nothing);
        table.setRowFactory(view -> {
            TableRow<SaidLine> row = new TableRow<>();
            row.itemProperty().subscribe(line -> {
                Integer level = line == null ? null : line.level();
                row.pseudoClassStateChanged(MINOR, level != null && level == MINOR_LEVEL);
                row.pseudoClassStateChanged(MAJOR, level != null && level > MINOR_LEVEL);
            });
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    openLine.accept(row.getItem().file(), row.getItem().line());
                }
            });
            return row;
        });
    }

    /** Selects a row and scrolls to it, with some rows above it; does nothing for a negative one. */
    void select(int row) {
        if (row >= 0) {
            table.getSelectionModel().clearAndSelect(row);
            table.scrollTo(Math.max(0, row - ROWS_ABOVE));
        }
    }

    TableView<SaidLine> getNode() {
        return table;
    }

    private static TableColumn<SaidLine, String> column(String title, double width, Function<SaidLine, String> text) {
        TableColumn<SaidLine, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private static TableColumn<SaidLine, String> parameters(Consumer<String> open) {
        TableColumn<SaidLine, String> column = new TableColumn<>("Parameter");
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().parameter()));
        column.setPrefWidth(170);
        column.setSortable(false);
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String name, boolean empty) {
                super.updateItem(name, empty);
                Hyperlink link = empty || name == null ? null : new Hyperlink(name);
                if (link != null) {
                    link.setOnAction(event -> open.accept(String.valueOf(name)));
                }
                setGraphic(link);
            }
        });
        return column;
    }
}
