package org.provscope.ui.shell;

import org.provscope.ui.changes.EditPrompts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Tab;
import javafx.util.Subscription;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.plan.PlanWords;
import org.provscope.provisioning.MacAddress;
import org.provscope.publish.PublicationStore.Kept;
import org.provscope.ui.Ui;
import org.provscope.ui.changes.DraftsView;
import org.provscope.ui.changes.ReplaceModel;
import org.provscope.ui.changes.ReplaceView;
import org.provscope.ui.compare.TwoFilesPage;
import org.provscope.ui.directory.AllContactsModel;
import org.provscope.ui.directory.AllContactsView;
import org.provscope.ui.drafts.SavedDraftTexts;
import org.provscope.ui.effective.EffectiveModel;
import org.provscope.ui.effective.EffectiveView;
import org.provscope.ui.effective.FileUseView;
import org.provscope.ui.effective.WhereView;
import org.provscope.ui.plan.MatrixModel;
import org.provscope.ui.plan.MatrixView;
import org.provscope.ui.plan.PlanModel;
import org.provscope.ui.plan.PlanView;
import org.provscope.ui.publish.PastView;
import org.provscope.ui.workbench.Pages;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;

/** The pages that are not a file: of a phone, of a parameter, of what was changed, for replacing. */
public final class PageFactory {
    private static final int NAMED_PHONES = 3;

    private final RootModel model;
    private final Pages pages;
    private final EditPrompts editing;
    private final Services services;
    private final Window window;

    /** What a page asks of the window around it. */
    interface Window extends PlanView.Window {
        void bringBack(Kept kept);

        /** Asks where to save a table. */
        void saveTable(Consumer<String> chosen);
    }

    PageFactory(RootModel model, Pages pages, EditPrompts editing, Services services, Window window) {
        this.model = model;
        this.pages = pages;
        this.editing = editing;
        this.services = services;
        this.window = window;
    }

    /** Shows what a phone gets. */
    void openPhone(MacAddress mac) {
        OpenRoot root = model.root();
        if (root == null) {
            return;
        }
        pages.page("phone " + mac, () -> {
            EffectiveModel phone =
                    new EffectiveModel(root.resolved(), mac, model.jobs(), window::openFile, this::openWhere, editing);
            EffectiveView view = new EffectiveView(phone);
            var known = phone.phone();
            Tab tab = new Tab(known == null || known.label() == null ? mac.hex() : known.label(), view.getNode());
            tab.setGraphic(Ui.icon("mdi2p-phone-classic"));
            tab.setUserData((Runnable) view::focusFilter);
            pages.refreshOn(tab, next -> phone.show(next.resolved()));
            return tab;
        });
    }

    /** Shows who sets a parameter. */
    void openWhere(String parameter) {
        OpenRoot root = model.root();
        if (root == null) {
            return;
        }
        pages.page("where " + parameter, () -> {
            Tab tab = new Tab(parameter);
            tab.setGraphic(Ui.icon("mdi2c-code-tags"));
            WhereView view = new WhereView(parameter, model.jobs(), window::openFile, this::openPhone);
            tab.setContent(view.getNode());
            view.show(root.resolved());
            pages.refreshOn(tab, next -> view.show(next.resolved()));
            return tab;
        });
    }

    /** Shows the contacts of all directories. */
    void openAllContacts() {
        OpenRoot root = model.root();
        if (root != null) {
            pages.page("all contacts", () -> {
                AllContactsModel all = new AllContactsModel(model.jobs());
                AllContactsView view = new AllContactsView(all, path -> window.openFile(path, 1));
                Tab tab = new Tab("All contacts", view.getNode());
                tab.setGraphic(Ui.icon("mdi2c-contacts-outline"));
                tab.setUserData((Runnable) view::focusFilter);
                all.show(root.resolved());
                pages.refreshOn(tab, next -> all.show(next.resolved()));
                return tab;
            });
        }
    }

    /** Shows which phones get the values of a file. */
    void openUse(RootPath path) {
        OpenRoot root = model.root();
        if (root != null) {
            pages.page("use " + path, () -> {
                FileUseView view = new FileUseView(path, model.jobs(), this::openPhone, this::openWhere);
                Tab tab = new Tab("Phones of " + path.name(), view.getNode());
                tab.setGraphic(Ui.icon("mdi2c-chart-bar"));
                view.show(root.resolved());
                pages.refreshOn(tab, next -> view.show(next.resolved()));
                return tab;
            });
        }
    }

