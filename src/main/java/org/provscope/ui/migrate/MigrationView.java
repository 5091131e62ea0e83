package org.provscope.ui.migrate;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.legacy.MigratedParameter;
import org.provscope.legacy.MigrationProof;
import org.provscope.legacy.Question;
import org.provscope.schema.Secrets;
import org.provscope.ui.Ui;
import org.provscope.ui.migrate.MigrationModel.Counts;
import org.provscope.ui.migrate.MigrationModel.Row;
import org.provscope.ui.migrate.MigrationModel.Shown;

/** The page of a migration: the counts before and after, the questions, and every line that changes. */
public final class MigrationView {
    private static final double ROW = 30;
    private static final double MOST_QUESTIONS_HEIGHT = 210;
    private static final int MOST_SKIPPED = 3;

    private final MigrationModel model;
    private final BiConsumer<RootPath, Integer> openFile;
    private final BorderPane node = new BorderPane();
    private final Label title = Ui.label("", "title-4");
    private final HBox counts = new HBox(18);
    private final Label proof = Ui.paragraph("", "text-muted");
    private final Label skipped = Ui.paragraph("", "text-muted");
    private final Label asking = Ui.label("", "text-bold");
    private final VBox questions = new VBox(10);
    private final ScrollPane questionsPane = new ScrollPane(questions);
    private final TableView<Row> table = new TableView<>();
    private final Button apply;
    private final Button report;
    private final CheckBox removing = new CheckBox("Remove what exists no more (else it is commented out)");
    private final CheckBox all = new CheckBox();
    private final StringProperty filter = new SimpleStringProperty("");
    private final TextField filterField = new TextField();
    private List<Question> asked = List.of();

    /**
     * @param plan       shows what the changes do to the phones
     * @param saveReport asks where to save a report
     * @param tell       shows a sentence
     */
    public MigrationView(
            MigrationModel model,
            BiConsumer<RootPath, Integer> openFile,
            Runnable plan,
            Consumer<Consumer<String>> saveReport,
            Consumer<String> tell) {
        report = Ui.button(
                "Save a report …",
                "mdi2f-file-document-outline",
                () -> saveReport.accept(file -> model.saveReport(file, tell)));
        report.setId("migrate-report");
        report.setMinWidth(Region.USE_PREF_SIZE);
        this.model = model;
        this.openFile = openFile;
        apply = Ui.button("Migrate", "mdi2c-check", () -> {
            model.apply();
            plan.run();
        });
        apply.setId("migrate-apply");
        apply.getStyleClass().add("accent");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        title.setId("migrate-title");
        counts.setId("migrate-counts");
        proof.setId("migrate-proof");
        questions.setId("migrate-questions");
        questionsPane.setFitToWidth(true);
        questions.heightProperty().subscribe(height -> {
            questionsPane.setPrefHeight(Math.min(MOST_QUESTIONS_HEIGHT, height.doubleValue() + 2));
            questionsPane.setMinHeight(questionsPane.getPrefHeight());
        });
        questionsPane.getStyleClass().add("edge-to-edge");
        VBox top = new VBox(8, head(), mode(), counts, proof, skipped, asking, questionsPane, tools());
        top.getStyleClass().add("page-top");
        node.setTop(top);
        node.setCenter(table);
        table();
        model.shown().subscribe(this::fill);
        filter.subscribe(this::fill);
    }

    private Node head() {
        Label note = Ui.label("Nothing is written to the root until you publish.", "text-muted");
        note.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(10, title, Ui.spring(), note, report, apply);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node mode() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton migrate = new ToggleButton("1. Migrate old names");
        ToggleButton reduce = new ToggleButton("2. Reduce to what differs from the defaults");
        migrate.setToggleGroup(group);
        reduce.setToggleGroup(group);
        migrate.getStyleClass().add("left-pill");
        reduce.getStyleClass().add("right-pill");
        reduce.setId("migrate-reduce");
        migrate.setSelected(true);
        group.selectedToggleProperty().subscribe(selected -> {
            if (selected == null) {
                (model.reducing().get() ? reduce : migrate).setSelected(true);
            } else {
                model.reducing().set(reduce.isSelected());
            }
        });
        return new HBox(migrate, reduce);
    }

