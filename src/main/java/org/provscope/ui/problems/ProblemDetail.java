package org.provscope.ui.problems;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.provscope.check.Fix;
import org.provscope.check.Problem;
import org.provscope.ui.Ui;

/** The chosen problem in full, below the list that has room for a line of it. */
final class ProblemDetail {
    private final ProblemsModel model;
    private final HBox node = new HBox(8);

    ProblemDetail(ProblemsModel model) {
        this.model = model;
        node.setId("problem-detail");
        node.setAlignment(Pos.TOP_LEFT);
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
        Label message = Ui.paragraph(problem.message());
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        node.getChildren().addAll(ProblemsView.icon(problem.severity()), message);
        if (problem.place() != null) {
            String place = ProblemColumns.place(problem, true);
            node.getChildren().add(link(place, () -> model.open(problem)));
        }
        for (Fix fix : problem.fixes()) {
            node.getChildren().add(link(fix.title() + " …", () -> model.preview(problem, fix)));
        }
    }

    private static Hyperlink link(String words, Runnable act) {
        Hyperlink link = new Hyperlink(words);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> act.run());
        return link;
    }
}
