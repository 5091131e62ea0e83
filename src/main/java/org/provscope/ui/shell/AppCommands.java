package org.provscope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.provscope.files.Location;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.ui.Command;
import org.provscope.ui.MenuEntry;
import org.provscope.ui.MenuEntry.Line;
import org.provscope.ui.MenuEntry.Listed;
import org.provscope.ui.MenuEntry.Submenu;
import org.provscope.ui.compare.CompareActions;
import org.provscope.ui.drafts.SavedDraftTexts;
import org.provscope.ui.editor.SourceView;
import org.provscope.ui.file.FilePages;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.Pages;
import org.provscope.ui.workbench.RootModel;
import org.provscope.ui.workbench.RootWatcher;

/**
 * Every command of the window, as the menus show them. Those that start pages and the status line need too come from
 * {@link OpenCommands} and {@link MainWindow}; commands of one row or control stay in its view.
 */
final class AppCommands {
    /**
     * The objects that the commands act on.
     *
     * @param here actions on the page in front
     * @param quit ends the program
     */
    record Actions(
            RootModel model,
            Chooser chooser,
            Navigator navigator,
            Pages pages,
            FilePages files,
            FrontActions here,
            CompareActions compare,
            ServerActions servers,
            LeaveGuard guard,
            RootWatcher watcher,
            ClipboardCommands clipboard,
            Runnable toggleProblems,
            Runnable quit) {}

    private final Actions does;
    private final OpenCommands open;
    private final Command reload;
    private final Command publish;
    private final Command comparePhones;
    private final Command undo;
    private final List<Submenu> menus;

    AppCommands(Actions does, OpenCommands open, Command reload, Command publish) {
        this.does = does;
        this.open = open;
        this.reload = reload;
        this.publish = publish;
        comparePhones = Command.of("compare.phones", "Compare p_hones", does.compare()::phones)
                .icon("mdi2t-table-large")
                .keys("Shortcut+Shift+M");
        undo = Command.of("edit.undo", "_Undo", does.files()::undo)
                .icon("mdi2u-undo")
                .keys("Shortcut+Z")
                .enabledWhile(does.model().drafts().canUndo());
        menus = List.of(
                file(),
                edit(),
                go(),
                view(),
                new HelpMenu(does.model(), does.chooser(), does.here(), this::menus).menu());
    }

    /** Returns the menus of the menu bar. */
    List<Submenu> menus() {
        return menus;
    }

    /** Returns every command, in the order of the menus. */
    List<Command> all() {
        List<Command> all = new ArrayList<>();
        menus.forEach(menu -> add(menu, all));
        return all;
    }

    private static void add(MenuEntry entry, List<Command> all) {
        switch (entry) {
            case Command command -> all.add(command);
            case Submenu submenu -> submenu.entries().forEach(inner -> add(inner, all));
            case Line _, Listed _ -> {
                // Lines do nothing, and what comes and goes is found by its own name.
            }
        }
    }

    Command undo() {
        return undo;
    }

    private Submenu file() {
        RootModel model = does.model();
        return new Submenu(
                "_File",
                null,
                List.of(
                        open.folder(),
                        open.zip(),
                        open.server(),
                        new Listed(
                                "Open _recent",
                                List.of(model.recent(), model.saved().all()),
                                this::recent),
                        open.sample(),
                        new Line(),
                        reload,
                        Command.of("new.here", "_New contact, or phone …", does.here()::newHere)
                                .icon("mdi2p-plus")
                                .keys("Shortcut+N"),
                        Command.of("new.phone", "New _phone …", does.here()::newPhone)
                                .icon("mdi2p-phone-plus-outline"),
                        publish,
                        Command.of(
                                        "publish.earlier",
                                        "_Earlier publications",
                                        () -> does.navigator().open(new PageId.Publications()))
                                .icon("mdi2h-history"),
                        Command.of("file.kept", "_Save: is everything kept?", does.guard()::tellKept)
                                .icon("mdi2c-content-save-outline")
                                .keys("Shortcut+S"),
                        Command.of("file.copies", "Save _copies of changed files …", does.guard()::saveCopies)
                                .icon("mdi2c-content-save-all-outline"),
                        Command.of("page.close", "_Close page", does.pages()::closeFront)
                                .keys("Shortcut+W"),
                        Command.of("settings", "Se_ttings …", does.here()::showSettings)
                                .icon("mdi2c-cog-outline")
                                .keys("Shortcut+Comma"),
                        new Line(),
                        Command.of("quit", "_Quit", () -> does.guard().quitting(does.quit()))
                                .keys("Shortcut+Q")));
    }

    private List<Command> recent() {
        RootModel model = does.model();
        return model.recent().stream()
                .map(address -> Command.naming(
                        "open.recent",
                        address + SavedDraftTexts.mark(model.saved().all(), address),
                        () -> does.guard().leaving(() -> model.open(address))))
                .toList();
    }

