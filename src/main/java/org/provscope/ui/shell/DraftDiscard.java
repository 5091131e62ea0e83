package org.provscope.ui.shell;

import java.util.List;
import org.provscope.edit.Change;
import org.provscope.effective.PhoneState;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.impact.ChangedRoot;
import org.provscope.ui.changes.ChangeActions;
import org.provscope.ui.changes.ChangePreview;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;

/** Discards what was changed here in some files. */
final class DraftDiscard {
    private final RootModel model;
    private final ChangeActions changes;
    private final Overlay overlay;

    DraftDiscard(RootModel model, ChangeActions changes, Overlay overlay) {
        this.model = model;
        this.changes = changes;
        this.overlay = overlay;
    }

    /** What others of the changes still need is not discarded without a word. */
    void discard(List<RootPath> paths) {
        OpenRoot root = model.root();
        if (root == null) {
            return;
        }
        String title = paths.size() == 1
                ? "Discard the changes to " + paths.getFirst()
                : "Discard the changes to " + paths.size() + " files";
        Change change = root.discard(paths);
        boolean isPart = paths.size() < root.drafts().size()
                && paths.stream().anyMatch(path -> root.drafts().get(path) != OpenRoot.DraftKind.CHANGED);
        if (!isPart) {
            model.drafts().change(title, change, overlay::tell);
            return;
        }
        model.jobs()
                .run(
                        "Comparing every phone",
                        job -> incomplete(ChangedRoot.of(root.resolved(), change, job)) - incomplete(root.resolved()),
                        more -> {
                            if (more > 0) {
                                changes.preview(ChangePreview.of(
                                        title,
                                        List.of((more == 1 ? "1 more phone" : more + " more phones")
                                                + " will miss a file, because your other changes count on this one."),
                                        change,
                                        root));
                            } else {
                                model.drafts().change(title, root, () -> change, overlay::tell);
                            }
                        });
    }

    private static long incomplete(ResolvedRoot root) {
        return root.phones().values().stream()
                .filter(phone -> phone.state() == PhoneState.INCOMPLETE || phone.state() == PhoneState.NO_MASTER)
                .count();
    }
}
