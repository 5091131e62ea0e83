package org.provscope.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.provscope.effective.SiteNames;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.publish.PublicationStore.Kept;
import org.provscope.ui.changes.ChangeActions;
import org.provscope.ui.changes.DraftsView;
import org.provscope.ui.changes.ReplaceModel;
import org.provscope.ui.changes.ReplaceView;
import org.provscope.ui.compare.TwoFilesPage;
import org.provscope.ui.dashboard.DashboardView;
import org.provscope.ui.directory.AllContactsModel;
import org.provscope.ui.directory.AllContactsView;
import org.provscope.ui.directory.ContactTransfers;
import org.provscope.ui.drafts.SavedDraftTexts;
import org.provscope.ui.effective.EffectiveModel;
import org.provscope.ui.effective.FileUseView;
import org.provscope.ui.effective.WhereView;
import org.provscope.ui.logs.AllHeardView;
import org.provscope.ui.migrate.MigrationModel;
import org.provscope.ui.migrate.MigrationView;
import org.provscope.ui.plan.PlanModel;
import org.provscope.ui.plan.PlanView;
import org.provscope.ui.problems.Badges;
import org.provscope.ui.publish.PastView;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.Page;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.RootModel;
import org.provscope.ui.workbench.ViewPage;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.PublishService;

/** Creates every page that is not a file's. */
final class PageFactory {
    /**
     * The actions of pages on the rest of the window.
     *
     * @param editing   changes values of phones, after asking where
     * @param changes   shows changes before they are made
     * @param contacts  copies contacts between directories
     * @param publish   asks whether to publish
     * @param bringBack restores the files of an earlier publication as changes
     * @param reload    reloads the root
     * @param dashboard makes a view of what needs a hand
     * @param problems  how many problems the files of phones have
     * @param problemsOf shows those of a phone
     */
    record Around(
            EffectiveModel.Editing editing,
            ChangeActions changes,
            ContactTransfers contacts,
            PublishService publishing,
            Overlay overlay,
            Chooser chooser,
            Runnable publish,
            Consumer<Kept> bringBack,
            Runnable reload,
            Supplier<DashboardView> dashboard,
            ObservableValue<Badges> problems,
            Consumer<MacAddress> problemsOf) {}

    private final RootModel model;
    private final Navigator navigator;
    private final Around around;
    private final PhonePages phones;

    PageFactory(RootModel model, Navigator navigator, Around around) {
        this.model = model;
        this.navigator = navigator;
        this.around = around;
        this.phones = new PhonePages(model, navigator, around);
    }

    /** Creates a page and shows the root in it. */
    Page page(PageId id, OpenRoot root) {
        return switch (id) {
            case PageId.Phone(MacAddress mac) -> phones.phone(id, mac, root);
            case PageId.Parameter(String name) -> parameter(id, name, root);
            case PageId.FileUse(RootPath path) -> fileUse(id, path, root);
            case PageId.TwoFiles(RootPath one, RootPath other) -> twoFiles(id, one, other, root);
            case PageId.Matrix(List<MacAddress> several) -> phones.matrix(id, several, root);
            case PageId.Dashboard _ -> dashboard(id, root);
            case PageId.Heard(MacAddress mac) -> phones.heard(id, mac, root);
            case PageId.Running(MacAddress mac, Path export) -> phones.running(id, mac, export, root);
            case PageId.AllHeard _ -> allHeard(id, root);
            case PageId.AllContacts _ -> allContacts(id, root);
            case PageId.Drafts _ -> drafts(id, root);
            case PageId.Plan _ ->
                plan(id, "Plan", PlanModel.ofChanges(model.jobs(), model.reader(), this::siteNames), root);
            case PageId.Publications _ -> publications(id, root);
            case PageId.Replace(String parameter) -> replace(id, parameter);
            case PageId.Migration(List<RootPath> files) -> migration(id, files, root);
            case PageId.File _, PageId.Unreadable _, PageId.Comparison _ ->
                throw new IllegalArgumentException("made elsewhere: " + id);
        };
    }

    private SiteNames siteNames() {
        return model.sites().names().get();
    }

    private Page parameter(PageId id, String name, OpenRoot root) {
        WhereView view = new WhereView(
                name,
                model.jobs(),
                navigator::openFile,
                navigator::openPhone,
                (config, value, meant) -> around.editing().change(config, name, value, meant));
        view.show(root.resolved());
        return new ViewPage(id, name, "mdi2c-code-tags", view.getNode(), next -> view.show(next.resolved()));
    }

    private Page dashboard(PageId id, OpenRoot root) {
        DashboardView view = around.dashboard().get();
        view.show(root);
        return new ViewPage(id, "Overview", "mdi2v-view-dashboard-outline", view.getNode(), view::show);
    }

