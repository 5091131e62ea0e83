package org.provscope.ui.shell;

import org.provscope.ui.changes.EditPrompts;
import org.provscope.ui.compare.CompareActions;
import org.provscope.ui.directory.ContactTransfers;
import org.provscope.ui.search.GoToItems;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.provscope.check.Fix;
import org.provscope.check.Problem;
import org.provscope.edit.Change;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.publish.PublicationStore.Kept;
import org.provscope.ui.changes.ChangePreview;
import org.provscope.ui.directory.DirectoryView;
import org.provscope.ui.editor.SourceView;
import org.provscope.ui.file.FilePage;
import org.provscope.ui.file.FilePages;
import org.provscope.ui.file.FileTreeView;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.phones.PhonesModel;
import org.provscope.ui.phones.PhonesView;
import org.provscope.ui.problems.ProblemsModel;
import org.provscope.ui.problems.ProblemsView;
import org.provscope.ui.search.GoToItem;
import org.provscope.ui.search.GoToModel;
import org.provscope.ui.search.GoToView;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.Pages;
import org.provscope.ui.workbench.RootModel;
import org.provscope.ui.workbench.RootModel.State;
import org.provscope.ui.workbench.RootWatcher;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.drafts.History;

/** The frame of the window: menu, lists on the left, pages in the middle, a line at the bottom. */
public final class MainWindow {
    private final RootModel model;
    private final Chooser chooser;
    private final PhonesModel phones;
    private final FileTreeView files;
    private final EditPrompts editing;
    private final Pages pages = new Pages();
    private final FilePages filePages;
    private final PageFactory rootPages;
    private final StatusLine status;
    private final BorderPane frame = new BorderPane();
    private final Overlay overlay = new Overlay(frame);
    private final StartPages start;
    private final SplitPane workbench;
    private @Nullable Location shown;
    private @Nullable ResolvedRoot indexed;
    private @Nullable List<GoToItem> goToItems;
    private final ProblemsModel problems;
    private final ProblemsView problemsView;
    private final SplitPane desk;
    private final ServerActions servers;
    private final RootWatcher watching;
    private final PhonesView phonesView;
    private final CompareActions comparing;
    private final ContactTransfers contacts;

