package org.provscope.ui.editor;

import java.util.Collections;
import org.fxmisc.richtext.CodeArea;

/** The line that somebody was led to, marked until the next one. */
final class FoundLine {
    private final CodeArea area;
    private boolean isMarked;

    FoundLine(CodeArea area) {
        this.area = area;
    }

    /** Shows a line, counted from 1, and marks it. */
    void goTo(int line) {
        int paragraph = Math.clamp(line - 1L, 0, area.getParagraphs().size() - 1);
        clear();
        area.setParagraphStyle(paragraph, Collections.singletonList("found-line"));
        isMarked = true;
        area.moveTo(paragraph, 0);
        area.showParagraphAtCenter(paragraph);
        area.requestFocus();
    }

    boolean isMarked() {
        return isMarked;
    }

    void clear() {
        for (int i = 0; i < area.getParagraphs().size() && isMarked; i++) {
            if (!area.getParagraph(i).getParagraphStyle().isEmpty()) {
                area.setParagraphStyle(i, Collections.emptyList());
            }
        }
        isMarked = false;
    }
}
