package org.provscope.ui.problems;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

import org.provscope.ui.Ui;

/** Shows the lines that a fix changes, before and after, and asks whether to do it. */
public final class FixPreviewView {
    private final VBox node;
    private static final int FEW = 12;

    private final Button apply;
    private final Button cancel;

    /**
     * @param close closes this view
     */
    public FixPreviewView(FixPreview preview, Runnable doIt, Runnable close) {
        ListView<FixPreview.Line> lines = new ListView<>();
        lines.setId("fix-preview");
        lines.setAccessibleText("Lines that change");
        lines.getItems().setAll(preview.lines());
        lines.setCellFactory(view -> new LineCell());
        lines.setFocusTraversable(false);
        VBox.setVgrow(lines, Priority.ALWAYS);
        apply = Ui.button("Change " + (preview.texts().size() == 1 ? "the file" : preview.texts().size() + " files"),
                "mdi2c-check", () -> {
                    close.run();
                    doIt.run();
                });
        apply.setId("fix-apply");
        apply.getStyleClass().add("accent");
        // What changes much is not done by an Enter that was meant for something else.
        apply.setDefaultButton(preview.texts().size() == 1 && preview.lines().size() + preview.more() <= FEW);
        apply.setDisable(preview.texts().isEmpty());
        cancel = Ui.button("Cancel", "mdi2c-close", close);
        HBox buttons = new HBox(8,
                Ui.label("Only here: nothing is written into the root yet.", "text-muted"), Ui.spring(), cancel, apply);
        buttons.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        node = new VBox(10, Ui.label(preview.title(), "title-4"), Ui.label(words(preview), "text-muted"), lines,
                buttons);
        node.getStyleClass().add("goto-box");
        node.setMaxWidth(860);
        node.setMaxHeight(520);
        node.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
            }
        });
    }

    private static String words(FixPreview preview) {
        int count = preview.lines().size() + preview.more();
        if (count == 0) {
            return "There is nothing here that ProvScope can mend for sure.";
        }
        String changes = count == 1 ? "1 line changes" : count + " lines change";
        int files = preview.texts().size();
        return changes + " in " + (files == 1 ? "1 file" : files + " files")
                + (preview.more() > 0 ? "; the first " + preview.lines().size() + " are shown" : "") + ".";
    }

    public Node getNode() {
        return node;
    }

    public void focus() {
        if (apply.isDefaultButton()) {
            apply.requestFocus();
        } else {
            cancel.requestFocus();
        }
    }

    private static final class LineCell extends ListCell<FixPreview.Line> {
        @Override
        protected void updateItem(FixPreview.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            VBox box = new VBox(1, Ui.label(line.file() + ":" + line.number(), "fact-title"));
            if (!line.before().isEmpty()) {
                box.getChildren().add(text("−  ", line.before(), "line-before"));
            }
            if (!line.after().isEmpty()) {
                box.getChildren().add(text("+  ", line.after(), "line-after"));
            }
            setGraphic(box);
        }

        private static Label text(String sign, String line, String style) {
            Label label = Ui.label(sign + line.strip(), style);
            label.setMinWidth(0);
            return label;
        }
    }
}