    /** Shows what was changed here. */
    void openDrafts() {
        OpenRoot root = model.root();
        if (root != null) {
            pages.page("drafts", () -> {
                DraftsView view =
                        new DraftsView(model.jobs(), window::openFile, path -> giveUp(List.of(path)), window::publish);
                Tab tab = new Tab("Changes", view.getNode());
                tab.setGraphic(Ui.icon("mdi2p-pencil-outline"));
                view.show(root);
                Subscription earlier = model.saved()
                        .left()
                        .subscribe(saved -> view.tellEarlier(
                                saved == null ? "" : SavedDraftTexts.title(saved) + ". " + SavedDraftTexts.words(saved),
                                model.saved()::offerAgain));
                tab.tabPaneProperty().subscribe((was, is) -> {
                    if (is == null) {
                        earlier.unsubscribe();
                    }
                });
                pages.refreshOn(tab, view::show);
                return tab;
            });
        }
    }

    /** Shows what the changes made here do to every phone. */
    void openPlan() {
        OpenRoot root = model.root();
        if (root != null) {
            plan("plan", "Plan", PlanModel.ofChanges(model.jobs(), model.reader()), root);
        }
    }

    /** Shows what is different between another root and this one. */
    public void openComparison(ResolvedRoot other) {
        OpenRoot root = model.root();
        if (root != null) {
            plan(
                    "compared with " + other.snapshot().location().address(),
                    "From " + other.snapshot().location().display(),
                    PlanModel.from(other, model.jobs()),
                    root);
        }
    }

    /** Shows phones beside each other. */
    public void openMatrix(List<MacAddress> phones) {
        OpenRoot root = model.root();
        if (root != null) {
            pages.page("phones " + phones, () -> {
                MatrixModel matrix = new MatrixModel(phones, model.jobs());
                MatrixView view = new MatrixView(matrix, this::openWhere, window::saveTable, window::tell);
                Tab tab = new Tab(title(phones, root.resolved()), view.getNode());
                tab.setGraphic(Ui.icon("mdi2c-compare-horizontal"));
                tab.setUserData((Runnable) view::focusFilter);
                matrix.show(root.resolved());
                pages.refreshOn(tab, next -> matrix.show(next.resolved()));
                return tab;
            });
        }
    }

    private static String title(List<MacAddress> phones, ResolvedRoot root) {
        PlanWords words = new PlanWords(PlanWords.labels(root, root), true);
        return phones.size() > NAMED_PHONES
                ? phones.size() + " phones"
                : String.join(
                        " – ",
                        phones.stream()
                                .map(mac -> {
                                    String label = words.label(mac);
                                    return label == null ? mac.hex() : label;
                                })
                                .toList());
    }

    /** Shows two files beside each other. */
    public void openTwoFiles(RootPath one, RootPath other) {
        OpenRoot root = model.root();
        if (root != null) {
            pages.page("files " + one + " and " + other, () -> {
                TwoFilesPage page =
                        new TwoFilesPage(one, other, model.jobs(), window::openFile, () -> openTwoFiles(other, one));
                Tab tab = new Tab(one.name() + " – " + other.name(), page.getNode());
                tab.setGraphic(Ui.icon("mdi2f-file-compare"));
                page.show(root.resolved());
                pages.refreshOn(tab, next -> page.show(next.resolved()));
                return tab;
            });
        }
    }

    private void plan(String key, String title, PlanModel plan, OpenRoot root) {
        pages.page(key, () -> {
            PlanView view = new PlanView(plan, window);
            Tab tab = new Tab(title, view.getNode());
            tab.setGraphic(Ui.icon("mdi2c-clipboard-list-outline"));
            tab.setUserData((Runnable) view::focusFilter);
            plan.show(root);
            pages.refreshOn(tab, plan::show);
            return tab;
        });
    }

    /** Shows what was published before. */
    void openPast() {
        OpenRoot root = model.root();
        if (root != null) {
            pages.page("past", () -> {
                PastView view = new PastView(services.publishing(), model.jobs(), window::bringBack);
                Tab tab = new Tab("Earlier publications", view.getNode());
                tab.setGraphic(Ui.icon("mdi2h-history"));
                view.show(root);
                pages.refreshOn(tab, view::show);
                return tab;
            });
        }
    }

    private void giveUp(List<RootPath> paths) {
        OpenRoot root = model.root();
        if (root != null) {
            model.drafts()
                    .change(
                            "Giving up the changes of "
                                    + (paths.size() == 1 ? paths.getFirst() : paths.size() + " files"),
                            root.giveUp(paths),
                            window::tell);
        }
    }

    /** Shows the page for replacing in all files. */
    void replaceInAll() {
        if (model.root() == null) {
            return;
        }
        Tab tab = pages.page("replace", () -> {
            ReplaceModel replace = new ReplaceModel(
                    model::root, model.jobs(), (title, change) -> model.drafts().change(title, change, window::tell));
            ReplaceView view = new ReplaceView(replace, window::openFile);
            Tab made = new Tab("Replace", view.getNode());
            made.setGraphic(Ui.icon("mdi2f-find-replace"));
            made.setUserData((Runnable) view::focus);
            pages.refreshOn(made, root -> replace.search());
            return made;
        });
        if (tab.getUserData() instanceof Runnable focus) {
            focus.run();
        }
    }
}
