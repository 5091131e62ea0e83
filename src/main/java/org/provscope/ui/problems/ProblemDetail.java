package org.provscope.ui.problems;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.check.Fix;
import org.provscope.check.Problem;
import org.provscope.ui.Ui;

/** The chosen problem in full, below the list that has room for a line of it. */
final class ProblemDetail {
    private final ProblemsModel model;
    /** Some three lines: more would push the list out of a low window. */
    private static final double HIGHEST = 56;

    private final VBox node = new VBox(2);

    ProblemDetail(ProblemsModel model) {
        this.model = model;
        node.setId("problem-detail");
        node.getStyleClass().add("problem-detail");
        show(null);
    }

    Node getNode() {
        return node;
    }

    void show(@Nullable Problem problem) {
        node.getChildren().clear();
        node.setVisible(problem != null);
        node.setManaged(problem != null);
        if (problem == null) {
            return;
        }
        Label message = Ui.label(problem.message());
        message.setWrapText(true);
        message.setMaxHeight(HIGHEST);
        message.setTooltip(new Tooltip(problem.message()));
        HBox line = new HBox(8, ProblemsView.icon(problem.severity()), message);
        FlowPane links = new FlowPane(8, 0);
        if (problem.place() != null) {
            String place = ProblemColumns.place(problem, true);
            links.getChildren().add(link(place, () -> model.open(problem)));
        }
        for (Fix fix : problem.fixes()) {
            links.getChildren().add(link(fix.title() + " …", () -> model.preview(problem, fix)));
        }
        node.getChildren().add(line);
        if (!links.getChildren().isEmpty()) {
            node.getChildren().add(links);
        }
    }

    private static Hyperlink link(String words, Runnable act) {
        Hyperlink link = new Hyperlink(words);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> act.run());
        return link;
    }
}
