package org.provscope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.provscope.diff.TextDiff;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/**
 * The text in the control, and the file's own text behind it. What is typed is submitted when typing pauses; until it
 * is accepted, nothing from outside touches the text that is shown, so that no key is lost: whoever accepts it merges
 * both changes, and the result is shown then.
 */
final class EditedText {
    private static final double PAUSE_MILLIS = 350;

    private final CodeArea area;
    private final PauseTransition pause = new PauseTransition(Duration.millis(PAUSE_MILLIS));
    private EditorTextMapping text;
    /** The text that was accepted last: if a later one is refused, what is typed next is based on this. */
    private EditorTextMapping taken;

    private BiConsumer<String, String> taker = (before, after) -> {};
    /** The text that was submitted last and is not accepted yet, or null. */
    private @Nullable String awaited;

    private final List<Placed.Edit> typed = new ArrayList<>();
    private boolean dirty;
    private boolean refused;
    private boolean filling;

    EditedText(CodeArea area, SourceText source) {
        this.area = area;
        this.text = new EditorTextMapping(source.text());
        this.taken = text;
        pause.setOnFinished(event -> handOn());
        fill(() -> {
            area.replaceText(text.shown());
            area.moveTo(0);
            area.requestFollowCaret();
        });
        area.plainTextChanges().subscribe(change -> {
            if (!filling) {
                dirty = true;
                typed.add(new Placed.Edit(
                        change.getPosition(),
                        change.getRemoved().length(),
                        change.getInserted().length()));
                pause.playFromStart();
            }
        });
    }

    /**
     * Sets who gets edited texts.
     *
     * @param changed gets the file's text before and after, when typing pauses
     */
    void edit(BiConsumer<String, String> changed) {
        taker = changed;
    }

    private void fill(Runnable act) {
        filling = true;
        try {
            act.run();
        } finally {
            filling = false;
        }
    }

    private void handOn() {
        pause.stop();
        dirty = false;
        typed.clear();
        String shown = area.getText();
        if (!shown.equals(text.shown()) || refused) {
            EditorTextMapping from = refused ? taken : text;
            handOn(from, TextEdit.apply(from.original(), from.edits(shown)));
        }
    }

    private void handOn(EditorTextMapping from, String original) {
        text = new EditorTextMapping(original);
        refused = false;
        awaited = original;
        taker.accept(from.original(), original);
    }

    /** Submits a refused text again. */
    void retry() {
        if (refused) {
            handOn();
        }
    }

    /** Returns true if something was typed that is not accepted yet. */
    boolean isPending() {
        return dirty || refused || awaited != null;
    }

    /** Returns true if what is shown was refused: it is in this page only. */
    boolean isRefused() {
        return refused;
    }

    /** Submits what was typed without waiting for a pause. */
    void flush() {
        if (dirty) {
            handOn();
        }
    }

    /**
     * Notes that a submitted text was accepted.
     *
     * @param now the file's text since then
     */
    void took(String after, SourceText now) {
        if (after.equals(awaited)) {
            awaited = null;
            taken = text;
            show(now);
        }
    }

    /** Notes that a submitted text was refused. */
    void refuse(String after) {
        if (after.equals(awaited)) {
            awaited = null;
            refused = true;
        }
    }

    /**
     * Shows another text of the same file, changing only what differs; does nothing while a submitted text is not
     * accepted, since {@link #took} will follow.
     */
    void show(SourceText source) {
        if (dirty || refused || awaited != null || source.text().equals(text.original())) {
            return;
        }
        EditorTextMapping next = new EditorTextMapping(source.text());
        List<TextEdit> edits = TextDiff.of(text.shown(), next.shown());
        text = next;
        taken = next;
        typed.clear();
        // The control puts the caret after whatever it replaces: typing would continue there.
        int anchor = moved(area.getAnchor(), edits);
        int caret = moved(area.getCaretPosition(), edits);
        fill(() -> edits.reversed()
                .forEach(edit ->
                        area.replaceText(edit.span().start(), edit.span().end(), edit.replacement())));
        area.selectRange(anchor, caret);
    }

    /** Returns an offset after edits; what is inserted exactly there comes after it. */
    private static int moved(int place, List<TextEdit> edits) {
        int moved = place;
        for (TextEdit edit : edits) {
            int start = edit.span().start();
            int end = edit.span().end();
            if (end <= place && start < place) {
                moved += edit.replacement().length() - (end - start);
            } else if (start < place) {
                moved += Math.min(place - start, edit.replacement().length()) - (place - start);
            }
        }
        return moved;
    }

    /** Makes edits of the text that is shown, as one step of undo. */
    void apply(List<TextEdit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        flush();
        EditorTextMapping from = refused ? taken : text;
        String shown = TextEdit.apply(area.getText(), edits);
        List<TextEdit> original = refused ? from.edits(shown) : from.toOriginal(edits, shown);
        int first = edits.stream().mapToInt(edit -> edit.span().start()).min().orElse(0);
        TextEdit whole = TextDiff.whole(area.getText(), shown);
        fill(() -> area.replaceText(whole.span().start(), whole.span().end(), whole.replacement()));
        area.moveTo(Math.min(first, area.getLength()));
        handOn(from, TextEdit.apply(from.original(), original));
    }

    int toShown(int offset) {
        return text.toShown(offset);
    }

    /** Returns true if this is the text that was last submitted or shown. */
    boolean isOf(SourceText source) {
        return source.text().equals(text.original());
    }

    /** Returns the edits since then. */
    List<Placed.Edit> typed() {
        return typed;
    }
}