    public MainWindow(RootModel model, Chooser chooser, Services services) {
        this.model = model;
        this.chooser = chooser;
        contacts = new ContactTransfers(model, chooser, overlay);
        editing = new EditPrompts(model, overlay, chooser);
        servers = new ServerActions(model, services, overlay, this::leaving, this::openDrafts, this::openPlan);
        servers.onSaveCopies(this::saveCopies);
        start = new StartPages(model, chooser, servers::connect);
        phones = new PhonesModel(this::openPhone);
        files = new FileTreeView(
                path -> openFile(path, 1),
                path -> comparing().withAnotherFile(path),
                path -> rootPages().openUse(path));
        problems = new ProblemsModel(model.jobs(), model.reader(), new ProblemsModel.Window() {
            @Override
            public void open(RootPath file, int line) {
                openFile(file, line);
            }

            @Override
            public void preview(ChangePreview preview) {
                editing.show(preview);
            }

            @Override
            public void tell(String what) {
                overlay.tell(what);
            }

            @Override
            public void change(String title, Change change) {
                model.drafts().change(title, change, overlay::tell);
            }
        });
        problemsView = new ProblemsView(problems);
        filePages = new FilePages(model, pages, overlay, new FilePage.Window() {
            @Override
            public void openFile(RootPath path, int line) {
                MainWindow.this.openFile(path, line);
            }

            @Override
            public void openPhone(MacAddress mac) {
                MainWindow.this.openPhone(mac);
            }

            @Override
            public void mend(Problem problem, Fix fix) {
                problems.mend(problem, fix);
            }

            @Override
            public void tell(String what) {
                overlay.tell(what);
            }

            @Override
            public void undo() {
                MainWindow.this.undo();
            }

            @Override
            public void redo() {
                MainWindow.this.redo();
            }

            @Override
            public DirectoryView.Window contacts() {
                return contacts;
            }
        });
        rootPages = new PageFactory(model, pages, editing, services, new PageFactory.Window() {
            @Override
            public void openFile(RootPath path, int line) {
                MainWindow.this.openFile(path, line);
            }

            @Override
            public void tell(String what) {
                overlay.tell(what);
            }

            @Override
            public void publish() {
                MainWindow.this.publish();
            }

            @Override
            public void bringBack(Kept kept) {
                servers.bringBack(kept);
            }

            @Override
            public void openPhone(MacAddress mac) {
                MainWindow.this.openPhone(mac);
            }

            @Override
            public void showChanges() {
                openDrafts();
            }

            @Override
            public void readAgain() {
                reload();
            }

            @Override
            public void saveTable(Consumer<String> chosen) {
                chooser.table(chosen);
            }

            @Override
            public void saveReport(Consumer<String> chosen) {
                chooser.report(chosen);
            }
        });
        phonesView = new PhonesView(phones, () -> comparing().phones());
        Tab phoneTab = new Tab("Phones", phonesView.getNode());
        Tab fileTab = new Tab("Files", files.getNode());
        TabPane side = new TabPane(phoneTab, fileTab);
        side.setId("side");
        side.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        side.setMinWidth(200);
        desk = new SplitPane(new StackPane(
                new HintPage(model, pages.getNode().getTabs(), address -> leaving(() -> model.open(address))).getNode(),
                pages.getNode()));
        desk.setOrientation(javafx.geometry.Orientation.VERTICAL);
        workbench = new SplitPane(side, desk);
        workbench.setDividerPositions(0.24);
        SplitPane.setResizableWithParent(problemsView.getNode(), false);
        problems.badges().subscribe(badges -> {
            files.badges(badges::of);
            phonesView.badges(badges::of);
        });
        problems.result().subscribe(filePages::mark);
        SplitPane.setResizableWithParent(side, false);
        status = new StatusLine(model, problems, this::toggleProblems, this::openDrafts, this::reload, servers);
        comparing = new CompareActions(model, pages, rootPages, overlay, phones, phonesView::selected, status::say);
        frame.setBottom(status.getNode());
        frame.getStyleClass().add("root-frame");
        overlay.getNode().setOnDragOver(this::dragOver);
        overlay.getNode().setOnDragDropped(this::dropped);
        model.dark().subscribe(dark -> {
            frame.getStyleClass().remove("dark");
            if (dark) {
                frame.getStyleClass().add("dark");
            }
        });
        model.state().subscribe(this::show);
        watching = new RootWatcher(model, filePages::flushText);
        frame.setTop(new MenuBarView(model, chooser, this, watching).getNode());
        new PromptQueue(model, overlay, status).listen();
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
        if (!location.equals(shown)) {
            overlay.close();
            pages.clear();
            phones.filter().set("");
            shown = location;
        }
        phones.show(resolved);
        files.current(resolved.snapshot()::file);
        problems.show(root);
        if (indexed == null || !indexed.snapshot().hasSamePaths(resolved.snapshot())) {
            index(resolved);
        }
        pages.refresh(root);
        frame.setCenter(workbench);
        servers.lookForBegun(root);
    }

    /** What takes a while on a large root is put together in the background. */
    private void index(ResolvedRoot resolved) {
        indexed = resolved;
        goToItems = null;
        model.jobs().run("Sorting the files", job -> FileTreeView.tree(resolved.snapshot()), tree -> {
            if (resolved == indexed) {
                files.show(tree);
            }
        });
        model.jobs().run("Collecting names", job -> items(resolved), items -> {
            if (resolved == indexed) {
                goToItems = items;
            }
        });
    }

    private List<GoToItem> items(ResolvedRoot resolved) {
        return GoToItems.of(resolved, this::openPhone, path -> openFile(path, 1), rootPages::openWhere);
    }

    // ---- pages

    private void openPhone(MacAddress mac) {
        rootPages.openPhone(mac);
    }

    /** Shows what was changed here. */
    void openDrafts() {
        rootPages.openDrafts();
    }

    /** Shows what the changes made here do to every phone. */
    void openPlan() {
        filePages.flush();
        model.drafts().whenSettled(rootPages::openPlan);
    }

