package org.provscope.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;

/** Looks at a window as a screen reader does, which knows nothing of icons. */
final class ScreenReader {
    private ScreenReader() {}

    /** Everything below a node that takes the focus. */
    static List<Node> reachable(Node top) {
        List<Node> all = new ArrayList<>();
        collect(top, all);
        return all;
    }

    /** What of it has no name. */
    static List<Node> nameless(Node top) {
        Set<Node> labelled = new HashSet<>();
        everything(top).forEach(node -> {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
        });
        return reachable(top).stream()
                .filter(node -> !labelled.contains(node) && name(node).isBlank())
                .toList();
    }

    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : null;
        return (node.getAccessibleText() == null ? "" : node.getAccessibleText()) + (text == null ? "" : text);
    }

    private static Stream<Node> everything(Node top) {
        return top instanceof Parent parent
                ? Stream.concat(
                        Stream.of(top),
                        parent.getChildrenUnmodifiable().stream().flatMap(ScreenReader::everything))
                : Stream.of(top);
    }

    private static void collect(Node node, List<Node> all) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        // Tabs and what is scrolled speak for themselves.
        if (node.isFocusTraversable() && !(node instanceof TabPane) && !(node instanceof ScrollPane)) {
            all.add(node);
        }
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase) && !(node instanceof Spinner)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }
}
