package org.provscope.ui.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.publish.Outcome;
import org.provscope.publish.Outcome.FileState;
import org.provscope.publish.Publication;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;

/** What came of a publication, and what can be done about it. */
final class OutcomeBox {
    private static final int MOST_NAMED = 8;
    private static final String CONFIGURATION =
            "Phones take it when they restart, or when they are told to update their "
                    + "configuration (check-sync, or their own polling).";
    private static final String CONTACTS =
            "Phones load their contacts when they restart; without a restart only with " + "dir.local.readonly=\"1\".";

    private final PublishModel model;
    private final VBox box;
    private final Runnable close;
    private final Runnable reload;

    /**
     * @param close  closes the box
     * @param reload closes it and reloads the root
     */
    OutcomeBox(PublishModel model, VBox box, Runnable close, Runnable reload) {
        this.model = model;
        this.box = box;
        this.close = close;
        this.reload = reload;
    }

    void show(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done(List<RootPath> inSteps) -> done(inSteps);
            case Outcome.RolledBack(Publication what, List<RootPath> inSteps) ->
                result(
                        "Undone",
                        (what.items().size() == 1
                                        ? what.items().getFirst().path() + " is as it was before."
                                        : "The " + what.items().size() + " files are as they were before.")
                                + " Your changes stay here, unpublished." + away(inSteps),
                        "mdi2u-undo-variant",
                        "changed");
            case Outcome.Abandoned _ ->
                result(
                        "Left as it is",
                        "The old files are kept under Earlier publications.",
                        "mdi2i-information-outline",
                        "");
            case Outcome.Cancelled _ ->
                result("Cancelled", "Nothing was changed in the root.", "mdi2i-information-outline", "");
            case Outcome.Untouched(var why, var at) -> untouched(why, at);
            case Outcome.ConcurrentChange(List<RootPath> paths) -> concurrentChange(paths);
            case Outcome.Halfway(var why, List<FileState> files) ->
                halfway("Only some files were published", why.sentence(), files);
        }
    }

    /** Shows what was published where, how to undo it, and what to do at the phones. */
    private void done(List<RootPath> inSteps) {
        result(
                "Published",
                named(model.files()) + (model.files().size() > 1 ? " were" : " was") + " written to "
                        + (model.files().isEmpty() ? "the root" : model.address()) + " and verified."
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
            Label then = Ui.paragraph(model.effect().get() + " " + (model.isOnlyContacts() ? CONTACTS : CONFIGURATION)
                    + " View > What phones say shows which have fetched it.");
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

    private static String named(List<RootPath> files) {
        if (files.isEmpty()) {
            return "Every file";
        }
        int more = files.size() - MOST_NAMED;
        String names = files.stream().limit(MOST_NAMED).map(RootPath::value).collect(Collectors.joining(", "));
        return more > 0 ? names + " and " + more + (more == 1 ? " more file" : " more files") : names;
    }

    private static void copy(List<MacAddress> phones) {
        ClipboardContent text = new ClipboardContent();
        text.putString(phones.stream().map(MacAddress::hex).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(text);
    }

    private void untouched(FileFailure why, @Nullable RootPath at) {
        boolean isOver = why instanceof FileFailure.Settled || why instanceof FileFailure.Busy;
        result(
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

    /** Says what was done, or that it was not. */
    void result(String title, String words, String icon, String style) {
        Button ok = Boxes.main(Ui.button("Close", "mdi2c-close", close));
        ok.setId("publish-close");
        Node sign = Ui.icon(icon);
        if (!style.isEmpty()) {
            sign.getStyleClass().add(style);
        }
        HBox head = new HBox(8, sign, Ui.label(title, "title-4"));
        head.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().setAll(head, Ui.paragraph(words), PublishView.buttons(ok));
        Platform.runLater(ok::requestFocus);
    }

    private void concurrentChange(List<RootPath> paths) {
        Button later = Ui.button("Close", "mdi2c-close", close);
        Button again = Boxes.main(Ui.button("Reload the root", "mdi2r-refresh", () -> reload.run()));
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
                        PublishView.buttons(later, again));
        Platform.runLater(again::requestFocus);
    }

    /** Asks what is to become of a publication of which only some files are in the root. */
    void halfway(String title, String words, List<FileState> files) {
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
                        PublishView.buttons(later, leave, back, finish));
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
}
