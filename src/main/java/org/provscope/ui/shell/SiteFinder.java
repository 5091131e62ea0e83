package org.provscope.ui.shell;

import org.provscope.effective.SiteNames;
import org.provscope.effective.Sites;
import org.provscope.ui.phones.PhonesModel;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;

/** Finds the sites of the open root in the background, and shows its phones by them. */
final class SiteFinder {
    private final RootModel model;
    private final PhonesModel phones;

    SiteFinder(RootModel model, PhonesModel phones) {
        this.model = model;
        this.phones = phones;
    }

    void look() {
        OpenRoot root = model.root();
        if (root == null) {
            return;
        }
        SiteNames names = model.sites().names().get();
        model.jobs()
                .run(
                        "Looking for sites",
                        job -> Sites.of(root.resolved().phones().values(), names),
                        sites -> {
                            OpenRoot now = model.root();
                            if (now != null
                                    && now.resolved().equals(root.resolved())
                                    && names.equals(model.sites().names().get())) {
                                phones.show(root.resolved(), sites);
                            }
                        },
                        e -> phones.show(root.resolved()));
    }
}
