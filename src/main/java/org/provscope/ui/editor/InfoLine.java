package org.provscope.ui.editor;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.provscope.ui.Ui;
import org.provscope.xml.SourceText;

/** The line below the text: facts about the line with the caret, and the file's encoding and line ends. */
final class InfoLine {
    private final HBox node = new HBox(10);
    private final HBox said = new HBox(8);
    private final Label place = Ui.label("", "text-muted");
    private final Label form = Ui.label("", "text-muted");

    private List<Diagnostic> saidMarks = List.of();
    private List<InlayHint> saidHints = List.of();

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

    /** Shows the encoding and line ends of a file. */
    void form(SourceText source) {
        form.setText(words(source));
    }

    private static String words(SourceText source) {
        String text = source.text();
        int feeds = (int) text.chars().filter(c -> c == '\n').count();
        int returns = (int) text.chars().filter(c -> c == '\r').count();
        int pairs = (text.length() - text.replace("\r\n", "").length()) / 2;
        String ends = feeds + returns == 0
                ? ""
                : pairs == feeds && pairs == returns
                        ? ", CR LF"
                        : returns == 0 ? ", LF" : feeds == 0 ? ", CR" : ", mixed line ends";
        return source.encodingName() + (source.hasByteOrderMark() ? " with BOM" : "") + ends;
    }

    void place(int line, int column) {
        place.setText("Line " + line + ", column " + column);
    }

    void say(List<Diagnostic> marks, List<InlayHint> hints) {
        if (marks.equals(saidMarks) && hints.equals(saidHints)) {
            return;
        }
        saidMarks = marks;
        saidHints = hints;
        said.getChildren().clear();
        if (!marks.isEmpty()) {
            Diagnostic mark = marks.getFirst();
            Node icon = Ui.icon("mdi2a-alert-circle");
            icon.getStyleClass().add("severity-" + mark.style());
            said.getChildren()
                    .addAll(
                            icon,
                            text(mark.message() + (marks.size() > 1 ? "  (" + (marks.size() - 1) + " more)" : "")));
            if (!mark.quickFixes().isEmpty()) {
                said.getChildren()
                        .add(link(
                                mark.quickFixes().getFirst().title(),
                                mark.quickFixes().getFirst().act()));
            }
        } else if (!hints.isEmpty()) {
            InlayHint hint = hints.getFirst();
            said.getChildren()
                    .addAll(Ui.icon("mdi2e-eye-off-outline"), text(hint.words()), link(hint.place(), hint.jump()));
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
