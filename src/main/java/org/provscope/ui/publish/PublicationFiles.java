package org.provscope.ui.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.publish.Outcome.FileState;
import org.provscope.publish.Publication;
import org.provscope.ui.Ui;

/** The list of the files of a publication, each with what becomes or became of it. */
final class PublicationFiles {
    private static final double ROW = 30;
    private static final int SHOWN_ROWS = 9;

    /** A line of the list. */
    record Row(RootPath path, String words, String icon, String style) {}

    private PublicationFiles() {}

    static Row row(Publication.Item item, @Nullable String unreadable) {
        return unreadable != null
                ? new Row(item.path(), "unreadable by phones", "mdi2a-alert-octagon", "state-no_master")
                : row(item);
    }

    static Row row(Publication.Item item) {
        return item.before() == null
                ? new Row(item.path(), "new", "mdi2f-file-plus-outline", "changed")
                : item.after() == null
                        ? new Row(item.path(), "removed", "mdi2f-file-remove-outline", "trouble")
                        : new Row(item.path(), "changed", "mdi2f-file-edit-outline", "");
    }

    static Row row(FileState file) {
        return switch (file.state()) {
            case AFTER -> new Row(file.path(), file.state().label(), "mdi2c-check", "changed");
            case BEFORE -> new Row(file.path(), file.state().label(), "mdi2f-file-outline", "");
            case MISSING, SOMEBODY_ELSES, UNKNOWN ->
                new Row(file.path(), file.state().label(), "mdi2a-alert", "trouble");
        };
    }

    static Node list(List<Row> rows) {
        return list(rows, null);
    }

    /** @param leaveOut leaves a file out or takes it in again; null: nothing can be chosen */
    static Node list(List<Row> rows, @Nullable BiConsumer<RootPath, Boolean> leaveOut) {
        Set<RootPath> without = new HashSet<>();
        ListView<Row> list = new ListView<>();
        list.getItems().setAll(rows);
        list.setId("publish-files");
        list.setAccessibleText("Files of the publication");
        // It is only looked at: Tab goes to the buttons, and Escape stays with the box.
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.clamp(rows.size(), 1, SHOWN_ROWS) + 4);
        list.setMinHeight(Region.USE_PREF_SIZE);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(null);
                setAccessibleText(null);
                if (!empty && row != null) {
                    Label name = Ui.label(row.path().value());
                    name.setMinWidth(0);
                    HBox.setHgrow(name, Priority.SOMETIMES);
                    Label words = Ui.label(row.words(), row.style().isEmpty() ? "text-muted" : row.style());
                    words.setMinWidth(Region.USE_PREF_SIZE);
                    Node sign = Ui.icon(row.icon());
                    if (!row.style().isEmpty()) {
                        sign.getStyleClass().add(row.style());
                    }
                    HBox line = new HBox(8, sign, name, Ui.spring(), words);
                    if (leaveOut != null) {
                        CheckBox in = new CheckBox();
                        in.setSelected(!without.contains(row.path()));
                        in.setAccessibleText("Publish " + row.path());
                        in.selectedProperty().subscribe((was, is) -> {
                            if (is ? without.remove(row.path()) : without.add(row.path())) {
                                leaveOut.accept(row.path(), !is);
                            }
                        });
                        line.getChildren().addFirst(in);
                    }
                    line.setAlignment(Pos.CENTER_LEFT);
                    setGraphic(line);
                    setAccessibleText(row.path().value() + ", " + row.words());
                }
            }
        });
        return list;
    }
}
