package org.provscope.ui.changes;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Change;
import org.provscope.edit.FileMoves;
import org.provscope.edit.NewFile;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.impact.ChangedRoot;
import org.provscope.impact.PhoneEffect;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.ui.Command;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.RootModel;
import org.provscope.ui.workbench.TextPrompt;
import org.provscope.workspace.OpenRoot;

/** What can be done with a whole file: make, rename, copy, remove. All of it is a change like any other, shown first. */
public final class FileActions {
    private final RootModel model;
    private final ChangeActions changes;
    private final Overlay overlay;
    private final Chooser chooser;
    private final Navigator navigator;

    public FileActions(RootModel model, ChangeActions changes, Overlay overlay, Chooser chooser, Navigator navigator) {
        this.overlay = overlay;
        this.model = model;
        this.changes = changes;
        this.chooser = chooser;
        this.navigator = navigator;
    }

    /** Returns what can be done with a file of the open root. */
    public List<Command> of(RootPath path) {
        OpenRoot root = model.root();
        RootFile file = root == null ? null : root.resolved().snapshot().file(path);
        List<Command> commands = new ArrayList<>();
        if (file != null && file.source() != null) {
            commands.add(Command.of("file.new", "New parameter file …", () -> create(path.folder()))
                    .icon("mdi2f-file-plus-outline"));
            commands.add(
                    Command.of("file.rename", "Rename …", () -> rename(path)).icon("mdi2f-form-textbox"));
            commands.add(Command.of("file.duplicate", "Duplicate …", () -> duplicate(path))
                    .icon("mdi2c-content-duplicate"));
            commands.add(
                    Command.of("file.remove", "Remove …", () -> remove(path)).icon("mdi2f-file-remove-outline"));
        }
        commands.add(Command.of("file.copy.path", "Copy path", () -> copy(path)).icon("mdi2c-content-copy"));
        if (root != null && root.base().location() instanceof Location.Folder(Path folder)) {
            commands.add(Command.of("file.show", "Show in folder", () -> show(folder, path))
                    .icon("mdi2f-folder-outline"));
        }
        return commands;
    }

    private void show(Path root, RootPath path) {
        try {
            Path place = root.resolve(path.value()).getParent();
            chooser.open(place == null ? root : place);
        } catch (InvalidPathException e) {
            chooser.open(root);
        }
    }

    private static void copy(RootPath path) {
        ClipboardContent text = new ClipboardContent();
        text.putString(path.value());
        Clipboard.getSystemClipboard().setContent(text);
    }

    private void create(String folder) {
        ask(
                "New parameter file",
                "Path in the root, e.g. " + inFolder(folder, "site-leeds.cfg"),
                inFolder(folder, ""),
                null,
                to -> snapshot -> {
                    FileMoves.check(snapshot, to);
                    return Change.of(to, NewFile.empty());
                });
    }

    private void rename(RootPath path) {
        ask(
                "Rename " + path.name(),
                "New path in the root. Masters that name the file are changed too.",
                path.value(),
                path,
                to -> snapshot -> FileMoves.renamed(snapshot, path, to));
    }

    private void duplicate(RootPath path) {
        ask(
                "Duplicate " + path.name(),
                "Path of the copy",
                path.value(),
                null,
                to -> snapshot -> FileMoves.copied(snapshot, path, to));
    }

    private static String inFolder(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private void ask(
            String title,
            String prompt,
            String start,
            @Nullable RootPath gone,
            Function<RootPath, Function<Snapshot, Change>> change) {
        TextPrompt box = new TextPrompt(overlay, title, prompt, "Show what changes", typed -> {
            RootPath to = RootPath.of(typed.strip().replace('\\', '/'));
            if (to == null || to.value().isEmpty() || to.name().isBlank()) {
                return "“" + typed.strip() + "” is no path inside this root.";
            }
            look(title.endsWith("file") ? title + " " + to : title + ": " + to, change.apply(to), gone, to);
            return null;
        });
        box.show(start);
    }

    private void remove(RootPath path) {
        look("Remove " + path, snapshot -> FileMoves.removed(snapshot, path), path, path);
    }

    /** Shows what a change does, with how many phones it concerns, before it is made. */
    private void look(String title, Function<Snapshot, Change> make, @Nullable RootPath gone, RootPath opens) {
        OpenRoot root = model.root();
        if (root == null) {
            return;
        }
        model.jobs()
                .run(
                        "Comparing every phone",
                        job -> {
                            Change change = make.apply(root.resolved().snapshot());
                            List<String> notes = new ArrayList<>();
                            int phones = differing(root.resolved(), change, job);
                            notes.add(
                                    phones == 0
                                            ? "No phone gets a different value."
                                            : phones == 1
                                                    ? "1 phone gets different values."
                                                    : phones + " phones get different values.");
                            if (gone != null) {
                                notes.addAll(lists(root.resolved().snapshot(), change, gone, phones));
                            }
                            return ChangePreview.of(title, notes, change, root);
                        },
                        preview -> changes.preview(preview, () -> opened(opens)),
                        e -> changes.tell(String.valueOf(e.getMessage())));
    }

    private void opened(RootPath path) {
        OpenRoot now = model.root();
        if (now != null && now.resolved().snapshot().file(path) != null) {
            navigator.openFile(path, 1);
        }
    }

    private static int differing(ResolvedRoot before, Change change, Job job) {
        ResolvedRoot after = ChangedRoot.of(before, change, job);
        int phones = 0;
        for (PhoneEffect effect : PhoneEffect.of(before, after, change.files().keySet(), job)) {
            phones += effect.values().isEmpty() ? 0 : 1;
        }
        return phones;
    }

    /** Returns which masters name a file that goes, and where that is not put right. */
    private static List<String> lists(Snapshot root, Change change, RootPath gone, int phones) {
        List<RootPath> naming = FileMoves.masters(root, gone);
        List<RootPath> left = naming.stream()
                .filter(master -> !change.files().containsKey(master))
                .toList();
        int right = naming.size() - left.size();
        List<String> notes = new ArrayList<>();
        if (naming.isEmpty()) {
            notes.add(
                    phones == 0
                            ? "No master names it."
                            : "No list names it as it is written: phones ask for it by their own address, and will not "
                                    + "find it.");
        } else if (right > 0) {
            notes.add(
                    right == 1
                            ? "The master that names it is changed too."
                            : "The " + right + " masters that name it are changed too.");
        }
        if (!left.isEmpty()) {
            notes.add(left.getFirst() + (left.size() == 1 ? "" : " and " + (left.size() - 1) + " more")
                    + " cannot be edited here and still names it.");
        }
        return notes;
    }
}
