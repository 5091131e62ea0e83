package org.provscope.ui.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.evidence.SaidLine;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;

/** The lines of a phone's log, filtered by text, part and level. Lines of another form are kept as they are. */
public final class LogModel {
    /** Which lines by their level. */
    public enum Level {
        ALL("All levels", -1),
        ERRORS("4 and above", 4),
        BAD("5 and above", 5);

        private final String label;
        private final int least;

        Level(String words, int least) {
            this.label = words;
            this.least = least;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private final Jobs jobs;
    private final LogRows rows = new LogRows();
    private final ObservableList<String> components = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty component = new SimpleStringProperty("");
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.ALL);
    private @Nullable LogText text;
    private @Nullable Job filtering;

    public LogModel(Jobs jobs) {
        this.jobs = jobs;
        filter.subscribe(this::refilter);
        component.subscribe(this::refilter);
        level.subscribe(this::refilter);
    }

    /** Shows a log. */
    public void show(LogText log) {
        text = log;
        List<String> choices = new ArrayList<>(log.components());
        choices.addFirst("");
        if (!components.equals(choices)) {
            components.setAll(choices);
        }
        refilter();
    }

    private void refilter() {
        if (filtering != null) {
            filtering.cancel();
        }
        LogText log = text;
        if (log == null) {
            return;
        }
        LogText.Wanted wanted = new LogText.Wanted(
                filter.get().strip().toLowerCase(Locale.ROOT),
                component.get() == null ? "" : component.get(),
                level.get().least);
        if (wanted.equals(LogText.Wanted.ALL)) {
            rows.set(log, null);
            return;
        }
        filtering =
                jobs.run("Looking through the log", job -> log.matching(wanted, job), found -> rows.set(log, found));
    }

    /** Returns the lines that the filters leave. */
    public ObservableList<SaidLine> lines() {
        return rows;
    }

    /** Returns where a line of the file stands among those shown, both counted from their beginning; negative if not. */
    int row(int line) {
        return rows.row(line);
    }

    /** Returns how many lines there are without filters. */
    public int total() {
        return text == null ? 0 : text.lines();
    }

    /** Returns the parts of the phone that wrote lines; the empty one stands for all. */
    public ObservableList<String> components() {
        return components;
    }

    public StringProperty filter() {
        return filter;
    }

    public StringProperty component() {
        return component;
    }

    public ObjectProperty<Level> level() {
        return level;
    }
}
