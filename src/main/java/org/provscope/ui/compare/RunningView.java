package org.provscope.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.ExportFile;
import org.provscope.effective.Occurrence;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.RunningConfig;
import org.provscope.effective.RunningReport;
import org.provscope.evidence.Fact;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.Secrets;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Jobs;

/** The page of what a phone says that it runs, in a file that it exported, beside what the root gives it. */
public final class RunningView {
    /**
     * The actions of the page on the rest of the window.
     *
     * @param openFile      shows a file at a line
     * @param openParameter shows who sets a parameter
     * @param saveAs        asks where to save, beginning with a name
     * @param tell          shows a message
     */
    public record Actions(
            BiConsumer<RootPath, Integer> openFile,
            Consumer<String> openParameter,
            BiConsumer<String, Consumer<String>> saveAs,
            Consumer<String> tell) {}

    private record Compared(
            EffectiveConfig config,
            RunningConfig running,
            @Nullable String firmware) {}

    private final MacAddress phone;
    private final Path export;
    private final String version;
    private final Jobs jobs;
    private final Actions actions;
    private final ObservableList<RunningConfig.Difference> all = FXCollections.observableArrayList();
    private final FilteredList<RunningConfig.Difference> rows = new FilteredList<>(all);
    private final SearchField filter = new SearchField();
    private final Label summary = Ui.paragraph("Comparing …", "text-muted");
    private final VBox reasons = new VBox(2);
    private final TableView<RunningConfig.Difference> table = new TableView<>(rows);
    private final Button report;
    private final BorderPane node = new BorderPane();
    private @Nullable Compared compared;

    /**
     * @param export  the file that the phone exported
     * @param version the program's, for the report
     */
    public RunningView(MacAddress phone, Path export, String version, Jobs jobs, Actions actions) {
        this.phone = phone;
        this.export = export;
        this.version = version;
        this.jobs = jobs;
        this.actions = actions;
        filter.setId("running-filter");
        filter.setPromptText("Filter by parameter or value");
        filter.setAccessibleText("Filter the differences");
        filter.setPrefWidth(320);
        filter.textProperty().subscribe(this::refilter);
        report = Ui.button("Save a report …", "mdi2f-file-export-outline", this::report);
        report.setId("running-report");
        report.setDisable(true);
        report.setTooltip(new Tooltip(
                "For those who make this program: which parameters differ and why, without passwords, names, addresses "
                        + "and numbers of phones. You can read it before you send it."));
        HBox tools = new HBox(8, filter, Ui.spring(), report);
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(
                8,
                Ui.label(phone.hex() + " beside its export", "title-4"),
                Ui.label(String.valueOf(export.getFileName()), "text-muted"),
                summary,
                reasons,
                tools);
        head.getStyleClass().add("page-top");
        node.setTop(head);
        node.setCenter(table());
    }

    private Node table() {
        table.setId("running");
        table.setAccessibleText("What the phone runs and the root does not give, or gives otherwise");
        table.setFixedCellSize(30);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getColumns().add(column("Parameter", 320, RunningConfig.Difference::parameter));
        table.getColumns().add(column("The root gives", 190, row -> value(row, row.root())));
        table.getColumns().add(column("The phone runs", 190, row -> value(row, row.phone())));
        table.getColumns().add(column("Probably", 130, row -> row.reason().label()));
        table.getColumns().add(column("From", 200, RunningView::from));
        table.setPlaceholder(Ui.paragraph("", "text-muted"));
        table.setRowFactory(view -> {
            TableRow<RunningConfig.Difference> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    open(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            RunningConfig.Difference row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER && row != null) {
                open(row);
            }
        });
        return table;
    }

    private void open(RunningConfig.Difference row) {
        Occurrence place = row.place();
        if (place == null) {
            actions.openParameter().accept(row.parameter());
        } else {
            actions.openFile()
                    .accept(
                            place.parameter().file().path(),
                            place.parameter().position().line());
        }
    }

    private static TableColumn<RunningConfig.Difference, String> column(
            String title, double width, Function<RunningConfig.Difference, String> text) {
        TableColumn<RunningConfig.Difference, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private static String value(RunningConfig.Difference row, @Nullable String value) {
        return value == null ? "not set" : value.isEmpty() ? "empty" : Secrets.masked(row.parameter(), value);
    }

    private static String from(RunningConfig.Difference row) {
        Occurrence place = row.place();
        return place == null ? "" : place.place();
    }

    private void refilter() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        rows.setPredicate(row -> wanted.isEmpty()
                || (row.parameter() + " " + value(row, row.root()) + " " + value(row, row.phone()) + " "
                                + row.reason().label() + " " + from(row))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted));
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the filter. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Compares with a state of the root. */
    public void show(ResolvedRoot root) {
        jobs.run(
                "Comparing with " + export.getFileName(),
                job -> {
                    EffectiveConfig config = root.effective(phone, null);
                    Fact firmware = root.evidence().of(phone).firmware();
                    return new Compared(
                            config,
                            RunningConfig.of(config, ExportFile.read(export)),
                            firmware == null ? null : firmware.value());
                },
                this::show,
                e -> {
                    all.clear();
                    report.setDisable(true);
                    reasons.getChildren().clear();
                    summary.setText(String.valueOf(e.getMessage()));
                });
    }

    private void show(Compared found) {
        compared = found;
        RunningConfig running = found.running();
        int different = running.differences().size();
        all.setAll(running.differences());
        report.setDisable(false);
        summary.setText((different == 0
                        ? "The phone runs what the root gives it: " + running.same() + " parameters are the same."
                        : different + (different == 1 ? " parameter differs, " : " parameters differ, ")
                                + running.same() + " are the same.")
                + (running.leftOut() == 0
                        ? ""
                        : " Passwords that the export leaves out were not compared: " + running.leftOut() + "."));
        table.setPlaceholder(
                Ui.paragraph(different == 0 ? "Nothing differs." : "No difference matches.", "text-muted"));
        Set<RunningConfig.Reason> given = EnumSet.noneOf(RunningConfig.Reason.class);
        running.differences().forEach(difference -> given.add(difference.reason()));
        reasons.getChildren()
                .setAll(given.stream()
                        .map(reason -> Ui.paragraph(
                                reason.label() + " (" + count(running, reason) + "): " + reason.sentence(),
                                "text-muted"))
                        .toList());
    }

    private static long count(RunningConfig running, RunningConfig.Reason reason) {
        return running.differences().stream()
                .filter(difference -> difference.reason() == reason)
                .count();
    }

    private void report() {
        Compared now = compared;
        if (now == null) {
            return;
        }
        String text = RunningReport.of(now.config(), now.running(), version, now.firmware());
        actions.saveAs()
                .accept(
                        "provscope-comparison.txt",
                        file -> jobs.run(
                                "Saving the report",
                                job -> Files.writeString(Path.of(file), text),
                                saved -> {},
                                e -> actions.tell()
                                        .accept(
                                                e instanceof IOException
                                                        ? "The report cannot be written to " + file + "."
                                                        : String.valueOf(e.getMessage()))));
    }
}
