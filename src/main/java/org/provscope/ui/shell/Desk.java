package org.provscope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import org.provscope.ui.problems.ProblemsView;

/** How the lists on the left, the pages and the panel of problems stand beside each other. */
public final class Desk {
    private final TabPane side;
    private final SplitPane right = new SplitPane();
    private final SplitPane node;
    private final ProblemsView problems;

    Desk(Node phones, Node files, Node pages, ProblemsView problems) {
        this.problems = problems;
        right.getItems().setAll(pages);
        right.setOrientation(Orientation.VERTICAL);
        side = SideTabs.of(phones, files);
        node = new SplitPane(side, right);
        node.setDividerPositions(0.24);
        SplitPane.setResizableWithParent(problems.getNode(), false);
    }

    Node getNode() {
        return node;
    }

    /** Shows the list of phones. */
    void showPhones() {
        side.getSelectionModel().select(0);
    }

    /** Shows the panel of problems, if it is not shown. */
    void showProblems() {
        if (right.getItems().size() == 1) {
            toggleProblems();
        }
    }

    /** Shows or hides the panel of problems. */
    void toggleProblems() {
        if (right.getItems().size() > 1) {
            right.getItems().remove(problems.getNode());
        } else {
            right.getItems().add(problems.getNode());
            right.setDividerPositions(0.62);
            problems.focus();
        }
    }

    /** Puts the focus into the next part of the window. */
    void next(boolean isBack) {
        List<Node> panes = new ArrayList<>(List.of(side));
        panes.addAll(right.getItems());
        Panes.next(panes, node.getScene(), isBack);
    }

    /** Returns how wide the lists on the left are, as a text to be remembered. */
    public String panes() {
        double[] positions = node.getDividerPositions();
        return positions.length == 0 ? "" : String.format(Locale.ROOT, "%.3f", positions[0]);
    }

    /** Makes the lists on the left as wide as they were. */
    public void restore(String panes) {
        if (panes.matches("0\\.[0-9]{1,3}")) {
            node.setDividerPositions(Double.parseDouble(panes));
        }
    }
}
