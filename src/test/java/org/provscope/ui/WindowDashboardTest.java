package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.provscope.files.Location;
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
        until(() -> phones(robot).getItems().size() == 2);
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
