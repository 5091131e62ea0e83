package org.provscope.ui.phones;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;

/** Asks for the name of a site. */
public final class SiteNameView {
    private static final int MOST_NAMES = 12;

    private final TextField name = new TextField();
    private final VBox node;

    /**
     * @param title   what is named
     * @param now     the name to begin with
     * @param known   the names of other sites
     * @param named   gets the name; an empty one is for what the files tell
     * @param close   closes the box
     */
    public SiteNameView(String title, String now, List<String> known, Consumer<String> named, Runnable close) {
        name.setId("site-name");
        name.setText(now);
        name.setPromptText("Name of the site");
        name.setAccessibleText("Name of the site");
        FlowPane others = new FlowPane(8, 6);
        known.stream().filter(site -> !site.equals(now)).limit(MOST_NAMES).forEach(site -> {
            Button chip = new Button(site);
            chip.getStyleClass().addAll("small", "chip");
            chip.setOnAction(event -> name.setText(site));
            others.getChildren().add(chip);
        });
        others.setManaged(!others.getChildren().isEmpty());
        Button give = Ui.button("Name it", "mdi2c-check", () -> {
            close.run();
            named.accept(name.getText());
        });
        give.setId("site-name-give");
        Boxes.main(give);
        node = new VBox(
                10,
                Ui.paragraph(title, "title-4"),
                name,
                others,
                Ui.paragraph(
                        "A name that another site has merges the two. Without a name, the files decide the site. "
                                + "Names stay on this computer; no file changes.",
                        "text-muted"),
                Boxes.foot(Ui.spring(), Ui.button("Cancel", "mdi2c-close", close), give));
        Boxes.box(460, 200, node);
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the name. */
    public void focus() {
        name.requestFocus();
        name.selectAll();
    }
}
