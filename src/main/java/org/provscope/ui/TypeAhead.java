package org.provscope.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Holds keys back while the control that they are meant for is being created, and passes them to it in order once it
 * exists. Without it, keys typed meanwhile reach whatever happens to have the focus: another row, or a button.
 */
public final class TypeAhead {
    /** The longest wait: if the control is never created, the keyboard must not stay dead. */
    private static final Duration LONGEST = Duration.seconds(15);

    private final Node page;
    private final Deque<KeyEvent> keys = new ArrayDeque<>();
    private final EventHandler<KeyEvent> filter = this::hold;
    private final PauseTransition longest = new PauseTransition(LONGEST);
    private @Nullable Scene scene;
    private boolean isWaiting;
    private boolean isReplaying;

    /**
     * @param page the keys are dropped when it is no longer shown
     */
    public TypeAhead(Node page) {
        this.page = page;
        longest.setOnFinished(event -> drop());
        page.sceneProperty().subscribe((was, is) -> {
            if (was != null) {
                drop();
            }
        });
    }

    /** Holds back every key from now on; does nothing if the page is not shown. */
    public void begin() {
        Scene shown = page.getScene();
        if (shown != null) {
            isWaiting = true;
            longest.playFromStart();
            if (scene == null) {
                scene = shown;
                shown.addEventFilter(KeyEvent.ANY, filter);
            }
        }
    }

    /** Returns true if keys are being held back. */
    public boolean isWaiting() {
        return isWaiting;
    }

    /** Passes the keys on to the control, which exists and has the focus, until one of them makes it wait again. */
    public void end() {
        isWaiting = false;
        if (isReplaying) {
            return;
        }
        isReplaying = true;
        boolean isDone = false;
        try {
            while (!isWaiting && !keys.isEmpty() && scene != null) {
                KeyEvent key = keys.remove();
                Node owner = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
                Event.fireEvent(owner, key.copyFor(owner, owner));
            }
            isDone = true;
        } finally {
            isReplaying = false;
            if (!isDone) {
                // Even after a failure the remaining keys must not be typed elsewhere later.
                drop();
            } else if (!isWaiting) {
                letGo();
            }
        }
    }

    /** Drops the keys, because the control will not be created. */
    public void drop() {
        keys.clear();
        isWaiting = false;
        if (!isReplaying) {
            letGo();
        }
    }

    private void letGo() {
        longest.stop();
        if (scene != null) {
            scene.removeEventFilter(KeyEvent.ANY, filter);
            scene = null;
        }
    }

    private void hold(KeyEvent key) {
        // The keys that are passed on come here as well, until one of them makes it wait again.
        if (isWaiting) {
            keys.add(key);
            key.consume();
        }
    }
}
