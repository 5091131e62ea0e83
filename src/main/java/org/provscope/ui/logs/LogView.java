package org.provscope.ui.logs;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;

/** A phone's log as a table with filters. */
public final class LogView {
    private final LogModel model;
    private final LogTable table;
    private final SearchField filter = new SearchField();
    private final BorderPane node = new BorderPane();

    /**
     * @param note          what is to be known of its times, or null
     * @param openLine      shows a line of a file as text
     * @param openParameter shows who sets a parameter
     */
    public LogView(
            LogModel model,
            @Nullable String note,
            BiConsumer<RootPath, Integer> openLine,
            Consumer<String> openParameter) {
        this.model = model;
        HBox tools = tools(note);
        tools.getStyleClass().add("log-tools");
        node.setTop(tools);
        table = new LogTable(model.lines(), openLine, openParameter);
        node.setCenter(table.getNode());
    }

    private HBox tools(@Nullable String note) {
        filter.setId("log-filter");
        filter.setPromptText("Filter by text");
        filter.setAccessibleText("Filter the lines of the log");
        filter.textProperty().bindBidirectional(model.filter());
        filter.setPrefWidth(260);
        ComboBox<String> parts = new ComboBox<>(model.components());
        parts.setId("log-part");
        parts.setAccessibleText("Only lines of this part of the phone");
        parts.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String part) {
                return part == null || part.isEmpty() ? "All parts" : part;
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        parts.setValue("");
        parts.valueProperty().subscribe(part -> model.component().set(part == null ? "" : part));
        ComboBox<LogModel.Level> levels = new ComboBox<>();
        levels.setId("log-level");
        levels.getItems().setAll(LogModel.Level.values());
        levels.setAccessibleText("Only lines of this level");
        levels.valueProperty().bindBidirectional(model.level());
        Label count = Ui.label("", "text-muted");
        count.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.lines().size() == model.total()
                                ? number(model.total()) + " lines"
                                : number(model.lines().size()) + " of " + number(model.total()) + " lines",
                        model.lines()));
        HBox tools = new HBox(8, filter, parts, levels);
        if (note != null) {
            tools.getChildren().add(Ui.label(note, "text-muted"));
        }
        tools.getChildren().addAll(Ui.spring(), count);
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Brings a line of the file to the middle, if the filters leave it; from 1. */
    public void goToLine(int line) {
        table.select(model.row(line));
    }

    /** Focuses the filter. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }
}