    private Submenu edit() {
        List<Command> clipboard = does.clipboard().all();
        return new Submenu(
                "_Edit",
                null,
                List.of(
                        undo,
                        Command.of("edit.redo", "_Redo", does.files()::redo)
                                .icon("mdi2r-redo")
                                .keys("Shortcut+Shift+Z")
                                .enabledWhile(does.model().drafts().canRedo()),
                        new Line(),
                        clipboard.get(0),
                        clipboard.get(1),
                        clipboard.get(2),
                        clipboard.get(3),
                        new Line(),
                        Command.of("edit.find", "_Find …", does.here()::find)
                                .icon("mdi2m-magnify")
                                .keys("Shortcut+F"),
                        Command.of(
                                        "edit.replace.all",
                                        "Replace in _all files …",
                                        () -> does.navigator().open(new PageId.Replace("")))
                                .icon("mdi2f-file-find-outline")
                                .keys("Shortcut+Shift+F"),
                        page(
                                "edit.firmware",
                                "Change the firm_ware …",
                                "mdi2c-chip",
                                new PageId.Replace(MasterAttribute.APP_FILE_PATH)),
                        inFile("edit.replace", "R_eplace …", "mdi2f-find-replace", SourceView::replace)
                                .keys("Shortcut+H", "Shortcut+Alt+F"),
                        page(
                                "edit.migrate",
                                "_Migrate pre-3.3.0 files",
                                "mdi2d-database-arrow-up-outline",
                                new PageId.Migration(List.of())),
                        new Line(),
                        inFile(
                                "edit.complete",
                                "Complete _name or value",
                                "mdi2f-format-list-bulleted",
                                SourceView::complete),
                        inFile("edit.fix", "Fix _here …", "mdi2a-auto-fix", SourceView::quickFixes),
                        inFile(
                                "edit.comment",
                                "Toggle _comment",
                                "mdi2c-comment-text-outline",
                                SourceView::toggleComment),
                        inFile("edit.lines", "One attribute per _line", "mdi2f-format-align-left", SourceView::layOut)
                                .keys("Shortcut+Alt+L")));
    }

    private Command inFile(String id, String text, String icon, Consumer<SourceView> act) {
        return Command.of(id, text, () -> does.files().inFile(act)).icon(icon);
    }

    private Submenu go() {
        return new Submenu(
                "_Go",
                null,
                List.of(
                        Command.of("go.anything", "To _anything …", does.here()::goToAnything)
                                .icon("mdi2m-magnify")
                                .keys("Shortcut+P"),
                        page("go.overview", "To the _overview", "mdi2v-view-dashboard-outline", new PageId.Dashboard())
                                .keys("Shortcut+Alt+O"),
                        Command.of("go.phone", "To any _phone …", does.here()::askForPhone)
                                .icon("mdi2p-phone-classic")
                                .keys("Shortcut+M", "Shortcut+Shift+G"),
                        Command.of("go.contacts", "To the _contacts of the phone", does.here()::openContacts)
                                .icon("mdi2c-contacts-outline")
                                .keys("Shortcut+Alt+C"),
                        page("go.contacts.all", "To a_ll contacts", "mdi2c-contacts-outline", new PageId.AllContacts()),
                        inFile(
                                "go.problem",
                                "To the _next problem",
                                "mdi2a-alert-circle-outline",
                                page -> page.goToMark(true))));
    }

    private Command page(String id, String text, String icon, PageId page) {
        return Command.of(id, text, () -> does.navigator().open(page)).icon(icon);
    }

    private Submenu view() {
        RootModel model = does.model();
        ObservableValue<Boolean> isServer = model.state()
                .map(state -> state instanceof RootModel.State.Ready(var root)
                        && root.base().location() instanceof Location.Remote);
        return new Submenu(
                "_View",
                null,
                List.of(
                        page(
                                        "view.plan",
                                        "_Plan: what the changes do",
                                        "mdi2c-clipboard-list-outline",
                                        new PageId.Plan())
                                .keys("Shortcut+Shift+L"),
                        comparePhones,
                        compare(),
                        Command.of("view.use", "Phones of this _file", does.here()::openUse)
                                .icon("mdi2c-chart-bar"),
                        page("view.said", "_What phones say", "mdi2m-message-text-outline", new PageId.AllHeard()),
                        page("view.changes", "_Changes", "mdi2p-pencil-outline", new PageId.Drafts())
                                .keys("Shortcut+Shift+C"),
                        Command.of("view.problems", "P_roblems", does.toggleProblems())
                                .icon("mdi2a-alert-circle-outline")
                                .keys("Shortcut+Shift+P"),
                        Command.toggling(
                                        "view.poll",
                                        "Look for changes on the _server every minute",
                                        does.watcher().everyMinute())
                                .enabledWhile(isServer),
                        Command.toggling("view.dark", "_Dark", model.look().dark())
                                .keys("Shortcut+D")));
    }

    private Submenu compare() {
        return new Submenu(
                "C_ompare with",
                "mdi2c-compare-horizontal",
                List.of(
                        Command.of(
                                        "compare.folder",
                                        "A _folder …",
                                        () -> does.chooser().folder(does.compare()::withRoot))
                                .icon("mdi2f-folder-open-outline"),
                        Command.of(
                                        "compare.zip",
                                        "A _zip file …",
                                        () -> does.chooser().zip(does.compare()::withRoot))
                                .icon("mdi2z-zip-box-outline"),
                        new Line(),
                        Command.of("compare.phone", "Another _phone …", does.compare()::withAnotherPhone)
                                .icon("mdi2p-phone-classic"),
                        Command.of("compare.file", "Another f_ile …", does.compare()::withAnotherFile)
                                .icon("mdi2f-file-compare")));
    }
}
