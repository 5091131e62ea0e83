package org.provscope.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.Command;
import org.provscope.ui.changes.EditPrompts;
import org.provscope.ui.changes.FileActions;
import org.provscope.ui.compare.CompareActions;
import org.provscope.ui.dashboard.DashboardView;
import org.provscope.ui.directory.ContactTransfers;
import org.provscope.ui.file.Around;
import org.provscope.ui.file.FilePages;
import org.provscope.ui.file.FileTree;
import org.provscope.ui.file.FileTreeView;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.phones.Grouping;
import org.provscope.ui.phones.PhonesModel;
import org.provscope.ui.phones.PhonesView;
import org.provscope.ui.phones.Sorting;
import org.provscope.ui.plan.DraftReach;
import org.provscope.ui.problems.ProblemsModel;
import org.provscope.ui.problems.ProblemsView;
import org.provscope.ui.search.GoToIndex;
import org.provscope.ui.search.RecentItems;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.Pages;
import org.provscope.ui.workbench.RootModel;
import org.provscope.ui.workbench.RootModel.State;
import org.provscope.ui.workbench.RootWatcher;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.OpenRoot.DraftKind;

/** The frame of the window: menu, lists on the left, pages in the middle, a line at the bottom. */
public final class MainWindow {
    private final RootModel model;
    private final Chooser chooser;
    private final BorderPane frame = new BorderPane();
    private final Overlay overlay = new Overlay(frame);
    private final Pages pages = new Pages();
    private final PageNavigator navigator;
    private final FilePages files;
    private final LeaveGuard guard;
    private final ServerActions servers;
    private final GoToIndex index;
    private final StartPages start;
    private final PhonesModel phones;
    private final SiteFinder sites;
    private final FileTreeView tree;
    private final ProblemsModel problems;
    private final DraftReach reach;
    private final Services services;
    private final OpenCommands open;
    private final Desk desk;
    private final RootWatcher watcher;
    private @Nullable Location shown;
    private @Nullable ResolvedRoot indexed;

