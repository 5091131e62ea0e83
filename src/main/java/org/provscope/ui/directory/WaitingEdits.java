package org.provscope.ui.directory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.provscope.ui.directory.DirectoryModel.Drafts;

/** Changes of a directory that were asked for and are not made yet. While there are some, what is shown is kept. */
final class WaitingEdits {
    private final Drafts drafts;
    private final Consumer<String> refused;
    private final Runnable reread;
    private final Deque<Runnable> later = new ArrayDeque<>();
    private int waiting;
    private boolean isStructureWaiting;
    /** The root was not shown anew since a change was asked for, or what it holds was not taken over. */
    private boolean isBehind;

    /**
     * @param refused gets why one of them cannot be made
     * @param reread  reads the directory again, when none waits any more
     */
    WaitingEdits(Drafts drafts, Consumer<String> refused, Runnable reread) {
        this.drafts = drafts;
        this.refused = refused;
        this.reread = reread;
    }

    /** @param isStructural whether contacts come, go or move */
    void add(String title, ContactEdit edit, boolean isStructural) {
        waiting++;
        isBehind = true;
        isStructureWaiting |= isStructural;
        drafts.change(title, edit, () -> settled(isStructural), why -> {
            refused.accept(why);
            settled(isStructural);
        });
    }

    private void settled(boolean isStructural) {
        waiting--;
        isStructureWaiting &= !isStructural;
        if (waiting == 0 && (isBehind || !later.isEmpty())) {
            reread.run();
        }
    }

    /** Two additions of the same, one right after the other, would be taken for one: they are made one by one. */
    void oneByOne(Runnable act) {
        if (isStructureWaiting) {
            later.add(act);
        } else {
            act.run();
        }
    }

    /** Asks for what waited until what was asked for before is shown. */
    void goOn() {
        while (!isStructureWaiting && !later.isEmpty()) {
            later.remove().run();
        }
    }

    /** Whether all that was asked for has been made. */
    boolean areNone() {
        return waiting == 0 && later.isEmpty();
    }

    /** The directory is being read as it is now. */
    void beginsReading() {
        isBehind = false;
    }

    /** Whether what was read must not be shown: it lacks what waits, and that would vanish for a moment. */
    boolean keepWhatIsShown() {
        isBehind |= waiting > 0;
        return waiting > 0;
    }
}
