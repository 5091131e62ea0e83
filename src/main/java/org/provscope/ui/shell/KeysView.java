package org.provscope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.provscope.ui.Boxes;
import org.provscope.ui.Command;
import org.provscope.ui.MenuEntry;
import org.provscope.ui.MenuEntry.Submenu;
import org.provscope.ui.Ui;

/** The list of shortcuts, made from the commands. */
final class KeysView {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 480;

    private final GridPane grid = new GridPane(24, 6);
    private final Button close;
    private final VBox node;

    KeysView(List<Submenu> menus, Runnable closed) {
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(what, keys);
        menus.forEach(this::add);
        // The scroll bar stands over what it scrolls.
        grid.setPadding(new Insets(0, 16, 0, 0));
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setId("keys");
        scroll.setAccessibleText("Keyboard shortcuts");
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        close = Boxes.main(Ui.button("Close", "mdi2c-close", closed));
        HBox buttons = new HBox(8, Ui.spring(), close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        node = Boxes.box(WIDTH, HEIGHT, new VBox(12, Ui.label("Keyboard shortcuts", "title-4"), scroll, buttons));
    }

    private void add(Submenu menu) {
        List<Command> commands = new ArrayList<>();
        collect(menu, commands);
        if (!commands.isEmpty()) {
            grid.addRow(grid.getRowCount(), Ui.label(menu.text().replace("_", ""), "fact-title"));
            commands.forEach(this::add);
        }
    }

    private static void collect(Submenu menu, List<Command> commands) {
        for (MenuEntry entry : menu.entries()) {
            if (entry instanceof Command command && command.keys() != null) {
                commands.add(command);
            } else if (entry instanceof Submenu inner) {
                collect(inner, commands);
            }
        }
    }

    private void add(Command command) {
        Label keys = Ui.label(command.keysText(), "text-muted");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), Ui.label(command.plainText()), keys);
    }

    Node getNode() {
        return node;
    }

    void focus() {
        close.requestFocus();
    }
}
