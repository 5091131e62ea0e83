package org.provscope.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.Command;

/** Cut, copy, paste and select all, as menus have them: whatever has the focus does with the key what it always does. */
final class ClipboardCommands {
    private final Supplier<@Nullable Scene> scene;
    private boolean isSending;

    ClipboardCommands(Supplier<@Nullable Scene> scene) {
        this.scene = scene;
    }

    List<Command> all() {
        return List.of(
                command("edit.cut", "Cu_t", "mdi2c-content-cut", KeyCode.X),
                command("edit.copy", "Cop_y", "mdi2c-content-copy", KeyCode.C),
                command("edit.paste", "_Paste", "mdi2c-content-paste", KeyCode.V),
                command("edit.select.all", "Select a_ll", "mdi2s-select-all", KeyCode.A));
    }

    private Command command(String id, String text, String icon, KeyCode key) {
        return Command.of(id, text, () -> send(key)).icon(icon).keys("Shortcut+" + key.getName());
    }

    private void send(KeyCode key) {
        Scene window = scene.get();
        Node focused = window == null ? null : window.getFocusOwner();
        // What the focused control has no use for comes back here as the menu's own shortcut.
        if (focused != null && !isSending) {
            isSending = true;
            try {
                Event.fireEvent(
                        focused,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", key, false, !Command.isMac(), false, Command.isMac()));
            } finally {
                isSending = false;
            }
        }
    }
}
