package org.provscope.ui.plan;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Occurrence;
import org.provscope.plan.PhoneMatrix;
import org.provscope.plan.PhoneMatrix.Row;
import org.provscope.plan.PhoneMatrix.Value;
import org.provscope.plan.PlanWords;
import org.provscope.plan.Planner;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;
import org.provscope.ui.plan.MatrixModel.Shown;

/** The page that compares phones side by side: only what differs, unusual values first. */
public final class MatrixView {
    /** The most phones that are columns; with more, the values are. */
    private static final int MOST_COLUMNS = 16;

    private static final double ROW = 46;
    private static final double NAMES = 372;
    private static final int FEW = 3;
    private static final int NAMED = 3;
    private static final int OTHERS = 4;

    private final MatrixModel model;
    private final BorderPane node = new BorderPane();
    private final FrozenColumns<Row> tables;
    private final Label title = Ui.label("Comparing …", "title-4");
    private final SearchField filter = new SearchField();

    /**
     * @param openWhere shows who sets a parameter and which phones get which value
     * @param saveTable asks where to save a table
     * @param tell      shows a message until it is closed
     */
    public MatrixView(
            MatrixModel model,
            Consumer<String> openWhere,
            Consumer<Consumer<String>> saveTable,
            Consumer<String> tell) {
        this.model = model;
        filter.setPromptText("Filter by parameter");
        filter.setAccessibleText("Filter by parameter");
        filter.setPrefWidth(230);
        filter.textProperty().bindBidirectional(model.filter());
        Button save = Ui.button(
                "Save as CSV …", "mdi2t-table-arrow-down", () -> saveTable.accept(file -> model.save(file, tell)));
        save.setId("matrix-save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(
                2,
                title,
                Ui.label(
                        "Only parameters that differ. Those where only a few phones differ come first.", "text-muted"));
        HBox top = new HBox(10, words, Ui.spring(), filter, save);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("page-top");
        tables = new FrozenColumns<>(model.rows(), ROW, NAMES);
        tables.fixed().setId("matrix-names");
        tables.fixed().setAccessibleText("Parameters that differ between these phones");
        tables.fixed().setPlaceholder(Ui.paragraph("", "text-muted"));
        tables.moving().setId("matrix");
        tables.moving().setAccessibleText("What these phones get");
        tables.moving().setPlaceholder(Ui.paragraph("", "text-muted"));
        tables.whenOpened(row -> openWhere.accept(row.parameter()));
        node.setTop(top);
        node.setCenter(tables.getNode());
        model.shown().subscribe(this::show);
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the filter. */
    public void focusFilter() {
        filter.requestFocus();
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        PhoneMatrix matrix = shown.matrix();
        int count = matrix.rows().size();
        title.setText(PlanWords.phones(matrix.phones().size()) + ": "
                + (count == 0 ? "no differences" : count == 1 ? "1 parameter differs" : count + " parameters differ"));
        tables.moving()
                .setPlaceholder(Ui.paragraph(
                        count == 0
                                ? "All of them get the same value of every parameter."
                                : "No parameter name contains this.",
                        "text-muted"));
        if (tables.fixed().getColumns().isEmpty()) {
            columns(matrix);
        }
        tables.refresh();
    }

    private void columns(PhoneMatrix matrix) {
        TableColumn<Row, Row> names = headed("Parameter", 302, row -> label(row.parameter(), "place-file"));
        TableView<Row> table = tables.moving();
        tables.fixed().getColumns().add(names);
        tables.fixed()
                .getColumns()
                .add(column(
                        "Values", 66, row -> label(String.valueOf(row.values().size()), "text-muted")));
        List<MacAddress> phones = matrix.phones();
        if (phones.size() <= MOST_COLUMNS) {
            for (int i = 0; i < phones.size(); i++) {
                int phone = i;
                TableColumn<Row, Row> column = column("", phones.size() <= FEW ? 300 : 180, row -> cell(row, phone));
                column.setGraphic(head(phones.get(i)));
                table.getColumns().add(column);
            }
        } else {
            table.getColumns()
                    .add(headed(
                            "Most phones", 230, row -> value(row, row.values().getFirst())));
            table.getColumns().add(headed("The others", 520, this::others));
            table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        }
    }

    /** Returns a column with a head as high as those of phones, so that rows stand side by side. */
    private static TableColumn<Row, Row> headed(String title, double width, Function<Row, Node> cell) {
        TableColumn<Row, Row> column = column("", width, cell);
        VBox room = new VBox(Ui.label("", "phone-label"), Ui.label("", "phone-mac"));
        Label words = Ui.label(title, "phone-label");
        StackPane.setAlignment(words, Pos.CENTER_LEFT);
        column.setGraphic(new StackPane(room, words));
        return column;
    }

    private Node head(MacAddress mac) {
        Shown shown = model.shown().get();
        String name = shown == null ? null : shown.words().label(mac);
        VBox box = new VBox(
                label(name == null ? "(no label)" : name, "phone-label"),
                label(mac.equals(Planner.ANY_OTHER) ? "000000000000.cfg" : mac.hex(), "phone-mac"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static TableColumn<Row, Row> column(String title, double width, Function<Row, Node> cell) {
        TableColumn<Row, Row> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(col -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : cell.apply(row));
            }
        });
        return column;
    }

    private static Label label(String text, String... styles) {
        Label label = Ui.label(text, styles);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private Node cell(Row row, int phone) {
        Occurrence winner = row.cells().get(phone);
        Shown shown = model.shown().get();
        if (winner == null || shown == null) {
            return label("not set", "text-muted");
        }
        boolean isOdd = row.values().size() > 1
                && row.values().stream()
                        .anyMatch(value -> value.phones().size() == row.rarest()
                                && winner.value().equals(value.text()))
                && row.rarest() < row.values().getFirst().phones().size();
        VBox box = new VBox(
                1,
                label(
                        "“" + shown.words().shown(row.parameter(), winner.value()) + "”",
                        isOdd ? "odd-value" : "cell-value"),
                label(
                        winner.parameter().file().path() + ":"
                                + winner.parameter().position().line(),
                        "text-muted",
                        "plan-place"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node value(Row row, Value value) {
        Shown shown = model.shown().get();
        String text = value.text() == null || shown == null
                ? "not set"
                : "“" + shown.words().shown(row.parameter(), value.text()) + "”";
        VBox box = new VBox(
                1,
                label(text, value.text() == null ? "text-muted" : "cell-value"),
                label(PlanWords.phones(value.phones().size()), "text-muted", "plan-place"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node others(Row row) {
        HBox box = new HBox(18);
        List<Value> rarestFirst = row.values().subList(1, row.values().size()).reversed();
        for (Value value : rarestFirst.subList(0, Math.min(OTHERS, rarestFirst.size()))) {
            box.getChildren().add(named(row, value));
        }
        if (rarestFirst.size() > OTHERS) {
            Label more = label("and " + (rarestFirst.size() - OTHERS) + " more values", "text-muted");
            more.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(more);
        }
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Node named(Row row, Value value) {
        Shown shown = model.shown().get();
        String text = value.text() == null || shown == null
                ? "not set"
                : "“" + shown.words().shown(row.parameter(), value.text()) + "”";
        String names = shown == null
                ? ""
                : String.join(
                                ", ",
                                value.phones().stream()
                                        .limit(NAMED)
                                        .map(shown.words()::phone)
                                        .toList())
                        + (value.phones().size() > NAMED
                                ? " and " + (value.phones().size() - NAMED) + " more"
                                : "");
        return new VBox(1, label(text, "odd-value"), label(names, "text-muted", "plan-place"));
    }
}
