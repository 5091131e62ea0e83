package org.provscope.ui.editor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;

import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/** The text in the control, and the file's own text behind it: hands on what is typed, and takes what comes from outside. */
final class EditedText {
    /** A change is handed on when typing pauses. */
    private static final double PAUSE_MILLIS = 350;

    private final CodeArea area;
    private final PauseTransition pause = new PauseTransition(Duration.millis(PAUSE_MILLIS));
    private ShownText text;
    private BiConsumer<String, String> taker = (before, after) -> {};
    /** Texts that were handed on and have not come back yet, the oldest first. */
    private final Deque<String> handed = new ArrayDeque<>();
    private final List<Placed.Edit> typed = new ArrayList<>();
    private boolean dirty;
    private boolean filling;

    EditedText(CodeArea area, SourceText source) {
        this.area = area;
        this.text = new ShownText(source.text());
        pause.setOnFinished(event -> handOn());
        fill(text.shown(), 0);
        area.plainTextChanges().subscribe(change -> {
            if (!filling) {
                dirty = true;
                typed.add(new Placed.Edit(change.getPosition(), change.getRemoved().length(),
                        change.getInserted().length()));
                pause.playFromStart();
            }
        });
    }

    /** @param changed gets the file's text before and after, when typing pauses */
    void edit(BiConsumer<String, String> changed) {
        taker = changed;
    }

    private void handOn() {
        dirty = false;
        typed.clear();
        String shown = area.getText();
        if (!shown.equals(text.shown())) {
            String before = text.original();
            TextEdit edit = text.edit(shown);
            text = new ShownText(TextEdit.apply(before, List.of(edit)));
            handed.add(text.original());
            taker.accept(before, text.original());
        }
    }

    /** Whether something was typed that has not been handed on yet. */
    boolean isPending() {
        return dirty;
    }

    /** Hands on what was typed without waiting for a pause. */
    void flush() {
        if (dirty) {
            pause.stop();
            handOn();
        }
    }

    /**
     * Shows another text of the same file, changing only what differs. Where it is the one that was handed on, what has
     * been typed since stays, caret and all.
     */
    void show(SourceText source) {
        if (handed.contains(source.text()) || source.text().equals(text.original())) {
            while (handed.contains(source.text())) {
                handed.removeFirst();
            }
            return;
        }
        flush();
        handed.clear();
        ShownText next = new ShownText(source.text());
        TextEdit edit = new ShownText(text.shown()).edit(next.shown());
        text = next;
        dirty = false;
        typed.clear();
        filling = true;
        try {
            area.replaceText(edit.span().start(), edit.span().end(), edit.replacement());
        } finally {
            filling = false;
        }
    }

    private void fill(String shown, int caret) {
        filling = true;
        try {
            area.replaceText(shown);
            area.moveTo(caret);
        } finally {
            filling = false;
        }
    }

    /** Does edits of the text that is shown, as one thing done. */
    void apply(List<TextEdit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        flush();
        String shown = area.getText();
        TextEdit edit = new ShownText(shown).edit(TextEdit.apply(shown, edits));
        area.replaceText(edit.span().start(), edit.span().end(), edit.replacement());
        flush();
    }

    /** Whether this is the text that was handed on last, or shown. */
    boolean isOf(SourceText source) {
        return source.text().equals(text.original());
    }

    /** What was typed since then. */
    List<Placed.Edit> typed() {
        return typed;
    }

    int toShown(int offset) {
        return text.toShown(offset);
    }

    String original() {
        return text.original();
    }
}