    public MainWindow(RootModel model, Chooser chooser, Services services) {
        this.model = model;
        this.chooser = chooser;
        this.services = services;
        navigator = new PageNavigator(model, pages);
        reach = new DraftReach(model.jobs());
        EditPrompts editing = new EditPrompts(model, overlay);
        ContactTransfers contacts = new ContactTransfers(model, chooser, overlay, navigator);
        problems = new ProblemsModel(model.jobs(), model.reader(), navigator, editing);
        files = new FilePages(model, pages, new Around(navigator, overlay, contacts, problems::fix));
        guard = new LeaveGuard(model, overlay, chooser, files);
        servers = new ServerActions(model, services, overlay, navigator, guard);
        open = OpenCommands.of(model, chooser, guard, servers);
        navigator.makeBy(
                files,
                new PageFactory(
                        model,
                        navigator,
                        new PageFactory.Around(
                                editing,
                                editing,
                                contacts,
                                services.publishing(),
                                overlay,
                                chooser,
                                servers::publish,
                                servers::bringBack,
                                this::reload,
                                this::dashboard,
                                problems.badges(),
                                this::showProblems)));
        index = new GoToIndex(model.jobs(), navigator);
        phones = new PhonesModel(navigator::openPhone);
        sites = new SiteFinder(model, phones);
        RememberedChoice.keep(services.settings(), "phones.grouping", phones.grouping(), Grouping.values());
        RememberedChoice.keep(services.settings(), "phones.sorting", phones.sorting(), Sorting.values());
        PhonesView phonesView = new PhonesView(phones);
        CompareActions compare = new CompareActions(
                model, pages, navigator, navigator::openComparison, overlay, phones, phonesView::selected);
        tree = new FileTreeView(
                path -> navigator.openFile(path, 1),
                compare::withAnotherFile,
                path -> navigator.open(new PageId.FileUse(path)),
                path -> navigator.open(new PageId.Migration(List.of(path))),
                new FileActions(model, editing, overlay, chooser, navigator)::of);
        // Without pages it would only lie over what can be clicked.
        pages.getNode().mouseTransparentProperty().bind(pages.isEmpty());
        HintPage hint =
                new HintPage(model, dashboard(), pages.isEmpty(), address -> guard.leaving(() -> model.open(address)));
        desk = new Desk(
                phonesView.getNode(),
                tree.getNode(),
                new StackPane(hint.getNode(), pages.getNode()),
                new ProblemsView(problems));
        problems.badges().subscribe(badges -> {
            tree.badges(badges::of);
            phonesView.badges(badges::ownOf, badges::words);
        });
        problems.result().subscribe(files::mark);
        reach.phones()
                .subscribe(concerned -> phonesView.changes(mac -> concerned == null ? "" : concerned.sentence(mac)));
        FrontActions here = new FrontActions(
                model,
                pages,
                files,
                navigator,
                overlay,
                chooser,
                editing,
                contacts,
                index,
                phonesView::selected,
                tree::selected,
                new RecentItems(
                        services.settings().remembered("palette"),
                        kept -> services.settings().remember("palette", kept)),
                problems);
        Command reload = Command.of("file.reload", "Relo_ad", this::reload)
                .icon("mdi2r-refresh")
                .keys("F5");
        Command publish = Command.of("publish", "_Publish …", servers::publish)
                .icon("mdi2u-upload")
                .keys("Shortcut+Shift+S");
        watcher = new RootWatcher(model, files::flushText);
        AppCommands commands = new AppCommands(
                new AppCommands.Actions(
                        model,
                        chooser,
                        navigator,
                        pages,
                        files,
                        here,
                        compare,
                        servers,
                        guard,
                        watcher,
                        new ClipboardCommands(frame::getScene),
                        () -> desk().toggleProblems(),
                        Platform::exit),
                open,
                reload,
                publish);
        here.offer(commands::all);
        PhoneCommands ofPhones = new PhoneCommands(
                model,
                navigator,
                editing,
                contacts,
                compare,
                new SiteCommands(model.sites(), phones::siteNames, overlay));
        phonesView.menu(() -> ofPhones.of(phonesView.selected(), phonesView.selectedSite()));
        start = new StartPages(model, open);
        StatusLine status = new StatusLine(
                model,
                problems,
                () -> desk().toggleProblems(),
                () -> navigator.open(new PageId.Drafts()),
                this::reload,
                this::showPhones,
                servers);
        frame.setBottom(status.getNode());
        frame.setTop(new VBox(
                new MenuBarView(commands, overlay::isShown).getNode(),
                new DraftBar(model, navigator, commands.undo(), publish, reach.phones()).getNode()));
        frame.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F6 && !overlay.isShown()) {
                event.consume();
                desk.next(event.isShiftDown());
            }
        });
        frame.getStyleClass().add("root-frame");
        FolderDrop.on(overlay.getNode(), path -> guard.leaving(() -> model.open(path)));
        model.look().dark().subscribe(dark -> {
            frame.getStyleClass().remove("dark");
            if (dark) {
                frame.getStyleClass().add("dark");
            }
        });
        tree.filter().subscribe(() -> {
            if (indexed != null) {
                sort(indexed);
            }
        });
        model.state().subscribe(this::show);
        model.sites().names().addListener((property, before, now) -> sites.look());
        new PromptQueue(model, overlay, status).listen();
    }

    /** Returns a view of what needs a hand that follows the check. */
    private DashboardView dashboard() {
        DashboardView view = new DashboardView(
                model.jobs(),
                navigator,
                new DashboardActions(navigator, pages, open, services.settings(), this::showProblems, this::showPhones),
                services.settings().isSampleKnown());
        problems.result().subscribe(view::show);
        model.sites().names().subscribe(view::show);
        return view;
    }

    private void showProblems(String filter) {
        problems.filter().set(filter);
        desk.showProblems();
    }

    private void showProblems(MacAddress phone) {
        problems.showPhone(phone);
        desk.showProblems();
    }

    private void showPhones(String filter) {
        phones.filter().set(filter);
        desk.showPhones();
    }

    /** Returns the arrangement of the lists and pages. */
    public Desk desk() {
        return desk;
    }

    public Parent getNode() {
        return overlay.getNode();
    }

    private void show(State state) {
        switch (state) {
            case State.Empty _ -> frame.setCenter(start.welcome());
            case State.Loading(Job job) -> frame.setCenter(start.loading(job));
            case State.Failed(String reason, Location retry) -> frame.setCenter(start.failed(reason, retry));
            case State.Ready(OpenRoot root) -> ready(root);
        }
    }

    private void ready(OpenRoot root) {
        ResolvedRoot resolved = root.resolved();
        Location location = resolved.snapshot().location();
        boolean isNew = !location.equals(shown);
        if (isNew) {
            overlay.close();
            pages.clear();
            phones.filter().set("");
            tree.filter().set("");
            shown = location;
            if (location instanceof Location.Folder(Path folder)) {
                Path above = folder.toAbsolutePath().getParent();
                chooser.beginIn(above == null ? folder : above);
            }
        }
        if (isNew) {
            phones.show((ResolvedRoot) null);
        } else {
            phones.show(resolved);
        }
        sites.look();
        reach.show(root);
        tree.current(resolved.snapshot()::file);
        tree.changes(path -> {
            DraftKind kind = root.drafts().get(path);
            return kind == null ? null : kind.label();
        });
        problems.show(root);
        if (indexed == null || !indexed.snapshot().hasSamePaths(resolved.snapshot())) {
            index(resolved);
        } else if (GoToIndex.isSmall(resolved)) {
            index.show(resolved);
        }
        pages.show(root);
        frame.setCenter(desk.getNode());
        servers.lookForBegun(root);
    }

    /** What takes a while on a large root is put together in the background. */
    private void index(ResolvedRoot resolved) {
        indexed = resolved;
        sort(resolved);
        index.show(resolved);
    }

    private void sort(ResolvedRoot resolved) {
        String filter = tree.filter().get();
        model.jobs().run("Sorting the files", job -> FileTree.of(resolved.snapshot(), filter), sorted -> {
            if (resolved == indexed && filter.equals(tree.filter().get())) {
                tree.show(sorted);
            }
        });
    }

    /** Shows a file at a line, from 1. */
    public void openFile(RootPath path, int line) {
        navigator.openFile(path, line);
    }

    /** Shows the configuration of a phone. */
    public void openPhone(MacAddress mac) {
        navigator.openPhone(mac);
    }

    /** Ends the program, after asking where changes are not in the root yet. */
    public void quitting(Runnable act) {
        guard.quitting(act);
    }

    /** Stops what goes on while a window is open. */
    public void close() {
        watcher.close();
    }

    /** Reads the root again; what was changed here stays. */
    private void reload() {
        guard.flush();
        servers.lookAgain();
        model.drafts().whenSettled(model::reload);
    }
}
