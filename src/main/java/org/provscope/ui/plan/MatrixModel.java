package org.provscope.ui.plan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.ResolvedRoot;
import org.provscope.plan.PhoneMatrix;
import org.provscope.plan.PlanWords;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;

/** Several phones side by side; computed again after every change. */
public final class MatrixModel {
    /** A matrix and the names of its phones. */
    public record Shown(PhoneMatrix matrix, PlanWords words) {}

    private final Jobs jobs;
    private final List<MacAddress> phones;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<PhoneMatrix.Row> rows = FXCollections.observableArrayList();
    private final ObservableList<PhoneMatrix.Row> shownRows = FXCollections.unmodifiableObservableList(rows);
    private @Nullable Job comparing;

    public MatrixModel(List<MacAddress> phones, Jobs jobs) {
        this.phones = List.copyOf(phones);
        this.jobs = jobs;
        filter.subscribe(this::fill);
    }

    /** Compares the phones in the background. */
    public void show(ResolvedRoot root) {
        if (comparing != null) {
            comparing.cancel();
        }
        comparing = jobs.run(
                "Comparing phones",
                job -> new Shown(PhoneMatrix.of(root, phones, job), new PlanWords(PlanWords.labels(root, root), true)),
                next -> {
                    shown.set(next);
                    fill();
                });
    }

    private void fill() {
        Shown now = shown.get();
        if (now != null) {
            String text = filter.get().strip().toLowerCase(Locale.ROOT);
            rows.setAll(now.matrix().rows().stream()
                    .filter(row -> row.parameter().toLowerCase(Locale.ROOT).contains(text))
                    .toList());
        }
    }

    /** Returns the matrix; null while it is being computed for the first time. */
    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Returns the filter: part of a parameter's name. */
    public StringProperty filter() {
        return filter;
    }

    /** Returns the rows that match the filter. */
    public ObservableList<PhoneMatrix.Row> rows() {
        return shownRows;
    }

    /** Returns the compared phones. */
    public List<MacAddress> phones() {
        return phones;
    }

    /**
     * Saves the whole matrix as a table that Excel opens.
     *
     * @param told gets a sentence: what was done, or why it could not be
     */
    public void save(String file, Consumer<String> told) {
        Shown now = shown.get();
        if (now != null) {
            jobs.run(
                    "Saving the table",
                    job -> {
                        Files.writeString(Path.of(file), now.matrix().csvFile(now.words()), StandardCharsets.UTF_8);
                        return file;
                    },
                    done -> told.accept("The table was saved as " + done + "."),
                    e -> told.accept("The table could not be saved: " + e.getMessage()));
        }
    }
}