    private PageFactory rootPages() {
        return rootPages;
    }

    /** Shows which phones get the values of the file in front. */
    void openUse() {
        Tab tab = pages.front();
        if (tab != null && tab.getUserData() instanceof FilePage page) {
            rootPages.openUse(page.path());
        } else if (model.root() != null) {
            status.say("Open a file first.");
        }
    }

    /** Opens the contacts of the phone in front, or of the one chosen in the list. */
    void openContacts() {
        Tab tab = pages.front();
        String key = tab == null ? "" : pages.keyOf(tab);
        MacAddress mac = key.startsWith("phone ")
                ? MacAddress.parse(key.substring("phone ".length()))
                : phonesView.selected().stream().findFirst().orElse(null);
        if (mac != null) {
            contacts.open(mac, path -> openFile(path, 1));
        } else if (model.root() != null) {
            status.say("Open a phone first.");
        }
    }

    /** Shows the contacts of all directories. */
    void openAllContacts() {
        rootPages.openAllContacts();
    }

    /** Sets things beside each other. */
    CompareActions comparing() {
        return comparing;
    }

    /** Asks whether to publish what was changed. */
    void publish() {
        filePages.flush();
        servers.publish();
    }

    /** Shows what was published before. */
    void openPast() {
        rootPages.openPast();
    }

    /** Asks for a server and opens its root. */
    void connect() {
        servers.connect();
    }

    /** Shows the page for replacing in all files. */
    void replaceInAll() {
        filePages.flush();
        rootPages.replaceInAll();
    }

    /** Whether a question stands over the window: nothing behind it may be done then. */
    boolean isAsking() {
        return overlay.isShown();
    }

    /** Shows a file at a line, from 1. */
    public void openFile(RootPath path, int line) {
        filePages.open(path, line);
    }

    /** Shows or hides the panel of problems. */
    void toggleProblems() {
        if (desk.getItems().size() > 1) {
            desk.getItems().remove(problemsView.getNode());
        } else {
            desk.getItems().add(problemsView.getNode());
            desk.setDividerPositions(0.62);
            problemsView.focus();
        }
    }

    /** Whether the page in front is a directory's. */
    ObservableValue<Boolean> showsContacts() {
        return pages.getNode()
                .getSelectionModel()
                .selectedItemProperty()
                .map(tab -> tab.getUserData() instanceof FilePage page && page.hasContacts())
                .orElse(false);
    }

    /** Makes what the page in front is about: a contact on a directory's page, else a phone. */
    void newHere() {
        Tab tab = pages.front();
        if (tab != null && tab.getUserData() instanceof FilePage page && page.hasContacts()) {
            page.addContact();
        } else {
            newPhone();
        }
    }

    /** Makes a new phone like the one in front, else like the first one. */
    void newPhone() {
        filePages.flush();
        Tab tab = pages.front();
        String key = tab == null ? "" : pages.keyOf(tab);
        MacAddress like = key.startsWith("phone ") ? MacAddress.parse(key.substring("phone ".length())) : null;
        model.drafts().whenSettled(() -> editing.newPhone(like, this::openPhone));
    }

    /** Takes the last thing done back, wherever it was done. */
    void undo() {
        filePages.flush();
        model.drafts().undo(step -> stepped("Undone: ", step));
        holdKeys();
    }

    /** Does again what was taken back last. */
    void redo() {
        filePages.flush();
        model.drafts().redo(step -> stepped("Redone: ", step));
        holdKeys();
    }

    private void holdKeys() {
        Tab tab = pages.front();
        if (tab != null && tab.getUserData() instanceof FilePage page) {
            page.holdKeys();
        }
    }

    /** What changed out of sight is said, and shown where its file is the only one. */
    private void stepped(String what, History.Step step) {
        status.say(what + step.title());
        if (step.after().files().size() == 1) {
            filePages.bringToFront(step.after().files().firstKey());
        }
    }

    /** Reads the root again; what was changed here stays. */
    void reload() {
        filePages.flush();
        servers.lookAgain();
        model.drafts().whenSettled(model::reload);
    }

