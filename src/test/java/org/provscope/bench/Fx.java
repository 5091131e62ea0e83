package org.provscope.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Work on the UI thread, waited for. */
final class Fx {
    private static final int WAIT_SECONDS = 60;

    private Fx() {}

    static <T> T call(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.get();
    }

    /** Waits until something holds; asks about every millisecond. */
    static void until(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + WAIT_SECONDS * 1_000_000_000L;
        while (!call(holds)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it did not happen within " + WAIT_SECONDS + " seconds");
            }
            Thread.sleep(1);
        }
    }

    /** Waits until a frame was laid out that shows what holds by now. */
    static void frame(Scene scene) throws Exception {
        CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
        Platform.runLater(() -> {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    laidOut.complete(true);
                }
            });
            Platform.requestNextPulse();
        });
        laidOut.get();
    }
}
