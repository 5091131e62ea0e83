package org.provscope.ui.workbench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.Snapshot;
import org.provscope.workspace.OpenRoot;

/** What the frame of the window says about the open root as a whole. */
public final class RootFacts {
    private RootFacts() {}

    /** What to say while no page is open. */
    public static String whatToDo(@Nullable OpenRoot root) {
        if (root == null) {
            return "";
        }
        Snapshot snapshot = root.resolved().snapshot();
        if (snapshot.files().isEmpty()) {
            return "This folder holds no files.";
        }
        boolean master = snapshot.files().stream().anyMatch(file -> file.kind().isMaster());
        return master
                ? "Choose a phone to see what it gets, and from where"
                : "This root has no master file: without a 000000000000.cfg or a <mac>.cfg, no phone finds its files.";
    }

    /** Problems of the open root as a whole, as sentences. */
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
