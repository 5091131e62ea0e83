package org.provscope.ui.editor;

import javafx.application.Platform;
import org.fxmisc.richtext.CodeArea;

/** Keeps the line being typed in sight when a bar above or below the text takes room from it. */
final class CaretInSight {
    private final CodeArea area;
    private boolean isFollowed;

    private CaretInSight(CodeArea area) {
        this.area = area;
    }

    static void keep(CodeArea area) {
        CaretInSight caret = new CaretInSight(area);
        area.heightProperty().addListener((property, before, now) -> {
            if (now.doubleValue() < before.doubleValue()) {
                caret.follow();
            }
        });
    }

    /** A caret that a person has scrolled out of sight stays there: they read something else. */
    private void follow() {
        if (!isFollowed && area.isFocused() && area.getCaretBounds().isPresent()) {
            isFollowed = true;
            // The text is laid out in its new height first.
            Platform.runLater(() -> {
                isFollowed = false;
                area.requestFollowCaret();
            });
        }
    }
}
