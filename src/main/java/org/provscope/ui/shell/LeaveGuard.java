package org.provscope.ui.shell;

import java.util.List;
import org.provscope.files.RootPath;
import org.provscope.ui.file.FilePages;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;

/** Sees to it that nothing typed is lost: asks before a root is left, and tells what is kept where. */
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

    /** Hands on whatever was typed and is not handed on yet. */
    void flush() {
        files.flush();
    }

    /** Runs what leaves the open root, after asking where changes are not in it yet. */
    void leaving(Runnable act) {
        files.flush();
        model.drafts().whenKept(() -> {
            OpenRoot root = model.root();
            String unsafe = model.drafts().trouble().get();
            List<RootPath> refused = files.refused();
            if (!refused.isEmpty()) {
                overlay.ask(
                        "What you typed into " + refused.getFirst() + " could not be taken over",
                        "The line above its text says why, and how to keep it. It would be lost.",
                        Overlay.Answer.discard("Discard it", act));
            } else if (root == null || !root.isChanged()) {
                act.run();
            } else {
                overlay.ask(
                        files(root) + (root.drafts().size() == 1 ? " is" : " are") + " not in the root yet",
                        unsafe == null
                                ? "The changes are kept on this machine and offered when you open this root again."
                                : unsafe + " File > Save copies of changed files keeps them.",
                        unsafe == null
                                ? Overlay.Answer.safe("Leave", "mdi2l-logout-variant", act)
                                : Overlay.Answer.discard("Discard them", act));
            }
        });
    }

    private static String files(OpenRoot root) {
        int count = root.drafts().size();
        return count == 1 ? "1 changed file" : count + " changed files";
    }

    /** Tells whoever presses Ctrl+S that nothing is lost: nothing needs to be saved. */
    void tellKept() {
        files.flush();
        model.drafts().whenKept(() -> model.statusMessage().set(kept()));
    }

    private String kept() {
        List<RootPath> refused = files.refused();
        if (!refused.isEmpty()) {
            return "Not everything is kept: what you typed into "
                    + refused.getFirst().name() + " stands in its page only. The line above the text says why.";
        }
        String unsafe = model.drafts().trouble().get();
        if (unsafe != null) {
            return unsafe;
        }
        OpenRoot root = model.root();
        return root == null || !root.isChanged()
                ? "Everything is kept; nothing was changed here that is not in the root."
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
                chooser.target(folder -> model.saveCopies(folder, overlay::tell));
            }
        });
    }
}
