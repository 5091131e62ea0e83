package org.provscope.ui.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.files.RootPath;
import org.provscope.ui.Ui;
import org.provscope.ui.editor.SourceView;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.Pages;
import org.provscope.ui.workbench.RootModel;
import org.provscope.ui.workbench.ViewPage;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.drafts.History;
import org.provscope.xml.SourceText;

/** Opens the pages of files, submits what is typed into them, and shows their problems. */
public final class FilePages {
    private final RootModel model;
    private final Pages pages;
    private final Around around;
    private final ReadOnlyBooleanWrapper showsContacts = new ReadOnlyBooleanWrapper();
    private @Nullable CheckResult result;

    private @Nullable RootPath awaitedIn;
    private String awaited = "";

    public FilePages(RootModel model, Pages pages, Around around) {
        this.model = model;
        this.pages = pages;
        this.around = around;
        pages.front().subscribe(page -> showsContacts.set(page instanceof FilePage file && file.hasContacts()));
    }

    /** Shows a file at a line, from 1. */
    public void open(RootPath path, int line) {
        if (pages.find(new PageId.File(path)) instanceof FilePage known) {
            pages.select(known);
            known.goToLine(line);
        } else if (!openLog(path, line)) {
            model.files().text(path, source -> show(path, source, line), reason -> showUnreadable(path, reason));
        }
    }

    /** Shows a contact of a directory, found by its name and number. */
    public void openContact(RootPath path, String label) {
        awaited = label;
        awaitedIn = path;
        open(path, 1);
        if (pages.find(new PageId.File(path)) instanceof FilePage known) {
            tellAwaited(known);
        }
    }

    private void tellAwaited(FilePage page) {
        if (page.path().equals(awaitedIn)) {
            page.showContact(awaited);
            awaitedIn = null;
        }
    }

    /** Shows a phone's log that is too large for a text, and returns true; else returns false. */
    private boolean openLog(RootPath path, int line) {
        OpenRoot root = model.root();
        if (root == null || !LogPage.isFor(root.base().file(path))) {
            return false;
        }
        PageId id = new PageId.File(path);
        if (pages.open(id, () -> new LogPage(path, model.jobs(), model.reader(), around)) instanceof LogPage page) {
            page.show(root);
            page.goToLine(line);
        }
        return true;
    }

    private void show(RootPath path, SourceText source, int line) {
        if (pages.open(new PageId.File(path), () -> new FilePage(path, source, model, this, around))
                instanceof FilePage page) {
            page.mark(result);
            Platform.runLater(() -> {
                page.goToLine(line);
                tellAwaited(page);
            });
        }
    }

    private void showUnreadable(RootPath path, String reason) {
        awaitedIn = null;
        PageId id = new PageId.Unreadable(path);
        VBox box = Ui.centred(new VBox(12, Ui.label(path.value(), "title-4"), Ui.paragraph(reason)));
        pages.open(id, () -> new ViewPage(id, path.name(), "mdi2f-file-alert-outline", box, root -> {}));
    }

    /** Returns the page in front, if it is a file's. */
    public Optional<FilePage> front() {
        return pages.front().get() instanceof FilePage page ? Optional.of(page) : Optional.empty();
    }

    /** Returns true while the page in front is a directory's. */
    public ReadOnlyBooleanProperty showsContacts() {
        return showsContacts.getReadOnlyProperty();
    }

    /** Runs an action on the text of the file in front, or shows that there is none. */
    public void inFile(Consumer<SourceView> act) {
        front().ifPresentOrElse(page -> act.accept(page.view()), () -> {
            if (model.root() != null) {
                model.statusMessage().set("Open a file first.");
            }
        });
    }

    /** Marks the problems of the open files. */
    public void mark(@Nullable CheckResult found) {
        result = found;
        pages.all(FilePage.class).forEach(page -> page.mark(found));
    }

    /** Submits whatever was typed and is not submitted yet. */
    public void flush() {
        pages.all(FilePage.class).toList().forEach(FilePage::flush);
    }

    /** Submits what was typed into texts; a value that is being typed into a cell or a field stays there. */
    public void flushText() {
        pages.all(FilePage.class).toList().forEach(page -> page.view().flush());
    }

    /** Returns the files with text that was refused. */
    public List<RootPath> refused() {
        return pages.all(FilePage.class)
                .filter(FilePage::holdsMore)
                .map(FilePage::path)
                .toList();
    }

    /** Undoes the last step, wherever it was done. */
    public void undo() {
        flush();
        model.drafts().undo(step -> stepped("Undone: ", step));
        front().ifPresent(FilePage::holdKeys);
    }

    /** Redoes the step that was undone last. */
    public void redo() {
        flush();
        model.drafts().redo(step -> stepped("Redone: ", step));
        front().ifPresent(FilePage::holdKeys);
    }

    /** Shows what was undone or redone, in words and, if it concerns a single file, by bringing that to the front. */
    private void stepped(String what, History.Step step) {
        model.statusMessage().set(what + step.title());
        if (step.after().files().size() == 1) {
            bringToFront(step.after().files().firstKey());
        }
    }

    /** Brings a file to the front if the page in front is another file's. */
    private void bringToFront(RootPath path) {
        FilePage front = front().orElse(null);
        if (front == null || front.path().equals(path)) {
            return;
        }
        if (pages.find(new PageId.File(path)) instanceof FilePage wanted) {
            pages.select(wanted);
            // Otherwise keys would still go to the page behind.
            Platform.runLater(wanted.view()::focus);
        } else {
            open(path, 1);
        }
    }
}
