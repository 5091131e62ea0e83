package org.provscope.ui.publish;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

import org.provscope.files.RootPath;
import org.provscope.publish.Outcome;
import org.provscope.publish.Outcome.FileState;
import org.provscope.publish.Publication;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.publish.PublishModel.State;

/** The box of one publication: what will be done, what is being done, what came of it. */
public final class PublishView {
    private static final double ROW = 30;
    private static final int SHOWN_ROWS = 9;

    /** A line of the list. */
    private record Row(RootPath path, String words, String icon, String style) {}

    private final PublishModel model;
    private final Runnable close;
    private final Consumer<Runnable> readAgain;
    private final VBox box = new VBox(12);

    /**
     * @param close     closes the box
     * @param readAgain closes it and reads the root again
     */
    public PublishView(PublishModel model, Runnable close, Runnable readAgain) {
        this.model = model;
        this.close = close;
        this.readAgain = closing -> {
            closing.run();
            readAgain.run();
        };
        box.getStyleClass().add("goto-box");
        box.setMaxSize(620, Region.USE_PREF_SIZE);
        box.setId("publish");
        model.state().subscribe(this::show);
    }

    public Node getNode() {
        return box;
    }

    private void show(State state) {
        switch (state) {
            case State.Asking(Publication publication) -> asking(publication);
            case State.Running(Job job, boolean canCancel) -> running(job, canCancel);
            case State.Ended(Outcome outcome) -> ended(outcome);
            case State.Begun(var kept, List<FileState> files) -> halfway("A publication was not finished",
                    "It was begun " + When.words(kept.time()) + ". Some of its files are in the root, others are not.",
                    files);
            case State.Broken(String why) -> said("It did not work", why, "mdi2a-alert-octagon", "state-no_master");
        }
    }

    private void asking(Publication publication) {
        int count = publication.items().size();
        Button publish = Ui.button("Publish", "mdi2u-upload", model::publish);
        publish.setId("publish-go");
        publish.getStyleClass().add("accent");
        Button stay = Ui.button("Not now", "mdi2c-close", close);
        box.getChildren().setAll(Ui.label(count == 1 ? "Publish 1 file" : "Publish " + count + " files", "title-4"),
                Ui.paragraph("to " + publication.address(), "text-muted"),
                list(publication.items().stream().map(PublishView::row).toList()), Ui.paragraph(
                        "Each file is uploaded beside the old one and read back before it takes its place. The old files "
                                + "are kept on this machine (File > Earlier publications). Phones read them at their "
                                + "next start or provisioning."),
                buttons(stay, publish));
        Platform.runLater(stay::requestFocus);
    }

    private static Row row(Publication.Item item) {
        return item.before() == null
                ? new Row(item.path(), "new", "mdi2f-file-plus-outline", "changed")
                : item.after() == null
                        ? new Row(item.path(), "removed", "mdi2f-file-remove-outline", "trouble")
                        : new Row(item.path(), "changed", "mdi2f-file-edit-outline", "");
    }

    private static Row row(FileState file) {
        return switch (file.state()) {
            case AFTER -> new Row(file.path(), file.state().words(), "mdi2c-check", "changed");
            case BEFORE -> new Row(file.path(), file.state().words(), "mdi2f-file-outline", "");
            case MISSING, SOMEBODY_ELSES, UNKNOWN ->
                new Row(file.path(), file.state().words(), "mdi2a-alert", "trouble");
        };
    }

