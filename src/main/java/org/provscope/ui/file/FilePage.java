package org.provscope.ui.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.check.Problem;
import org.provscope.edit.Change;
import org.provscope.files.RootPath;
import org.provscope.impact.OverriddenValues;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.Secrets;
import org.provscope.ui.Ui;
import org.provscope.ui.directory.DirectoryModel;
import org.provscope.ui.directory.DirectoryView;
import org.provscope.ui.editor.Diagnostic;
import org.provscope.ui.editor.InlayHint;
import org.provscope.ui.editor.SourceView;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
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
        boolean xml = path.value().toLowerCase(java.util.Locale.ROOT).matches(".*\\.(cfg|xml|xsd)")
                || source.text().stripLeading().startsWith("<");
        FileKind kind = FileKind.of(path);
        boolean isDirectory = kind.isDirectory();
        // Its contacts are seen first: a long text takes long to be laid out, and mostly nobody looks at it.
        view = new SourceView(isDirectory ? source.withText("") : source, xml, jobs);
        view.tells(around.overlay()::tell);
        view.knows(new FileAssist(model::root, path, around.navigator()::openFile));
        OpenRoot root = model.root();
        boolean held = root != null && root.content(path).isPresent();
        if (held && source.readOnlyReason() == null) {
            view.edit(
                    (before, after) -> model.drafts()
                            .typed(
                                    path,
                                    before,
                                    after,
                                    now -> now.content(path)
                                            .ifPresent(text -> view.took(after, text, now.baseContent(path))),
                                    why -> refused(after, why)),
                    all::undo,
                    all::redo);
        }
        node.setCenter(view.getNode());
        if (kind.isMaster()) {
            withForm();
        } else if (isDirectory) {
            withContacts();
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
        orElse("Form", "master", asked.getNode(), false);
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
        orElse("Contacts", "directory", grid.getNode(), true);
    }

    /** Lets a person change between the text and another view of the file. */
    private void orElse(String name, String id, Node other, boolean isFirst) {
        ToggleButton asText = new ToggleButton("Text");
        ToggleButton asForm = new ToggleButton(name);
        asForm.setId(id + "-form");
        asText.setId(id + "-text");
        ToggleGroup group = new ToggleGroup();
        asText.setToggleGroup(group);
        asForm.setToggleGroup(group);
        asText.getStyleClass().addAll(isFirst ? "right-pill" : "left-pill", "small");
        asForm.getStyleClass().addAll(isFirst ? "left-pill" : "right-pill", "small");
        (isFirst ? asForm : asText).setSelected(true);
        group.selectedToggleProperty().subscribe(selected -> {
            if (selected == null) {
                (node.getCenter().equals(view.getNode()) ? asText : asForm).setSelected(true);
            } else {
                flush();
                node.setCenter(asForm.isSelected() ? other : view.getNode());
                if (asText.isSelected()) {
                    bringUpText();
                }
            }
        });
        HBox bar = isFirst ? new HBox(asForm, asText) : new HBox(asText, asForm);
        bar.getStyleClass().add("file-bar");
        node.setTop(bar);
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

    private void refused(String after, String why) {
        OpenRoot root = model.root();
        SourceText source = root == null ? null : root.content(path).orElse(null);
        List<String> missing = source == null ? List.of() : source.unwritable(after);
        if (source == null || missing.isEmpty()) {
            view.refuse(after, why + " What you typed exists only on this page until that is fixed.");
        } else {
            Map<String, String> references = new LinkedHashMap<>();
            missing.forEach(character -> references.put(character, SourceText.reference(character)));
            String first = missing.getFirst();
            Button reference = Ui.button(
                    "Write it as " + SourceText.reference(first), "mdi2x-xml", () -> view.replaceAll(references));
            reference.setId("write-reference");
            Button convert = Ui.button("Save the file as UTF-8", "mdi2f-format-letter-case", this::convert);
            convert.setId("write-utf-8");
            for (Button way : List.of(reference, convert)) {
                way.setMinWidth(Region.USE_PREF_SIZE);
            }
            view.refuse(
                    after,
                    "This file is encoded in " + source.encodingName() + ", which cannot hold “" + first + "”"
                            + (missing.size() == 1 ? "" : " (or " + (missing.size() - 1) + " more)")
                            + ". What you typed exists only on this page until you choose.",
                    reference,
                    convert);
        }
        showTitle();
    }

    /** Made of the file as it is when its turn comes: others may have changed it since the notice stood there. */
    private void convert() {
        OpenRoot root = model.root();
        if (root != null) {
            model.drafts()
                    .change(
                            "Save " + path.name() + " as UTF-8",
                            root,
                            () -> root.content(path)
                                    .map(source -> Change.of(path, source.inUtf8()))
                                    .orElse(Change.NONE),
                            around.overlay()::tell);
            model.drafts().whenSettled(view::retry);
        }
    }

    /** Whether something that was typed here stands in this page only. */
    boolean holdsMore() {
        return view.isRefused();
    }

    /** Shows the text at a line, from 1; a grid of contacts stays where the whole file is meant. */
    void goToLine(int line) {
        if (contactsView != null && line <= 1) {
            if (!isTextSeen()) {
                contactsView.focus();
            }
            return;
        }
        if (contactsView != null) {
            ((ToggleButton) node.lookup("#directory-text")).setSelected(true);
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
            ((ToggleButton) node.lookup("#directory-form")).setSelected(true);
            contactsView.add();
        }
    }

    @Override
    public void find() {
        if (contactsView != null && !node.getCenter().equals(view.getNode())) {
            contactsView.focusFilter();
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
        RootFile file = root.resolved().snapshot().file(path);
        String reason =
                file == null || file.config() == null ? null : file.config().unreadableReason();
        String readOnly =
                file == null || file.source() == null ? null : file.source().readOnlyReason();
        // Why a typed text could not be taken over stays in sight.
        if (!view.isRefused()) {
            view.notice(
                    readOnly != null
                            ? "This file is read-only here: " + readOnly + "."
                            : reason == null ? null : "A phone cannot read this file. " + reason);
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
                masked -> root.content(path).ifPresent(source -> view.hint(hints(masked), source)),
                e -> {
                    throw new IllegalStateException(e);
                });
    }

    private List<InlayHint> hints(OverriddenValues masked) {
        List<InlayHint> hints = new ArrayList<>();
        masked.byName().forEach((name, value) -> {
            OverriddenValues.Winner first = value.by().getFirst();
            RootPath file = first.parameter().file().path();
            int line = first.parameter().position().line();
            int unseen = value.phones();
            boolean all = unseen == masked.readers();
            String who = all
                    ? masked.readers() == 1
                            ? "The one phone that reads this file"
                            : "None of the " + masked.readers() + " phones that read this file"
                    : unseen == 1 ? phone(first) : unseen + " of " + masked.readers() + " phones";
            String verb = all && masked.readers() > 1
                    ? " gets this value: "
                    : unseen == 1 ? " does not get this value: " : " do not get this value: ";
            String more = value.by().size() == 1 ? "" : " and " + (value.by().size() - 1) + " more";
            hints.add(new InlayHint(
                    value.parameter().attribute().valueSpan(),
                    all,
                    who + verb + "“" + Secrets.masked(name, first.parameter().value()) + "” in a stronger file wins"
                            + more + ".",
                    file + ":" + line,
                    () -> around.navigator().openFile(file, line)));
        });
        return hints;
    }

    private static String phone(OverriddenValues.Winner winner) {
        return "Phone " + winner.phones().getFirst();
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
        List<Diagnostic> marks = new ArrayList<>();
        for (Problem problem : found == null ? List.<Problem>of() : found.of(path.value())) {
            if (problem.place() != null && problem.place().mark() != null) {
                marks.add(new Diagnostic(
                        problem.place().mark(),
                        problem.severity().code(),
                        problem.message(),
                        problem.fixes().stream()
                                .map(fix -> new Diagnostic.QuickFix(
                                        fix.title(), () -> around.fix().accept(problem, fix)))
                                .toList()));
            }
        }
        OpenRoot root = model.root();
        SourceText judged = judged(found);
        if (judged != null) {
            view.mark(marks, judged);
        } else if (root != null) {
            root.content(path).ifPresent(source -> view.mark(marks, source));
        }
    }

    /** The text that was judged; null where nothing was found in this file. */
    private @Nullable SourceText judged(@Nullable CheckResult found) {
        for (Problem problem : found == null ? List.<Problem>of() : found.of(path.value())) {
            if (problem.place() != null && problem.place().source() != null) {
                return problem.place().source();
            }
        }
        return null;
    }

    /** A dot says that the file was changed here, a sign that this page holds more than the draft. */
    private void showTitle() {
        OpenRoot root = model.root();
        boolean isDraft = root != null && root.drafts().containsKey(path);
        title.set((view.isRefused() ? "⚠ " : isDraft ? "● " : "") + path.name());
    }
}
