package org.provscope.ui.changes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Change;
import org.provscope.files.RootPath;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;

/** The page of changes that were made here and are not in the root yet: files on the left, their lines on the right. */
public final class DraftsView {
    private final Jobs jobs;
    private final BorderPane node = new BorderPane();
    private final ListView<Map.Entry<RootPath, OpenRoot.DraftKind>> files = new ListView<>();
    private final ListView<ChangePreview.Line> lines = new ListView<>();
    private final Label title = Ui.label("", "title-4");
    private final HBox earlier = new HBox(8);
    private @Nullable OpenRoot root;
    private @Nullable Job reading;

    /**
     * @param openFile shows a file at a line
     * @param giveUp   discards the drafts of some files
     * @param publish  asks whether to publish all of them
     */
    public DraftsView(
            Jobs jobs, BiConsumer<RootPath, Integer> openFile, Consumer<List<RootPath>> giveUp, Runnable publish) {
        this.jobs = jobs;
        files.setId("drafts");
        files.setAccessibleText("Changed files");
        files.setCellFactory(view -> new FileCell());
        files.setPlaceholder(Ui.paragraph("There are no changes.", "text-muted"));
        files.getSelectionModel().selectedItemProperty().subscribe(entry -> read());
        files.setOnMouseClicked(event -> {
            var entry = files.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && entry != null) {
                openFile.accept(entry.getKey(), 1);
            }
        });
        lines.setId("draft-lines");
        lines.setAccessibleText("Changed lines");
        lines.setCellFactory(view -> new LineCell());
        lines.setPlaceholder(Ui.paragraph("", "text-muted"));
        lines.setOnMouseClicked(event -> {
            ChangePreview.Line line = lines.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && line != null) {
                openFile.accept(line.file(), line.number());
            }
        });
        files.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Button drop = Ui.button("Discard this one", "mdi2u-undo-variant", () -> {
            List<RootPath> chosen = files.getSelectionModel().getSelectedItems().stream()
                    .filter(Objects::nonNull)
                    .map(Map.Entry::getKey)
                    .toList();
            if (!chosen.isEmpty()) {
                giveUp.accept(chosen);
                // The next Enter must not discard the next file's drafts.
                files.requestFocus();
            }
        });
        drop.setId("draft-give-up");
        drop.disableProperty()
                .bind(files.getSelectionModel().selectedItemProperty().isNull());
        files.getSelectionModel().getSelectedItems().addListener((InvalidationListener) changed -> {
            int count = files.getSelectionModel().getSelectedItems().size();
            drop.setText(count > 1 ? "Discard these " + count : "Discard this one");
        });
        Button all = Ui.button("Discard all", "mdi2d-delete-outline", () -> {
            giveUp.accept(files.getItems().stream().map(Map.Entry::getKey).toList());
            files.requestFocus();
        });
        all.setId("drafts-give-up-all");
        all.disableProperty().bind(Bindings.size(files.getItems()).lessThan(2));
        Button go = Ui.button("Publish …", "mdi2u-upload", publish);
        go.setId("drafts-publish");
        go.getStyleClass().add("accent");
        go.disableProperty().bind(Bindings.isEmpty(files.getItems()));
        HBox top = new HBox(
                10,
                new VBox(2, title, Ui.label("Kept on this machine, not yet published.", "text-muted")),
                Ui.spring(),
                drop,
                all,
                go);
        List.of(drop, all, go).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("page-top");
        SplitPane split = new SplitPane(files, lines);
        split.setDividerPositions(0.34);
        earlier.setId("drafts-earlier");
        earlier.getStyleClass().addAll("notice", "info");
        node.setTop(new VBox(top, earlier));
        node.setCenter(split);
        tellEarlier("", () -> {});
    }

    /** Shows that changes of an earlier window are waiting; empty if there are none. */
    public void tellEarlier(String what, Runnable show) {
        Button open = Ui.button("Show …", "mdi2a-arrow-right", show);
        open.setMinWidth(Region.USE_PREF_SIZE);
        earlier.getChildren().setAll(Ui.icon("mdi2h-history"), Ui.paragraph(what), Ui.spring(), open);
        earlier.setVisible(!what.isEmpty());
        earlier.setManaged(!what.isEmpty());
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Shows the drafts of a root. */
    public void show(OpenRoot next) {
        root = next;
        var selected = files.getSelectionModel().getSelectedItem();
        files.getItems().setAll(next.drafts().entrySet());
        int count = next.drafts().size();
        title.setText(count == 0 ? "No changes" : count == 1 ? "1 changed file" : count + " changed files");
        var same = selected == null
                ? null
                : files.getItems().stream()
                        .filter(entry -> entry.getKey().equals(selected.getKey()))
                        .findFirst()
                        .orElse(null);
        if (same == null) {
            files.getSelectionModel().selectFirst();
        } else {
            files.getSelectionModel().select(same);
        }
        read();
    }

    private void read() {
        var entry = files.getSelectionModel().getSelectedItem();
        OpenRoot open = root;
        if (reading != null) {
            reading.cancel();
        }
        if (entry == null || open == null) {
            lines.getItems().clear();
            return;
        }
        reading = jobs.run("Comparing", job -> lines(open, entry.getKey()), lines.getItems()::setAll, e -> {
            throw new IllegalStateException(e);
        });
    }

    private static List<ChangePreview.Line> lines(OpenRoot open, RootPath path) {
        Change back = open.discard(List.of(path));
        // The change restores what was read: before and after are swapped.
        return ChangePreview.lines(back, open).stream()
                .map(ChangePreview.Line::reversed)
                .toList();
    }

    private static final class FileCell extends ListCell<Map.Entry<RootPath, OpenRoot.DraftKind>> {
        @Override
        protected void updateItem(Map.@Nullable Entry<RootPath, OpenRoot.DraftKind> entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label name = Ui.label(entry.getKey().value());
            name.setMinWidth(0);
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            Label kind = Ui.label(entry.getValue().label(), "text-muted");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
            HBox box = new HBox(
                    8,
                    Ui.icon(
                            switch (entry.getValue()) {
                                case CHANGED -> "mdi2f-file-edit-outline";
                                case ADDED -> "mdi2f-file-plus-outline";
                                case REMOVED -> "mdi2f-file-remove-outline";
                            }),
                    name,
                    kind);
            box.setAlignment(Pos.CENTER_LEFT);
            setGraphic(box);
            setAccessibleText(entry.getKey() + ", " + entry.getValue().label());
        }
    }
}