    private static Node list(List<Row> rows) {
        ListView<Row> list = new ListView<>();
        list.getItems().setAll(rows);
        list.setId("publish-files");
        list.setAccessibleText("Files of the publication");
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
                    HBox line = new HBox(8, Ui.icon(row.icon()), name, Ui.spring(), words);
                    line.setAlignment(Pos.CENTER_LEFT);
                    setGraphic(line);
                    setAccessibleText(row.path().value() + ", " + row.words());
                }
            }
        });
        return list;
    }

    private void running(Job job, boolean canCancel) {
        ProgressBar bar = new ProgressBar(-1);
        bar.setMaxWidth(Double.MAX_VALUE);
        Label message = Ui.label("", "text-muted");
        message.textProperty().bind(job.message());
        Button cancel = Ui.button("Cancel", "mdi2c-close", model::cancel);
        cancel.setVisible(canCancel);
        box.getChildren().setAll(Ui.label(job.title() + " …", "title-4"), bar, message,
                Ui.paragraph("As soon as the first file takes its place, it goes on to the end.", "text-muted"),
                buttons(cancel));
    }

    private void ended(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done(List<RootPath> inSteps) -> said("Done", inSteps.isEmpty()
                    ? "Every file was read back and is right."
                    : "Every file was read back and is right. This server does not rename over files: " + (inSteps
                            .size() == 1 ? inSteps.getFirst() + " was" : inSteps.size() + " files were")
                            + " away for a moment, in which a phone would not have found " + (inSteps.size() == 1
                                    ? "it."
                                    : "them."),
                    "mdi2c-check-circle-outline", "changed");
            case Outcome.Left _ -> said("Left as it is",
                    "The files as they were before are kept among the earlier publications.",
                    "mdi2i-information-outline", "");
            case Outcome.Cancelled _ ->
                said("Cancelled", "Nothing was changed in the root.", "mdi2i-information-outline",
                        "");
            case Outcome.Untouched(var why) -> said("Nothing was changed in the root", why.sentence(),
                    "mdi2a-alert-octagon", "state-no_master");
            case Outcome.Overtaken(List<RootPath> paths) -> overtaken(paths);
            case Outcome.Halfway(var why, List<FileState> files) ->
                halfway("It is halfway done", why.sentence(), files);
        }
    }

    private void said(String title, String words, String icon, String style) {
        Button ok = Ui.button("Close", "mdi2c-close", close);
        ok.setId("publish-close");
        Node sign = Ui.icon(icon);
        if (!style.isEmpty()) {
            sign.getStyleClass().add(style);
        }
        HBox head = new HBox(8, sign, Ui.label(title, "title-4"));
        head.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().setAll(head, Ui.paragraph(words), buttons(ok));
        Platform.runLater(ok::requestFocus);
    }

    private void overtaken(List<RootPath> paths) {
        Button later = Ui.button("Close", "mdi2c-close", close);
        Button again = Ui.button("Read the root again", "mdi2r-refresh", () -> readAgain.accept(close));
        again.getStyleClass().add("accent");
        box.getChildren().setAll(Ui.label("Nothing was changed in the root", "title-4"), Ui.paragraph(
                "Somebody else changed these files since you read them. Read the root again: both changes are put "
                        + "together, and what does not fit is asked."),
                list(paths.stream().map(path -> new Row(path, "changed by somebody else", "mdi2a-alert", "trouble"))
                        .toList()),
                buttons(later, again));
        Platform.runLater(again::requestFocus);
    }

    private void halfway(String title, String words, List<FileState> files) {
        Button later = Ui.button("Later", "mdi2c-close", close);
        Button back = Ui.button("Take it back", "mdi2u-undo-variant", model::takeBack);
        back.setId("publish-back");
        Button leave = Ui.button("Leave it so", "mdi2c-check", model::leave);
        leave.setId("publish-leave");
        Button finish = Ui.button("Finish it", "mdi2u-upload", model::finish);
        finish.setId("publish-finish");
        finish.getStyleClass().add("accent");
        box.getChildren().setAll(Ui.label(title, "title-4"), Ui.paragraph(words),
                list(files.stream().map(PublishView::row).toList()),
                Ui.paragraph("Every file is whole. Finishing it and taking it back both lead to a root that fits "
                        + "together; what somebody else changed stays theirs. Leave it so where the root is right as it "
                        + "is: you will not be asked again.", "text-muted"),
                buttons(later, leave, back, finish));
        Platform.runLater(later::requestFocus);
    }

    private static HBox buttons(Button... buttons) {
        HBox line = new HBox(8, Ui.spring());
        line.getChildren().addAll(buttons);
        return line;
    }
}
