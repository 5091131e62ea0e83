package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.provscope.edit.Change;
import org.provscope.files.RootPath;
import org.provscope.testing.NeedsWindow;
import org.provscope.ui.editor.SourceView;
import org.provscope.ui.effective.EffectiveRow;
import org.provscope.xml.SourceText;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * Takes the pictures of the documentation from the running program, so that they never age. They are written where {@code
 * -Dprovscope.pictures=docs/images} says; without it only the way to each is tried (docs/contributing.md).
 */
@NeedsWindow
class WindowPicturesTest extends DrivenWindow {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    /** A page that is empty, or not there, has few colours. */
    private static final int FEWEST_COLOURS = 60;

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
    }

    private void take(FxRobot robot, String name) {
        robot.moveTo(shown.getScene().getRoot());
        robot.interact(() -> {});
        int[] pixels = new int[WIDTH * HEIGHT];
        robot.interact(() -> {
            Scene scene = shown.getScene();
            double left = shown.getX() + scene.getX();
            double top = shown.getY() + scene.getY();
            draw(scene, 0, 0, pixels);
            // Lists of suggestions and cards are windows of their own.
            Window.getWindows().stream()
                    .filter(window -> window.isShowing() && !window.equals(shown))
                    .forEach(window ->
                            draw(window.getScene(), (int) (window.getX() - left), (int) (window.getY() - top), pixels));
        });
        Set<Integer> colours = new HashSet<>();
        for (int pixel : pixels) {
            colours.add(pixel);
        }
        assertThat(colours).as(name).hasSizeGreaterThan(FEWEST_COLOURS);
        String folder = System.getProperty("provscope.pictures", "");
        if (!folder.isEmpty()) {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, WIDTH, HEIGHT, pixels, 0, WIDTH);
            try {
                ImageIO.write(
                        image,
                        "png",
                        Files.createDirectories(Path.of(folder))
                                .resolve(name + ".png")
                                .toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void draw(Scene scene, int left, int top, int[] onto) {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        WritableImage image = scene.getRoot().snapshot(clear, null);
        PixelReader reader = image.getPixelReader();
        for (int y = 0; y < image.getHeight() && y + top < HEIGHT; y++) {
            for (int x = 0; x < image.getWidth() && x + left < WIDTH; x++) {
                if (x + left >= 0 && y + top >= 0) {
                    int at = (y + top) * WIDTH + x + left;
                    onto[at] = over(reader.getArgb(x, y), onto[at]);
                }
            }
        }
    }

    /** Shadows of popups are half transparent. */
    private static int over(int upper, int lower) {
        int alpha = upper >>> 24;
        int mixed = 0xff000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int one = upper >>> shift & 0xff;
            int other = lower >>> shift & 0xff;
            mixed |= (one * alpha + other * (255 - alpha)) / 255 << shift;
        }
        return mixed;
    }

    private static void fire(FxRobot robot, String id) {
        until(() -> robot.lookup(id).queryAll().size() == 1);
        robot.interact(() -> ((ButtonBase) robot.lookup(id).query()).fire());
    }

    private static void select(FxRobot robot, String parameter) {
        TableView<EffectiveRow> table = effective(robot);
        robot.interact(() -> {
            EffectiveRow row = table.getItems().stream()
                    .filter(item -> item.parameter().name().equals(parameter))
                    .findFirst()
                    .orElseThrow();
            table.getSelectionModel().select(row);
            table.scrollTo(row);
        });
    }

    @Test
    void theOverview(FxRobot robot) {
        openSample(robot);
        until(() -> robot.lookup("#tile-old-names").queryAll().size() == 1);
        until(() -> !texts(robot, "Leeds").isEmpty());
        take(robot, "overview");
    }

    @Test
    void aPhone(FxRobot robot) {
        openSample(robot);
        openPhone(robot, "mara");
        until(() -> !texts(robot, "last seen").isEmpty());
        robot.interact(
                () -> robot.lookup("#phones-filter").queryTextInputControl().clear());
        select(robot, "lcl.datetime.time.24HourClock");
        until(() -> !texts(robot, "because that was chosen").isEmpty());
        take(robot, "phone");
    }

    @Test
    void theProblems(FxRobot robot) {
        openSample(robot);
        robot.interact(() -> wiring.openFile("vvx250-hotdesk.cfg"));
        until(() -> !robot.lookup(".source").queryAll().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        until(() -> robot.lookup("#problems-filter").queryAll().size() == 1);
        until(() -> !texts(robot, "vvx250-hotdesk.cfg").isEmpty());
        take(robot, "problems");
    }

    @Test
    void theEditor(FxRobot robot) {
        openSample(robot);
        robot.interact(() -> wiring.openFile("shared.cfg"));
        until(() -> !robot.lookup(".source").queryAll().isEmpty());
        SourceView view =
                source(robot.lookup("#pages").queryAs(TabPane.class).getTabs().getFirst());
        robot.interact(() -> view.goToLine(30));
        robot.push(KeyCode.END);
        robot.write("\n<hold call.hold", 0);
        until(() -> !view.proposals().isEmpty());
        take(robot, "editor");
    }

    @Test
    void thePlan(FxRobot robot) {
        openSample(robot);
        RootPath shared = new RootPath("shared.cfg");
        SourceText text = root().content(shared).orElseThrow();
        robot.interact(() -> wiring.model()
                .drafts()
                .change(
                        "Fewer calls",
                        Change.of(
                                shared,
                                text.withText(text.text().replace("callsPerLineKey=\"8\"", "callsPerLineKey=\"4\""))),
                        why -> {}));
        until(() -> root().drafts().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        until(() -> !robot.lookup("#plan-sections").queryAll().isEmpty()
                && !robot.lookup("#plan-sections").queryListView().getItems().isEmpty());
        take(robot, "plan");
    }

    @Test
    void theContacts(FxRobot robot) {
        openSample(robot);
        robot.interact(() -> wiring.openFile("contacts/0004f2a1c001-directory.xml"));
        until(() -> !robot.lookup("#contacts").queryAll().isEmpty()
                && !robot.lookup("#contacts").queryTableView().getItems().isEmpty());
        take(robot, "contacts");
    }

    @Test
    void theMigration(FxRobot robot) {
        openSample(robot);
        choose(robot, "_Migrate pre-3.3.0 files");
        until(() -> !robot.lookup("#migrate-lines").queryAll().isEmpty()
                && !robot.lookup("#migrate-lines").queryTableView().getItems().isEmpty());
        take(robot, "migrate");
    }

    @Test
    void aLog(FxRobot robot) {
        openSample(robot);
        robot.interact(() -> wiring.openFile("logs/64167f88e112-app.log"));
        until(() -> !robot.lookup("#log-lines").queryAll().isEmpty()
                && !table(robot).getItems().isEmpty());
        take(robot, "log");
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#log-lines").queryTableView();
    }

    @Test
    void whatPhonesSay(FxRobot robot) {
        openSample(robot);
        fireTile(robot);
        until(() -> robot.lookup("#all-heard").queryAll().size() == 1
                && !robot.lookup("#all-heard").queryTableView().getItems().isEmpty());
        take(robot, "said");
    }

    private static void fireTile(FxRobot robot) {
        fire(robot, "#tile-refused");
    }
}
