package org.provscope.ui.editor;

import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.provscope.ui.Command;
import org.provscope.ui.Menus;

/** The context menu of a text. */
final class EditorMenu {
    private EditorMenu() {}

    static void on(CodeArea area, Runnable fix, Runnable comment) {
        Menus.context(area, () -> {
            boolean isEditable = area.isEditable();
            boolean isSelected = !area.getSelectedText().isEmpty();
            Command cut = Command.of("text.cut", "Cut", area::cut).icon("mdi2c-content-cut");
            Command copy = Command.of("text.copy", "Copy", area::copy).icon("mdi2c-content-copy");
            Command paste = Command.of("text.paste", "Paste", area::paste).icon("mdi2c-content-paste");
            Command all = Command.of("text.all", "Select all", area::selectAll).icon("mdi2s-select-all");
            Command here = Command.of("text.fix", "Fix here …", fix).icon("mdi2a-auto-fix");
            Command mark = Command.of("text.comment", "Toggle comment", comment).icon("mdi2c-comment-text-outline");
            if (!isEditable) {
                return isSelected ? List.of(copy, all) : List.of(all);
            }
            return isSelected ? List.of(cut, copy, paste, all, here, mark) : List.of(paste, all, here, mark);
        });
    }
}
