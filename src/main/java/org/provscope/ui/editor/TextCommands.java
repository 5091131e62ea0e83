package org.provscope.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fxmisc.richtext.CodeArea;
import org.provscope.edit.AttributeLayout;
import org.provscope.edit.CommentToggle;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;

/** Commands that change the text: comments, layout, characters that its encoding lacks. */
final class TextCommands {
    private final CodeArea area;
    private final EditedText text;
    private final Consumer<String> tell;

    /** @param tell tells a person why nothing was done */
    TextCommands(CodeArea area, EditedText text, Consumer<String> tell) {
        this.area = area;
        this.text = text;
        this.tell = tell;
    }

    /** Writes other characters for some, wherever they are, and hands that on. */
    void replaceAll(Map<String, String> others) {
        List<TextEdit> edits = new ArrayList<>();
        String shown = area.getText();
        others.forEach((character, other) -> {
            for (int at = shown.indexOf(character); at >= 0; at = shown.indexOf(character, at + 1)) {
                edits.add(TextEdit.replace(at, at + character.length(), other));
            }
        });
        edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
        text.apply(edits);
    }

    private Span selection() {
        return new Span(area.getSelection().getStart(), area.getSelection().getEnd());
    }

    /** Makes a comment of the selected elements, or elements of the selected comment. */
    void toggleComment() {
        if (!area.isEditable()) {
            return;
        }
        SourceText shown = SourceText.empty().withText(area.getText());
        int caret = area.getCaretPosition();
        switch (CommentToggle.toggle(shown, selection())) {
            case CommentToggle.Outcome.Edits(List<TextEdit> edits) -> {
                text.apply(edits);
                area.moveTo(Math.min(caret, area.getLength()));
            }
            case CommentToggle.Outcome.Refused(String reason) -> tell.accept(reason);
        }
    }

    /** Puts every attribute of the tag at the caret, or of the selected ones, on its own line. */
    void layOut() {
        if (!area.isEditable()) {
            return;
        }
        int caret = area.getCaretPosition();
        List<TextEdit> edits = AttributeLayout.of(SourceText.empty().withText(area.getText()), selection());
        if (edits.isEmpty()) {
            tell.accept("There is nothing to lay out here: each attribute is already on its own line, or the "
                    + "file must be fixed first.");
        } else {
            text.apply(edits);
            area.moveTo(Math.min(caret, area.getLength()));
        }
    }
}
