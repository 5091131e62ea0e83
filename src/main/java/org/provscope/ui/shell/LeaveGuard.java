package org.provscope.ui.shell;

import java.util.List;
import org.provscope.files.RootPath;
import org.provscope.ui.file.FilePages;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;

/** Makes sure that nothing typed is lost: asks before a root is left, and says what is stored where. */
final class LeaveGuard {
    private final RootModel model;
    private final Overlay overlay;
    private final Chooser chooser;
    private final FilePages files;

    LeaveGuard(RootModel model, Overlay overlay, Chooser chooser, FilePages files) {
        this.model = model;
        this.overlay = overlay;
        this.chooser = chooser;
        this.files = files;
    }

    /** Submits whatever was typed and is not submitted yet. */
    void flush() {
        files.flush();
    }

    /** Runs an action that leaves the open root for another one, after asking if changes are not in it yet. */
    void leaving(Runnable act) {
        leaving("Close this root", act);
    }

    /** Runs an action that quits, after asking if changes are not in the root yet. */
    void quitting(Runnable act) {
        leaving("Quit", act);
    }

    private void leaving(String verb, Runnable act) {
        files.flush();
        model.drafts().whenKept(() -> {
            OpenRoot root = model.root();
            String unsafe = model.drafts().trouble().get();
            List<RootPath> refused = files.refused();
            if (!refused.isEmpty()) {
                overlay.ask(
                        "Discard what you typed in " + refused.getFirst() + "?",
                        "It cannot be kept yet. The line above the text says why, and what to do.",
                        Overlay.Answer.discard("Discard", act));
            } else if (root == null || !root.isChanged()) {
                act.run();
            } else {
                overlay.ask(
                        files(root) + (root.drafts().size() == 1 ? " is" : " are") + " not in the root yet",
                        unsafe == null
                                ? "The changes are kept on this machine and offered when you open this root again."
                                : unsafe + " To keep them, choose File > Save copies of changed files.",
                        unsafe == null
                                ? Overlay.Answer.safe(verb, "mdi2l-logout-variant", act)
                                : Overlay.Answer.discard("Discard", act));
            }
        });
    }

    private static String files(OpenRoot root) {
        int count = root.drafts().size();
        return count == 1 ? "1 changed file" : count + " changed files";
    }

    /** Shows after Ctrl+S that nothing needs to be saved. */
    void tellKept() {
        files.flush();
        model.drafts().whenKept(() -> model.statusMessage().set(kept()));
    }

    private String kept() {
        List<RootPath> refused = files.refused();
        if (!refused.isEmpty()) {
            return "Not everything is kept: what you typed in "
                    + refused.getFirst().name() + " exists only on its page. The line above the text says why.";
        }
        String unsafe = model.drafts().trouble().get();
        if (unsafe != null) {
            return unsafe;
        }
        OpenRoot root = model.root();
        return root == null || !root.isChanged()
                ? "Everything is kept: there are no changes that are not in the root."
                : "Everything is kept on this machine: " + files(root) + ". Ctrl+Shift+S publishes to the root.";
    }

    /** Saves the changed files elsewhere. */
    void saveCopies() {
        files.flush();
        model.drafts().whenSettled(() -> {
            OpenRoot root = model.root();
            if (root == null || !root.isChanged()) {
                overlay.tell("Nothing was changed here.");
            } else {
                chooser.target(folder -> model.files().saveCopies(folder, overlay::tell));
            }
        });
    }
}
