package org.provscope.ui;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Makes menus, context menus and buttons from {@link Command}s. */
public final class Menus {
    private static final double FROM_CORNER = 40;

    private Menus() {}

    /**
     * Makes a menu of the menu bar, or one inside another.
     *
     * @param blocked true while nothing in it may be run, because a box is open over the window
     */
    public static Menu menu(MenuEntry.Submenu of, BooleanSupplier blocked) {
        Menu menu = new Menu(of.text());
        if (of.icon() != null) {
            menu.setGraphic(Ui.icon(of.icon()));
        }
        of.entries().forEach(entry -> menu.getItems().add(item(entry, blocked)));
        return menu;
    }

    private static MenuItem item(MenuEntry entry, BooleanSupplier blocked) {
        return switch (entry) {
            case MenuEntry.Line _ -> new SeparatorMenuItem();
            case MenuEntry.Submenu submenu -> menu(submenu, blocked);
            case MenuEntry.Listed listed -> listed(listed, blocked);
            case Command command -> item(command, blocked);
        };
    }

    private static Menu listed(MenuEntry.Listed of, BooleanSupplier blocked) {
        Menu menu = new Menu(of.text());
        Runnable fill = () -> {
            menu.getItems()
                    .setAll(of.entries().get().stream()
                            .map(command -> item(command, blocked))
                            .toList());
            menu.setDisable(menu.getItems().isEmpty());
        };
        InvalidationListener listener = changed -> fill.run();
        of.sources().forEach(source -> source.addListener(listener));
        fill.run();
        return menu;
    }

    /** Makes a menu item with the command's shortcut. */
    private static MenuItem item(Command command, BooleanSupplier blocked) {
        MenuItem item = bare(command);
        item.setOnAction(event -> {
            if (!blocked.getAsBoolean()) {
                command.run().run();
            } else if (item instanceof CheckMenuItem check && command.toggle() != null) {
                check.setSelected(command.toggle().get());
            }
        });
        if (command.keys() != null) {
            item.setAccelerator(KeyCombination.valueOf(command.keys()));
        }
        return item;
    }

    private static MenuItem bare(Command command) {
        MenuItem item;
        if (command.toggle() == null) {
            item = new MenuItem(command.text());
        } else {
            CheckMenuItem check = new CheckMenuItem(command.text());
            command.toggle().subscribe(check::setSelected);
            item = check;
        }
        item.setId(command.id());
        if (command.icon() != null) {
            item.setGraphic(Ui.icon(command.icon()));
        }
        item.disableProperty().bind(not(command.enabled()));
        return item;
    }

    private static ObservableValue<Boolean> not(ObservableValue<Boolean> value) {
        return Bindings.createBooleanBinding(() -> !value.getValue(), value);
    }

    /**
     * Gives a part of the window a context menu.
     *
     * @param commands what can be done when it is asked for; no menu is shown if there is none
     */
    public static void context(Node node, Supplier<List<Command>> commands) {
        ContextMenu menu = new ContextMenu();
        node.setOnContextMenuRequested(event -> {
            menu.hide();
            fill(menu.getItems(), commands.get());
            if (!menu.getItems().isEmpty()) {
                menu.show(node, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        // Not every platform makes the request of it.
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F10 && event.isShiftDown()) {
                Bounds place = node.localToScreen(node.getLayoutBounds());
                menu.hide();
                fill(menu.getItems(), commands.get());
                if (place != null && !menu.getItems().isEmpty()) {
                    menu.show(node, place.getMinX() + FROM_CORNER, place.getMinY() + FROM_CORNER);
                }
                event.consume();
            }
        });
    }

    /** Replaces the items of a menu by commands. */
    public static void fill(List<MenuItem> items, List<Command> commands) {
        items.clear();
        items.addAll(commands.stream()
                .map(command -> {
                    MenuItem item = bare(command);
                    item.setOnAction(event -> command.fire());
                    return item;
                })
                .toList());
    }

    /** Makes a button for a command. */
    public static Button button(Command command) {
        Button button = Ui.button(command.plainText(), icon(command), command::fire);
        button.disableProperty().bind(not(command.enabled()));
        return button;
    }

    private static String icon(Command command) {
        @Nullable String icon = command.icon();
        return icon == null ? "" : icon;
    }
}
