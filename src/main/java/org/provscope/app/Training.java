package org.provscope.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.provscope.cli.CommandLineInterface;
import org.provscope.cli.Console;
import org.provscope.workspace.SampleRoot;

/**
 * Does once what people do first, while Java records what that needs: the installers make their cache for a quick start
 * from it ({@code installer/}).
 */
public final class Training {
    private static final long SECONDS = 4;

    private Training() {}

    /** Runs the commands on the sample, then the window. */
    public static void main(String[] arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        String sample = SampleRoot.location().address();
        for (List<String> command : List.of(
                List.of("phones", sample),
                List.of("effective", sample, "0004f2a1c002", "--format", "json"),
                List.of("where", sample, "lcl.datetime.time.24HourClock"),
                List.of("check", sample),
                List.of("plan", sample, sample),
                List.of("logs", sample),
                List.of("help", "check"))) {
            CommandLineInterface.run(command, new Console(nowhere, nowhere, true), root -> 0);
        }
        Application.launch(Window.class);
        System.exit(0);
    }

    /** The window, which opens a phone and a file, and closes. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            Wiring wiring = ProvScopeApplication.open(stage, List.of(), getHostServices()::showDocument);
            Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(SECONDS * 1000);
                    Platform.runLater(() -> wiring.openPhone("0004f2a1c002"));
                    Thread.sleep(SECONDS * 500);
                    Platform.runLater(() -> wiring.openFile("shared.cfg"));
                    Thread.sleep(SECONDS * 500);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                Platform.exit();
            });
        }
    }
}