    /** Leaves the open root, after asking where changes are not in it yet. */
    public void leaving(Runnable act) {
        filePages.flush();
        model.drafts().whenKept(() -> {
            OpenRoot root = model.root();
            String unsafe = model.drafts().trouble().get();
            List<RootPath> refused = filePages.refused();
            if (!refused.isEmpty()) {
                overlay.ask(
                        "What you typed into " + refused.getFirst() + " could not be taken over",
                        "The line above its text says why, and how to keep it. It would be lost.",
                        Overlay.Answer.discard("Discard it", act));
            } else if (root == null || !root.isChanged()) {
                act.run();
            } else {
                int count = root.drafts().size();
                overlay.ask(
                        (count == 1 ? "1 changed file is" : count + " changed files are") + " not in the root yet",
                        unsafe == null
                                ? "The changes are kept on this machine and offered when you open this root again."
                                : unsafe + " File > Save copies of changed files keeps them.",
                        unsafe == null
                                ? Overlay.Answer.safe("Leave", "mdi2l-logout-variant", act)
                                : Overlay.Answer.discard("Discard them", act));
            }
        });
    }

    /** Who presses Ctrl+S wants to know that nothing is lost: nothing needs to be saved. */
    void tellKept() {
        filePages.flush();
        model.drafts().whenKept(() -> {
            OpenRoot root = model.root();
            int count = root == null ? 0 : root.drafts().size();
            List<RootPath> refused = filePages.refused();
            if (!refused.isEmpty()) {
                status.say("Not everything is kept: what you typed into "
                        + refused.getFirst().name() + " stands in its page only. The line above the text says why.");
                return;
            }
            String unsafe = model.drafts().trouble().get();
            status.say(
                    unsafe != null
                            ? unsafe
                            : count == 0
                                    ? "Everything is kept; nothing was changed here that is not in the root."
                                    : "Everything is kept on this machine: "
                                            + (count == 1 ? "1 changed file." : count + " changed files.")
                                            + " Ctrl+Shift+S publishes to the root.");
        });
    }

    /** Saves the changed files elsewhere. */
    void saveCopies() {
        filePages.flush();
        model.drafts().whenSettled(() -> {
            OpenRoot root = model.root();
            if (root == null || !root.isChanged()) {
                overlay.tell("Nothing was changed here.");
            } else {
                chooser.target(folder -> model.saveCopies(folder, overlay::tell));
            }
        });
    }

    /** Closes the page in front. */
    void closePage() {
        filePages.closeFront();
    }

    /** Finds in the page in front: in the text of a file, by the filter elsewhere. */
    void find() {
        Tab tab = pages.front();
        if (tab != null && tab.getUserData() instanceof FilePage page) {
            page.find();
        } else if (tab != null && tab.getUserData() instanceof Runnable focus) {
            focus.run();
        }
    }

    /** Does something with the file in front; says so where none is. */
    void inFile(Consumer<SourceView> act) {
        Tab tab = pages.front();
        if (tab != null && tab.getUserData() instanceof FilePage page) {
            act.accept(page.view());
        } else if (model.root() != null) {
            status.say("Open a file first.");
        }
    }

    /** Asks for any phone by its address. */
    void askForPhone() {
        if (model.root() != null) {
            chooser.text("Show any phone", "MAC address, whether or not the root knows it", typed -> {
                MacAddress mac = MacAddress.parse(typed);
                if (mac == null) {
                    return "Not a MAC address: 12 hexadecimal digits, e.g. 0004f28062d6.";
                }
                openPhone(mac);
                return null;
            });
        }
    }

    /** Shows the box for going to anything. */
    void goToAnything() {
        OpenRoot root = model.root();
        if (root == null || overlay.isShown()) {
            return;
        }
        List<GoToItem> items = goToItems == null ? items(root.resolved()) : goToItems;
        GoToView view = new GoToView(new GoToModel(items), "Phone, file or parameter", false, overlay::close);
        overlay.show(view.getNode());
        view.focus();
    }

    // ---- a folder dropped on the window

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> dropped = event.getDragboard().getFiles();
        if (!dropped.isEmpty()) {
            leaving(() -> model.open(dropped.getFirst().getPath()));
        }
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
    }
}
