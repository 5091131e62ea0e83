package org.provscope.ui.migrate;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.provscope.files.RootPath;
import org.provscope.legacy.MigrationProof;
import org.provscope.ui.Ui;
import org.provscope.ui.migrate.MigrationModel.Counts;
import org.provscope.ui.migrate.MigrationModel.Shown;

/** The page of a migration: the counts before and after, the questions, and every line that changes. */
public final class MigrationView {
    private static final int MOST_SKIPPED = 3;

    private final MigrationModel model;
    private final BorderPane node = new BorderPane();
    private final Label title = Ui.label("", "title-4");
    private final HBox counts = new HBox(18);
    private final Label proof = Ui.paragraph("", "text-muted");
    private final Label skipped = Ui.paragraph("", "text-muted");
    private final MigrationQuestions questions;
    private final MigrationLines lines;
    private final Button apply;
    private final Button report;
    private final CheckBox removing = new CheckBox("Remove what exists no more (else it is commented out)");
    private final StringProperty filter = new SimpleStringProperty("");
    private final TextField filterField = new TextField();

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
        questions = new MigrationQuestions(model);
        lines = new MigrationLines(model, openFile);
        VBox top = new VBox(8, head(), mode(), counts, proof, skipped, questions.getNode(), tools());
        top.getStyleClass().add("page-top");
        node.setTop(top);
        node.setCenter(lines.getNode());
        model.shown().subscribe(this::fill);
        filter.subscribe(this::fill);
    }

    private Node head() {
        Label note = Ui.label("Nothing is written to the root until you publish.", "text-muted");
        note.setMinWidth(0);
        title.setMinWidth(Region.USE_PREF_SIZE);
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
        questions.show(now.migration().questions());
        lines.show(now.rows(), filter.get(), files == 0 ? "" : "No line matches the filter.");
        apply.setDisable(now.change().isEmpty());
        report.setDisable(now.change().isEmpty());
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
}
