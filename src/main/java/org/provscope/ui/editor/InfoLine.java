package org.provscope.ui.editor;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.provscope.ui.Ui;

/** The line below the text: what is to be known about the line with the caret, and how the file is written. */
final class InfoLine {
    private final HBox node = new HBox(10);
    private final HBox said = new HBox(8);
    private final Label place = Ui.label("", "text-muted");
    private final Label form = Ui.label("", "text-muted");

    private List<Mark> saidMarks = List.of();
    private List<Hint> saidHints = List.of();

    InfoLine() {
        node.getStyleClass().add("info-line");
        node.setAlignment(Pos.CENTER_LEFT);
        said.setAlignment(Pos.CENTER_LEFT);
        said.setId("line-info");
        said.setMinWidth(0);
        place.setMinWidth(Region.USE_PREF_SIZE);
        form.setMinWidth(Region.USE_PREF_SIZE);
        node.getChildren().addAll(said, Ui.spring(), place, form);
    }

    Node getNode() {
        return node;
    }

    void form(String words) {
        form.setText(words);
    }

    void place(int line, int column) {
        place.setText("Line " + line + ", column " + column);
    }

    void say(List<Mark> marks, List<Hint> hints) {
        if (marks.equals(saidMarks) && hints.equals(saidHints)) {
            return;
        }
        saidMarks = marks;
        saidHints = hints;
        said.getChildren().clear();
        if (!marks.isEmpty()) {
            Mark mark = marks.getFirst();
            Node icon = Ui.icon("mdi2a-alert-circle");
            icon.getStyleClass().add("severity-" + mark.style());
            said.getChildren().addAll(icon, text(mark.message()
                    + (marks.size() > 1 ? "  (" + (marks.size() - 1) + " more)" : "")));
            if (!mark.remedies().isEmpty()) {
                said.getChildren().add(link(mark.remedies().getFirst().title(), mark.remedies().getFirst().act()));
            }
        } else if (!hints.isEmpty()) {
            Hint hint = hints.getFirst();
            said.getChildren().addAll(Ui.icon("mdi2e-eye-off-outline"), text(hint.words()),
                    link(hint.place(), hint.jump()));
        }
    }

    private static Label text(String words) {
        Label label = Ui.label(words);
        label.setMinWidth(0);
        return label;
    }

    private static Hyperlink link(String words, Runnable act) {
        Hyperlink link = new Hyperlink(words);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> act.run());
        return link;
    }
}