    private Page allHeard(PageId id, OpenRoot root) {
        AllHeardView view = new AllHeardView(model.jobs(), around.publishing(), navigator);
        view.show(root);
        return new ViewPage(id, "What phones say", "mdi2m-message-text-outline", view.getNode(), view::show)
                .onFind(view::focusFilter);
    }

    private Page allContacts(PageId id, OpenRoot root) {
        AllContactsModel all = new AllContactsModel(model.jobs());
        AllContactsView view = new AllContactsView(all, around.contacts());
        all.show(root.resolved());
        return new ViewPage(
                        id, "All contacts", "mdi2c-contacts-outline", view.getNode(), next -> all.show(next.resolved()))
                .onFind(view::focusFilter);
    }

    private Page fileUse(PageId id, RootPath path, OpenRoot root) {
        FileUseView view = new FileUseView(path, model.jobs(), navigator::openPhone, navigator::openParameter);
        view.show(root.resolved());
        return new ViewPage(
                id, "Phones of " + path.name(), "mdi2c-chart-bar", view.getNode(), next -> view.show(next.resolved()));
    }

    private Page drafts(PageId id, OpenRoot root) {
        DraftsView view = new DraftsView(
                model.jobs(),
                navigator::openFile,
                new DraftDiscard(model, around.changes(), around.overlay())::discard,
                around.publish());
        view.show(root);
        Subscription earlier = model.saved()
                .left()
                .subscribe(saved -> view.tellEarlier(
                        saved == null ? "" : SavedDraftTexts.title(saved) + ". " + SavedDraftTexts.words(saved),
                        model.saved()::offerAgain));
        return new ViewPage(id, "Changes", "mdi2p-pencil-outline", view.getNode(), view::show)
                .onClose(earlier::unsubscribe);
    }

    private Page twoFiles(PageId id, RootPath one, RootPath other, OpenRoot root) {
        TwoFilesPage page = new TwoFilesPage(
                one,
                other,
                model.jobs(),
                navigator::openFile,
                () -> navigator.open(new PageId.TwoFiles(/* one= */ other, /* other= */ one)));
        page.show(root.resolved());
        return new ViewPage(
                id,
                one.name() + " – " + other.name(),
                "mdi2f-file-compare",
                page.getNode(),
                next -> page.show(next.resolved()));
    }

    /** Creates the page of a plan, whatever it compares. */
    Page plan(PageId id, String title, PlanModel plan, OpenRoot root) {
        PlanView view = new PlanView(
                plan,
                navigator,
                new PlanView.Actions(
                        around.publish(),
                        around.reload(),
                        around.chooser()::report,
                        this::saved,
                        around.overlay()::tell));
        plan.show(root);
        return new ViewPage(id, title, "mdi2c-clipboard-list-outline", view.getNode(), plan::show)
                .onFind(view::focusFilter);
    }

    private void saved(Path report) {
        around.overlay()
                .ask(
                        "The report was saved",
                        report.toString(),
                        List.of(Overlay.Answer.safe(
                                "Open it",
                                "mdi2o-open-in-new",
                                () -> around.chooser().open(report))),
                        "Close",
                        () -> {
                            // There is nothing to be done.
                        });
    }

    private Page publications(PageId id, OpenRoot root) {
        PastView view = new PastView(around.publishing(), model.jobs(), around.bringBack(), navigator::openPhone);
        view.show(root);
        return new ViewPage(id, "Earlier publications", "mdi2h-history", view.getNode(), view::show);
    }

    private Page replace(PageId id, String parameter) {
        ReplaceModel replace = new ReplaceModel(
                model::root,
                model.jobs(),
                (title, change) -> model.drafts().change(title, change, around.overlay()::tell));
        replace.form().begin(parameter);
        ReplaceView view = new ReplaceView(replace, navigator::openFile);
        return new ViewPage(
                        id,
                        parameter.isEmpty() ? "Replace" : "Replace " + parameter,
                        "mdi2f-find-replace",
                        view.getNode(),
                        root -> replace.search())
                .onFind(view::focus);
    }

    private Page migration(PageId id, List<RootPath> files, OpenRoot root) {
        MigrationModel migration = new MigrationModel(
                files, model.jobs(), (title, change) -> model.drafts().change(title, change, around.overlay()::tell));
        MigrationView view = new MigrationView(
                migration,
                navigator::openFile,
                () -> navigator.open(new PageId.Plan()),
                around.chooser()::report,
                around.overlay()::tell);
        migration.show(root);
        return new ViewPage(
                        id,
                        files.size() == 1 ? "Migrate " + files.getFirst().name() : "Migrate",
                        "mdi2d-database-arrow-up-outline",
                        view.getNode(),
                        migration::show)
                .onFind(view::focusFilter);
    }
}
