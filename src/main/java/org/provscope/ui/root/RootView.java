package org.provscope.ui.root;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

import org.provscope.check.CheckResult;
import org.provscope.check.Problem;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.ui.Ui;
import org.provscope.ui.editor.Mark;
import org.provscope.ui.editor.SourceView;
import org.provscope.ui.effective.EffectiveModel;
import org.provscope.ui.effective.EffectiveView;
import org.provscope.ui.effective.WhereView;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.phones.PhonesModel;
import org.provscope.ui.phones.PhonesView;
import org.provscope.ui.problems.FixPreview;
import org.provscope.ui.problems.FixPreviewView;
import org.provscope.ui.problems.ProblemsModel;
import org.provscope.ui.problems.ProblemsView;
import org.provscope.ui.root.RootModel.State;
import org.provscope.ui.search.GoToItem;
import org.provscope.ui.search.GoToModel;
import org.provscope.ui.search.GoToView;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;

/** The frame of the window: menu, lists on the left, pages in the middle, a line at the bottom. */
public final class RootView {
    private final RootModel model;
    private final Chooser chooser;
    private final PhonesModel phones;
    private final FilesView files;
    private final TabPane pages = new TabPane();
    private final Map<String, Tab> open = new LinkedHashMap<>();
    private final List<Consumer<ResolvedRoot>> refreshers = new ArrayList<>();
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

    public RootView(RootModel model, Chooser chooser) {
        this.model = model;
        this.chooser = chooser;
        start = new StartPages(model, chooser);
        phones = new PhonesModel(this::openPhone);
        files = new FilesView(path -> openFile(path, 1));
        problems = new ProblemsModel(model.jobs(), model.reader(), new ProblemsModel.Window() {
            @Override
            public void open(RootPath file, int line) {
                openFile(file, line);
            }

            @Override
            public void preview(FixPreview preview) {
                showPreview(preview);
            }

            @Override
            public void tell(String what) {
                overlay.tell(what);
            }

            @Override
            public void change(Map<RootPath, String> texts) {
                model.change(texts, overlay::tell);
            }
        });
        problemsView = new ProblemsView(problems);
        pages.setId("pages");
        pages.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        pages.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        PhonesView phonesView = new PhonesView(phones);
        Tab phoneTab = new Tab("Phones", phonesView.getNode());
        Tab fileTab = new Tab("Files", files.getNode());
        TabPane side = new TabPane(phoneTab, fileTab);
        side.setId("side");
        side.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        side.setMinWidth(200);
        desk = new SplitPane(new StackPane(hint(), pages));
        desk.setOrientation(javafx.geometry.Orientation.VERTICAL);
        workbench = new SplitPane(side, desk);
        workbench.setDividerPositions(0.24);
        SplitPane.setResizableWithParent(problemsView.getNode(), false);
        problems.badges().subscribe(badges -> {
            files.badges(badges::of);
            phonesView.badges(badges::of);
        });
        problems.result().subscribe(result -> markAll());
        SplitPane.setResizableWithParent(side, false);
        frame.setTop(new RootMenu(model, chooser, this).getNode());
        frame.setBottom(new StatusLine(model, problems, this::toggleProblems).getNode());
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
    }

    public Parent getNode() {
        return overlay.getNode();
    }

