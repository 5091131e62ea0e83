package org.provscope.ui.migrate;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.legacy.MigratedParameter;
import org.provscope.schema.Secrets;
import org.provscope.ui.Ui;
import org.provscope.ui.migrate.MigrationModel.Row;

/** Every line that a migration changes, each with a tick. */
final class MigrationLines {
    private static final double ROW = 30;

    private final MigrationModel model;
    private final BiConsumer<RootPath, Integer> openFile;
    private final TableView<Row> table = new TableView<>();
    private final CheckBox all = new CheckBox();

    MigrationLines(MigrationModel model, BiConsumer<RootPath, Integer> openFile) {
        this.model = model;
        this.openFile = openFile;
        table();
    }

    TableView<Row> getNode() {
        return table;
    }

    /** Shows the rows that hold a text, in any case; all for an empty one. */
    void show(List<Row> every, String text, String nothing) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Row> rows = every.stream()
                .filter(row -> wanted.isEmpty()
                        || (row.file() + " " + before(row) + " " + after(row) + " "
                                        + row.parameter().why())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
        show(rows);
        table.setPlaceholder(Ui.label(nothing, "text-muted"));
        all.setSelected(!rows.isEmpty() && rows.stream().allMatch(model::isIncluded));
        all.setDisable(rows.isEmpty());
    }

    /** Keeps what is chosen and where the table is scrolled to. */
    private void show(List<Row> rows) {
        if (table.getItems().equals(rows)) {
            table.refresh();
            return;
        }
        Row selected = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(rows);
        rows.stream()
                .filter(row -> selected != null
                        && row.parameter()
                                .parameter()
                                .equals(selected.parameter().parameter()))
                .findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
    }

    private void table() {
        table.setId("migrate-lines");
        table.setAccessibleText("Lines that change");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(Ui.label("Reading the files …", "text-muted"));
        all.setId("migrate-all");
        all.setAccessibleText("Change all lines shown");
        all.setOnAction(event -> model.include(List.copyOf(table.getItems()), all.isSelected()));
        TableColumn<Row, Row> tick = new TableColumn<>();
        tick.setGraphic(all);
        tick.setSortable(false);
        tick.setPrefWidth(44);
        tick.setMinWidth(44);
        tick.setMaxWidth(44);
        tick.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        tick.setCellFactory(column -> new TickCell());
        table.getColumns()
                .setAll(List.of(
                        tick,
                        column(
                                "Line",
                                170,
                                row -> row.file() + ":"
                                        + row.parameter().parameter().position().line()),
                        column("Before", 300, MigrationLines::before),
                        column("Afterwards", 300, MigrationLines::after),
                        column("Certainty", 92, row -> certainty(row.parameter())),
                        column("Why", 420, row -> row.parameter().why())));
        table.setRowFactory(view -> {
            TableRow<Row> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    open(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            Row row = table.getSelectionModel().getSelectedItem();
            if (row != null && event.getCode() == KeyCode.ENTER) {
                open(row);
            } else if (row != null && event.getCode() == KeyCode.SPACE) {
                model.include(List.of(row), !model.isIncluded(row));
            }
        });
    }

    private void open(Row row) {
        openFile.accept(row.file(), row.parameter().parameter().position().line());
    }

    private interface Text {
        String of(Row row);
    }

    private static TableColumn<Row, String> column(String name, double width, Text text) {
        TableColumn<Row, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.of(cell.getValue())));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
                setTooltip(empty || item == null || item.isEmpty() ? null : new Tooltip(item));
            }
        });
        return column;
    }

    private static String before(Row row) {
        String name = row.parameter().parameter().name();
        return name + "=\"" + Secrets.masked(name, row.parameter().parameter().value()) + "\"";
    }

    private static String after(Row row) {
        MigratedParameter parameter = row.parameter();
        String name = parameter.newName();
        String value = parameter.newValue();
        if (name != null && value != null) {
            return name + "=\"" + Secrets.masked(name, value) + "\"";
        }
        return switch (parameter.text()) {
            case COMMENTED_OUT -> "commented out";
            case REMOVED -> name == null ? "removed" : "goes with " + name;
            case STAYS -> "stays";
        };
    }

    private static String certainty(MigratedParameter parameter) {
        return parameter.question() != null
                ? "asked"
                : switch (parameter.certainty()) {
                    case HIGH -> "sure";
                    case MEDIUM -> "probably";
                    case LOW -> "perhaps";
                };
    }

    private final class TickCell extends TableCell<Row, Row> {
        private final CheckBox box = new CheckBox();

        TickCell() {
            box.setAccessibleText("Change this line");
            box.setOnAction(event -> {
                if (getItem() != null) {
                    model.include(List.of(getItem()), box.isSelected());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            box.setSelected(item != null && model.isIncluded(item));
            setGraphic(empty ? null : box);
        }
    }
}
