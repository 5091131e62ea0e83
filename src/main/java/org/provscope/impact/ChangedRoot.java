package org.provscope.impact;

import org.provscope.edit.Change;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;

/** A root after a change. */
public final class ChangedRoot {
    private ChangedRoot() {}

    /**
     * Resolves the phones that the change reaches; the others are taken over as they are.
     *
     * @throws IllegalArgumentException as {@link Change#in}
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static ResolvedRoot of(ResolvedRoot root, Change change, Cancellation cancellation) {
        return change.isEmpty()
                ? root
                : root.with(change.in(root.snapshot()), change.files().keySet(), cancellation);
    }
}
