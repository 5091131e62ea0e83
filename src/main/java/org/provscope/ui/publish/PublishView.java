package org.provscope.ui.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.publish.Outcome;
import org.provscope.publish.Outcome.FileState;
import org.provscope.publish.Publication;
import org.provscope.publish.Publisher;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.publish.PublishModel.State;

/** The box of one publication: what will be done, what is being done, what came of it. */
public final class PublishView {

    private final PublishModel model;
    private final Runnable close;
    private final Consumer<Runnable> readAgain;
    private final VBox box = new VBox(12);
    private final TextField note = new TextField();

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
            case State.Ended(Outcome outcome) -> ended(outcome);
            case State.Begun(var kept, List<FileState> files) ->
                halfway(
                        "A publication was not finished",
                        "It began " + When.words(kept.time()) + ". Some of its files are in the root, others are not.",
                        files);
            case State.Broken(String why) -> said("Could not be done", why, "mdi2a-alert-octagon", "state-no_master");
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
                        said(model.brought(), "publish-brought"),
                        said(model.meaning(), "publish-left-out"),
                        said(model.rights(), "publish-rights"),
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

    /** A sentence in amber as long as there is one. */
    private static Node said(ReadOnlyStringProperty what, String id) {
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

    private void ended(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done(List<RootPath> inSteps) -> done(inSteps);
            case Outcome.RolledBack(Publication what, List<RootPath> inSteps) ->
                said(
                        "Undone",
                        (what.items().size() == 1
                                        ? what.items().getFirst().path() + " is as it was before."
                                        : "The " + what.items().size() + " files are as they were before.")
                                + " Your changes stay here, unpublished." + away(inSteps),
                        "mdi2u-undo-variant",
                        "changed");
            case Outcome.Abandoned _ ->
                said(
                        "Left as it is",
                        "The old files are kept under Earlier publications.",
                        "mdi2i-information-outline",
                        "");
            case Outcome.Cancelled _ ->
                said("Cancelled", "Nothing was changed in the root.", "mdi2i-information-outline", "");
            case Outcome.Untouched(var why, var at) -> untouched(why, at);
            case Outcome.ConcurrentChange(List<RootPath> paths) -> overtaken(paths);
            case Outcome.Halfway(var why, List<FileState> files) ->
                halfway("Only some files were published", why.sentence(), files);
        }
    }

    /** What was done, where, how to undo it, and what is to be done at the phones. */
    private void done(List<RootPath> inSteps) {
        int files = model.count().get();
        said(
                "Published",
                (files == 0 ? "Every file" : files == 1 ? "1 file" : files + " files")
                        + (files == 1 ? " was" : files == 0 ? " was" : " were")
                        + " written to " + (files == 0 ? "the root" : model.address()) + " and verified."
                        + away(inSteps),
                "mdi2c-check-circle-outline",
                "changed");
        List<MacAddress> phones = model.concerned();
        HBox buttons = (HBox) box.getChildren().getLast();
        Button undo = Ui.button("Earlier publications", "mdi2h-history", () -> {
            close.run();
            model.showPast();
        });
        undo.setTooltip(new Tooltip("From there, this publication can be undone"));
        buttons.getChildren().add(1, undo);
        if (!phones.isEmpty()) {
            Label then =
                    Ui.paragraph(model.effect().get() + " Phones take it when they restart, or when they are told to "
                            + "update their configuration (check-sync, or their own polling). View > What phones say shows which have "
                            + "fetched it.");
            then.setId("publish-phones");
            box.getChildren().add(2, then);
            Button copy = Ui.button(
                    phones.size() == 1 ? "Copy the MAC address" : "Copy " + phones.size() + " MAC addresses",
                    "mdi2c-content-copy",
                    () -> copy(phones));
            copy.setId("publish-copy");
            buttons.getChildren().add(1, copy);
        }
    }

