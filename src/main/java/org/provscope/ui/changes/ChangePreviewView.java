package org.provscope.ui.changes;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;

/** Shows the lines that a change touches, before and after, and asks whether to make it. */
public final class ChangePreviewView {
    private final VBox node;
    private static final int FEW = 12;

    private final Button apply;
    private final Button cancel;

    /**
     * @param close closes this view
     */
    public ChangePreviewView(ChangePreview preview, Runnable doIt, Runnable close) {
        ListView<ChangePreview.Line> lines = new ListView<>();
        lines.setId("fix-preview");
        lines.setAccessibleText("Lines that change");
        lines.getItems().setAll(preview.lines());
        lines.setCellFactory(view -> new LineCell());
        lines.setFocusTraversable(false);
        VBox.setVgrow(lines, Priority.ALWAYS);
        apply = Ui.button(
                "Change "
                        + (preview.change().files().size() == 1
                                ? "the file"
                                : preview.change().files().size() + " files"),
                "mdi2c-check",
                () -> {
                    close.run();
                    doIt.run();
                });
        apply.setId("fix-apply");
        apply.setDisable(preview.change().files().isEmpty());
        cancel = Ui.button("Cancel", "mdi2c-close", close);
        // An Enter that was meant for something else must not make a large change.
        if (preview.change().files().size() == 1 && preview.lines().size() + preview.more() <= FEW) {
            Boxes.main(apply);
        }
        HBox buttons = Boxes.foot(Boxes.onlyHere(), cancel, apply);
        node = new VBox(10, Ui.paragraph(preview.title(), "title-4"), Ui.label(words(preview), "text-muted"));
        preview.notes().forEach(note -> node.getChildren().add(Ui.paragraph(note)));
        node.getChildren().addAll(lines, buttons);
        Boxes.box(860, 520, node);
    }

    private static String words(ChangePreview preview) {
        int count = preview.lines().size() + preview.more();
        if (count == 0) {
            return "There is nothing here that ProvScope can safely fix.";
        }
        String changes = count == 1 ? "1 line changes" : count + " lines change";
        int files = preview.change().files().size();
        return changes + " in " + (files == 1 ? "1 file" : files + " files")
                + (preview.more() > 0 ? "; the first " + preview.lines().size() + " are shown" : "") + ".";
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Moves the focus to the button that Enter should press. */
    public void focus() {
        if (apply.isDefaultButton()) {
            apply.requestFocus();
        } else {
            cancel.requestFocus();
        }
    }
}
