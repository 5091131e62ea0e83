package org.provscope.ui.workbench;

import org.jspecify.annotations.Nullable;
import org.provscope.publish.Publication;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.PublishService;

/**
 * The effect of publishing on the open root: while it runs the root is half old and half new, and afterwards it is
 * reloaded.
 */
public final class PublishedState {
    private final RootModel model;
    private boolean isRunning;
    /** The changes that the next reload finds were published from here. */
    private boolean isOurs;

    private @Nullable Publication rolledBack;

    PublishedState(RootModel model) {
        this.model = model;
    }

    /** Sets whether something is being published now. */
    public void running(boolean isNow) {
        isRunning = isNow;
    }

    boolean isRunning() {
        return isRunning;
    }

    /** Reloads the root, because something was published into it. */
    public void changed() {
        isOurs = true;
        model.reload();
    }

    /** Reloads the root, and restores here as changes what was rolled back there. */
    public void rolledBack(Publication what) {
        rolledBack = what;
        changed();
    }

    /** Forgets everything, because another root is open. */
    void forget() {
        rolledBack = null;
    }

    /** Notes that the root was reloaded. */
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

    /** Returns true once after a publication: the changes in the root are no news then. */
    boolean takeOurs() {
        boolean ours = isOurs;
        isOurs = false;
        return ours;
    }
}
