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
 * Holds keys back while the place that they are meant for is being made, and gives them to it in their order when it is
 * there. Without it, keys typed meanwhile reach whatever happens to have the focus: another row, or a button.
 */
public final class TypeAhead {
    /** A place that does not come must not leave the keyboard dead. */
    private static final Duration LONGEST = Duration.seconds(15);

    private final Node page;
    private final Deque<KeyEvent> keys = new ArrayDeque<>();
    private final EventHandler<KeyEvent> filter = this::hold;
    private final PauseTransition longest = new PauseTransition(LONGEST);
    private @Nullable Scene scene;
    private boolean isWaiting;
    private boolean isReplaying;

    /** @param page the keys are dropped when it is shown no more */
    public TypeAhead(Node page) {
        this.page = page;
        longest.setOnFinished(event -> drop());
        page.sceneProperty().subscribe((was, is) -> {
            if (was != null) {
                drop();
            }
        });
    }

    /** Holds back every key from now on; nothing happens where the page is not shown. */
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

    /** Whether keys are being held back. */
    public boolean isWaiting() {
        return isWaiting;
    }

    /** The place is there and has the focus: it gets the keys, as far as none of them makes it wait again. */
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
                // Whatever failed: the keys that are left must not be typed elsewhere later.
                drop();
            } else if (!isWaiting) {
                letGo();
            }
        }
    }

    /** The place does not come: the keys that were meant for it go nowhere. */
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
        // The keys that are handed on pass here as well: before they make it wait again.
        if (isWaiting) {
            keys.add(key);
            key.consume();
        }
    }
}
