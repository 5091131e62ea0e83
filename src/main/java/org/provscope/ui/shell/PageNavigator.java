package org.provscope.ui.shell;

import org.jspecify.annotations.Nullable;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.ui.file.FilePages;
import org.provscope.ui.plan.PlanModel;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.Pages;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;

/** Opens the pages of the window. */
final class PageNavigator implements Navigator {
    private final RootModel model;
    private final Pages pages;
    private @Nullable FilePages files;
    private @Nullable PageFactory factory;

    PageNavigator(RootModel model, Pages pages) {
        this.model = model;
        this.pages = pages;
    }

    /** Sets what creates the pages, which need a navigator themselves. */
    void makeBy(FilePages filePages, PageFactory pageFactory) {
        files = filePages;
        factory = pageFactory;
    }

    @Override
    public void openFile(RootPath path, int line) {
        if (files != null) {
            files.open(path, line);
        }
    }

    @Override
    public void openContact(RootPath directory, String label) {
        if (files != null) {
            files.openContact(directory, label);
        }
    }

    @Override
    public void open(PageId id) {
        switch (id) {
            case PageId.File(RootPath path) -> openFile(path, 1);
            // A page about all changes must include what is being typed.
            case PageId.Plan _ -> whenHandedOn(() -> show(id));
            case PageId.Replace _ -> {
                flush();
                show(id);
                find(id);
            }
            default -> show(id);
        }
    }

    private void find(PageId id) {
        var page = pages.find(id);
        if (page != null) {
            page.find();
        }
    }

    private void show(PageId id) {
        OpenRoot root = model.root();
        PageFactory makes = factory;
        if (root != null && makes != null) {
            pages.open(id, () -> makes.page(id, root));
        }
    }

    /** Shows the differences between another root and the open one. */
    void openComparison(ResolvedRoot other) {
        OpenRoot root = model.root();
        PageFactory makes = factory;
        if (root != null && makes != null) {
            PageId id = new PageId.Comparison(other.snapshot().location().address());
            String title = "Compared with " + other.snapshot().location().display();
            PlanModel plan = PlanModel.from(
                    other, model.jobs(), () -> model.sites().names().get());
            pages.open(id, () -> makes.plan(id, title, plan, root));
        }
    }

    private void flush() {
        if (files != null) {
            files.flush();
        }
    }

    private void whenHandedOn(Runnable act) {
        flush();
        model.drafts().whenSettled(act);
    }
}
