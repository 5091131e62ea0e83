package org.provscope.ui.workbench;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.Boxes;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;

/** Shows one box over the window at a time: a question, a message, a preview. Escape or a click beside it closes it. */
public final class Overlay {
    private static final double WIDTH = 520;
    /** A key that follows another one within this time was not meant for a box that has just appeared. */
    private static final Duration QUIET = Duration.millis(900);

    private final StackPane layers;
    /** Closes the box that is shown by itself; null while there is none. */
    private @Nullable Runnable plain;
    /** Boxes that no action of the person caused, waiting until no other is shown. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private final PauseTransition quiet = new PauseTransition(QUIET);
    private long lastKey;

    public Overlay(Node window) {
        layers = new StackPane(window);
        layers.addEventFilter(KeyEvent.KEY_PRESSED, event -> lastKey = System.nanoTime());
        quiet.setOnFinished(event -> next());
    }

    /** Returns the node that shows it. */
    public Parent getNode() {
        return layers;
    }

    /** Returns true while a box is shown. */
    public boolean isShown() {
        return layers.getChildren().size() > 1;
    }

    /** Closes the box; boxes that stand above others stay until they are closed themselves. */
    public void close() {
        Runnable closing = plain;
        plain = null;
        if (closing != null) {
            closing.run();
        }
    }

    /** Runs an action, e.g. shows a box that nobody asked for, as soon as no box is shown and nobody is typing. */
    public void whenFree(Runnable act) {
        waiting.add(act);
        next();
    }

    private boolean isTyping() {
        return lastKey != 0 && System.nanoTime() - lastKey < QUIET.toMillis() * 1e6;
    }

    /** Runs the next waiting action a moment later: whoever closes one box may be about to show another. */
    private void next() {
        if (isShown() || waiting.isEmpty()) {
            return;
        }
        if (isTyping()) {
            quiet.playFromStart();
            return;
        }
        Platform.runLater(() -> {
            if (!isShown() && !isTyping() && !waiting.isEmpty()) {
                waiting.poll().run();
            }
            next();
        });
    }

    /** Shows a box in place of the present one. */
    public void show(Node box) {
        show(box, () -> {});
    }

