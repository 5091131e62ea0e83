package org.provscope.app;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.provscope.settings.AppFolders;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.shell.StageChooser;

/** The JavaFX program: opens the window. */
public final class ProvScopeApplication extends Application {
    @Override
    public void start(Stage stage) {
        open(stage, getParameters().getRaw(), getHostServices()::showDocument);
    }

    /**
     * Opens the window.
     *
     * @param arguments the root to open, if any
     * @param show      shows a document of this machine
     */
    static Wiring open(Stage stage, List<String> arguments, Consumer<String> show) {
        // The root is read while the window is made.
        Wiring wiring = new Wiring(AppFolders.ofThisUser(), Jobs.ofProgram(), new StageChooser(stage, show), model -> {
            if (arguments.isEmpty()) {
                model.openSample();
            } else {
                model.open(arguments.getFirst());
            }
        });
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        wiring.show(stage, Math.min(1680, screen.getWidth() * 0.95), Math.min(1000, screen.getHeight() * 0.92));
        return wiring;
    }
}
