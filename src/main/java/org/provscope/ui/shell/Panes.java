package org.provscope.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Moves the keyboard from part to part of the window: the lists, the pages, the problems. */
final class Panes {
    private Panes() {}

    /** Focuses the first control of the part after, or before, the one that has the keyboard now. */
    static void next(List<Node> panes, @Nullable Scene scene, boolean isBackwards) {
        int at = -1;
        for (Node node = scene == null ? null : scene.getFocusOwner(); node != null; node = node.getParent()) {
            at = at < 0 ? panes.indexOf(node) : at;
        }
        Node pane = panes.get(Math.floorMod(at + (isBackwards ? -1 : 1), panes.size()));
        pane.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isSeen(node))
                .findFirst()
                .orElse(pane)
                .requestFocus();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
