package org.provscope.ui.editor;

import java.util.Collection;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;

/**
 * Combines the layers of styles for the visible lines and some around them; lines that have their styles already are
 * left alone.
 */
final class Styles {
    private static final int AROUND = 15;
    private static final double USUAL_DIGIT = 8;

    private final CodeArea area;
    private final PauseTransition scrolled = new PauseTransition(Duration.millis(25));
    private StyleLayer colours = StyleLayer.NONE;
    private StyleLayer marks = StyleLayer.NONE;
    private StyleLayer hints = StyleLayer.NONE;
    private StyleLayer hits = StyleLayer.NONE;
    private StyleLayer pair = StyleLayer.NONE;
    /** The offsets of the layers are those of the present text. */
    private boolean current;

    private boolean waiting;
    /** The width of a digit; 0 while that is not known. */
    private double digit;

    Styles(CodeArea area) {
        this.area = area;
        scrolled.setOnFinished(event -> show());
        area.viewportDirtyEvents().subscribe(event -> scrolled.playFromStart());
    }

    /** Marks the layers as outdated, because the text changed. */
    void invalidate() {
        current = false;
    }

    void colours(StyleLayer next) {
        colours = next;
        current = true;
        later();
    }

    void marks(StyleLayer next) {
        marks = next;
        later();
    }

    void hints(StyleLayer next) {
        hints = next;
        later();
    }

    void hits(StyleLayer next) {
        hits = next;
        later();
    }

    void pair(StyleLayer next) {
        if (!next.equals(pair)) {
            pair = next;
            later();
        }
    }

    /** Shows the layers soon: several often change one after the other. */
    private void later() {
        if (!waiting) {
            waiting = true;
            Platform.runLater(() -> {
                waiting = false;
                show();
            });
        }
    }

    private void show() {
        int lines = area.getParagraphs().size();
        int visible = area.getVisibleParagraphs().size();
        if (!current || visible == 0) {
            return;
        }
        int first = Math.max(0, area.firstVisibleParToAllParIndex() - AROUND);
        int last = Math.min(lines - 1, area.lastVisibleParToAllParIndex() + AROUND);
        List<StyleLayer> layers = List.of(colours, marks, hints, hits, pair);
        double digit = digitWidth();
        Columns columns = Columns.around(area.getEstimatedScrollX() / digit, area.getWidth() / digit);
        int offset = area.getAbsolutePosition(first, 0);
        for (int line = first; line <= last; line++) {
            int length = area.getParagraphLength(line);
            if (length > 0) {
                StyleSpans<Collection<String>> wanted = styles(layers, columns, line, offset, length);
                if (!wanted.equals(area.getStyleSpans(line))) {
                    area.setStyleSpans(line, 0, wanted);
                }
            }
            offset += length + 1;
        }
    }

    /**
     * Returns the styles of a line. Outside the visible columns it is one plain piece: every piece costs whenever the
     * line is laid out.
     */
    private StyleSpans<Collection<String>> styles(
            List<StyleLayer> layers, Columns columns, int line, int offset, int length) {
        if (columns.from() == 0 && length <= columns.to() / 2) {
            return StyleLayer.together(layers, offset, offset, offset + length, offset + length);
        }
        int[] shown = columns.in(area.getParagraph(line).getText());
        return StyleLayer.together(layers, offset, offset + shown[0], offset + shown[1], offset + length);
    }

    private double digitWidth() {
        if (digit == 0 && area.lookup(".text") instanceof Text shown) {
            Text digits = new Text("0".repeat(100));
            digits.setFont(shown.getFont());
            digit = digits.getLayoutBounds().getWidth() / digits.getText().length();
        }
        return digit > 1 ? digit : USUAL_DIGIT;
    }
}
