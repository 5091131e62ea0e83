package org.provscope.ui.workbench;

import org.jspecify.annotations.Nullable;
import org.provscope.publish.Publication;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.PublishService;

/** What publishing means for the open root: while it runs the root is in between, and afterwards it is read anew. */
public final class PublishedState {
    private final RootModel model;
    private boolean isRunning;
    /** What the next reading finds changed in the root was published from here. */
    private boolean isOurs;

    private @Nullable Publication rolledBack;

    PublishedState(RootModel model) {
        this.model = model;
    }

    /** Says whether something is being published now. */
    public void running(boolean isNow) {
        isRunning = isNow;
    }

    boolean isRunning() {
        return isRunning;
    }

    /** Reads the root again: something was published into it. */
    public void changed() {
        isOurs = true;
        model.reload();
    }

    /** Reads the root again, and keeps here as changes what was undone there. */
    public void rolledBack(Publication what) {
        rolledBack = what;
        changed();
    }

    /** Another root is open. */
    void forget() {
        rolledBack = null;
    }

    /** The root has been read again. */
    void reread() {
        model.drafts().whenSettled(() -> isOurs = false);
        Publication what = rolledBack;
        rolledBack = null;
        if (what != null) {
            model.drafts().whenSettled(() -> keep(what));
        }
    }

    private void keep(Publication what) {
        OpenRoot open = model.root();
        if (open != null && open.base().location().address().equals(what.address())) {
            model.drafts()
                    .change(
                            "Keep the changes of an undone publication",
                            PublishService.again(what, open),
                            model.dialogMessage()::set);
        }
    }

    /** Returns true once after a publication: what changed in the root is no news then. */
    boolean takeOurs() {
        boolean ours = isOurs;
        isOurs = false;
        return ours;
    }
}
