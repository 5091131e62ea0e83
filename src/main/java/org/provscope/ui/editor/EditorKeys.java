package org.provscope.ui.editor;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/** The keys of the editor. */
final class EditorKeys {
    private EditorKeys() {}

    /** Lets keys do what the editor can. */
    static void on(CodeArea area, SourceView view, Completion completion, FindBar find) {
        Nodes.addInputMap(
                area,
                InputMap.sequence(
                        key(KeyCode.SPACE, () -> completion.ask(false), KeyCombination.CONTROL_DOWN),
                        key(KeyCode.ENTER, view::quickFixes, KeyCombination.ALT_DOWN),
                        key(KeyCode.SLASH, view::toggleComment, KeyCombination.SHORTCUT_DOWN),
                        key(KeyCode.F3, () -> find.go(true)),
                        key(KeyCode.F3, () -> find.go(false), KeyCombination.SHIFT_DOWN),
                        key(KeyCode.F8, () -> view.goToMark(true)),
                        key(KeyCode.F8, () -> view.goToMark(false), KeyCombination.SHIFT_DOWN),
                        key(KeyCode.I, view::card, KeyCombination.SHORTCUT_DOWN)));
    }

    /** Lets keys undo and redo. */
    static void undoing(CodeArea area, Runnable undo, Runnable redo) {
        Nodes.addInputMap(
                area,
                InputMap.sequence(
                        key(KeyCode.Z, undo, KeyCombination.SHORTCUT_DOWN),
                        key(KeyCode.Z, redo, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        key(KeyCode.Y, redo, KeyCombination.SHORTCUT_DOWN)));
    }

    private static InputMap<?> key(KeyCode code, Runnable act, KeyCombination.Modifier... modifiers) {
        return InputMap.consume(EventPattern.keyPressed(code, modifiers), event -> act.run());
    }
}
