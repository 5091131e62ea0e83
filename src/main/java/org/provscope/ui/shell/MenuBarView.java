package org.provscope.ui.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Location;
import org.provscope.ui.Ui;
import org.provscope.ui.drafts.SavedDraftTexts;
import org.provscope.ui.editor.SourceView;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.RootModel;
import org.provscope.ui.workbench.RootWatcher;

/** The menu bar. */
final class MenuBarView {
    private final RootModel model;
    private final MainWindow view;
    private final MenuBar bar = new MenuBar();

    MenuBarView(RootModel model, Chooser chooser, MainWindow view, RootWatcher watching) {
        this.model = model;
        this.view = view;
        Menu file = new Menu("_File");
        Menu recent = new Menu("Open _recent");
        model.recent().subscribe(() -> fillRecent(recent));
        model.saved().all().subscribe(() -> fillRecent(recent));
        fillRecent(recent);
        MenuItem phone = item("New _phone …", null, "mdi2p-phone-plus-outline", view::newPhone);
        MenuItem here = item("", "Shortcut+N", null, view::newHere);
        view.showsContacts().subscribe(isContact -> {
            here.setText(isContact ? "_New contact" : "_New phone …");
            here.setGraphic(Ui.icon(isContact ? "mdi2a-account-plus-outline" : "mdi2p-phone-plus-outline"));
            phone.setVisible(isContact);
        });
        file.getItems()
                .addAll(
                        item(
                                "_Open a folder …",
                                "Shortcut+O",
                                "mdi2f-folder-open-outline",
                                () -> chooser.folder(folder -> view.leaving(() -> model.open(folder)))),
                        item(
                                "Open a _zip file …",
                                null,
                                "mdi2z-zip-box-outline",
                                () -> chooser.zip(zip -> view.leaving(() -> model.open(zip)))),
                        item("C_onnect to a server …", "Shortcut+Shift+O", "mdi2l-lan-connect", view::connect),
                        recent,
                        item(
                                "Open the _sample",
                                null,
                                "mdi2o-office-building-outline",
                                () -> view.leaving(model::openSample)),
                        new SeparatorMenuItem(),
                        item("Relo_ad", "F5", "mdi2r-refresh", view::reload),
                        here,
                        phone,
                        item("_Publish …", "Shortcut+Shift+S", "mdi2u-upload", view::publish),
                        item("_Earlier publications", null, "mdi2h-history", view::openPast),
                        item("_Save: is everything kept?", "Shortcut+S", "mdi2c-content-save-outline", view::tellKept),
                        item(
                                "Save _copies of changed files …",
                                null,
                                "mdi2c-content-save-all-outline",
                                view::saveCopies),
                        item("_Close page", "Shortcut+W", null, view::closePage),
                        new SeparatorMenuItem(),
                        item("_Quit", "Shortcut+Q", null, () -> view.leaving(Platform::exit)));
        MenuItem undo = item("_Undo", "Shortcut+Z", "mdi2u-undo", view::undo);
        undo.disableProperty().bind(model.drafts().canUndo().not());
        MenuItem redo = item("_Redo", "Shortcut+Shift+Z", "mdi2r-redo", view::redo);
        redo.disableProperty().bind(model.drafts().canRedo().not());
        // What Windows programs use; a menu item has one key only.
        bar.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Y"), redo::fire);
            }
        });
        Menu change = new Menu("_Edit");
        change.getItems()
                .addAll(
                        undo,
                        redo,
                        new SeparatorMenuItem(),
                        item("_Find …", "Shortcut+F", "mdi2m-magnify", view::find),
                        item(
                                "Replace in _all files …",
                                "Shortcut+Shift+F",
                                "mdi2f-file-find-outline",
                                view::replaceInAll),
                        item("R_eplace …", "Shortcut+H", "mdi2f-find-replace", () -> view.inFile(SourceView::replace)),
                        new SeparatorMenuItem(),
                        item(
                                "_Propose names and values",
                                null,
                                "mdi2f-format-list-bulleted",
                                () -> view.inFile(SourceView::complete)),
                        item("_Mend here …", null, "mdi2a-auto-fix", () -> view.inFile(SourceView::quickFixes)),
                        item(
                                "_Comment in or out",
                                null,
                                "mdi2c-comment-text-outline",
                                () -> view.inFile(SourceView::toggleComment)),
                        item(
                                "One attribute per _line",
                                "Shortcut+Alt+L",
                                "mdi2f-format-align-left",
                                () -> view.inFile(SourceView::layOut)));
        Menu go = new Menu("_Go");
        go.getItems()
                .addAll(
                        item("To _anything …", "Shortcut+P", "mdi2m-magnify", view::goToAnything),
                        item("To _any phone …", "Shortcut+M", "mdi2p-phone-classic", view::askForPhone),
                        item(
                                "To the _contacts of the phone",
                                "Shortcut+Alt+C",
                                "mdi2c-contacts-outline",
                                view::openContacts),
                        item("To a_ll contacts", null, "mdi2c-contacts-outline", view::openAllContacts),
                        item(
                                "To the next _mistake",
                                null,
                                "mdi2a-alert-circle-outline",
                                () -> view.inFile(page -> page.goToMark(true))));
        Menu look = new Menu("_View");
        CheckMenuItem dark = new CheckMenuItem("_Dark");
        dark.setAccelerator(KeyCombination.valueOf("Shortcut+D"));
        dark.selectedProperty().bindBidirectional(model.dark());
        CheckMenuItem everyMinute = new CheckMenuItem("Look for changes on the _server every minute");
        everyMinute.selectedProperty().bindBidirectional(watching.everyMinute());
        model.state()
                .subscribe(state -> everyMinute.setDisable(!(state instanceof RootModel.State.Ready(var root)
                        && root.base().location() instanceof Location.Remote)));
        Menu compare = new Menu("C_ompare with");
        compare.getItems()
                .addAll(
                        item(
                                "A _folder …",
                                null,
                                "mdi2f-folder-open-outline",
                                () -> chooser.folder(view.comparing()::withRoot)),
                        item(
                                "A _zip file …",
                                null,
                                "mdi2z-zip-box-outline",
                                () -> chooser.zip(view.comparing()::withRoot)),
                        new SeparatorMenuItem(),
                        item(
                                "Another _phone …",
                                null,
                                "mdi2p-phone-classic",
                                () -> view.comparing().withAnotherPhone()),
                        item(
                                "Another f_ile …",
                                null,
                                "mdi2f-file-compare",
                                () -> view.comparing().withAnotherFile()));
        compare.setGraphic(Ui.icon("mdi2c-compare-horizontal"));
        look.getItems()
                .addAll(
                        item(
                                "_Plan: what the changes do",
                                "Shortcut+Shift+L",
                                "mdi2c-clipboard-list-outline",
                                view::openPlan),
                        item(
                                "Compare p_hones",
                                "Shortcut+Shift+M",
                                "mdi2t-table-large",
                                () -> view.comparing().phones()),
                        compare,
                        item("Phones of this _file", null, "mdi2c-chart-bar", view::openUse),
                        item("_Changes", "Shortcut+Shift+C", "mdi2p-pencil-outline", view::openDrafts),
                        item("_Problems", "Shortcut+Shift+P", "mdi2a-alert-circle-outline", view::toggleProblems),
                        everyMinute,
                        dark);
        bar.getMenus().addAll(file, change, go, look);
    }

    Node getNode() {
        return bar;
    }

    private void fillRecent(Menu recent) {
        recent.getItems().clear();
        for (String address : model.recent()) {
            MenuItem item =
                    new MenuItem(address + SavedDraftTexts.mark(model.saved().all(), address));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> view.leaving(() -> model.open(address)));
            recent.getItems().add(item);
        }
        recent.setDisable(recent.getItems().isEmpty());
    }

    private MenuItem item(String text, @Nullable String keys, @Nullable String icon, Runnable action) {
        MenuItem item = new MenuItem(text);
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        if (icon != null) {
            item.setGraphic(Ui.icon(icon));
        }
        item.setOnAction(event -> {
            if (!view.isAsking()) {
                action.run();
            }
        });
        return item;
    }
}
