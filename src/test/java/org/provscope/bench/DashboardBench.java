package org.provscope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.provscope.app.Wiring;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.xml.TextEdit;

/** From the end of the check of 10,000 phones to the frame in which the overview says what needs a hand. */
final class DashboardBench {
    private static final int PHONES = 10_000;
    private static final int ROUNDS = 7;

    private final Path root;
    private final Path target;
    private long checked;
    private long filled;

    DashboardBench(Path target) {
        this.target = target;
        this.root = target.resolve("bench-root");
    }

    void run() throws Exception {
        if (!Files.exists(root)) {
            LargeRoot.write(root, PHONES);
        }
        Fx.start();
        Stage stage = Fx.call(Stage::new);
        Wiring wiring = Fx.window(stage, target, root);
        Scene scene = stage.getScene();
        Fx.until(() -> scene.lookup("#dashboard") != null);
        Fx.call(() -> {
            Labeled badge = (Labeled) scene.lookup("#show-problems");
            badge.textProperty().addListener((property, before, now) -> checked = System.nanoTime());
            Pane dashboard = (Pane) scene.lookup("#dashboard");
            dashboard.getChildren().addListener((ListChangeListener<Node>) change -> filled = System.nanoTime());
            return null;
        });
        Fx.until(() -> checked > 0);
        double first = wait(scene);
        double[] later = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long before = checked;
            String name = "  <a wrong.name%d=\"1\"/>\n".formatted(i);
            Fx.call(() -> {
                wiring.model()
                        .drafts()
                        .edit("A wrong name", new RootPath("shared.cfg"), file -> wrong(file, name), why -> {
                            throw new IllegalStateException(why);
                        });
                return null;
            });
            Fx.until(() -> checked > before);
            later[i] = wait(scene);
        }
        Arrays.sort(later);
        System.out.printf(
                "%-74s %.0f ms the first time, then %.0f ms (middle %.0f)%n",
                "the overview of %,d phones after the end of the check".formatted(PHONES),
                first,
                later[0],
                later[ROUNDS / 2]);
        Fx.call(() -> {
            stage.close();
            return null;
        });
    }

    private static List<TextEdit> wrong(ConfigFile file, String element) {
        int at = file.source().text().indexOf("  <group");
        return List.of(TextEdit.insert(at, element));
    }

    /** @return milliseconds from the end of the check to the frame of the overview that follows it */
    private double wait(Scene scene) throws Exception {
        Fx.until(() -> filled > checked);
        Fx.frame(scene);
        return (System.nanoTime() - checked) / 1e6;
    }
}
