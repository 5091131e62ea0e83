package org.provscope.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.provscope.log.ProgramLog;
import org.provscope.settings.AppFolders;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;
import org.provscope.ui.workbench.Look;
import org.provscope.ui.workbench.RootModel;

/** What a person can choose about the program, and where it keeps its things. */
final class SettingsView {
    private final RootModel model;
    private final Consumer<Path> show;
    private final Button close;
    private final VBox node;

    /**
     * @param folders where the program keeps its things
     * @param show    shows a folder in the system's program for it
     */
    SettingsView(RootModel model, AppFolders folders, Consumer<Path> show, Runnable closed) {
        this.model = model;
        this.show = show;
        Button forget = Ui.button("Forget the recent roots", "mdi2h-history", model::forgetRecent);
        forget.setId("settings-forget");
        forget.disableProperty().bind(Bindings.isEmpty(model.recent()));
        close = Boxes.main(Ui.button("Close", "mdi2c-close", closed));
        Path log = ProgramLog.file().toAbsolutePath().getParent();
        node = new VBox(
                10,
                Ui.label("Settings", "title-4"),
                Ui.label("Look", "fact-title"),
                looks(),
                Ui.label("Size of text", "fact-title"),
                sizes(),
                Ui.label("Remembered", "fact-title"),
                Ui.paragraph(
                        "Recent roots, what you went to last, saved servers, names of sites, the place of the window and its parts, how "
                                + "the phones are grouped. "
                                + "Passwords only where you ask for it, in the system's keychain.",
                        "text-muted"),
                forget,
                Ui.label("Folders", "fact-title"),
                folder("Settings", folders.settings()),
                folder("Drafts and publications", folders.state()),
                folder("Cache: can be deleted", folders.cache()),
                folder("Log", log == null ? folders.state() : log),
                Boxes.foot(Ui.spring(), close));
        Boxes.box(640, Region.USE_PREF_SIZE, node);
    }

    private Node looks() {
        ToggleGroup group = new ToggleGroup();
        RadioButton system =
                look("As the system", group, model.look().followsSystem().get());
        system.setId("settings-system");
        boolean isFree = !model.look().followsSystem().get();
        RadioButton light = look("Light", group, isFree && !model.look().dark().get());
        light.setId("settings-light");
        RadioButton dark = look("Dark", group, isFree && model.look().dark().get());
        dark.setId("settings-dark");
        system.setOnAction(event -> model.look().followsSystem().set(true));
        light.setOnAction(event -> choose(false));
        dark.setOnAction(event -> choose(true));
        return new HBox(16, system, light, dark);
    }

    private Node sizes() {
        ToggleGroup group = new ToggleGroup();
        HBox sizes = new HBox(16);
        for (Look.TextSize size : Look.TextSize.values()) {
            RadioButton button =
                    look(size.label(), group, model.look().textSize().get() == size);
            button.setId("settings-text-" + size.name().toLowerCase(Locale.ROOT));
            button.setOnAction(event -> model.look().textSize().set(size));
            sizes.getChildren().add(button);
        }
        return sizes;
    }

    private void choose(boolean isDark) {
        model.look().followsSystem().set(false);
        model.look().dark().set(isDark);
    }

    private static RadioButton look(String words, ToggleGroup group, boolean isChosen) {
        RadioButton look = new RadioButton(words);
        look.setToggleGroup(group);
        look.setSelected(isChosen);
        return look;
    }

    private Node folder(String what, Path folder) {
        Label name = Ui.label(what);
        name.setMinWidth(180);
        Label path = Ui.label(folder.toString(), "text-muted");
        path.setMinWidth(0);
        Button open = Ui.button("Show", "mdi2f-folder-outline", () -> show.accept(folder));
        open.getStyleClass().add("small");
        open.setAccessibleText("Show the folder: " + what);
        open.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, name, path, Ui.spring(), open);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    Node getNode() {
        return node;
    }

    void focus() {
        close.requestFocus();
    }
}
