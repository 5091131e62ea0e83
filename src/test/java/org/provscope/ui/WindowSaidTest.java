package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.provscope.effective.RunningConfig;
import org.provscope.evidence.Request;
import org.provscope.evidence.SaidLine;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.testing.NeedsWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What phones say themselves: on a phone's page, in its log, and for all of them. */
@NeedsWindow
class WindowSaidTest extends DrivenWindow {
    private static final String MAC = "0004f2000001";

    private Path root = Path.of("");

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private void open(FxRobot robot) throws Exception {
        root = Files.createTempDirectory(temp, "root");
        Files.writeString(
                root.resolve("000000000000.cfg"),
                "<APPLICATION CONFIG_FILES=\"a.cfg\" CONFIG_FILES_VVX410=\"a.cfg, big.cfg\"/>");
        Files.writeString(root.resolve("a.cfg"), "<a reg.1.label=\"Anna\"/>");
        Files.writeString(root.resolve("big.cfg"), "<a up.backlight.timeout=\"5\"/>");
        Files.writeString(root.resolve(MAC + "-app.log"), """
                000000.405|so   |*|00|start
                1014151422|cfg  |5|00|Prm|Parameter reg.1.label requested type 2 but is of type 0
                1014151423|sip  |3|00|Registered
                """);
        Files.writeString(
                root.resolve("access.log"),
                line("GET /p/" + MAC + ".cfg", 404)
                        + line("GET /p/a.cfg", 200)
                        + line("PUT /p/" + MAC + "-phone.cfg", 405));
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null);
    }

    private static String line(String request, int status) {
        return "10.0.0.5 - - [12/Mar/2024:09:14:02 +0100] \"" + request + " HTTP/1.1\" " + status
                + " 5 \"-\" \"FileTransport PolycomVVX-VVX_410-UA/5.9.0.9373 (SN:" + MAC + ") Type/Application\"\n";
    }

    private static void fire(FxRobot robot, String button) {
        robot.interact(() -> ((ButtonBase) robot.lookup(button).query()).fire());
    }

    @SuppressWarnings("unchecked")
    private static <T> TableView<T> table(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TableView.class);
    }

    @Test
    void aPhoneTellsItsModelAndWhatTheServerRefused(FxRobot robot) throws Exception {
        open(robot);
        openPhone(robot, "anna");
        until(() ->
                effective(robot).getItems().stream().anyMatch(row -> row.from().startsWith("big.cfg")));
        assertThat(texts(robot, "VVX410, firmware 5.9.0.9373 (server log); last seen 12 Mar 2024"))
                .isNotEmpty();
        assertThat(texts(robot, "1 request refused")).isNotEmpty();
        assertThat(texts(robot, "depends on its model")).isEmpty();
        @SuppressWarnings("unchecked")
        ComboBox<String> model = robot.lookup("#model").queryAs(ComboBox.class);
        assertThat(model.getPromptText()).isEqualTo("VVX410 (known)");
        fire(robot, "#phone-said");
        until(() -> !robot.lookup("#requests").queryAll().isEmpty()
                && WindowSaidTest.<SaidLine>table(robot, "#log-lines")
                                .getItems()
                                .size()
                        == 1);
        assertThat(WindowSaidTest.<Request>table(robot, "#requests").getItems())
                .extracting(Request::file)
                .containsExactly(MAC + "-phone.cfg", "a.cfg", MAC + ".cfg");
        assertThat(texts(robot, "The server refused " + MAC + "-phone.cfg (405)"))
                .isNotEmpty();
        assertThat(WindowSaidTest.<SaidLine>table(robot, "#log-lines")
                        .getItems()
                        .getFirst()
                        .parameter())
                .isEqualTo("reg.1.label");
    }

    @Test
    void aLogIsATableAndStillAText(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> wiring.openFile(MAC + "-app.log"));
        until(() -> !robot.lookup("#log-lines").queryAll().isEmpty()
                && WindowSaidTest.<SaidLine>table(robot, "#log-lines")
                                .getItems()
                                .size()
                        == 3);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("regist", 0);
        until(() ->
                WindowSaidTest.<SaidLine>table(robot, "#log-lines").getItems().size() == 1);
        robot.interact(() -> table(robot, "#log-lines").getSelectionModel().select(0));
        fire(robot, "#log-text");
        until(() -> !robot.lookup(".source").queryAll().isEmpty());
        fire(robot, "#log-form");
        until(() -> !robot.lookup("#log-lines").queryAll().isEmpty());
    }

    @Test
    void allPhonesAreOnOnePage(FxRobot robot) throws Exception {
        open(robot);
        choose(robot, "_What phones say");
        until(() -> !robot.lookup("#all-heard").queryAll().isEmpty()
                && table(robot, "#all-heard").getItems().size() == 1);
        until(() -> !texts(robot, "The model of 1 of 1 phones is known").isEmpty());
        robot.interact(() -> {
            table(robot, "#all-heard").requestFocus();
            table(robot, "#all-heard").getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER);
        until(() -> !robot.lookup("#requests").queryAll().isEmpty());
    }

    @Test
    void whatAPhoneComplainedAboutStandsBesideTheParameter(FxRobot robot) throws Exception {
        open(robot);
        openPhone(robot, "anna");
        until(() -> effective(robot).getItems().stream()
                .anyMatch(row -> row.parameter().name().equals("reg.1.label")));
        robot.interact(() -> effective(robot)
                .getSelectionModel()
                .select(effective(robot).getItems().stream()
                        .filter(row -> row.parameter().name().equals("reg.1.label"))
                        .findFirst()
                        .orElseThrow()));
        until(() -> !robot.lookup("#complaints").queryAll().isEmpty());
        assertThat(texts(robot, "requested type 2 but is of type 0")).isNotEmpty();
    }

    @Test
    void anExportStandsBesideWhatTheRootGives(FxRobot robot) throws Exception {
        open(robot);
        Path export = temp.resolve("export.xml");
        Files.writeString(
                export,
                "<PHONE_CONFIG><!-- left out --><ALL reg.1.label=\"Berta\" up.backlight.timeout=\"5\" "
                        + "reg.1.auth.password=\"s3cret\" device.set=\"1\"/></PHONE_CONFIG>");
        openPhone(robot, "anna");
        answer = export.toString();
        fire(robot, "#compare-export");
        until(() -> robot.lookup("#running").queryAll().size() == 1
                && !table(robot, "#running").getItems().isEmpty());
        TableView<RunningConfig.Difference> differences = table(robot, "#running");
        assertThat(differences.getItems())
                .extracting(RunningConfig.Difference::parameter)
                .containsExactly("reg.1.auth.password", "reg.1.label");
        assertThat(texts(robot, "s3cret")).isEmpty();
        Path report = temp.resolve("report.txt");
        answer = report.toString();
        fire(robot, "#running-report");
        until(() -> Files.exists(report));
        until(() -> size(report) > 100);
        assertThat(Files.readString(report))
                .contains("reg.1.label")
                .doesNotContain("Anna")
                .doesNotContain("Berta")
                .doesNotContain("s3cret")
                .doesNotContain(MAC);
        openPhone(robot, "anna");
        answer = temp.resolve("none.xml").toString();
        fire(robot, "#compare-export");
        until(() -> !texts(robot, "There is no file").isEmpty());
    }

    @Test
    void aLargeLogIsATable(FxRobot robot) throws Exception {
        open(robot);
        Files.writeString(
                root.resolve("0004f2000002-app.log"),
                "1014151423|sip  |3|00|Registered\n".repeat(200_000) + "1014151424|cfg  |5|00|the last line\n");
        robot.interact(() -> wiring.model().reload());
        until(() -> wiring.model().root().base().file(new RootPath("0004f2000002-app.log")) != null);
        robot.interact(() -> wiring.openFile("0004f2000002-app.log"));
        until(() -> !robot.lookup("#log-lines").queryAll().isEmpty()
                && table(robot, "#log-lines").getItems().size() == 200_001);
        robot.clickOn("#log-filter").write("last");
        until(() -> table(robot, "#log-lines").getItems().size() == 1);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }
}