    private Node hint() {
        Label what = Ui.paragraph("", "title-4");
        Label how = Ui.paragraph("", "text-muted");
        what.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        how.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        model.state().subscribe(state -> {
            what.setText(model.whatToDo());
            how.setText((System.getProperty("os.name", "").startsWith("Mac") ? "Cmd" : "Ctrl")
                    + "+P goes to any phone, file or parameter");
        });
        VBox hint = new VBox(8, Ui.icon("mdi2p-phone-classic"), what, how);
        hint.setAlignment(Pos.CENTER);
        hint.getStyleClass().add("hint");
        hint.visibleProperty().bind(javafx.beans.binding.Bindings.isEmpty(pages.getTabs()));
        return hint;
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
            pages.getTabs().clear();
            open.clear();
            refreshers.clear();
            phones.filter().set("");
            shown = location;
        }
        phones.show(resolved);
        files.current(resolved.snapshot()::file);
        problems.show(root);
        if (indexed == null || !indexed.snapshot().hasSamePaths(resolved.snapshot())) {
            index(resolved);
        }
        List.copyOf(refreshers).forEach(refresher -> refresher.accept(resolved));
        frame.setCenter(workbench);
    }

    /** What takes a while on a large root is put together in the background. */
    private void index(ResolvedRoot resolved) {
        indexed = resolved;
        goToItems = null;
        model.jobs().run("Sorting the files", job -> FilesView.tree(resolved.snapshot()), tree -> {
            if (resolved == indexed) {
                files.show(tree);
            }
        }, RootView::bug);
        model.jobs().run("Collecting names", job -> items(resolved), items -> {
            if (resolved == indexed) {
                goToItems = items;
            }
        }, RootView::bug);
    }

    private List<GoToItem> items(ResolvedRoot resolved) {
        return GoToItems.of(resolved, this::openPhone, path -> openFile(path, 1), this::openWhere);
    }

    private static void bug(Exception e) {
        throw new IllegalStateException(e);
    }

    // ---- pages

    private void openPhone(MacAddress mac) {
        OpenRoot root = model.root();
        if (root == null) {
            return;
        }
        page("phone " + mac, () -> {
            EffectiveModel phone = new EffectiveModel(root.resolved(), mac, model.jobs(), this::openFile,
                    this::openWhere);
            EffectiveView view = new EffectiveView(phone);
            var known = phone.phone();
            Tab tab = new Tab(known == null || known.label() == null ? mac.hex() : known.label(), view.getNode());
            tab.setGraphic(Ui.icon("mdi2p-phone-classic"));
            tab.setUserData((Runnable) view::focusFilter);
            refreshOn(tab, phone::show);
            return tab;
        });
    }

    private void openWhere(String parameter) {
        OpenRoot root = model.root();
        if (root == null) {
            return;
        }
        page("where " + parameter, () -> {
            Tab tab = new Tab(parameter);
            tab.setGraphic(Ui.icon("mdi2c-code-tags"));
            Consumer<ResolvedRoot> fill = resolved -> tab.setContent(new WhereView(resolved, parameter, this::openFile,
                    this::openPhone).getNode());
            fill.accept(root.resolved());
            refreshOn(tab, fill);
            return tab;
        });
    }

    private void openFile(RootPath path, int line) {
        Tab known = open.get("file " + path);
        if (known != null && known.getUserData() instanceof SourceView view) {
            pages.getSelectionModel().select(known);
            view.goToLine(line);
            return;
        }
        model.text(path, source -> showFile(path, source, line), reason -> {
            Tab tab = page("no file " + path, () -> new Tab(path.name()));
            tab.setContent(StartPages.centred(new VBox(12, Ui.label(path.value(), "title-4"), Ui.paragraph(reason))));
        });
    }

    private void showFile(RootPath path, SourceText source, int line) {
        Tab tab = page("file " + path, () -> {
            Tab made = new Tab(path.name());
            made.setTooltip(new javafx.scene.control.Tooltip(path.value()));
            made.setGraphic(Ui.icon("mdi2f-file-cog-outline"));
            refreshOn(made, resolved -> model.text(path, text -> refill(made, path, text), reason -> {
                if (made.getUserData() instanceof SourceView view) {
                    view.notice(reason);
                }
            }));
            return made;
        });
        fill(tab, path, source, line);
    }

    private void refill(Tab tab, RootPath path, SourceText source) {
        if (tab.getUserData() instanceof SourceView view) {
            view.show(source);
            notice(view, path);
            name(tab, path);
        } else {
            fill(tab, path, source, 1);
        }
    }

    private void fill(Tab tab, RootPath path, SourceText source, int line) {
        OpenRoot root = model.root();
        RootFile file = root == null ? null : root.resolved().snapshot().file(path);
        boolean xml = source.text().stripLeading().startsWith("<");
        SourceView view = new SourceView(source, xml, model.jobs());
        if (file != null && file.source() != null && source.readOnlyReason() == null) {
            view.edit(text -> model.change(Map.of(path, text), view::notice));
        }
        notice(view, path);
        name(tab, path);
        mark(view, path);
        tab.setContent(view.getNode());
        tab.setUserData(view);
        javafx.application.Platform.runLater(() -> view.goToLine(line));
    }

    private void notice(SourceView view, RootPath path) {
        OpenRoot root = model.root();
        RootFile file = root == null ? null : root.resolved().snapshot().file(path);
        String reason = file == null || file.config() == null ? null : file.config().unreadableReason();
        view.notice(reason == null ? null : "A phone cannot read this file. " + reason);
    }

    /** A dot before the name says that the file was changed here. */
    private void name(Tab tab, RootPath path) {
        OpenRoot root = model.root();
        tab.setText((root != null && root.originals().containsKey(path) ? "● " : "") + path.name());
    }

    private void markAll() {
        open.forEach((key, tab) -> {
            RootPath path = key.startsWith("file ") ? RootPath.of(key.substring("file ".length())) : null;
            if (path != null && tab.getUserData() instanceof SourceView view) {
                mark(view, path);
            }
        });
    }

    private void mark(SourceView view, RootPath path) {
        CheckResult result = problems.result().get();
        List<Mark> marks = new ArrayList<>();
        for (Problem problem : result == null ? List.<Problem>of() : result.of(path.value())) {
            if (problem.place() != null && problem.place().mark() != null) {
                marks.add(new Mark(problem.place().mark(), problem.severity().code(), problem.message()));
            }
        }
        view.mark(marks);
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

    private void showPreview(FixPreview preview) {
        FixPreviewView view = new FixPreviewView(preview, () -> problems.apply(preview), overlay::close);
        overlay.show(view.getNode());
        view.focus();
    }

    private List<SourceView> pending() {
        return open.values().stream().map(Tab::getUserData).filter(SourceView.class::isInstance)
                .map(SourceView.class::cast).filter(SourceView::isPending).toList();
    }

    /** Takes the last change back; what was typed and has not been handed on yet is the last one. */
    void undo() {
        List<SourceView> typed = pending();
        if (typed.isEmpty()) {
            model.undo();
        } else {
            typed.forEach(SourceView::drop);
        }
    }

    /** Does something that gives up the changes made here, after asking where there are some. */
    public void leaving(Runnable act) {
        OpenRoot root = model.root();
        List<SourceView> typed = pending();
        typed.forEach(SourceView::flush);
        if (root == null || !root.isChanged() && typed.isEmpty() && model.isSettled()) {
            act.run();
        } else {
            int count = Math.max(root.originals().size(), typed.size());
            overlay.ask((count == 1 ? "1 file was" : count + " files were") + " changed here",
                    "The changes are not in the root. File > Save copies of changed files keeps them.",
                    "Give them up", act);
        }
    }

    /** Saves the changed files elsewhere. */
    void saveCopies() {
        List<SourceView> typed = pending();
        typed.forEach(SourceView::flush);
        OpenRoot root = model.root();
        if (root == null || !root.isChanged() && typed.isEmpty()) {
            overlay.tell("Nothing was changed here.");
        } else {
            chooser.target(folder -> model.whenSettled(() -> model.saveCopies(folder, overlay::tell)));
        }
    }

    private Tab page(String key, java.util.function.Supplier<Tab> make) {
        Tab known = open.get(key);
        Tab tab = known == null ? make.get() : known;
        if (known == null) {
            open.put(key, tab);
            pages.getTabs().add(tab);
            tab.setOnClosed(event -> open.remove(key));
        }
        pages.getSelectionModel().select(tab);
        return tab;
    }

    private void refreshOn(Tab tab, Consumer<ResolvedRoot> refresher) {
        refreshers.add(refresher);
        tab.tabPaneProperty().subscribe(pane -> {
            if (pane == null) {
                refreshers.remove(refresher);
            } else if (!refreshers.contains(refresher)) {
                refreshers.add(refresher);
            }
        });
    }

    /** Closes the page in front. */
    void closePage() {
        Tab tab = pages.getSelectionModel().getSelectedItem();
        if (tab != null) {
            pages.getTabs().remove(tab);
            open.values().remove(tab);
        }
    }

    /** Puts the cursor into the filter of the page in front. */
    void focusFilter() {
        Tab tab = pages.getSelectionModel().getSelectedItem();
        if (tab != null && tab.getUserData() instanceof Runnable focus) {
            focus.run();
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
        GoToView view = new GoToView(new GoToModel(items), overlay::close);
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
