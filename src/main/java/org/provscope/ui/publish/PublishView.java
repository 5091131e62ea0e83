package org.provscope.ui.publish;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.provscope.files.RootPath;
import org.provscope.publish.Outcome;
import org.provscope.publish.Outcome.FileState;
import org.provscope.publish.Publication;
import org.provscope.publish.Publisher;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.publish.PublishModel.State;

/** The box of one publication: the question, the progress and the outcome. */
public final class PublishView {
    private final PublishModel model;
    private final Runnable close;
    private final OutcomeBox outcomes;
    private final VBox box = new VBox(12);
    private final TextField note = new TextField();

    /**
     * @param close  closes the box
     * @param reload reloads the root
     */
    public PublishView(PublishModel model, Runnable close, Runnable reload) {
        this.model = model;
        this.close = close;
        outcomes = new OutcomeBox(model, box, close, () -> {
            close.run();
            reload.run();
        });
        Boxes.box(620, Region.USE_PREF_SIZE, box);
        box.setId("publish");
        model.state().subscribe(this::show);
    }

    public Node getNode() {
        return box;
    }

    private void show(State state) {
        switch (state) {
            case State.Asking(Publication publication, var unreadable) -> asking(publication, unreadable);
            case State.Running(Job job, boolean canCancel) -> running(job, canCancel);
            case State.Ended(Outcome outcome) -> outcomes.show(outcome);
            case State.Begun(var kept, List<FileState> files) ->
                outcomes.halfway(
                        "A publication was not finished",
                        "It began " + When.words(kept.time()) + ". Some of its files are in the root, others are not.",
                        files);
            case State.Broken(String why) ->
                outcomes.result("Could not be done", why, "mdi2a-alert-octagon", "state-no_master");
        }
    }

    private void asking(Publication publication, SortedMap<RootPath, String> unreadable) {
        Button publish = Ui.button(unreadable.isEmpty() ? "Publish" : "Publish anyway", "mdi2u-upload", model::publish);
        publish.setId("publish-go");
        Button stay = Ui.button("Not now", "mdi2c-close", close);
        Boxes.main(unreadable.isEmpty() ? publish : stay);
        if (!unreadable.isEmpty()) {
            Boxes.risky(publish);
        }
        publish.disableProperty().bind(model.count().isEqualTo(0));
        Label title = Ui.label("", "title-4");
        title.textProperty()
                .bind(model.count()
                        .map(files -> files.intValue() == 1 ? "Publish 1 file" : "Publish " + files + " files"));
        box.getChildren()
                .setAll(
                        title,
                        Ui.paragraph("to " + publication.address(), "text-muted"),
                        PublicationFiles.list(
                                publication.items().stream()
                                        .map(item -> PublicationFiles.row(item, unreadable.get(item.path())))
                                        .sorted(Comparator.comparing(
                                                row -> !row.style().equals("state-no_master")))
                                        .toList(),
                                publication.items().size() > 1 ? model::leaveOut : null),
                        effect(),
                        warningLine(model.brought(), "publish-brought"),
                        warningLine(model.meaning(), "publish-left-out"),
                        warningLine(model.rights(), "publish-rights"),
                        noteLine(),
                        Ui.paragraph(
                                "Each new file is written next to the old one and verified before it replaces it. Phones "
                                        + "read the new files the next time they start or provision. The old files are kept on this "
                                        + "machine (File > Earlier publications)."));
        if (!unreadable.isEmpty()) {
            box.getChildren()
                    .add(warning((unreadable.size() == 1
                                    ? "1 file cannot be read by any phone: "
                                    : unreadable.size() + " files cannot be read by any phone, e.g. ")
                            + unreadable.firstKey() + ". " + unreadable.get(unreadable.firstKey())));
        }
        box.getChildren().add(buttons(stay, publish));
        // Who begins to type means the note: a blank on a button would press it.
        Platform.runLater(note::requestFocus);
    }

    private Node effect() {
        Label words = Ui.paragraph("");
        words.setId("publish-effect");
        words.textProperty().bind(model.effect());
        HBox.setHgrow(words, Priority.ALWAYS);
        Button plan = Ui.button("Show the plan", "mdi2c-clipboard-list-outline", () -> {
            close.run();
            model.showPlan();
        });
        plan.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, words, Ui.spring(), plan);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Returns a sentence in amber, shown while there is one. */
    private static Node warningLine(ReadOnlyStringProperty what, String id) {
        Label words = Ui.paragraph("", "advice");
        words.setId(id);
        words.textProperty().bind(what);
        words.visibleProperty().bind(what.isNotEmpty());
        words.managedProperty().bind(what.isNotEmpty());
        return words;
    }

    private static Node warning(String text) {
        Label words = Ui.paragraph(text, "state-no_master");
        words.setId("publish-warning");
        HBox.setHgrow(words, Priority.ALWAYS);
        Node sign = Ui.icon("mdi2a-alert-octagon");
        sign.getStyleClass().add("state-no_master");
        return new HBox(8, sign, words);
    }

    private void running(Job job, boolean canCancel) {
        ProgressBar bar = new ProgressBar(-1);
        bar.progressProperty().bind(job.progress());
        bar.setMaxWidth(Double.MAX_VALUE);
        Label message = Ui.label("", "text-muted");
        message.textProperty().bind(job.message());
        Button cancel = Ui.button("Cancel", "mdi2c-close", model::cancel);
        cancel.setVisible(canCancel);
        job.message().subscribe(now -> {
            if (now.startsWith(Publisher.REPLACING)) {
                cancel.setDisable(true);
            }
        });
        box.getChildren()
                .setAll(
                        Ui.label(job.title() + " …", "title-4"),
                        bar,
                        message,
                        Ui.paragraph(
                                "Once the first file is replaced, publishing can no longer be cancelled.",
                                "text-muted"),
                        buttons(cancel));
    }

    private Node noteLine() {
        note.setId("publish-note");
        note.setPromptText("Why? It is shown under Earlier publications.");
        note.setAccessibleText("Note");
        note.textProperty().bindBidirectional(model.note());
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox line = new HBox(8, Ui.label("Note", "text-muted"), note);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Returns the line of buttons below a box. */
    static HBox buttons(Button... buttons) {
        HBox line = new HBox(8, Ui.spring());
        line.getChildren().addAll(buttons);
        return line;
    }
}
