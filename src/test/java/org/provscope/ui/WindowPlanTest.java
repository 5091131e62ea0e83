package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.provscope.edit.Change;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.plan.PlanChange;
import org.provscope.testing.NeedsServer;
import org.provscope.testing.servers.TestServer;
import org.provscope.ui.plan.Section;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The page of the plan, driven as a person would. */
@NeedsServer
class WindowPlanTest extends DrivenWindow {
    private static final String A = "0004f2000001";
    private static final String B = "0004f2000002";

    private Path root = Path.of("");

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private void open(FxRobot robot) throws Exception {
        root = Files.createTempDirectory(temp, "root");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"site.cfg\"/>");
        Files.writeString(root.resolve("site.cfg"), "<c x=\"1\" y=\"1\"/>\n");
        Files.writeString(root.resolve(A + "-phone.cfg"), "<p reg.1.label=\"Anna\"/>");
        Files.writeString(root.resolve(B + "-phone.cfg"), "<p reg.1.label=\"Ben\" x=\"9\"/>");
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null);
    }

    private void change(FxRobot robot, String text) {
        robot.interact(() -> wiring.model()
                .drafts()
                .change(
                        "A change",
                        new Change(new java.util.TreeMap<>(java.util.Map.of(
                                new RootPath("site.cfg"),
                                java.util.Optional.of(org.provscope.xml.SourceText.of(
                                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))))),
                        why -> {
                            throw new IllegalStateException(why);
                        }));
        until(() -> wiring.model().drafts().isSettled());
    }

    @SuppressWarnings("unchecked")
    private static ListView<Section> sections(FxRobot robot) {
        return robot.lookup("#plan-sections").queryAs(ListView.class);
    }

    @SuppressWarnings("unchecked")
    private static TableView<PlanChange> changes(FxRobot robot) {
        return robot.lookup("#plan-changes").queryAs(TableView.class);
    }

    @Test
    void thePlanFollowsEveryChange(FxRobot robot) throws Exception {
        open(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        until(() -> !texts(robot, "There are no changes").isEmpty());
        change(robot, "<c x=\"2\" y=\"1\"/>\n");
        until(() -> sections(robot).getItems().size() == 4);
        assertThat(texts(robot, "1 of 2 phones gets something else.")).isNotEmpty();
        assertThat(sections(robot).getItems())
                .extracting(Section::title)
                .containsExactly(
                        "1 phone: 1 parameter",
                        "Any other phone: 1 parameter",
                        "1 phone: 1 change without effect",
                        "site.cfg");
        assertThat(changes(robot).getItems()).extracting(PlanChange::parameter).containsExactly("x");
        change(robot, "<c x=\"2\" y=\"1\"/\n");
        until(() -> !robot.lookup("#plan-losses").queryAll().isEmpty());
        assertThat(texts(robot, "cannot be read by any phone")).isNotEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> robot.lookup("#plan-losses").queryAll().isEmpty());
        robot.interact(
                () -> robot.lookup("#plan-filter").queryTextInputControl().setText("ben"));
        until(() -> sections(robot).getItems().size() == 1);
        robot.interact(
                () -> robot.lookup("#plan-filter").queryTextInputControl().setText("no such thing"));
        until(() -> !texts(robot, "Nothing in the plan matches.").isEmpty());
    }

    @Test
    void itIsPublishedAndReportedFromHere(FxRobot robot) throws Exception {
        open(robot);
        change(robot, "<c x=\"2\" y=\"1\"/>\n");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        until(() -> !robot.lookup("#plan-report").queryAll().isEmpty());
        answer = root.resolveSibling("plan.html").toString();
        robot.interact(() -> robot.lookup("#plan-report").queryButton().fire());
        until(() -> !texts(robot, "The report was saved").isEmpty());
        robot.type(KeyCode.ESCAPE);
        assertThat(Files.readString(Path.of(answer))).contains("1 of 2 phones gets something else.", "Anna");
        robot.interact(() -> robot.lookup("#plan-publish").queryButton().fire());
        until(() -> !texts(robot, "1 of 2 phones gets something else. 1 phone reads a changed file")
                .isEmpty());
        robot.clickOn("#publish-note");
        robot.write("ticket 42", 0);
        robot.interact(() -> robot.lookup("#publish-go").queryButton().fire());
        until(() -> !robot.lookup("#publish-close").queryAll().isEmpty());
        assertThat(texts(robot, "site.cfg was written to " + root)).isNotEmpty();
        assertThat(texts(robot, "Phones take it when they restart")).isNotEmpty();
        robot.interact(() -> robot.lookup("#publish-copy").queryButton().fire());
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo("0004f2000001");
        robot.interact(() -> robot.lookup("#publish-close").queryButton().fire());
        until(() -> !texts(robot, "There are no changes").isEmpty());
        assertThat(root.resolve("site.cfg")).hasContent("<c x=\"2\" y=\"1\"/>\n");
        choose(robot, "_Earlier publications");
        until(() -> !texts(robot, "ticket 42").isEmpty());
        until(() -> !texts(robot, "2 phones read them today.").isEmpty());
        ListView<?> readers = robot.lookup("#past-phones").queryListView();
        robot.interact(() -> {
            readers.requestFocus();
            readers.getSelectionModel().select(1);
        });
        robot.type(KeyCode.ENTER);
        until(() -> !texts(robot, "Ben").isEmpty()
                && !robot.lookup("#effective").queryAll().isEmpty());
    }

    @Test
    void theLinesOfAFileStandBesideItWithoutSecrets(FxRobot robot) throws Exception {
        open(robot);
        change(robot, "<c x=\"1\" y=\"2\"/>\n<d reg.1.auth.password=\"geheim\"/>\n");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        until(() -> !robot.lookup("#plan-sections").queryAll().isEmpty()
                && sections(robot).getItems().size() > 1);
        robot.interact(() -> sections(robot).getSelectionModel().selectLast());
        until(() -> !robot.lookup("#compared-lines").queryAll().isEmpty()
                && robot.lookup("#compared-lines").queryListView().getItems().size() == 2);
        assertThat(robot.lookup("#compared-lines").queryListView().getItems().toString())
                .contains("••••••", "text=2, isDifferent=true")
                .doesNotContain("geheim");
    }

    @Test
    void whatChangedInTheRootMeanwhileIsTold(FxRobot robot) throws Exception {
        root = Files.createTempDirectory(temp, "root");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"site.cfg\"/>");
        Files.writeString(root.resolve("site.cfg"), "<c x=\"1\"/>\n");
        try (TestServer server = TestServer.Kind.FTP.serve(root, Files.createTempDirectory(temp, "work"))) {
            robot.interact(() -> wiring.model().open(server.location()));
            until(() -> !robot.lookup("#ask-secret").queryAll().isEmpty());
            robot.interact(
                    () -> robot.lookup("#ask-secret").queryTextInputControl().setText(TestServer.PASSWORD));
            robot.interact(() -> robot.lookup("#ask-go").queryButton().fire());
            until(() -> wiring.model().root() != null);
            Files.writeString(root.resolve("site.cfg"), "<c x=\"1\"/>\n<!--theirs-->\n");
            change(robot, "<c x=\"2\"/>\n");
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            until(() -> !robot.lookup("#plan-drift").queryAll().isEmpty());
            robot.interact(() -> robot.lookup("Reload").queryButton().fire());
            until(() -> robot.lookup("#plan-drift").queryAll().isEmpty());
        }
    }

    @Test
    void phonesAreComparedWithEachOther(FxRobot robot) throws Exception {
        open(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        until(() -> !robot.lookup("#matrix").queryAll().isEmpty()
                && !robot.lookup("#matrix").queryTableView().getItems().isEmpty());
        assertThat(texts(robot, "2 phones: 2 parameters differ")).isNotEmpty();
        answer = root.resolveSibling("phones.csv").toString();
        robot.interact(() -> robot.lookup("#matrix-save").queryButton().fire());
        until(() -> !texts(robot, "The table was saved").isEmpty());
        assertThat(Files.readString(Path.of(answer))).contains("Anna (" + A + "),Ben (" + B + ")", "x,2,1,1,9");
    }

    @Test
    void twoRootsAreCompared(FxRobot robot) throws Exception {
        open(robot);
        Path other = Files.createTempDirectory(temp, "other");
        Files.writeString(other.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"site.cfg\"/>");
        Files.writeString(other.resolve("site.cfg"), "<c x=\"1\" y=\"0\"/>\n");
        Files.copy(root.resolve(A + "-phone.cfg"), other.resolve(A + "-phone.cfg"));
        answer = other.toString();
        robot.clickOn("View").clickOn("Compare with").clickOn("A folder …");
        until(() -> !robot.lookup("#plan-sections").queryAll().isEmpty()
                && !sections(robot).getItems().isEmpty());
        assertThat(texts(robot, "Before: " + other + "\nAfter: " + root)).isNotEmpty();
        until(() -> sections(robot).getItems().getFirst() instanceof Section.Brought);
        assertThat(sections(robot).getItems())
                .extracting(Section::title)
                .startsWith("1 new error", "1 phone: 1 parameter", "1 phone: 3 parameters");
        robot.interact(() -> robot.lookup("#plan-swap").queryButton().fire());
        until(() -> !texts(robot, "Before: " + root + "\nAfter: " + other).isEmpty());
        until(() -> sections(robot).getItems().getFirst() instanceof Section.Brought brought
                && brought.title().equals("1 problem solved"));
    }

    @Test
    void aFolderThatIsNoRootIsNotCompared(FxRobot robot) throws Exception {
        open(robot);
        Path other = Files.createTempDirectory(temp, "nothing");
        Files.writeString(other.resolve("letter.txt"), "Dear all");
        answer = other.toString();
        robot.clickOn("View").clickOn("Compare with").clickOn("A folder …");
        until(() -> !texts(robot, "is not a provisioning root: it has no master file")
                .isEmpty());
        assertThat(robot.lookup("#plan-sections").queryAll()).isEmpty();
    }

    @Test
    void twoFilesAndTwoPhonesStandBesideEachOther(FxRobot robot) throws Exception {
        open(robot);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write("site.cfg").type(KeyCode.ENTER);
        until(() -> !robot.lookup("#pages").queryAll().isEmpty()
                && !robot.lookup(".source").queryAll().isEmpty());
        choose(robot, "Another f_ile …");
        robot.write(B + "-phone");
        robot.type(KeyCode.ENTER);
        until(() -> !robot.lookup("#compared-lines").queryAll().isEmpty()
                && robot.lookup("#compared-lines").queryListView().getItems().size() == 2);
        assertThat(robot.lookup("#compared-lines").queryListView().getItems().toString())
                .contains("text=<c x=\"1\" y=\"1\"/>", "Ben");
        choose(robot, "Another _phone …");
        assertThat(robot.lookup("#goto-search").queryAll())
                .as("a file is in front")
                .isEmpty();
        openPhone(robot, "ben");
        choose(robot, "Another _phone …");
        robot.write("any other");
        robot.type(KeyCode.ENTER);
        until(() -> !robot.lookup("#matrix").queryAll().isEmpty()
                && robot.lookup("#matrix").queryTableView().getItems().size() == 2);
        assertThat(texts(robot, "Any other phone")).isNotEmpty();
    }
}