    private Node tools() {
        filterField.setId("migrate-filter");
        filterField.setPromptText("Filter: name, value, file or reason");
        filterField.setAccessibleText("Filter the lines");
        filterField.textProperty().bindBidirectional(filter);
        filterField.setPrefColumnCount(32);
        removing.setId("migrate-removing");
        removing.selectedProperty().bindBidirectional(model.removing());
        HBox row = new HBox(12, filterField, removing);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the filter. */
    public void focusFilter() {
        filterField.requestFocus();
    }

    // ---- the lines

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
        tick.setCellValueFactory(cell -> new javafx.beans.property.ReadOnlyObjectWrapper<>(cell.getValue()));
        tick.setCellFactory(column -> new TickCell());
        table.getColumns()
                .setAll(List.of(
                        tick,
                        column(
                                "Line",
                                170,
                                row -> row.file() + ":"
                                        + row.parameter().parameter().position().line()),
                        column("Before", 300, MigrationView::before),
                        column("Afterwards", 300, MigrationView::after),
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

    // ---- a new state

    private void fill() {
        Shown now = model.shown().get();
        if (now == null) {
            title.setText("Migrate to UC Software");
            apply.setDisable(true);
            return;
        }
        int files = now.migration().changed().size();
        boolean isReducing = model.reducing().get();
        String some = files == 1 ? "1 file" : files + " files";
        String target = now.migration().target().label();
        title.setText(
                isReducing
                        ? files == 0 ? "Nothing to reduce" : "Reduce " + some + " by the defaults of " + target
                        : files == 0 ? "Nothing to migrate" : "Migrate " + some + " to " + target);
        apply.setText(isReducing ? "Reduce" : "Migrate");
        show(removing, !isReducing);
        counts(now, files);
        proof.setText(files == 0 ? "" : proof(now.proof()));
        show(proof, files > 0 && now.proof().phones() > 0);
        int more = now.migration().skipped().size() - MOST_SKIPPED;
        skipped.setText(String.join(
                        "\n",
                        now.migration().skipped().stream()
                                .limit(MOST_SKIPPED)
                                .map(file -> file.file() + " is left as it is. " + file.reason())
                                .toList())
                + (more > 0 ? "\nand " + more + " more files." : ""));
        show(skipped, !now.migration().skipped().isEmpty());
        questions(now.migration().questions());
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        List<Row> rows = now.rows().stream()
                .filter(row -> wanted.isEmpty()
                        || (row.file() + " " + before(row) + " " + after(row) + " "
                                        + row.parameter().why())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
        show(rows);
        table.setPlaceholder(Ui.label(files == 0 ? "" : "No line matches the filter.", "text-muted"));
        all.setSelected(!rows.isEmpty() && rows.stream().allMatch(model::isIncluded));
        all.setDisable(rows.isEmpty());
        apply.setDisable(now.change().isEmpty());
        report.setDisable(now.change().isEmpty());
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

    private static void show(Node part, boolean isShown) {
        part.setVisible(isShown);
        part.setManaged(isShown);
    }

    /** The counts as a phone's status screen shows them, before and afterwards. */
    private void counts(Shown now, int files) {
        Counts before = now.before();
        Counts after = now.after();
        counts.getChildren()
                .setAll(
                        files == 0
                                ? List.of(Ui.label(
                                        model.reducing().get()
                                                ? "No value is only the default, or nobody reads the files."
                                                : "No file has a pre-3.3.0 parameter."))
                                : List.of(
                                        count("Pre-3.3.0", before.pre330(), after.pre330()),
                                        count("Errors", before.errors(), after.errors()),
                                        count("Duplicates", before.duplicates(), after.duplicates()),
                                        count("OK", before.ok(), after.ok())));
    }

    private static Node count(String name, int before, int after) {
        HBox box = new HBox(
                6,
                Ui.label(name, "text-muted"),
                Ui.label(before == after ? "" + after : before + " → " + after, "text-bold"));
        box.setAlignment(Pos.BASELINE_LEFT);
        return box;
    }

    private static String proof(MigrationProof proof) {
        long changed = proof.count(MigrationProof.Outcome.CHANGED);
        long gone = proof.count(MigrationProof.Outcome.GONE);
        return "For " + (proof.phones() == 1 ? "1 phone" : proof.phones() + " phones") + ": "
                + (proof.same() + proof.count(MigrationProof.Outcome.RENAMED)) + " values mean the same afterwards, "
                + changed + (changed == 1 ? " is another one, " : " are other ones, ") + gone
                + (gone == 1 ? " is no longer set." : " are no longer set.");
    }

    // ---- questions

    private void questions(List<Question> now) {
        show(questionsPane, !now.isEmpty());
        show(asking, !now.isEmpty());
        asking.setText((now.size() == 1 ? "1 question" : now.size() + " questions") + "; the usual answers are chosen");
        List<Question> unanswered = now.stream()
                .map(question -> new Question(question.id(), question.text(), question.choices(), ""))
                .toList();
        if (unanswered.equals(asked)) {
            // The one that was just answered keeps the focus.
            return;
        }
        asked = unanswered;
        questions.getChildren().clear();
        for (Question question : now) {
            ComboBox<Question.Choice> choices = new ComboBox<>();
            choices.getItems().setAll(question.choices());
            choices.setConverter(new ChoiceText());
            question.choices().stream()
                    .filter(choice -> choice.code().equals(question.answer()))
                    .findFirst()
                    .ifPresent(choices::setValue);
            choices.setAccessibleText(question.text());
            choices.setUserData(question.id());
            choices.setPrefWidth(300);
            choices.setMinWidth(300);
            choices.setMaxWidth(300);
            choices.setOnAction(event -> {
                if (choices.getValue() != null) {
                    model.answer(question.id(), choices.getValue().code());
                }
            });
            Label text = Ui.paragraph(question.text());
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox row = new HBox(12, text, choices);
            row.setAlignment(Pos.TOP_LEFT);
            questions.getChildren().add(row);
        }
    }

    private static final class ChoiceText extends StringConverter<Question.Choice> {
        @Override
        public String toString(Question.@Nullable Choice choice) {
            return choice == null ? "" : choice.text();
        }

        @Override
        public Question.@Nullable Choice fromString(String text) {
            return null;
        }
    }
}
