package org.provscope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.provscope.app.Wiring;
import org.provscope.settings.AppFolders;
import org.provscope.ui.jobs.Jobs;

/** Work on the UI thread, waited for. */
final class Fx {
    private static final int WAIT_SECONDS = 60;

    private static boolean isStarted;

    private Fx() {}

    /** Starts the toolkit, once for all parts. */
    static void start() {
        if (!isStarted) {
            isStarted = true;
            Platform.startup(() -> {});
            Platform.setImplicitExit(false);
        }
    }

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

    /** The program's whole window on a root; waits until that is read. */
    static Wiring window(Stage stage, Path target, Path root) throws Exception {
        Path user = Files.createTempDirectory(target, "bench-user");
        Wiring wiring = call(() -> {
            Wiring made = new Wiring(new AppFolders(user, user, user), Jobs.ofProgram(), new NobodyAsked());
            made.show(stage, 980, 700);
            made.model().open(root.toString());
            return made;
        });
        until(() -> wiring.model().root() != null);
        return wiring;
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
