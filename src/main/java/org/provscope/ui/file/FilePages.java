package org.provscope.ui.file;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.files.RootPath;
import org.provscope.ui.Ui;
import org.provscope.ui.shell.StartPages;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.Pages;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;

/** The pages of files: opens them, and keeps them at what the root and its check say. */
public final class FilePages {
    /** What the keys of these pages begin with. */
    public static final String KEY = "file ";

    private final RootModel model;
    private final Pages pages;
    private final Overlay overlay;
    private final FilePage.Window window;
    private @Nullable CheckResult result;

    public FilePages(RootModel model, Pages pages, Overlay overlay, FilePage.Window window) {
        this.overlay = overlay;
        this.model = model;
        this.pages = pages;
        this.window = window;
    }

    private static String key(RootPath path) {
        return KEY + path;
    }

    /** Shows a file at a line, from 1. */
    public void open(RootPath path, int line) {
        Tab known = pages.find(key(path));
        if (known != null && known.getUserData() instanceof FilePage page) {
            pages.getNode().getSelectionModel().select(known);
            page.goToLine(line);
            return;
        }
        model.text(path, source -> show(path, source, line), reason -> {
            Tab tab = pages.page("no file " + path, () -> new Tab(path.name()));
            tab.setContent(StartPages.centred(new VBox(12, Ui.label(path.value(), "title-4"), Ui.paragraph(reason))));
        });
    }

    private void show(RootPath path, SourceText source, int line) {
        Tab tab = pages.page(key(path), () -> {
            FilePage page = new FilePage(path, source, model, window);
            Tab made = new Tab(path.name());
            made.setTooltip(new Tooltip(path.value()));
            boolean isDirectory = path.name().endsWith("-directory.xml");
            made.setGraphic(Ui.icon(isDirectory ? "mdi2c-contacts-outline" : "mdi2f-file-cog-outline"));
            made.setUserData(page);
            made.setContent(page.getNode());
            page.onTitle(() -> made.setText(page.title()));
            made.setOnCloseRequest(event -> {
                event.consume();
                close(made, page);
            });
            pages.refreshOn(made, root -> refresh(made, page, root));
            return made;
        });
        if (tab.getUserData() instanceof FilePage page) {
            tab.setText(page.title());
            page.mark(result);
            Platform.runLater(() -> page.goToLine(line));
        }
    }

    /** Closes a page when all that was typed into it is kept; what stands in the page only goes with it, which is asked. */
    private void close(Tab tab, FilePage page) {
        page.flush();
        model.drafts().whenSettled(() -> {
            if (page.holdsMore()) {
                overlay.ask(
                        "What you typed into " + page.path() + " is not kept yet",
                        "The line above its text says why, and how to keep it. Closing the page discards it.",
                        Overlay.Answer.discard("Discard it", () -> pages.close(tab)));
            } else {
                pages.close(tab);
            }
        });
    }

    /** Closes the page in front. */
    public void closeFront() {
        Tab front = pages.front();
        if (front != null && front.getUserData() instanceof FilePage page) {
            close(front, page);
        } else {
            pages.closeFront();
        }
    }

    private void refresh(Tab tab, FilePage page, OpenRoot root) {
        root.content(page.path()).ifPresentOrElse(source -> page.show(root, source), () -> {
            if (root.resolved().snapshot().file(page.path()) == null) {
                page.orphan(root);
            }
        });
        tab.setText(page.title());
    }

    /** Underlines what was found in the open files. */
    public void mark(@Nullable CheckResult found) {
        result = found;
        pages.all(FilePage.class).forEach(page -> page.mark(found));
    }

    /** Hands on whatever was typed and is not handed on yet. */
    public void flush() {
        pages.all(FilePage.class).forEach(FilePage::flush);
    }

    /** Hands on what was typed into texts; a value that is being typed into a cell or a field stays there. */
    public void flushText() {
        pages.all(FilePage.class).forEach(page -> page.view().flush());
    }

    /** The files with text that could not be taken over. */
    public List<RootPath> refused() {
        return pages.all(FilePage.class)
                .filter(page -> page.view().isRefused())
                .map(FilePage::path)
                .toList();
    }

    /** Brings a file to the front where the page in front is another file's. */
    public void bringToFront(RootPath path) {
        Tab front = pages.front();
        Tab wanted = pages.find(key(path));
        if (front != null && front.getUserData() instanceof FilePage && !front.equals(wanted)) {
            if (wanted == null) {
                open(path, 1);
            } else {
                pages.getNode().getSelectionModel().select(wanted);
                if (wanted.getUserData() instanceof FilePage page) {
                    // Keys would go on to the page behind.
                    Platform.runLater(page.view()::focus);
                }
            }
        }
    }
}
