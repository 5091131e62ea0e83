package org.provscope.ui.directory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Changes of a directory that wait for their turn. Until they are made, what is shown stays. */
final class WaitingEdits {
    private final DirectoryDrafts drafts;
    private final Consumer<String> refused;
    private final Runnable reread;
    private final Deque<Runnable> later = new ArrayDeque<>();
    private int waiting;
    private boolean isStructureWaiting;
    /** The root was not read since a change was asked for, or its content was not shown. */
    private boolean isBehind;

    /**
     * @param refused gets the reason if one of them cannot be made
     * @param reread  reads the directory again once none waits any more
     */
    WaitingEdits(DirectoryDrafts drafts, Consumer<String> refused, Runnable reread) {
        this.drafts = drafts;
        this.refused = refused;
        this.reread = reread;
    }

    /**
     * Adds a change.
     *
     * @param isStructural true if contacts are added, removed or moved
     */
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

    /** Runs an action after waiting additions: two equal ones, one right after the other, would be taken for one. */
    void oneByOne(Runnable act) {
        if (isStructureWaiting) {
            later.add(act);
        } else {
            act.run();
        }
    }

    /** Runs the actions that waited until the earlier additions are shown. */
    void goOn() {
        while (!isStructureWaiting && !later.isEmpty()) {
            later.remove().run();
        }
    }

    /** Returns true if every change has been made. */
    boolean areNone() {
        return waiting == 0 && later.isEmpty();
    }

    /** Notes that the directory is being read as it is now. */
    void beginsReading() {
        isBehind = false;
    }

    /**
     * Returns true if what was read must not be shown: it lacks the waiting changes, which would vanish for a moment.
     */
    boolean keepWhatIsShown() {
        isBehind |= waiting > 0;
        return waiting > 0;
    }
}
