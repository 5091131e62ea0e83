package org.provscope.ui.file;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.files.RootPath;
import org.provscope.impact.OverriddenValues;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.editor.Diagnostic;
import org.provscope.ui.editor.SourceView;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.Page;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;

/** The page of one file: its text in the editor, and what the rest of the window knows about it. */
public final class FilePage implements Page {
    private final RootPath path;
    private final RootModel model;
    private final Jobs jobs;
    private final Around around;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private final SourceView view;
    private final BorderPane node = new BorderPane();
    private final FileHead head;
    private final FileWarning warning;
    private final @Nullable OtherView other;
    private boolean isTextBehind;
    private @Nullable CheckResult result;
    private @Nullable Job hinting;
    private @Nullable SourceText shown;
    private Optional<SourceText> shownRead = Optional.empty();

    FilePage(RootPath path, SourceText source, RootModel model, FilePages all, Around around) {
        this.path = path;
        this.model = model;
        this.jobs = model.jobs();
        this.around = around;
        boolean isDirectory = FileKind.of(path).isDirectory();
        // Its contacts are seen first: a long text takes long to be laid out, and mostly nobody looks at it.
        view = new SourceView(isDirectory ? source.withText("") : source, FileTraits.isXml(path, source), jobs);
        view.tells(around.overlay()::tell);
        view.knows(new FileAssist(model::root, path, around.navigator()::openFile));
        RefusedText refusedText = new RefusedText(path, model, view, around.overlay(), this::showTitle);
        OpenRoot root = model.root();
        if (root != null && root.content(path).isPresent() && source.readOnlyReason() == null) {
            view.edit(
                    (before, after) -> model.drafts()
                            .typed(
                                    path,
                                    before,
                                    after,
                                    now -> now.content(path)
                                            .ifPresent(text -> view.took(after, text, now.baseContent(path))),
                                    why -> refusedText.show(after, why)),
                    all::undo,
                    all::redo);
        }
        warning = new FileWarning(path, view, around.fix(), this::goToLine);
        head = new FileHead(path, around.navigator());
        node.setTop(head.getNode());
        node.setCenter(view.getNode());
        other = other(source);
        if (other != null) {
            offer(other);
        }
        if (root != null) {
            show(root, source);
        }
        showTitle();
    }

    private @Nullable OtherView other(SourceText source) {
        FileKind kind = FileKind.of(path);
        if (kind.isMaster()) {
            return new MasterForm(path, jobs, around.navigator(), (title, edits) -> {
                view.flush();
                model.drafts().edit(title, path, edits, around.overlay()::tell);
            });
        }
        if (kind.isDirectory()) {
            return new ContactGrid(path, model, around, (title, change, done, refused) -> {
                view.flush();
                model.drafts().rewrite(title, path, change, done, refused);
            });
        }
        return kind == FileKind.LOG && MacAddress.inName(path.name()) != null
                ? new LogTable(
                        path,
                        source,
                        jobs,
                        (file, line) -> {
                            showAsText(true);
                            view.goToLine(line);
                        },
                        around.navigator()::openParameter)
                : null;
    }

    /** Lets a person change between the text and another view of the file. */
    private void offer(OtherView alternative) {
        alternative.choice().whenChosen(isText -> {
            flush();
            node.setCenter(isText ? view.getNode() : alternative.getNode());
            if (isText) {
                bringUpText();
            }
        });
        head.offer(alternative.choice());
    }

    public RootPath path() {
        return path;
    }

    @Override
    public PageId id() {
        return new PageId.File(path);
    }

    @Override
    public String icon() {
        return hasContacts() ? "mdi2c-contacts-outline" : "mdi2f-file-cog-outline";
    }

