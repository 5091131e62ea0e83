package org.provscope.ui.editor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/** A file's text, with what is wrong underlined at its place. */
public final class SourceView {
    /** A change is handed on when typing pauses. */
    private static final double PAUSE_MILLIS = 350;

    private final CodeArea area = new CodeArea();
    private final BorderPane node = new BorderPane();
    private final VBox notices = new VBox();
    private final Jobs jobs;
    private final boolean xml;
    private final PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(PAUSE_MILLIS));
    private final Tooltip tip = new Tooltip();
    private ShownText text;
    private List<Mark> marks = List.of();
    private @Nullable StyleSpans<Collection<String>> colours;
    private @Nullable Job colouring;
    private Consumer<String> changed = now -> {};
    /** Texts that were handed on and have not come back yet, the oldest first. */
    private final Deque<String> handed = new ArrayDeque<>();

    public SourceView(SourceText source, boolean xml, Jobs jobs) {
        this.jobs = jobs;
        this.xml = xml;
        this.text = new ShownText(source.text());
        area.setEditable(false);
        area.setShowCaret(org.fxmisc.richtext.Caret.CaretVisibility.ON);
        area.getStyleClass().add("source");
        area.setAccessibleText("Text of the file");
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.replaceText(text.shown());
        area.moveTo(0);
        area.getUndoManager().forgetHistory();
        area.setMouseOverTextDelay(Duration.ofMillis(300));
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::tell);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> tip.hide());
        tip.getStyleClass().add("source-tip");
        tip.setWrapText(true);
        tip.setMaxWidth(560);
        pause.setOnFinished(event -> handOn());
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                flush();
            }
        });
        area.plainTextChanges().subscribe(change -> {
            colours = null;
            pause.playFromStart();
        });
        node.setTop(notices);
        node.setCenter(new VirtualizedScrollPane<>(area));
        colour();
    }

    /**
     * Lets the text be changed.
     *
     * @param taker gets the file's whole text when typing pauses
     */
    public void edit(Consumer<String> taker) {
        changed = taker;
        area.setEditable(true);
    }

    private void handOn() {
        if (!area.getText().equals(text.shown())) {
            TextEdit edit = text.edit(area.getText());
            text = new ShownText(TextEdit.apply(text.original(), List.of(edit)));
            handed.add(text.original());
            changed.accept(text.original());
        }
        colour();
    }

    /** Whether something was typed that has not been handed on yet. */
    public boolean isPending() {
        return area.isEditable() && !area.getText().equals(text.shown());
    }

    /** Hands on what was typed without waiting for a pause. */
    public void flush() {
        if (isPending()) {
            pause.stop();
            handOn();
        }
    }

    /** Takes back what was typed and has not been handed on yet. */
    public void drop() {
        area.replaceText(text.shown());
        pause.stop();
        colour();
    }

    /**
     * Shows another text of the same file. Where it is the one that was handed on, what has been typed since stays, caret
     * and all.
     */
    public void show(SourceText source) {
        if (handed.contains(source.text()) || source.text().equals(text.original())) {
            while (handed.contains(source.text())) {
                handed.removeFirst();
            }
            return;
        }
        handed.clear();
        pause.stop();
        text = new ShownText(source.text());
        int caret = area.getCaretPosition();
        area.replaceText(text.shown());
        area.moveTo(Math.min(caret, area.getLength()));
        pause.stop();
        colour();
    }

    /** Underlines what is wrong. */
    public void mark(List<Mark> wrong) {
        marks = List.copyOf(wrong);
        style();
    }

    private void colour() {
        if (!xml) {
            return;
        }
        if (colouring != null) {
            colouring.cancel();
        }
        String shown = area.getText();
        colouring = jobs.run("Colouring", job -> XmlColours.of(SourceText.empty().withText(shown)), spans -> {
            colours = spans;
            style();
        }, e -> {
            throw new IllegalStateException(e);
        });
    }

    private void style() {
        StyleSpans<Collection<String>> spans = colours;
        if (spans != null && spans.length() == area.getLength() && area.getLength() > 0) {
            StyleSpans<Collection<String>> underlined = underlines(area.getLength());
            area.setStyleSpans(0, underlined == null ? spans : spans.overlay(underlined, SourceView::both));
        }
    }

    private static Collection<String> both(Collection<String> colour, Collection<String> underline) {
        if (underline.isEmpty()) {
            return colour;
        }
        List<String> all = new ArrayList<>(colour);
        all.addAll(underline);
        return all;
    }

    private @Nullable StyleSpans<Collection<String>> underlines(int length) {
        List<Mark> ordered = new ArrayList<>(marks);
        ordered.sort(java.util.Comparator.comparingInt((Mark mark) -> mark.span().start()));
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        int at = 0;
        for (Mark mark : ordered) {
            int start = Math.max(at, Math.min(length, text.toShown(mark.span().start())));
            int end = Math.min(length, Math.max(start, text.toShown(mark.span().end())));
            if (end > start) {
                builder.add(Collections.emptyList(), start - at);
                builder.add(List.of("wrong-" + mark.style()), end - start);
                at = end;
            }
        }
        if (at == 0) {
            return null;
        }
        builder.add(Collections.emptyList(), length - at);
        return builder.create();
    }

    private void tell(MouseOverTextEvent event) {
        int at = event.getCharacterIndex();
        List<String> messages = new ArrayList<>();
        for (Mark mark : marks) {
            if (at >= text.toShown(mark.span().start()) && at < text.toShown(mark.span().end())) {
                messages.add(mark.message());
            }
        }
        if (!messages.isEmpty()) {
            tip.setText(String.join("\n\n", messages));
            tip.show(area, event.getScreenPosition().getX() + 8, event.getScreenPosition().getY() + 16);
        }
    }

    public Node getNode() {
        return node;
    }

    /** Says something above the text, e.g. why a phone cannot read the file; null: nothing. */
    public void notice(@Nullable String said) {
        notices.getChildren().clear();
        if (said != null) {
            HBox line = new HBox(8, Ui.icon("mdi2a-alert"), Ui.paragraph(said));
            line.getStyleClass().addAll("notice", "danger");
            notices.getChildren().add(line);
        }
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

    public List<Mark> marks() {
        return marks;
    }
}
