package org.provscope.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Replacement;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;

/** Finds and replaces in one file; knows nothing of XML, so that it works in broken files too. */
final class FindBar {
    private final CodeArea area;
    private final Jobs jobs;
    private final Consumer<StyleLayer> highlight;
    private final Consumer<List<TextEdit>> apply;
    private final VBox node;
    private final HBox replacing;
    private final TextField what = new TextField();
    private final TextField with = new TextField();
    private final ToggleButton matchCase = toggle("Aa", "Match case");
    private final ToggleButton wholeWord = toggle("W", "Whole words");
    private final ToggleButton expression = toggle(".*", "Regular expression; $1 is its first group");
    private final Label count = Ui.label("", "text-muted");
    private final PauseTransition pause = new PauseTransition(Duration.millis(120));
    private List<TextEdit> hits = List.of();
    /** Where the search began; what is found first is looked for from here. */
    private int origin;
    /** What is looked for has changed since something was found. */
    private boolean isNew;

    private @Nullable Job search;

    /**
     * @param apply makes edits of the text that is shown
     */
    FindBar(CodeArea area, Jobs jobs, Consumer<StyleLayer> highlight, Consumer<List<TextEdit>> apply) {
        this.area = area;
        this.jobs = jobs;
        this.highlight = highlight;
        this.apply = apply;
        what.setId("find-what");
        what.setPromptText("Find");
        what.setAccessibleText("Text to find");
        with.setId("find-with");
        with.setPromptText("Replace with");
        with.setAccessibleText("Replacement text");
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox.setHgrow(with, Priority.ALWAYS);
        what.setMaxWidth(340);
        with.setMaxWidth(340);
        count.setMinWidth(90);
        HBox finding = new HBox(
                6,
                what,
                matchCase,
                wholeWord,
                expression,
                Ui.iconButton("Previous (Shift+F3)", "mdi2c-chevron-up", () -> go(false)),
                Ui.iconButton("Next (F3)", "mdi2c-chevron-down", () -> go(true)),
                count,
                Ui.spring(),
                Ui.iconButton("Close (Esc)", "mdi2c-close", this::close));
        Button one = Ui.button("Replace", "mdi2f-find-replace", this::replace);
        Button all = Ui.button("Replace all", "mdi2c-check-all", this::replaceAll);
        all.setId("find-replace-all");
        replacing = new HBox(6, with, one, all);
        finding.setAlignment(Pos.CENTER_LEFT);
        replacing.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(4, finding, replacing);
        node.getStyleClass().add("find-bar");
        node.setVisible(false);
        node.setManaged(false);
        pause.setOnFinished(event -> search());
        what.textProperty().subscribe(text -> {
            isNew = true;
            pause.playFromStart();
        });
        with.textProperty().subscribe(text -> pause.playFromStart());
        area.focusedProperty().subscribe(focused -> isNew &= !focused);
        List.of(matchCase, wholeWord, expression).forEach(toggle -> toggle.setOnAction(event -> search()));
        // A text field takes Ctrl+H for a backspace.
        what.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.H) {
                event.consume();
                show(true);
            }
        });
        what.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.isShortcutDown()) {
                event.consume();
            }
        });
        tab(what, false, with);
        tab(with, true, what);
        what.setOnAction(event -> {
            if (isNew) {
                search();
            } else {
                go(true);
            }
        });
        with.setOnAction(event -> replace());
        node.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            } else if (event.getCode() == KeyCode.F3) {
                go(!event.isShiftDown());
                event.consume();
            }
        });
    }

    /** Moves between the search text and the replacement by Tab, past everything between them. */
    private void tab(TextField from, boolean isBack, TextField to) {
        from.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && event.isShiftDown() == isBack && replacing.isVisible()) {
                to.requestFocus();
                to.selectAll();
                event.consume();
            }
        });
    }

    private static ToggleButton toggle(String text, String words) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.setTooltip(new Tooltip(words));
        toggle.setAccessibleText(words);
        toggle.getStyleClass().add("flat");
        return toggle;
    }

    Node getNode() {
        return node;
    }

    boolean isShown() {
        return node.isVisible();
    }

    void show(boolean withReplace) {
        String selected = area.getSelectedText();
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            what.setText(selected);
        }
        origin = area.getSelection().getStart();
        isNew = true;
        boolean replaces = withReplace && area.isEditable();
        replacing.setVisible(replaces);
        replacing.setManaged(replaces);
        node.setVisible(true);
        node.setManaged(true);
        // The next key may come at once, and only a field that has its skin takes keys.
        node.applyCss();
        what.requestFocus();
        what.selectAll();
        search();
    }

    private void close() {
        node.setVisible(false);
        node.setManaged(false);
        hits = List.of();
        highlight.accept(StyleLayer.NONE);
        area.requestFocus();
    }

    /** Searches again, because the text changed. */
    void textChanged() {
        if (isShown()) {
            pause.playFromStart();
        }
    }

    private void search() {
        search(() -> {});
    }

    /** Searches in the background, and runs the action once the hits are those of the text shown. */
    private void search(Runnable then) {
        pause.stop();
        if (search != null) {
            search.cancel();
        }
        if (what.getText().isEmpty()) {
            found(List.of());
            return;
        }
        try {
            Replacement.Text text = Replacement.Text.of(
                    what.getText(),
                    with.getText(),
                    matchCase.isSelected(),
                    wholeWord.isSelected(),
                    expression.isSelected());
            String shown = area.getText();
            search = jobs.run(
                    "Finding",
                    job -> text.in(shown, job),
                    edits -> {
                        if (isShown() && shown.equals(area.getText())) {
                            found(edits);
                            // Who types in the text by now must not write over what is found.
                            if (isNew && !area.isFocused()) {
                                select(first());
                            }
                            isNew = false;
                            then.run();
                        }
                    },
                    e -> {
                        found(List.of());
                        count.setText("Too complex");
                    });
        } catch (PatternSyntaxException e) {
            found(List.of());
            count.setText("Invalid expression");
            count.setTooltip(new Tooltip(e.getDescription()));
        }
    }

    private void found(List<TextEdit> edits) {
        hits = edits;
        StyleLayer.Builder layer = new StyleLayer.Builder();
        edits.forEach(edit -> layer.add("hit", edit.span().start(), edit.span().end()));
        highlight.accept(layer.build());
        tellCount();
    }

    private void tellCount() {
        int at = 0;
        for (int i = 0; i < hits.size(); i++) {
            if (isSelected(hits.get(i).span())) {
                at = i + 1;
            }
        }
        String all = hits.size() >= Replacement.MOST_HITS ? hits.size() + "+" : String.valueOf(hits.size());
        count.setText(
                what.getText().isEmpty()
                        ? ""
                        : hits.isEmpty() ? "Not found" : at == 0 ? all + " found" : at + " of " + all);
        count.setTooltip(null);
    }

    private boolean isSelected(Span span) {
        return area.getSelection().getStart() == span.start()
                && area.getSelection().getEnd() == span.end();
    }

    private @Nullable TextEdit first() {
        return hits.stream()
                .filter(hit -> hit.span().start() >= origin)
                .findFirst()
                .orElse(hits.isEmpty() ? null : hits.getFirst());
    }

    private void select(@Nullable TextEdit hit) {
        if (hit != null) {
            area.selectRange(hit.span().start(), hit.span().end());
            area.requestFollowCaret();
        }
        tellCount();
    }

    /** Goes to the next hit, or to the one before, wrapping around. */
    void go(boolean forward) {
        if (hits.isEmpty()) {
            return;
        }
        int from = forward ? area.getSelection().getEnd() : area.getSelection().getStart();
        TextEdit target = forward ? hits.getFirst() : hits.getLast();
        for (TextEdit hit : forward ? hits : hits.reversed()) {
            if (forward ? hit.span().start() >= from : hit.span().end() <= from) {
                target = hit;
                break;
            }
        }
        select(target);
        origin = target.span().start();
    }

    private void replace() {
        search(this::replaceSelected);
    }

    private void replaceSelected() {
        for (TextEdit hit : hits) {
            if (isSelected(hit.span())) {
                apply.accept(List.of(hit));
                area.moveTo(hit.span().start() + hit.replacement().length());
                search();
                return;
            }
        }
        go(true);
    }

    private void replaceAll() {
        search(() -> {
            apply.accept(hits);
            search();
        });
    }
}