    @Override
    public String tooltip() {
        return path.value();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** Returns the text editor. */
    public SourceView view() {
        return view;
    }

    @Override
    public Node getNode() {
        return node;
    }

    /** Returns true if this page has text that could not be accepted as a draft. */
    boolean holdsMore() {
        return view.isRefused();
    }

    /** Selects a contact by its name and number. */
    void showContact(String label) {
        if (other instanceof ContactGrid contacts) {
            contacts.select(label);
        }
    }

    /** Shows the text at a line, from 1; line 1 keeps the grid of contacts in front. */
    void goToLine(int line) {
        if (other instanceof ContactGrid contacts && line <= 1) {
            if (!isTextSeen()) {
                contacts.focus();
            }
            return;
        }
        if (hasContacts() || other instanceof LogTable && line > 1) {
            showAsText(true);
        }
        view.goToLine(line);
    }

    public boolean hasContacts() {
        return other instanceof ContactGrid;
    }

    /** Holds back keys meant for the grid of contacts until a change under way is complete. */
    public void holdKeys() {
        if (other instanceof ContactGrid contacts && !isTextSeen()) {
            contacts.holdKeys(model.drafts()::whenSettled);
        }
    }

    /** Adds a contact and begins to type into it, in the grid. */
    public void addContact() {
        if (other instanceof ContactGrid contacts) {
            showAsText(false);
            contacts.add();
        }
    }

    @Override
    public void find() {
        boolean isText = view.getNode().equals(node.getCenter());
        if (isText || other == null || !other.find()) {
            view.find();
        }
    }

    /** Submits whatever was typed here and is not submitted yet. */
    void flush() {
        view.flush();
        if (other != null) {
            other.commit();
        }
    }

    @Override
    public void show(OpenRoot root) {
        root.content(path).ifPresentOrElse(source -> show(root, source), () -> {
            if (root.resolved().snapshot().file(path) == null) {
                orphan(root);
            }
        });
        showTitle();
    }

    /** The file is not in the root any more. */
    private void orphan(OpenRoot root) {
        head.clear();
        view.orphan("This file is no longer in the root. You can still copy its text from here.");
        if (other != null) {
            other.show(root);
        }
    }

    /** Closes once everything typed is kept as a draft; asks first if some of it cannot be kept. */
    @Override
    public void closing(Runnable close) {
        flush();
        model.drafts().whenSettled(() -> {
            if (holdsMore()) {
                around.overlay()
                        .ask(
                                "Close " + path + " without keeping what you typed?",
                                "The line above the text says why it cannot be kept yet, and what to do.",
                                Overlay.Answer.discard("Discard", close));
            } else {
                close.run();
            }
        });
    }

    @Override
    public void close() {
        if (hinting != null) {
            hinting.cancel();
        }
        if (other != null) {
            other.close();
        }
        view.dispose();
    }

    private void show(OpenRoot root, SourceText source) {
        Optional<SourceText> read = root.baseContent(path);
        // A file that did not change keeps its object: most states of a root concern other files.
        if (!source.equals(shown) || !read.equals(shownRead)) {
            shown = source;
            shownRead = read;
            if (isTextSeen()) {
                view.show(source, read);
            } else {
                isTextBehind = true;
            }
        }
        follow(root);
    }

    private void showAsText(boolean isText) {
        if (other != null) {
            other.choice().choose(isText);
        }
    }

    private boolean isTextSeen() {
        return !hasContacts() || view.getNode().equals(node.getCenter());
    }

    /** Updates the text editor if it fell behind while another view was in front. */
    private void bringUpText() {
        SourceText source = shown;
        if (isTextBehind && source != null) {
            isTextBehind = false;
            view.show(source, shownRead);
            mark(result);
        }
    }

    private void follow(OpenRoot root) {
        warning.show(root, result);
        if (other != null) {
            other.show(root);
        }
        if (hinting != null) {
            hinting.cancel();
        }
        record Known(OverriddenValues values, long readers) {}
        hinting = jobs.run(
                "Looking for stronger values",
                job -> new Known(
                        OverriddenValues.of(root.resolved(), path, job), FileHead.readers(root.resolved(), path)),
                known -> {
                    head.show(root.resolved(), known.readers());
                    root.content(path)
                            .ifPresent(source ->
                                    view.hint(OverriddenHints.of(known.values(), around.navigator()), source));
                });
    }

    /** Underlines what the check found. */
    void mark(@Nullable CheckResult found) {
        result = found;
        if (other != null) {
            other.mark(found);
        }
        if (!isTextSeen()) {
            return;
        }
        List<Diagnostic> marks = FileDiagnostics.of(path, found, around.fix());
        OpenRoot root = model.root();
        if (root != null) {
            warning.show(root, found);
        }
        SourceText checked = FileDiagnostics.checkedText(path, found);
        if (checked != null) {
            view.mark(marks, checked);
        } else if (root != null) {
            root.content(path).ifPresent(source -> view.mark(marks, source));
        }
    }

    /** Marks the title with a dot if the file is changed, and with a warning sign if some text could not be kept. */
    private void showTitle() {
        OpenRoot root = model.root();
        boolean isDraft = root != null && root.drafts().containsKey(path);
        title.set((view.isRefused() ? "⚠ " : isDraft ? "● " : "") + path.name());
    }
}
