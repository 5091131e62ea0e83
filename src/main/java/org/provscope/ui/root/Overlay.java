package org.provscope.ui.root;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

import org.provscope.ui.Ui;

/** One box over the window at a time: a question, a message, a preview. Escape or a click beside it closes it. */
final class Overlay {
    private static final double WIDTH = 520;

    private final StackPane layers;
    /** Closes the one box that has no other business beneath it; null while there is none. */
    private @Nullable Runnable plain;
    /** Boxes that come unasked, and wait until no other is shown. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    Overlay(Node window) {
        layers = new StackPane(window);
    }

    Parent getNode() {
        return layers;
    }

    boolean isShown() {
        return layers.getChildren().size() > 1;
    }

    /** Closes the one box; boxes that stand above others stay until they are closed themselves. */
    void close() {
        Runnable closing = plain;
        plain = null;
        if (closing != null) {
            closing.run();
        }
    }

    /** Does something, e.g. shows a box that nobody asked for, as soon as no box is shown. */
    void whenFree(Runnable act) {
        if (isShown()) {
            waiting.add(act);
        } else {
            act.run();
        }
    }

    /** A moment later: whoever closes one box may be about to show another. */
    private void next() {
        if (!waiting.isEmpty() && !isShown()) {
            Platform.runLater(() -> {
                if (!isShown() && !waiting.isEmpty()) {
                    waiting.poll().run();
                    next();
                }
            });
        }
    }

    /** Shows a box in place of the one that is shown. */
    void show(Node box) {
        show(box, () -> {});
    }

    /** @param onClosed does something when the box is closed, in whatever way */
    void show(Node box, Runnable onClosed) {
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
        shade.setOnMousePressed(event -> closing[0].run());
        shade.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                closing[0].run();
            }
        });
    }

    /**
     * Shows a box above whatever is shown, which stays behind it.
     *
     * @param onClosed does something when the box is closed, in whatever way
     * @param mayClose whether Escape closes it now
     * @return closes it
     */
    Runnable above(Node box, Runnable onClosed, BooleanSupplier mayClose) {
        StackPane shade = shade(box);
        Runnable closing = push(shade, onClosed);
        shade.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                if (mayClose.getAsBoolean()) {
                    closing.run();
                }
            }
        });
        return closing;
    }

    private static StackPane shade(Node box) {
        StackPane shade = new StackPane(box);
        shade.getStyleClass().add("goto-shade");
        box.setOnMousePressed(javafx.event.Event::consume);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        return shade;
    }

    /** Lays something over all else; gives what takes it away again. */
    private Runnable push(StackPane shade, Runnable onClosed) {
        Node focus = layers.getScene() == null ? null : layers.getScene().getFocusOwner();
        layers.getChildren().add(shade);
        // The next key may come at once, and only a field that has its skin takes keys.
        shade.applyCss();
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

    /** Only what is on top can be used. */
    private void enableTop() {
        Node top = layers.getChildren().getLast();
        layers.getChildren().forEach(layer -> layer.setDisable(!layer.equals(top)));
    }

    /** Says something until it is closed. */
    void tell(String what) {
        Button close = Ui.button("Close", "mdi2c-close", this::close);
        show(box(Ui.paragraph(what), new HBox(8, Ui.spring(), close)));
        close.requestFocus();
    }

    /** Asks whether to do something that cannot be taken back; the way out is the default. */
    void ask(String title, String text, String yes, Runnable act) {
        ask(title, text, yes, "mdi2d-delete-outline", act, () -> {});
    }

    /** Asks whether to make something. */
    void askToMake(String title, String text, String yes, Runnable act) {
        ask(title, text, yes, "mdi2p-plus", act, () -> {});
    }

    /** @param stayed called where it is not done */
    void ask(String title, String text, String yes, Runnable act, Runnable stayed) {
        ask(title, text, yes, "mdi2d-delete-outline", act, stayed);
    }

    private void ask(String title, String text, String yes, String icon, Runnable act, Runnable stayed) {
        boolean[] done = new boolean[1];
        Button stay = Ui.button("Stay here", "mdi2c-close", this::close);
        stay.setDefaultButton(true);
        Button go = Ui.button(yes, icon, () -> {
            done[0] = true;
            close();
            act.run();
        });
        show(box(Ui.paragraph(title, "title-4"), Ui.paragraph(text), new HBox(8, Ui.spring(), stay, go)), () -> {
            if (!done[0]) {
                stayed.run();
            }
        });
        stay.requestFocus();
    }

    /** Asks which of two things to do; Escape does neither. */
    void offer(String title, String text, String first, Runnable doFirst, String second, Runnable doSecond,
            Runnable neither) {
        boolean[] done = new boolean[1];
        Button one = Ui.button(first, "mdi2c-check", () -> {
            done[0] = true;
            close();
            doFirst.run();
        });
        one.getStyleClass().add("accent");
        Button other = Ui.button(second, "mdi2d-delete-outline", () -> {
            done[0] = true;
            close();
            doSecond.run();
        });
        // It comes unasked: a key that was meant for something else must not decide it.
        Button later = Ui.button("Not now", "mdi2c-close", this::close);
        VBox box = box(Ui.paragraph(title, "title-4"), Ui.paragraph(text), new HBox(8, other, Ui.spring(), later, one));
        box.setFocusTraversable(true);
        show(box, () -> {
            if (!done[0]) {
                neither.run();
            }
        });
        box.requestFocus();
    }

    private static VBox box(Node... content) {
        VBox box = new VBox(12, content);
        box.getStyleClass().add("goto-box");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        return box;
    }
}
