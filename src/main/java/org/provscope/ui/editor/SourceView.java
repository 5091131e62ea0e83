package org.provscope.ui.editor;

import java.util.Collection;
import java.util.Collections;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;

import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Jobs;
import org.provscope.xml.SourceText;

/** Shows a file's text; for now it cannot be changed here. */
public final class SourceView {
    private final CodeArea area = new CodeArea();
    private final BorderPane node = new BorderPane();
    private final VBox notices = new VBox();

    public SourceView(SourceText source, boolean xml, Jobs jobs) {
        area.setEditable(false);
        area.setShowCaret(org.fxmisc.richtext.Caret.CaretVisibility.ON);
        area.getStyleClass().add("source");
        area.setAccessibleText("Text of the file");
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.replaceText(shown(source.text()));
        area.moveTo(0);
        area.getUndoManager().forgetHistory();
        node.setTop(notices);
        node.setCenter(new VirtualizedScrollPane<>(area));
        if (xml) {
            jobs.run("Colouring", job -> XmlColours.of(SourceText.empty().withText(area.getText())), this::colour,
                    e -> {
                        throw new IllegalStateException(e);
                    });
        }
    }

    /** The editor's control knows line feeds only; every character keeps its line and column. */
    private static String shown(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private void colour(StyleSpans<Collection<String>> spans) {
        if (spans.length() == area.getLength()) {
            area.setStyleSpans(0, spans);
        }
    }

    public Node getNode() {
        return node;
    }

    /** Says something above the text, e.g. why a phone cannot read the file. */
    public void notice(String text) {
        HBox line = new HBox(8, Ui.icon("mdi2a-alert"), Ui.paragraph(text));
        line.getStyleClass().addAll("notice", "danger");
        notices.getChildren().add(line);
    }

    /** Shows a line, counted from 1, and marks it. */
    public void goToLine(int line) {
        int paragraph = Math.clamp(line - 1L, 0, area.getParagraphs().size() - 1);
        for (int i = 0; i < area.getParagraphs().size(); i++) {
            if (!area.getParagraph(i).getParagraphStyle().isEmpty()) {
                area.setParagraphStyle(i, Collections.emptyList());
            }
        }
        area.setParagraphStyle(paragraph, Collections.singletonList("found-line"));
        area.moveTo(paragraph, 0);
        area.showParagraphAtCenter(paragraph);
    }

    /** The line the caret is in, from 1. */
    public int currentLine() {
        return area.getCurrentParagraph() + 1;
    }

    public String text() {
        return area.getText();
    }
}
