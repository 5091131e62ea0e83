package org.provscope.ui.workbench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.workspace.OpenRoot;

/** What the frame of the window says about the open root as a whole. */
public final class RootFacts {
    private RootFacts() {}

    /** Returns warnings about the open root as a whole, as sentences. */
    public static List<String> warnings(@Nullable OpenRoot root) {
        if (root == null) {
            return List.of();
        }
        List<String> warnings = new ArrayList<>();
        if (root.schemaTrouble() != null) {
            warnings.add(root.schemaTrouble());
        }
        root.resolved().snapshot().troubles().forEach(failure -> warnings.add(failure.sentence()));
        return warnings;
    }
}
