package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.testing.NeedsWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The first page: what a root is, and what needs a hand. */
@NeedsWindow
class WindowDashboardTest extends DrivenWindow {
    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private static boolean isThere(FxRobot robot, String id) {
        return robot.lookup(id).queryAll().stream().anyMatch(node -> node.isVisible());
    }

    private static void click(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    @Test
    void tilesLeadToWhatTheyCount(FxRobot robot) {
        openSample(robot);
        until(() -> isThere(robot, "#tile-old-names"));
        click(robot, "#tile-incomplete");
        until(() -> phones(robot).size() == 2);
        robot.interact(
                () -> robot.lookup("#phones-filter").queryAs(TextField.class).clear());
        click(robot, "#tile-without-effect");
        until(() -> isThere(robot, "#problems-filter"));
        assertThat(robot.lookup("#problems-filter").queryAs(TextField.class).getText())
                .isEqualTo("device-set-missing");
        click(robot, "#tile-refused");
        until(() -> isThere(robot, "#all-heard"));
        robot.push(KeyCode.CONTROL, KeyCode.W);
        until(() -> isThere(robot, "#tile-unreadable"));
        click(robot, "#tile-unreadable");
        until(() -> !robot.lookup(".source").queryAll().isEmpty());
        // With a page open, the overview is a page of its own.
        choose(robot, "To the _overview");
        until(() -> isThere(robot, "#tile-old-names"));
    }

    @Test
    void theWordsAboutTheSampleLeadSomewhereAndCanBeSentAway(FxRobot robot) {
        openSample(robot);
        until(() -> isThere(robot, "#sample-strip"));
        robot.interact(() -> robot.lookup(".hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> link.getText().startsWith("Why does Mara"))
                .findFirst()
                .orElseThrow()
                .fire());
        until(() -> effective(robot).getItems().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        until(() -> isThere(robot, "#sample-strip"));
        click(robot, "#sample-away");
        until(() -> !isThere(robot, "#sample-strip"));
    }

    @Test
    void whatIsNotPublishedIsToldUntilItIs(FxRobot robot) {
        openSample(robot);
        until(() -> wiring.model().root() != null);
        assertThat(isThere(robot, "#draft-bar")).isFalse();
        robot.interact(() -> wiring.model()
                .drafts()
                .change(
                        "Change",
                        Objects.requireNonNull(wiring.model().root())
                                .change(Map.of(new RootPath("shared.cfg"), "<a/>")),
                        why -> {}));
        until(() -> isThere(robot, "#draft-bar"));
        assertThat(texts(robot, "shared.cfg is changed here only.")).isNotEmpty();
        click(robot, "#bar-plan");
        until(() -> !texts(robot, "Plan").isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> !isThere(robot, "#draft-bar"));
    }

    @Test
    void f6GoesFromPartToPart(FxRobot robot) {
        openSample(robot);
        until(() -> isThere(robot, "#tile-old-names"));
        robot.interact(() -> robot.lookup("#phones-filter").query().requestFocus());
        robot.push(KeyCode.F6);
        until(() -> isInside(robot, "#dashboard"));
        robot.push(KeyCode.F6);
        until(() -> isInside(robot, "#side"));
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        until(() -> isInside(robot, "#dashboard"));
    }

    private static boolean isInside(FxRobot robot, String id) {
        Node part = robot.lookup(id).query();
        Node at = part.getScene().getFocusOwner();
        while (at != null && !at.equals(part)) {
            at = at.getParent();
        }
        return at != null;
    }

    @Test
    void noTwoCommandsHaveOneShortcut(FxRobot robot) {
        Map<String, String> byKeys = new HashMap<>();
        List<MenuItem> items =
                new ArrayList<>(robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Menu menu) {
                items.addAll(menu.getItems());
            } else if (items.get(i).getAccelerator() != null) {
                String keys = items.get(i).getAccelerator().getName();
                assertThat(byKeys.put(keys, items.get(i).getText())).as(keys).isNull();
            }
        }
        assertThat(byKeys).hasSizeGreaterThan(15);
    }

    @Test
    void phonesAreFoundByTheFilesTheyAskFor(FxRobot robot) {
        openSample(robot);
        robot.interact(
                () -> robot.lookup("#phones-filter").queryAs(TextField.class).setText("site-leeds.cfg"));
        until(() -> phones(robot).size() == 4);
    }

    @Test
    void aRootWithoutPhonesShowsWhatAnyPhoneGets(FxRobot robot) throws Exception {
        Path root = Files.createTempDirectory(temp, "root");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
        Files.writeString(root.resolve("a.cfg"), "<a reg.1.label=\"A\"/>");
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> isThere(robot, "#any-phone"));
        until(() -> !texts(robot, "Nothing needs a hand.").isEmpty());
        click(robot, "#any-phone");
        until(() -> effective(robot).getItems().size() == 1);
        assertThat(texts(robot, "Any phone")).isNotEmpty();
    }
}
