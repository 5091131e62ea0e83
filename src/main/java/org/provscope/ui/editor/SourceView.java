package org.provscope.ui.editor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.jobs.Jobs;
import org.provscope.xml.Outline;
import org.provscope.xml.SourceText;

/** The editor of one file's text: hosts its parts, and is all that the rest of the window sees of them. */
public final class SourceView {
    private final CodeArea area = new CodeArea();
    private final BorderPane node = new BorderPane();
    private final NoticeBar notices = new NoticeBar();
    private final Analyser analyser;
    private final EditedText text;
    private final Styles styles;
    private final Margin margin;
    private final Diagnostics findings;
    private final Answers answers;
    private final FindBar find;
    private final Completion completion;
    private final HoverCard card;
    private final InfoLine info = new InfoLine();
    private final PauseTransition moved = new PauseTransition(javafx.util.Duration.millis(140));
    private final FoundLine found = new FoundLine(area);
    private final TextCommands edits;

    private Consumer<String> tell = what -> {};

    /** @param xml whether the text is XML, so that it has colours, names and values */
    public SourceView(SourceText source, boolean xml, Jobs jobs) {
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.setEditable(false);
        area.setShowCaret(org.fxmisc.richtext.Caret.CaretVisibility.ON);
        area.getStyleClass().add("source");
        area.setAccessibleText("Text of the file");
        text = new EditedText(area, source);
        edits = new TextCommands(area, text, why -> tell.accept(why));
        styles = new Styles(area);
        margin = new Margin(area, this::marginClicked);
        analyser = new Analyser(
                area,
                xml,
                jobs,
                source,
                done -> {
                    styles.colours(done.colours());
                    layFindings();
                },
                margin::changed);
        findings = new Diagnostics(text, styles, margin);
        card = new HoverCard(area);
        completion = new Completion(area, jobs, analyser::analysed, analyser::version);
        answers = new Answers(area, jobs, analyser, findings, card, completion::isShown);
        find = new FindBar(area, jobs, styles::hits, text::apply);
        area.setMouseOverTextDelay(Duration.ofMillis(400));
        area.addEventHandler(
                MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
                event -> answers.show(
                        event.getCharacterIndex(),
                        event.getScreenPosition().getX() + 6,
                        event.getScreenPosition().getY() + 14));
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                flush();
            }
        });
        moved.setOnFinished(event -> caretMoved());
        area.plainTextChanges().subscribe(change -> {
            analyser.typed();
            findings.typed(new Placed.Edit(
                    change.getPosition(),
                    change.getRemoved().length(),
                    change.getInserted().length()));
            styles.invalidate();
            card.hide();
            completion.typed(change.getInserted());
            find.textChanged();
        });
        area.caretPositionProperty().addListener((property, before, now) -> moved.playFromStart());
        EditorKeys.on(area, this, completion, find);
        CaretInSight.keep(area);
        EditorMenu.on(area, this::quickFixes, this::toggleComment);
        info.form(source);
        node.setTop(new VBox(notices.getNode(), find.getNode()));
        node.setCenter(margin.beside(new VirtualizedScrollPane<>(area)));
        node.setBottom(info.getNode());
        analyser.analyse();
        caretMoved();
    }

    /**
     * Lets the text be changed.
     *
     * @param taker gets the file's whole text before and after, when typing pauses
     * @param undo  takes the last thing done back, wherever it was done
     * @param redo  does it again
     */
    public void edit(BiConsumer<String, String> taker, Runnable undo, Runnable redo) {
        text.edit(taker);
        area.setEditable(true);
        EditorKeys.undoing(area, undo, redo);
    }

    /** Sets where the editor reports why something was not done. */
    public void tells(Consumer<String> where) {
        tell = where;
        answers.tells(where);
    }

    /** Sets the source of information about names and values. */
    public void knows(Knowledge next) {
        answers.knows(next);
        completion.knows(next);
    }

    /** Returns true if something was typed that has not been submitted yet. */
    public boolean isPending() {
        return text.isPending();
    }

    /** Submits what was typed without waiting for a pause. */
    public void flush() {
        text.flush();
    }

    /** Returns true if the text shown could not be accepted as a draft: it exists only on this page. */
    public boolean isRefused() {
        return text.isRefused();
    }

    /** Reports that a submitted text was accepted; {@code now} is the new content of the file. */
    public void took(String after, SourceText now, Optional<SourceText> read) {
        analyser.base(read);
        text.took(after, now);
    }

    /** Reports that a submitted text was rejected, and shows why above the text. */
    public void refuse(String after, String why, Node... ways) {
        text.refuse(after);
        notice(why, ways);
    }

    /** Submits a rejected text again. */
    public void retry() {
        text.retry();
    }

    /** Writes other characters for some, wherever they stand, and hands that on. */
    public void replaceAll(Map<String, String> others) {
        edits.replaceAll(others);
    }

    /** Takes the file for one that is not there any more: it can be looked at and copied from. */
    public void orphan(String why) {
        area.setEditable(false);
        notice(why);
    }

    /** Lets go of the text: RichTextFX keeps a control, and all that listens to it, for ever otherwise. */
    public void dispose() {
        area.dispose();
    }

    /**
     * Shows another text of the same file.
     *
     * @param read the file as it was read, for the marks of what was changed; empty: all of it is new
     */
    public void show(SourceText source, Optional<SourceText> read) {
        text.show(source);
        info.form(source);
        analyser.base(read);
    }

    /**
     * Underlines what is wrong.
     *
     * @param judged the text that was judged; where another one is shown by now, a newer judgement is on its way
     */
    public void mark(List<Diagnostic> wrong, SourceText judged) {
        if (findings.marks(wrong, judged)) {
            layFindings();
        }
    }

    /**
     * Shows which values some phones do not see.
     *
     * @param looked the text that was looked at, as for {@link #mark}
     */
    public void hint(List<InlayHint> unseen, SourceText looked) {
        if (findings.hints(unseen, looked)) {
            layFindings();
        }
    }

    public Node getNode() {
        return node;
    }

    /**
     * Says something above the text, e.g. why a phone cannot read the file; null: nothing.
     *
     * @param ways what can be done about it
     */
    public void notice(@Nullable String text, Node... ways) {
        notices.show(text, ways);
    }

    /** Shows a line, counted from 1, and marks it. */
    public void goToLine(int line) {
        found.goTo(line);
    }

    /** Puts the cursor into the text. */
    public void focus() {
        area.requestFocus();
    }

    /** Returns the line of the caret, from 1. */
    public int currentLine() {
        return area.getCurrentParagraph() + 1;
    }

    public String text() {
        return area.getText();
    }

    public List<Diagnostic> marks() {
        return findings.marks();
    }

    public List<InlayHint> hints() {
        return findings.hints();
    }

    // ---- what is known about the text

    private void layFindings() {
        Analysis now = analyser.current();
        if (now != null) {
            findings.lay(now);
            caretMoved();
        }
    }

    private void caretMoved() {
        int line = area.getCurrentParagraph();
        if (found.isMarked() && area.getParagraph(line).getParagraphStyle().isEmpty()) {
            found.clear();
        }
        info.place(line + 1, area.getCaretColumn() + 1);
        info.say(answers.marksInLine(line), answers.hintsInLine(line));
        Analysis now = analyser.current();
        if (now != null) {
            Outline.Pair pair = now.outline().pairAt(area.getCaretPosition());
            StyleLayer.Builder layer = new StyleLayer.Builder();
            if (pair != null) {
                layer.add("tag-match", pair.start().start(), pair.start().end());
                layer.add("tag-match", pair.end().start(), pair.end().end());
            }
            styles.pair(pair == null ? StyleLayer.NONE : layer.build());
        }
    }

    // ---- what a person does

    private void marginClicked(int line) {
        area.requestFocus();
        answers.line(line);
    }

    /** Shows what is known about the name or value under the caret. */
    public void card() {
        answers.show();
    }

    /** Shows the fixes for the problems at the caret, or else for those in its line. */
    public void quickFixes() {
        flush();
        answers.remedies();
    }

    /** Returns true if a hover card is shown. */
    public boolean hasCard() {
        return card.isShown();
    }

    /** Shows the bar for finding. */
    public void find() {
        find.show(false);
    }

    /** Shows the bar for finding and replacing. */
    public void replace() {
        find.show(true);
    }

    /** Proposes names or values at the caret. */
    public void complete() {
        area.requestFocus();
        completion.ask(false);
    }

    /** Returns true if the text can be changed. */
    public boolean isEditable() {
        return area.isEditable();
    }

    /** Returns the completion proposals; empty if none are shown. */
    public List<String> proposals() {
        return completion.isShown()
                ? completion.proposals().stream().map(Knowledge.Proposal::text).toList()
                : List.of();
    }

    /** Makes a comment of the selected elements, or elements of the selected comment. */
    public void toggleComment() {
        edits.toggleComment();
    }

    /** Puts every attribute of the tag at the caret, or of the selected ones, on its own line. */
    public void layOut() {
        edits.layOut();
    }

    /** Goes to the next or the previous problem, wrapping around at the end. */
    public void goToMark(boolean forward) {
        Integer target = findings.next(area.getCaretPosition(), forward);
        if (target != null) {
            area.moveTo(Math.min(target, area.getLength()));
            area.requestFollowCaret();
            area.requestFocus();
        }
    }
}
