package org.provscope.ui.effective;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.Command;
import org.provscope.ui.Menus;
import org.provscope.ui.Ui;

/** The parameters of a phone as a table. */
final class EffectiveTable {
    private static final PseudoClass NOT_APPLIED = PseudoClass.getPseudoClass("not-applied");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final EffectiveModel model;
    private final TableView<EffectiveRow> table = new TableView<>();
    private final TableColumn<EffectiveRow, String> values;

    EffectiveTable(EffectiveModel model) {
        this.model = model;
        table.setId("effective");
        table.setAccessibleText("Parameters of this phone");
        table.setFixedCellSize(30);
        SortedList<EffectiveRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns().add(column("Parameter", 290, row -> row.parameter().name(), "cell-name"));
        values = column("Value", 110, EffectiveRow::value, "cell-value");
        values.setCellFactory(view -> new ValueCell(model));
        table.getColumns().add(values);
        table.getColumns().add(fromColumn());
        TableColumn<EffectiveRow, String> others = column("Also set in", 110, EffectiveRow::beatsText, "cell-muted");
        others.setMaxWidth(170);
        table.getColumns().add(others);
        TableColumn<EffectiveRow, String> defaults = column("Default", 80, EffectiveRow::defaultText, "cell-muted");
        defaults.setMaxWidth(110);
        table.getColumns().add(defaults);
        table.setPlaceholder(nothing());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.selected().set(row));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<EffectiveRow>)
                change -> model.selectedCount().set(selected().size()));
        model.selected().addListener((property, before, now) -> select(now));
        table.setRowFactory(view -> row());
        table.setOnKeyPressed(this::pressed);
        Menus.context(table, this::commands);
    }

    Node getNode() {
        return table;
    }

    /** The same parameter stays selected when its row is made anew. */
    private void select(@Nullable EffectiveRow row) {
        if (row != null && !row.equals(table.getSelectionModel().getSelectedItem())) {
            int at = table.getItems().indexOf(row);
            if (at >= 0) {
                table.getSelectionModel().clearAndSelect(at);
            }
        }
    }

    private List<EffectiveRow> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void pressed(KeyEvent event) {
        EffectiveRow row = table.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        boolean isCopy = event.getCode() == KeyCode.C && event.isShortcutDown() && !event.isShiftDown();
        if (isCopy) {
            copy(selected());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.open(row.parameter().winner());
        } else if (event.getCode() == KeyCode.F2) {
            table.setEditable(true);
            table.applyCss();
            table.layout();
            table.edit(table.getSelectionModel().getSelectedIndex(), values);
        } else if (event.getCode() == KeyCode.DELETE) {
            remove(row);
        }
    }

    private void remove(EffectiveRow row) {
        List<EffectiveRow> rows = selected().stream()
                .filter(one -> one.parameter().winner() != null)
                .toList();
        if (rows.size() > 1) {
            model.edits().remove(rows);
        } else if (row.parameter().winner() != null) {
            model.edits().remove(row, row.parameter().winner());
        }
    }

    /** Copies names, values and places; secrets stay masked. */
    static void copy(List<EffectiveRow> rows) {
        ClipboardContent text = new ClipboardContent();
        text.putString(rows.stream()
                .map(row -> row.parameter().name() + "\t" + row.value() + "\t" + row.from())
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(text);
    }

    private Node nothing() {
        Label nothing = Ui.paragraph("", "text-muted");
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.total() == 0
                                ? "No file sets a parameter for this phone."
                                : "No parameter matches. Clear the filter, or choose another layer.",
                        model.rows(),
                        model.config()));
        return nothing;
    }

    private TableRow<EffectiveRow> row() {
        TableRow<EffectiveRow> row = new TableRow<>() {
            @Override
            protected void updateItem(@Nullable EffectiveRow item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(
                        NOT_APPLIED, item != null && !item.parameter().applied());
                String published = item == null ? null : item.published();
                pseudoClassStateChanged(CHANGED, published != null);
                setTooltip(published == null ? null : new Tooltip("Until you publish: " + published));
            }
        };
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                model.open(row.getItem().parameter().winner());
            }
        });
        return row;
    }

    private List<Command> commands() {
        List<EffectiveRow> rows = selected();
        return rows.isEmpty()
                ? List.of()
                : rows.size() == 1 ? RowMenu.items(model, rows.getFirst()) : RowMenu.items(model, rows);
    }

    private static TableColumn<EffectiveRow, String> column(
            String title, double width, Function<EffectiveRow, String> text, String style) {
        TableColumn<EffectiveRow, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.getStyleClass().add(style);
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.7);
        return column;
    }

    private static TableColumn<EffectiveRow, String> fromColumn() {
        TableColumn<EffectiveRow, String> column = column("From", 170, EffectiveRow::from, "cell-from");
        column.setCellFactory(view -> new TableCell<>() {
            private String colour = "";

            {
                setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            }

            @Override
            protected void updateItem(@Nullable String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                EffectiveRow row = empty
                        ? null
                        : getTableRow() == null ? null : getTableRow().getItem();
                getStyleClass().remove(colour);
                if (row != null) {
                    colour = LayerStrip.colour(row.layer());
                    getStyleClass().add(colour);
                }
            }
        });
        return column;
    }
}
