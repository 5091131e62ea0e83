package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.testing.NeedsWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * Every page: each control has a name, letters stand out in light and dark, nothing lies outside the window. With {@code
 * -Dprovscope.pages=FOLDER} each is written there as a picture, to be looked at.
 */
@NeedsWindow
class WindowEveryPageTest extends DrivenWindow {
    private interface Way {
        void go(FxRobot robot) throws Exception;
    }

    private final List<String> wrong = new ArrayList<>();

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private void open(FxRobot robot) throws Exception {
        Path root = copyOfSample();
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null
                && !robot.lookup("#phones").queryAll().isEmpty()
                && !phones(robot).isEmpty());
        RootPath shared = new RootPath("shared.cfg");
        robot.interact(() -> wiring.model()
                .drafts()
                .change(
                        "A change",
                        root().change(Map.of(
                                shared,
                                root().content(shared)
                                        .orElseThrow()
                                        .text()
                                        .replace("24HourClock=\"1\"", "24HourClock=\"0\""))),
                        why -> {
                            throw new AssertionError(why);
                        }));
        until(() -> root().isChanged());
    }

    private static void shown(FxRobot robot, String id) {
        until(() -> robot.lookup(id).queryAll().stream().anyMatch(Node::isVisible));
    }

    private static void fire(FxRobot robot, String id) {
        shown(robot, id);
        robot.interact(() -> ((ButtonBase) robot.lookup(id).query()).fire());
    }

    private void page(FxRobot robot, String name, Way way) throws Exception {
        way.go(robot);
        until(() -> wiring.model().jobs().current().get() == null);
        robot.moveTo(shown.getScene().getRoot());
        look(robot, name + "-light", wrong);
        robot.interact(() -> wiring.model().look().dark().set(true));
        look(robot, name + "-dark", wrong);
        robot.interact(() -> wiring.model().look().dark().set(false));
    }

    private void look(FxRobot robot, String name, List<String> found) {
        robot.interact(() -> {
            Node top = shown.getScene().getRoot();
            top.applyCss();
            ScreenReader.nameless(top).forEach(node -> found.add(name + ": no name: " + node));
            Contrast.tooWeak(top).forEach(text -> found.add(name + ": " + text));
            write(name, shown.getScene().snapshot(null));
        });
    }

    private static void write(String name, WritableImage image) {
        String folder = System.getProperty("provscope.pages", "");
        if (folder.isEmpty()) {
            return;
        }
        BufferedImage picture =
                new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(
                    picture,
                    "png",
                    Files.createDirectories(Path.of(folder))
                            .resolve(name + ".png")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1366x768", "960x540"})
    void everyPageReadsWell(String size, FxRobot robot) throws Exception {
        robot.interact(() -> {
            shown.setWidth(Integer.parseInt(size.substring(0, size.indexOf('x'))));
            shown.setHeight(Integer.parseInt(size.substring(size.indexOf('x') + 1)));
        });
        page(robot, size + "-start", found -> {});
        open(robot);
        page(robot, size + "-overview", found -> shown(found, "#dashboard"));
        page(robot, size + "-phone", found -> {
            openPhone(found, "mara");
            found.interact(() -> {
                effective(found).requestFocus();
                effective(found).getSelectionModel().clearAndSelect(3);
            });
        });
        page(robot, size + "-said", found -> fire(found, "#phone-said"));
        page(robot, size + "-parameter", found -> {
            found.push(KeyCode.CONTROL, KeyCode.P);
            found.write("lcl.datetime.time.24HourClock", 0).type(KeyCode.ENTER);
            shown(found, "#where-bar");
        });
        page(robot, size + "-editor", found -> {
            found.interact(() -> wiring.openFile("vvx250-hotdesk.cfg"));
            shown(found, ".source");
        });
        page(robot, size + "-master", found -> {
            found.interact(() -> wiring.openFile("000000000000.cfg"));
            until(() -> found.lookup("#master-form").queryAll().stream().anyMatch(Node::isVisible));
            fire(found, "#master-form");
            shown(found, "#master-files");
        });
        page(robot, size + "-contacts", found -> {
            found.interact(() -> wiring.openFile("contacts/0004f2a1c001-directory.xml"));
            shown(found, "#contacts");
        });
        page(robot, size + "-log", found -> {
            found.interact(() -> wiring.openFile("logs/64167f88e112-app.log"));
            shown(found, "#log-lines");
        });
        for (Map.Entry<String, String> menu : Map.of(
                        "all-contacts", "To a_ll contacts",
                        "plan", "_Plan: what the changes do",
                        "phones-compared", "Compare p_hones",
                        "replace", "Replace in _all files …",
                        "migrate", "_Migrate pre-3.3.0 files",
                        "phones-say", "_What phones say",
                        "publications", "_Earlier publications",
                        "changes", "_Changes")
                .entrySet()) {
            // Phones are compared as the list shows them.
            robot.interact(() -> ((TextField) robot.lookup("#phones-filter").query()).clear());
            page(robot, size + "-" + menu.getKey(), found -> choose(found, menu.getValue()));
        }
        assertThat(robot.lookup("#matrix").queryAll()).isNotEmpty();
        page(robot, size + "-problems", found -> found.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P));
        assertThat(robot.lookup("#pages").queryAs(TabPane.class).getTabs()).hasSizeGreaterThan(14);
        assertThat(wrong).isEmpty();
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Contrast.of(javafx.scene.paint.Color.BLACK, javafx.scene.paint.Color.WHITE))
                .isEqualTo(21);
        assertThat(Contrast.of(javafx.scene.paint.Color.web("#777777"), javafx.scene.paint.Color.WHITE))
                .isBetween(4.47, 4.49);
    }
}
