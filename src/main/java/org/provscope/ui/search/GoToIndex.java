package org.provscope.ui.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.ResolvedRoot;
import org.provscope.ui.Command;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.workbench.Navigator;

/** The things one can go to in the open root, collected in the background, and the commands. */
public final class GoToIndex {
    private static final int SMALL = 2_000;

    private final Jobs jobs;
    private final Navigator navigator;
    private @Nullable ResolvedRoot indexed;
    private @Nullable List<GoToItem> items;
    private @Nullable Job indexing;

    public GoToIndex(Jobs jobs, Navigator navigator) {
        this.jobs = jobs;
        this.navigator = navigator;
    }

    /** Returns true if a root is indexed again after every change, so that values can be shown. */
    public static boolean isSmall(ResolvedRoot root) {
        return root.snapshot().files().size() <= SMALL;
    }

    /** Begins to index a root. */
    public void show(ResolvedRoot root) {
        boolean isOther = indexed == null
                || !indexed.snapshot().location().equals(root.snapshot().location());
        indexed = root;
        if (isOther) {
            items = null;
        }
        if (indexing != null) {
            indexing.cancel();
        }
        indexing = jobs.run("Collecting names", job -> GoToItems.of(root, navigator, job), found -> {
            if (root == indexed) {
                items = found;
            }
        });
    }

    /** Returns the things one can go to in a root, and the commands that are possible now. */
    public List<GoToItem> items(ResolvedRoot root, List<Command> commands) {
        List<GoToItem> all = new ArrayList<>(items == null ? GoToItems.phonesAndFiles(root, navigator) : items);
        commands.stream().filter(Command::isPossible).map(GoToItem::of).forEach(all::add);
        return all;
    }
}
