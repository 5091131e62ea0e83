package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.provscope.files.Location;
import org.provscope.testing.NeedsWindow;
import org.provscope.ui.migrate.MigrationModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A small site of SIP 3.2.3 on its way to UC Software 4.0, from opening it to publishing. */
@NeedsWindow
class WindowMigrateTest extends DrivenWindow {
    private static final String MAC = "0004f2000001";
    private static final String SIP = """
            <sip>
              <f feature.1.name="presence" feature.1.enabled="1"/>
              <v voice.codecPref.IP_650.G722="2" voice.codecPref.IP_670.G722="4"/>
              <b bitmap.IP_330.1.name="x"/>
            </sip>
            """;

    private Path root = Path.of("");

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private void open(FxRobot robot) throws Exception {
        root = Files.createTempDirectory(temp, "root");
        Files.writeString(
                root.resolve(MAC + ".cfg"),
                "<APPLICATION APP_FILE_PATH=\"sip.[PHONE_MODEL].3.2.3.revc.ld\" CONFIG_FILES=\"phone-" + MAC
                        + ".cfg, sip.3.2.3.revc.cfg\"/>");
        Files.writeString(
                root.resolve("phone-" + MAC + ".cfg"), "<p reg.1.label=\"Anna\" reg.1.server.1.port=\"\"/>\n");
        Files.writeString(root.resolve("sip.3.2.3.revc.cfg"), SIP);
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null);
    }

    @SuppressWarnings("unchecked")
    private static TableView<MigrationModel.Row> lines(FxRobot robot) {
        return robot.lookup("#migrate-lines").queryAs(TableView.class);
    }

    private static boolean isShown(FxRobot robot, String id, String words) {
        return robot.lookup(id).queryAll().stream()
                .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
    }

    @Test
    void fromOpeningToPublishing(FxRobot robot) throws Exception {
        open(robot);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write(">migrate").type(KeyCode.ENTER);
        until(() -> isShown(robot, "#migrate-title", "Migrate 2 files to UC Software"));
        assertThat(texts(robot, "5 → 0")).as("pre-3.3.0").isNotEmpty();
        assertThat(lines(robot).getItems()).hasSize(6);

        // The question, answered with the keys.
        ComboBox<?> choice = robot.lookup("#migrate-questions .combo-box").queryAs(ComboBox.class);
        robot.interact(choice::requestFocus);
        robot.type(KeyCode.DOWN);
        until(() -> choice.getSelectionModel().getSelectedIndex() == 1);
        until(() -> lines(robot).getItems().stream()
                .anyMatch(row -> "voice.codecPref.G722".equals(row.parameter().newName())
                        && "2".equals(row.parameter().newValue())));

        // One line is left as it is, and taken in again.
        robot.interact(() -> {
            lines(robot).requestFocus();
            lines(robot).getSelectionModel().clearAndSelect(0);
        });
        robot.type(KeyCode.SPACE);
        until(() -> !robot.lookup("#migrate-all").queryAs(CheckBox.class).isSelected());
        robot.type(KeyCode.SPACE);
        until(() -> robot.lookup("#migrate-all").queryAs(CheckBox.class).isSelected());

        robot.clickOn("#migrate-apply");
        until(() -> robot.lookup("#plan-sections").queryAll().stream()
                .anyMatch(list ->
                        !((javafx.scene.control.ListView<?>) list).getItems().isEmpty()));
        until(() -> wiring.model().drafts().isSettled());
        assertThat(Files.readString(root.resolve("sip.3.2.3.revc.cfg"))).isEqualTo(SIP);
        robot.clickOn("#plan-publish");
        until(() -> !robot.lookup("#publish-go").queryAll().isEmpty());
        robot.clickOn("#publish-go");
        until(() -> {
            try {
                return Files.readString(root.resolve("sip.3.2.3.revc.cfg")).contains("<v voice.codecPref.G722=\"2\"/>");
            } catch (java.io.IOException e) {
                return false;
            }
        });
        assertThat(Files.readString(root.resolve("phone-" + MAC + ".cfg"))).isEqualTo("<p reg.1.label=\"Anna\"/>\n");
    }

    @Test
    void theSecondStepRemovesDefaults(FxRobot robot) throws Exception {
        root = Files.createTempDirectory(temp, "root");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"site.cfg\"/>");
        Files.writeString(root.resolve("site.cfg"), "<s reg.1.label=\"A\" up.localClockEnabled=\"1\"/>");
        Files.writeString(root.resolve(MAC + "-phone.cfg"), "<o/>");
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write(">migrate").type(KeyCode.ENTER);
        until(() -> isShown(robot, "#migrate-title", "Nothing to migrate"));
        robot.clickOn("#migrate-reduce");
        until(() -> isShown(robot, "#migrate-title", "Reduce 1 file"));
        assertThat(lines(robot).getItems())
                .extracting(row -> row.parameter().parameter().name())
                .containsExactly("up.localClockEnabled");
        answer = temp.resolve("report.html").toString();
        robot.clickOn("#migrate-report");
        until(() -> Files.exists(Path.of(answer)));
        assertThat(Files.readString(Path.of(answer))).contains("up.localClockEnabled", "It is the default.");
    }
}
