package org.provscope.ui.workbench;

import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;

/** Asks for a text in a box of the window, until it is accepted or the person cancels. */
public final class TextPrompt {
    private static final int WIDTH = 560;

    private final Overlay overlay;
    private final TextField text = new TextField();
    private final Label refused = Ui.paragraph("", "advice");
    private final VBox box;

    /**
     * @param button what is done with the text
     * @param accept takes the text; returns the reason if it cannot, or null
     */
    public TextPrompt(
            Overlay overlay, String title, String prompt, String button, Function<String, @Nullable String> accept) {
        this.overlay = overlay;
        text.setId("prompt-text");
        text.setAccessibleText(prompt);
        refused.visibleProperty().bind(refused.textProperty().isNotEmpty());
        refused.managedProperty().bind(refused.visibleProperty());
        Button go = Ui.button(button, "mdi2c-check", () -> {
            // What the text leads to may show a box of its own.
            overlay.close();
            String why = accept.apply(text.getText());
            if (why != null) {
                refused.setText(why);
                show(text.getText());
            }
        });
        go.setId("prompt-go");
        Boxes.main(go);
        box = new VBox(
                10,
                Ui.paragraph(title, "title-4"),
                Ui.paragraph(prompt, "text-muted"),
                text,
                refused,
                Boxes.foot(Ui.spring(), Ui.button("Cancel", "mdi2c-close", overlay::close), go));
        Boxes.box(WIDTH, Region.USE_PREF_SIZE, box);
    }

    /** Shows the box, with a text to begin with. */
    public void show(String start) {
        text.setText(start);
        overlay.show(box);
        text.requestFocus();
        text.selectAll();
    }
}
