package org.provscope.app;

import java.util.List;
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
        Wiring wiring = new Wiring(
                AppFolders.ofThisUser(), Jobs.ofProgram(), new StageChooser(stage, getHostServices()::showDocument));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        wiring.show(stage, Math.min(1680, screen.getWidth() * 0.95), Math.min(1000, screen.getHeight() * 0.92));
        List<String> arguments = getParameters().getRaw();
        if (arguments.isEmpty()) {
            wiring.model().openSample();
        } else {
            wiring.model().open(arguments.getFirst());
        }
    }
}
