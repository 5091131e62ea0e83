package org.provscope.ui.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.provscope.evidence.PhoneLogLine;
import org.provscope.evidence.SaidLine;
import org.provscope.files.RootPath;

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

    private final ObservableList<SaidLine> all = FXCollections.observableArrayList();
    private final FilteredList<SaidLine> lines = new FilteredList<>(all);
    private final ObservableList<String> components = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty component = new SimpleStringProperty("");
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.ALL);

    public LogModel() {
        filter.subscribe(this::refilter);
        component.subscribe(this::refilter);
        level.subscribe(this::refilter);
    }

    /** Returns the lines of a log's text. */
    public static List<SaidLine> read(RootPath file, String text) {
        List<SaidLine> read = new ArrayList<>();
        int number = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            number++;
            SaidLine said = PhoneLogLine.of(file, number, line);
            read.add(said == null ? new SaidLine(file, number, "", "", null, null, line.strip()) : said);
            start = end + 1;
        }
        return read;
    }

    /** Shows other lines. */
    public void show(List<SaidLine> read) {
        all.setAll(read);
        TreeSet<String> found = new TreeSet<>();
        read.forEach(line -> found.add(line.component()));
        List<String> choices = new ArrayList<>();
        choices.add("");
        found.stream().filter(name -> !name.isEmpty()).forEach(choices::add);
        if (!components.equals(choices)) {
            components.setAll(choices);
        }
    }

    private void refilter() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        String part = component.get() == null ? "" : component.get();
        int least = level.get().least;
        lines.setPredicate(line -> (part.isEmpty() || line.component().equals(part))
                && (least < 0 || line.level() != null && line.level() >= least)
                && (wanted.isEmpty() || line.text().toLowerCase(Locale.ROOT).contains(wanted)));
    }

    public ObservableList<SaidLine> lines() {
        return lines;
    }

    /** Returns how many lines there are without filters. */
    public int total() {
        return all.size();
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
