package org.provscope.ui.file;

import java.nio.charset.StandardCharsets;
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
import org.provscope.ui.directory.DirectoryModel;
import org.provscope.ui.directory.DirectoryView;
import org.provscope.ui.editor.Diagnostic;
import org.provscope.ui.editor.SourceView;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.logs.LogModel;
import org.provscope.ui.logs.LogText;
import org.provscope.ui.logs.LogView;
import org.provscope.ui.master.MasterModel;
import org.provscope.ui.master.MasterView;
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
    private @Nullable MasterModel form;
    private @Nullable MasterView formView;
    private @Nullable DirectoryModel contacts;
    private @Nullable DirectoryView contactsView;
    private @Nullable LogView logView;
    private @Nullable TextOrForm ways;
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
        FileKind kind = FileKind.of(path);
        boolean isDirectory = kind.isDirectory();
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
        node.setCenter(view.getNode());
        if (kind.isMaster()) {
            withForm();
        } else if (isDirectory) {
            withContacts();
        } else if (kind == FileKind.LOG && MacAddress.inName(path.name()) != null) {
            withTable(source);
        }
        if (root != null) {
            show(root, source);
        }
        showTitle();
    }

    /** A master can be seen as its text or as a form. */
    private void withForm() {
        MasterModel master = new MasterModel(path, jobs, (title, edits) -> {
            view.flush();
            model.drafts().edit(title, path, edits, around.overlay()::tell);
        });
        form = master;
        MasterView asked = new MasterView(master, around.navigator()::openFile, around.navigator()::openPhone);
        formView = asked;
        offer(new TextOrForm("Form", "master", false), asked.getNode());
    }

    /** A directory can be seen as its text or as a grid. */
    private void withContacts() {
        DirectoryModel directory = new DirectoryModel(
                path,
                jobs,
                (title, change, done, refused) -> {
                    view.flush();
                    model.drafts().rewrite(title, path, change, done, refused);
                },
                around.overlay()::tell);
        contacts = directory;
        DirectoryView grid = new DirectoryView(directory, around.transfers());
        contactsView = grid;
        offer(new TextOrForm("Contacts", "directory", true), grid.getNode());
    }

    /** A phone's log can be seen as a table or as its text. */
    private void withTable(SourceText source) {
        LogModel log = new LogModel(jobs);
        LogView table = new LogView(
                log,
                LogPage.note(path),
                (file, line) -> {
                    showAsText(true);
                    view.goToLine(line);
                },
                around.navigator()::openParameter);
        logView = table;
        jobs.run(
                "Reading " + path.name(),
                job -> LogText.of(path, source.text().getBytes(StandardCharsets.UTF_8), job),
                log::show);
        offer(new TextOrForm("Table", "log", true), table.getNode());
    }

    /** Lets a person change between the text and another view of the file. */
    private void offer(TextOrForm choice, Node other) {
        ways = choice;
        choice.whenChosen(isText -> {
            flush();
            node.setCenter(isText ? view.getNode() : other);
            if (isText) {
                bringUpText();
            }
        });
        node.setTop(choice.getNode());
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
        return contactsView == null ? "mdi2f-file-cog-outline" : "mdi2c-contacts-outline";
    }

    @Override
    public String tooltip() {
        return path.value();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** The editor of the text. */
    public SourceView view() {
        return view;
    }

    @Override
    public Node getNode() {
        return node;
    }

    /** Whether something that was typed here stands in this page only. */
    boolean holdsMore() {
        return view.isRefused();
    }

    /** Selects a contact by its name and number. */
    void showContact(String label) {
        if (contactsView != null) {
            contactsView.show(label);
        }
    }

    /** Shows the text at a line, from 1; a grid of contacts stays where the whole file is meant. */
    void goToLine(int line) {
        if (contactsView != null && line <= 1) {
            if (!isTextSeen()) {
                contactsView.focus();
            }
            return;
        }
        if (contactsView != null || logView != null && line > 1) {
            showAsText(true);
        }
        view.goToLine(line);
    }

    public boolean hasContacts() {
        return contactsView != null;
    }

    /** Something was asked for that changes files: keys wait where they are meant for its outcome. */
    public void holdKeys() {
        if (contactsView != null && !isTextSeen()) {
            contactsView.holdKeys(model.drafts()::whenSettled);
        }
    }

    /** Adds a contact and begins to type into it, in the grid. */
    public void addContact() {
        if (contactsView != null) {
            showAsText(false);
            contactsView.add();
        }
    }

    @Override
    public void find() {
        if (contactsView != null && !node.getCenter().equals(view.getNode())) {
            contactsView.focusFilter();
        } else if (logView != null && !node.getCenter().equals(view.getNode())) {
            logView.focusFilter();
        } else {
            view.find();
        }
    }

    /** Hands on whatever was typed here and is not handed on yet. */
    void flush() {
        view.flush();
        if (formView != null) {
            formView.commit();
        }
        if (contactsView != null) {
            contactsView.commit();
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
        view.orphan("This file is no longer in the root. You can still copy its text from here.");
        if (contacts != null) {
            contacts.show(root);
        }
    }

    /** Closes when all that was typed is kept; what stands in the page only goes with it, which is asked. */
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
        if (contacts != null) {
            contacts.close();
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
        if (ways != null) {
            ways.choose(isText);
        }
    }

    private boolean isTextSeen() {
        return contactsView == null || view.getNode().equals(node.getCenter());
    }

    /** The text as it is by now, when somebody wants to see it. */
    private void bringUpText() {
        SourceText source = shown;
        if (isTextBehind && source != null) {
            isTextBehind = false;
            view.show(source, shownRead);
            mark(result);
        }
    }

    private void follow(OpenRoot root) {
        // Why a typed text could not be taken over stays in sight.
        if (!view.isRefused()) {
            view.notice(FileTraits.notice(root.resolved().snapshot().file(path)));
        }
        if (form != null) {
            form.show(root);
        }
        if (contacts != null) {
            contacts.show(root);
        }
        if (hinting != null) {
            hinting.cancel();
        }
        hinting = jobs.run(
                "Looking for stronger values",
                job -> OverriddenValues.of(root.resolved(), path, job),
                masked -> root.content(path)
                        .ifPresent(source -> view.hint(OverriddenHints.of(masked, around.navigator()), source)),
                e -> {
                    throw new IllegalStateException(e);
                });
    }

    /** Underlines what the check found. */
    void mark(@Nullable CheckResult found) {
        result = found;
        if (contacts != null) {
            contacts.mark(found);
        }
        if (!isTextSeen()) {
            return;
        }
        List<Diagnostic> marks = FileDiagnostics.of(path, found, around.fix());
        OpenRoot root = model.root();
        SourceText checked = FileDiagnostics.checkedText(path, found);
        if (checked != null) {
            view.mark(marks, checked);
        } else if (root != null) {
            root.content(path).ifPresent(source -> view.mark(marks, source));
        }
    }

    /** A dot says that the file was changed here, a sign that this page holds more than the draft. */
    private void showTitle() {
        OpenRoot root = model.root();
        boolean isDraft = root != null && root.drafts().containsKey(path);
        title.set((view.isRefused() ? "⚠ " : isDraft ? "● " : "") + path.name());
    }
}
