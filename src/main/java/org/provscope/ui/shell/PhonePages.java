package org.provscope.ui.shell;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Location;
import org.provscope.plan.PlanWords;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.compare.RunningView;
import org.provscope.ui.effective.EffectiveModel;
import org.provscope.ui.effective.EffectiveView;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.logs.HeardView;
import org.provscope.ui.logs.SaidReader;
import org.provscope.ui.plan.MatrixModel;
import org.provscope.ui.plan.MatrixView;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.Page;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.RootModel;
import org.provscope.ui.workbench.ViewPage;
import org.provscope.workspace.OpenRoot;

/** Makes the pages of one phone, and of several side by side. */
final class PhonePages {
    private static final int NAMED_PHONES = 3;
    /** Larger logs are read when somebody asks for them. */
    private static final long LARGEST_LOG = 16L << 20;

    private final RootModel model;
    private final Navigator navigator;
    private final PageFactory.Around around;

    PhonePages(RootModel model, Navigator navigator, PageFactory.Around around) {
        this.model = model;
        this.navigator = navigator;
        this.around = around;
    }

    Page phone(PageId id, MacAddress mac, OpenRoot root) {
        EffectiveModel phone = new EffectiveModel(
                root.read(),
                root.resolved(),
                mac,
                model.jobs(),
                navigator::openFile,
                navigator::openParameter,
                around.editing());
        EffectiveView view = new EffectiveView(
                phone,
                new EffectiveView.Besides(
                        () -> navigator.open(new PageId.Heard(mac)),
                        () -> around.chooser().export(file -> navigator.open(new PageId.Running(mac, Path.of(file)))),
                        file -> navigator.open(new PageId.Running(mac, file)),
                        around.problems().map(badges -> badges.of(mac)),
                        () -> around.problemsOf().accept(mac)));
        Job reading = readLogs(phone, root);
        return new ViewPage(
                        id,
                        name(phone.phone(), mac),
                        "mdi2p-phone-classic",
                        view.getNode(),
                        next -> phone.show(next.read(), next.resolved()))
                .onFind(view::focusFilter)
                .onFilter(phone.filter()::set)
                .onClose(() -> {
                    if (reading != null) {
                        reading.cancel();
                    }
                });
    }

    /** Reads what the phone's logs say; not over a network, where that takes long and is seldom wanted. */
    private @Nullable Job readLogs(EffectiveModel phone, OpenRoot root) {
        return root.base().location() instanceof Location.Remote
                ? null
                : model.jobs()
                        .run(
                                "Reading the logs of " + phone.mac(),
                                job -> SaidReader.read(root, phone.mac(), model.reader(), LARGEST_LOG, job),
                                phone.said()::setAll);
    }

    Page running(PageId id, MacAddress mac, Path export, OpenRoot root) {
        RunningView view = new RunningView(
                mac,
                export,
                About.version(),
                model.jobs(),
                new RunningView.Actions(
                        navigator::openFile,
                        navigator::openParameter,
                        around.chooser()::saveAs,
                        around.overlay()::tell));
        view.show(root.resolved());
        return new ViewPage(
                        id,
                        "Export of " + name(root.resolved().phones().get(mac), mac),
                        "mdi2c-compare",
                        view.getNode(),
                        next -> view.show(next.resolved()))
                .onFind(view::focusFilter);
    }

    private static String name(@Nullable Phone known, MacAddress mac) {
        return mac.equals(MacAddress.OTHER)
                ? "Any phone"
                : known == null || known.label() == null ? mac.hex() : known.label();
    }

    Page heard(PageId id, MacAddress mac, OpenRoot root) {
        HeardView view = new HeardView(mac, model.reader(), model.jobs(), navigator);
        view.show(root);
        return new ViewPage(
                id,
                "Log of " + name(root.resolved().phones().get(mac), mac),
                "mdi2m-message-text-outline",
                view.getNode(),
                view::show);
    }

    Page matrix(PageId id, List<MacAddress> phones, OpenRoot root) {
        MatrixModel matrix = new MatrixModel(phones, model.jobs());
        MatrixView view =
                new MatrixView(matrix, navigator::openParameter, around.chooser()::table, around.overlay()::tell);
        matrix.show(root.resolved());
        return new ViewPage(
                        id,
                        title(phones, root.resolved()),
                        "mdi2c-compare-horizontal",
                        view.getNode(),
                        next -> matrix.show(next.resolved()))
                .onFind(view::focusFilter);
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
}