    private static void copy(List<MacAddress> phones) {
        ClipboardContent text = new ClipboardContent();
        text.putString(phones.stream().map(MacAddress::hex).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(text);
    }

    private Node noteLine() {
        note.setId("publish-note");
        note.setPromptText("Why? It stands beside this publication under Earlier publications.");
        note.setAccessibleText("Note");
        note.textProperty().bindBidirectional(model.note());
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox line = new HBox(8, Ui.label("Note", "text-muted"), note);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void untouched(FileFailure why, @Nullable RootPath at) {
        boolean isOver = why instanceof FileFailure.Settled || why instanceof FileFailure.Busy;
        said(
                isOver ? "Nothing was done" : "Nothing was changed in the root",
                why.sentence(),
                "mdi2a-alert-octagon",
                "state-no_master");
        if (at != null) {
            Button without = Ui.button("Publish the others", "mdi2u-upload", () -> model.publishWithout(at));
            without.setId("publish-without");
            box.getChildren()
                    .add(
                            2,
                            Ui.paragraph("Only " + at + " cannot be published. The other files can be "
                                    + "published without it. Its change stays here."));
            ((HBox) box.getChildren().getLast()).getChildren().add(1, without);
        }
    }

    private static String away(List<RootPath> inSteps) {
        return inSteps.isEmpty()
                ? ""
                : " This server cannot replace files by renaming: "
                        + (inSteps.size() == 1 ? inSteps.getFirst() + " was" : inSteps.size() + " files were")
                        + " missing for a moment, during which a phone would not have found "
                        + (inSteps.size() == 1 ? "it." : "them.");
    }

    private void said(String title, String words, String icon, String style) {
        Button ok = Boxes.main(Ui.button("Close", "mdi2c-close", close));
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
        Button again = Boxes.main(Ui.button("Reload the root", "mdi2r-refresh", () -> readAgain.accept(close)));
        box.getChildren()
                .setAll(
                        Ui.label(
                                "Not published: somebody else changed "
                                        + (paths.size() == 1 ? "a file" : paths.size() + " files"),
                                "title-4"),
                        Ui.paragraph("Somebody else changed " + (paths.size() == 1 ? "this file" : "these files")
                                + " since you opened the root, so nothing was written. Reload the root: both changes "
                                + "are merged, and you are asked about conflicts."),
                        PublicationFiles.list(paths.stream()
                                .map(path -> new PublicationFiles.Row(
                                        path, "changed by somebody else", "mdi2a-alert", "trouble"))
                                .toList()),
                        buttons(later, again));
        Platform.runLater(again::requestFocus);
    }

    private void halfway(String title, String words, List<FileState> files) {
        // It may come unasked: a key that was meant for something else must not decide it.
        Button later = Boxes.main(Ui.button("Later", "mdi2c-close", close));
        Button back = Ui.button("Undo", "mdi2u-undo-variant", model::rollBack);
        back.setId("publish-back");
        Button leave = Ui.button("Leave as it is", "mdi2c-check", model::abandon);
        leave.setId("publish-leave");
        Button finish = Ui.button("Finish", "mdi2u-upload", model::finish);
        finish.setId("publish-finish");
        box.getChildren()
                .setAll(
                        Ui.label(title, "title-4"),
                        Ui.paragraph(words),
                        Ui.paragraph(counted(files)),
                        PublicationFiles.list(files.stream()
                                .sorted(Comparator.comparing(file -> file.state() == Outcome.State.AFTER))
                                .map(PublicationFiles::row)
                                .toList()),
                        Ui.paragraph(
                                "Every file is complete, old or new. Finish and Undo both lead to a consistent root; what "
                                        + "somebody else changed is kept. Choose Leave as it is if the root is already right: you will "
                                        + "not be asked again.",
                                "text-muted"),
                        buttons(later, leave, back, finish));
        Platform.runLater(later::requestFocus);
    }

    private static String counted(List<FileState> files) {
        List<String> parts = new ArrayList<>();
        for (Outcome.State state : Outcome.State.values()) {
            long count = files.stream().filter(file -> file.state() == state).count();
            if (count > 0) {
                parts.add(count + " " + state.label());
            }
        }
        return "Of " + files.size() + (files.size() == 1 ? " file: " : " files: ") + String.join(", ", parts) + ".";
    }

    private static HBox buttons(Button... buttons) {
        HBox line = new HBox(8, Ui.spring());
        line.getChildren().addAll(buttons);
        return line;
    }
}
