package org.provscope.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.plan.Planner;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.ui.phones.PhonesModel;
import org.provscope.ui.search.GoToItem;
import org.provscope.ui.search.GoToModel;
import org.provscope.ui.search.GoToView;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.Page;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.Pages;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;

/** Opens comparisons of phones, files and whole roots. */
public final class CompareActions {
    private final RootModel model;
    private final Pages pages;
    private final Navigator navigator;
    private final Consumer<ResolvedRoot> showRoot;
    private final Overlay overlay;
    private final PhonesModel phones;
    private final Supplier<List<MacAddress>> chosen;

    /**
     * @param phones   what the list of phones shows
     * @param chosen   the phones chosen in it
     * @param showRoot shows the differences between another root and this one
     */
    public CompareActions(
            RootModel model,
            Pages pages,
            Navigator navigator,
            Consumer<ResolvedRoot> showRoot,
            Overlay overlay,
            PhonesModel phones,
            Supplier<List<MacAddress>> chosen) {
        this.model = model;
        this.pages = pages;
        this.navigator = navigator;
        this.showRoot = showRoot;
        this.overlay = overlay;
        this.phones = phones;
        this.chosen = chosen;
    }

    /** Compares the chosen phones; if fewer than two are chosen, all that the list shows. */
    public void phones() {
        List<MacAddress> wanted = chosen.get().size() > 1
                ? chosen.get()
                : phones.phones().stream().map(Phone::mac).toList();
        if (wanted.size() < 2) {
            model.statusMessage().set("Two phones are needed for a comparison.");
        } else {
            navigator.open(new PageId.Matrix(wanted));
        }
    }

    /** Reads another root and shows the differences. */
    public void withRoot(String address) {
        model.files().readOther(address, showRoot, overlay::tell);
    }

    /** Asks for a phone and compares it with the one in front, or with the one chosen in the list. */
    public void withAnotherPhone() {
        OpenRoot root = model.root();
        MacAddress one = idInFront() instanceof PageId.Phone(MacAddress mac)
                ? mac
                : chosen.get().stream().findFirst().orElse(null);
        if (root == null || one == null) {
            model.statusMessage().set("Open a phone first.");
            return;
        }
        List<GoToItem> items = new ArrayList<>();
        items.add(new GoToItem(
                GoToItem.Kind.PHONE,
                "Any other phone",
                "what a phone without its own files gets",
                1,
                () -> navigator.open(new PageId.Matrix(List.of(one, Planner.ANY_OTHER)))));
        for (Phone phone : root.resolved().phones().values()) {
            if (!phone.mac().equals(one)) {
                items.add(new GoToItem(
                        GoToItem.Kind.PHONE,
                        phone.label() == null ? phone.mac().hex() : phone.label(),
                        phone.mac().hex(),
                        0,
                        () -> navigator.open(new PageId.Matrix(List.of(one, phone.mac())))));
            }
        }
        Phone known = root.resolved().phones().get(one);
        ask(
                items,
                "Compare " + (known == null || known.label() == null ? one.hex() : known.label())
                        + " with which phone?");
    }

    /** Asks for a file and compares it with the one in front. */
    public void withAnotherFile() {
        if (idInFront() instanceof PageId.File(RootPath path)) {
            withAnotherFile(path);
        } else {
            model.statusMessage().set("Open a file first.");
        }
    }

    /** Asks for a file and compares it with another one. */
    public void withAnotherFile(RootPath one) {
        OpenRoot root = model.root();
        if (root != null) {
            FileKind kind = FileKind.of(one);
            List<GoToItem> items = root.resolved().snapshot().files().stream()
                    .filter(file -> !file.path().equals(one) && file.source() != null)
                    .sorted(Comparator.comparing((RootFile file) -> file.kind() != kind)
                            .thenComparing(RootFile::path))
                    .map(file -> new GoToItem(
                            GoToItem.Kind.FILE,
                            file.path().value(),
                            file.kind().label(),
                            0,
                            () -> navigator.open(new PageId.TwoFiles(one, file.path()))))
                    .toList();
            ask(items, "Compare " + one.name() + " with which file?");
        }
    }

    private @Nullable PageId idInFront() {
        Page front = pages.front().get();
        return front == null ? null : front.id();
    }

    private void ask(List<GoToItem> items, String prompt) {
        GoToView view = new GoToView(new GoToModel(items), prompt, true, overlay::close);
        overlay.show(view.getNode());
        view.focus();
    }
}