    /**
     * Shows a box in place of the present one.
     *
     * @param onClosed called when the box is closed, in whatever way
     */
    public void show(Node box, Runnable onClosed) {
        close();
        StackPane shade = shade(box);
        Runnable[] closing = new Runnable[1];
        closing[0] = push(shade, () -> {
            if (Objects.equals(plain, closing[0])) {
                plain = null;
            }
            onClosed.run();
        });
        plain = closing[0];
        boolean[] isTyped = new boolean[1];
        // What is searched is typed again quickly; what was typed to be kept is not lost by a click beside the box.
        shade.addEventFilter(
                KeyEvent.KEY_TYPED,
                event -> isTyped[0] |= event.getTarget() instanceof TextInputControl
                        && !(event.getTarget() instanceof CustomTextField));
        shade.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isTyped[0]) {
                closing[0].run();
            }
        });
        // A menu below the box would speak of what is chosen there.
        shade.setOnContextMenuRequested(javafx.event.Event::consume);
        onEscape(shade, closing[0]);
    }

    /** Handles Escape before anything in the box does: lists and tables would consume it. */
    private static void onEscape(StackPane shade, Runnable act) {
        shade.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean isForField = event.getTarget() instanceof SearchField field && field.takesEscape();
            if (event.getCode() == KeyCode.ESCAPE && !isForField) {
                event.consume();
                act.run();
            }
        });
    }

    /**
     * Shows a box above whatever is shown, which stays behind it.
     *
     * @param onClosed called when the box is closed, in whatever way
     * @param mayClose true if Escape may close it now
     * @return closes it
     */
    public Runnable above(Node box, Runnable onClosed, BooleanSupplier mayClose) {
        StackPane shade = shade(box);
        Runnable closing = push(shade, onClosed);
        onEscape(shade, () -> {
            if (mayClose.getAsBoolean()) {
                closing.run();
            }
        });
        return closing;
    }

    /** Makes Enter press the main button, also in check boxes and lists, which would consume it. */
    private static void onEnter(StackPane shade) {
        shade.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean isTicked = event.getTarget() instanceof CheckBox || event.getTarget() instanceof RadioButton;
            if (isTicked && event.getCode() == KeyCode.ENTER) {
                event.consume();
                shade.lookupAll(".button").stream()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .filter(button -> button.isDefaultButton() && !button.isDisabled())
                        .findFirst()
                        .ifPresent(Button::fire);
            }
        });
    }

    private static StackPane shade(Node box) {
        StackPane shade = new StackPane(box);
        shade.getStyleClass().add("goto-shade");
        box.setOnMousePressed(javafx.event.Event::consume);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        onEnter(shade);
        return shade;
    }

    /** Puts a node above all others; returns what removes it again. */
    private Runnable push(StackPane shade, Runnable onClosed) {
        Node focus = layers.getScene() == null ? null : layers.getScene().getFocusOwner();
        layers.getChildren().add(shade);
        if (layers.getScene() != null && layers.getScene().getWindow() != null) {
            // The next key may come at once, and only a field that has its skin takes keys.
            shade.applyCss();
        }
        enableTop();
        return () -> {
            boolean isTop = shade.equals(layers.getChildren().getLast());
            if (layers.getChildren().remove(shade)) {
                enableTop();
                if (isTop && focus != null) {
                    focus.requestFocus();
                }
                onClosed.run();
                next();
            }
        };
    }

    /** Enables only the top node. */
    private void enableTop() {
        Node top = layers.getChildren().getLast();
        layers.getChildren().forEach(layer -> layer.setDisable(!layer.equals(top)));
    }

    /** Shows a message until it is closed. */
    public void tell(String what) {
        Button close = Boxes.main(Ui.button("Close", "mdi2c-close", this::close));
        show(box(Ui.paragraph(what), Boxes.foot(Ui.spring(), close)));
        close.requestFocus();
    }

    /**
     * A possible answer, besides leaving everything as it is.
     *
     * @param isRisky true if it discards something for good; Enter alone does not choose it then
     */
    public record Answer(String words, String icon, boolean isRisky, Runnable act) {
        /** Returns an answer that can be undone, or that discards nothing. */
        public static Answer safe(String words, String icon, Runnable act) {
            return new Answer(words, icon, false, act);
        }

        /** Returns an answer that discards something. */
        public static Answer discard(String words, Runnable act) {
            return new Answer(words, "mdi2d-delete-outline", true, act);
        }
    }

    /** Asks whether to do something. */
    public void ask(String title, String text, Answer yes) {
        ask(title, text, yes, () -> {});
    }

    /**
     * Asks whether to do something.
     *
     * @param stayed called if it is not done
     */
    public void ask(String title, String text, Answer yes, Runnable stayed) {
        ask(title, text, List.of(yes), "Cancel", stayed);
    }

    /**
     * Asks which of several things to do; Escape does none of them.
     *
     * @param answers the first one is what Enter does, unless it is risky
     * @param none    the words for doing none
     * @param stayed  called if none is done
     */
    public void ask(String title, String text, List<Answer> answers, String none, Runnable stayed) {
        boolean[] done = new boolean[1];
        Button stay = Ui.button(none, "mdi2c-close", this::close);
        Button first = stay;
        HBox foot = Boxes.foot(Ui.spring(), stay);
        for (Answer answer : answers) {
            Button go = Ui.button(answer.words(), answer.icon(), () -> {
                done[0] = true;
                close();
                answer.act().run();
            });
            if (answer.isRisky()) {
                Boxes.risky(go);
            }
            boolean isFirst = answer.equals(answers.getFirst());
            first = isFirst && !answer.isRisky() ? go : first;
            if (isFirst) {
                foot.getChildren().add(go);
            } else {
                foot.getChildren().addFirst(go);
            }
        }
        Boxes.main(first);
        show(box(Ui.paragraph(title, "title-4"), Ui.paragraph(text), foot), () -> {
            if (!done[0]) {
                stayed.run();
            }
        });
        first.requestFocus();
    }

    private static VBox box(Node... content) {
        return Boxes.box(WIDTH, Region.USE_PREF_SIZE, new VBox(12, content));
    }
}
