import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/**
 * How long the packaged program takes to its painted window, with the sample open, against an empty window of JavaFX on
 * the same Java; in turns, on a display of 1920x1080 that shows nothing else:
 * {@code java .ci/Start.java target/installer/provscope 5}.
 */
final class Start {
    private static final int RED = 0xcf222e;
    /** Where the overview's tiles are; each has a bar of this red, or is in front of one. */
    private static final Rectangle TILES = new Rectangle(540, 400, 400, 3);

    private static final String EMPTY = """
            import javafx.application.Application;
            import javafx.scene.Scene;
            import javafx.scene.control.Label;
            import javafx.scene.layout.StackPane;
            import javafx.stage.Stage;
            public class Empty extends Application {
                public void start(Stage stage) {
                    StackPane pane = new StackPane(new Label("empty"));
                    pane.setStyle("-fx-background-color: #cf222e");
                    stage.setScene(new Scene(pane, 1680, 1000));
                    stage.show();
                }
                public static void main(String[] arguments) {
                    launch(arguments);
                }
            }
            """;

    public static void main(String[] arguments) throws Exception {
        Path image = Path.of(arguments[0]).toAbsolutePath();
        int turns = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("start");
        Path source = Files.writeString(folder.resolve("Empty.java"), EMPTY);
        Path fx = Path.of("target/provscope/lib/fx").toAbsolutePath();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "--module-path", fx.toString(),
                        "--add-modules", "javafx.controls", source.toString());
        if (compiled != 0) {
            throw new IllegalStateException("the empty window cannot be compiled");
        }
        List<String> empty = List.of(
                image.resolve("runtime/bin/java").toString(), "--add-modules=javafx.controls",
                "--enable-native-access=javafx.graphics", "-cp", folder.toString(), "Empty");
        List<String> ours = List.of(image.resolve("bin/provscope").toString());
        List<Double> theirs = new ArrayList<>();
        List<Double> mine = new ArrayList<>();
        Robot robot = new Robot();
        for (int turn = 0; turn < turns; turn++) {
            theirs.add(painted(empty, robot, folder));
            mine.add(painted(ours, robot, folder));
        }
        System.out.printf("empty window %.2f s, ProvScope %.2f s: %.2f x (medians of %d turns); %s %s%n",
                median(theirs), median(mine), median(mine) / median(theirs), turns, theirs, mine);
    }

    private static double painted(List<String> command, Robot robot, Path home) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        for (String name : List.of("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")) {
            builder.environment().put(name, home.toString());
        }
        while (isRed(robot)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            while (!isRed(robot)) {
                if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(30)) {
                    throw new IllegalStateException("nothing red was painted by " + command.getFirst());
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
            return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean isRed(Robot robot) {
        BufferedImage band = robot.createScreenCapture(TILES);
        for (int x = 0; x < band.getWidth(); x++) {
            if ((band.getRGB(x, 1) & 0xffffff) == RED) {
                return true;
            }
        }
        return false;
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted(Comparator.naturalOrder()).toList().get(seconds.size() / 2);
    }
}
