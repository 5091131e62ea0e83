package org.provscope.ui.shell;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCombination;
import org.provscope.ui.Command;
import org.provscope.ui.Menus;

/** The menu bar. */
final class MenuBarView {
    private final MenuBar bar = new MenuBar();
    private final BooleanSupplier isAsking;

    /**
     * @param isAsking true while a box is open over the window: nothing behind it may be done then
     */
    MenuBarView(AppCommands commands, BooleanSupplier isAsking) {
        this.isAsking = isAsking;
        // Only macOS has one; elsewhere nothing changes.
        bar.setUseSystemMenuBar(true);
        commands.menus().forEach(menu -> bar.getMenus().add(Menus.menu(menu, isAsking)));
        // The shortcut of Windows programs; a menu item has only one.
        commands.all().stream()
                .filter(command -> command.id().equals("edit.redo"))
                .forEach(this::alsoByY);
    }

    private void alsoByY(Command redo) {
        bar.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Y"), () -> {
                    if (!isAsking.getAsBoolean()) {
                        redo.fire();
                    }
                });
            }
        });
    }

    Node getNode() {
        return bar;
    }
}
