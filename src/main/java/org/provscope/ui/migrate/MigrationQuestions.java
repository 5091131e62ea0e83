package org.provscope.ui.migrate;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.provscope.legacy.Question;
import org.provscope.ui.Ui;

/** What a migration asks, each with its usual answer chosen. */
final class MigrationQuestions {
    private static final double MOST_HEIGHT = 210;

    private final MigrationModel model;
    private final Label asking = Ui.label("", "text-bold");
    private final VBox questions = new VBox(10);
    private final VBox node;
    private List<Question> asked = List.of();

    MigrationQuestions(MigrationModel model) {
        this.model = model;
        questions.setId("migrate-questions");
        ScrollPane pane = new ScrollPane(questions);
        pane.setFitToWidth(true);
        questions.heightProperty().subscribe(height -> {
            pane.setPrefHeight(Math.min(MOST_HEIGHT, height.doubleValue() + 2));
            pane.setMinHeight(pane.getPrefHeight());
        });
        pane.getStyleClass().add("edge-to-edge");
        node = new VBox(8, asking, pane);
    }

    Node getNode() {
        return node;
    }

    /** Shows questions, with the answers that are chosen. */
    void show(List<Question> now) {
        node.setVisible(!now.isEmpty());
        node.setManaged(!now.isEmpty());
        asking.setText((now.size() == 1 ? "1 question" : now.size() + " questions") + "; the usual answers are chosen");
        List<Question> unanswered = now.stream()
                .map(question -> new Question(question.id(), question.text(), question.choices(), ""))
                .toList();
        if (unanswered.equals(asked)) {
            // The one that was just answered keeps the focus.
            return;
        }
        asked = unanswered;
        questions.getChildren().clear();
        for (Question question : now) {
            ComboBox<Question.Choice> choices = new ComboBox<>();
            choices.getItems().setAll(question.choices());
            choices.setConverter(new ChoiceText());
            question.choices().stream()
                    .filter(choice -> choice.code().equals(question.answer()))
                    .findFirst()
                    .ifPresent(choices::setValue);
            choices.setAccessibleText(question.text());
            choices.setUserData(question.id());
            choices.setPrefWidth(300);
            choices.setMinWidth(300);
            choices.setMaxWidth(300);
            choices.setOnAction(event -> {
                if (choices.getValue() != null) {
                    model.answer(question.id(), choices.getValue().code());
                }
            });
            Label text = Ui.paragraph(question.text());
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox row = new HBox(12, text, choices);
            row.setAlignment(Pos.TOP_LEFT);
            questions.getChildren().add(row);
        }
    }

    private static final class ChoiceText extends StringConverter<Question.Choice> {
        @Override
        public String toString(Question.@Nullable Choice choice) {
            return choice == null ? "" : choice.text();
        }

        @Override
        public Question.@Nullable Choice fromString(String text) {
            return null;
        }
    }
}
