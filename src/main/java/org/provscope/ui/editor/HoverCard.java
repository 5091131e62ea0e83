package org.provscope.ui.editor;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.fxmisc.richtext.CodeArea;
import org.provscope.ui.Ui;

/** The card about the name or value under the mouse or at the caret: its problems first, then its meaning. */
final class HoverCard {
    private static final double WIDTH = 460;

    private final CodeArea area;
    private final Popup popup = new Popup();
    private final VBox box = new VBox(6);

    HoverCard(CodeArea area) {
        this.area = area;
        box.getStyleClass().add("hover-card");
        box.setMaxWidth(WIDTH);
        box.setPrefWidth(WIDTH);
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setAutoFix(true);
        popup.setHideOnEscape(true);
        box.setOnMouseExited(event -> popup.hide());
    }

    /**
     * Shows a card, unless there is nothing to say.
     *
     * @param title the parameter's name; empty if there is none
     */
    void show(
            String title,
            List<Diagnostic> marks,
            List<InlayHint> hints,
            List<Knowledge.Fact> facts,
            double x,
            double y) {
        box.getChildren().clear();
        if (!title.isEmpty() && !facts.isEmpty()) {
            box.getChildren().add(Ui.paragraph(title, "card-name"));
        }
        marks.forEach(mark -> box.getChildren().add(problem(mark)));
        hints.forEach(hint -> box.getChildren().add(hint(hint)));
        facts.forEach(fact -> box.getChildren().add(fact(fact)));
        if (!box.getChildren().isEmpty() && area.getScene() != null) {
            // A popup has a scene of its own: it takes colours and sizes from the window's.
            popup.getScene().getStylesheets().setAll(area.getScene().getStylesheets());
            box.getStyleClass().remove("dark");
            if (area.lookupAll(".source").isEmpty() || isDark()) {
                box.getStyleClass().add("dark");
            }
            popup.show(area, x, y);
        }
    }

    private boolean isDark() {
        return area.getScene().lookup(".root-frame.dark") != null;
    }

    private Node problem(Diagnostic mark) {
        Node icon = Ui.icon("mdi2a-alert-circle");
        icon.getStyleClass().add("severity-" + mark.style());
        VBox text = new VBox(2, Ui.paragraph(mark.message()));
        text.setMaxWidth(WIDTH - 50);
        mark.quickFixes().stream().limit(3).forEach(remedy -> {
            Hyperlink link = new Hyperlink(remedy.title());
            link.setOnAction(event -> {
                popup.hide();
                remedy.act().run();
            });
            text.getChildren().add(link);
        });
        return new HBox(8, icon, text);
    }

    private Node hint(InlayHint hint) {
        Hyperlink link = new Hyperlink(hint.place());
        link.setOnAction(event -> {
            popup.hide();
            hint.jump().run();
        });
        VBox text = new VBox(2, Ui.paragraph(hint.words()), link);
        text.setMaxWidth(WIDTH - 50);
        return new HBox(8, Ui.icon("mdi2e-eye-off-outline"), text);
    }

    private Node fact(Knowledge.Fact fact) {
        if (fact.title().isEmpty()) {
            return Ui.paragraph(fact.text());
        }
        Node title = Ui.label(fact.title(), "fact-title");
        if (fact.isLink()) {
            Hyperlink link = new Hyperlink(fact.text());
            link.setOnAction(event -> {
                popup.hide();
                fact.jump().run();
            });
            return new VBox(title, link);
        }
        return new VBox(title, Ui.paragraph(fact.text()));
    }

    void hide() {
        popup.hide();
    }

    boolean isShown() {
        return popup.isShowing();
    }
}
