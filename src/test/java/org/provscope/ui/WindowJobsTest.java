package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.provscope.check.ProblemCode;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.settings.AppFolders;
import org.provscope.testing.NeedsWindow;
import org.provscope.ui.changes.ValueModel;
import org.provscope.ui.phones.PhoneRow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What people come for, done as they would do it, with as few actions as promised: a click, a key or one typing each. */
@NeedsWindow
class WindowJobsTest extends DrivenWindow {
    private static final String MARA = "0004f2a1c002";

    private int actions;

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    /** Opens a copy of the sample that may be changed. */
    private void open(FxRobot robot) throws Exception {
        Path root = copyOfSample();
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null
                && !robot.lookup("#phones").queryAll().isEmpty()
                && !phones(robot).isEmpty());
    }

    private void press(FxRobot robot, String id) {
        actions++;
        until(() -> robot.lookup(id).queryAll().stream().anyMatch(Node::isVisible));
        robot.interact(() -> ((ButtonBase) robot.lookup(id).query()).fire());
    }

    private void press(FxRobot robot, KeyCode... keys) {
        actions++;
        robot.push(keys);
    }

    private void type(FxRobot robot, String text) {
        actions++;
        robot.write(text, 0);
    }

    private void click(FxRobot robot, String words) {
        actions++;
        until(() -> button(robot, words) != null);
        robot.interact(() -> ((ButtonBase) button(robot, words)).fire());
    }

    private static Node button(FxRobot robot, String words) {
        return robot
                .lookup(node -> node instanceof ButtonBase labeled
                        && words.equals(((Labeled) labeled).getText())
                        && node.isVisible())
                .queryAll()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private String valueOf(String mac, String name) {
        var found = root().resolved().effective(new MacAddress(mac), null).find(name);
        return found == null ? "not set" : found.value();
    }

    @Test
    void whyAPhoneDiffersAndThatTheSharedValueCounts(FxRobot robot) throws Exception {
        open(robot);
        actions = 0;
        openPhone(robot, "mara"); // one typing and Enter
        actions += 2;
        robot.interact(() -> effective(robot)
                .getSelectionModel()
                .select(effective(robot).getItems().stream()
                        .filter(row -> row.parameter().name().endsWith("24HourClock"))
                        .findFirst()
                        .orElseThrow()));
        actions++;
        until(() -> !texts(robot, "because that was chosen at the phone itself").isEmpty());
        assertThat(actions).as("to see why").isLessThanOrEqualTo(3);
    }

    @Test
    void aTimeServerForOneSite(FxRobot robot) throws Exception {
        open(robot);
        actions = 0;
        press(robot, KeyCode.CONTROL, KeyCode.P);
        type(robot, "tcpIpApp.sntp.address");
        press(robot, KeyCode.ENTER);
        until(() -> robot.lookup("#where-bar").queryAll().size() == 1);
        // The value of most phones stands first: Bristol's.
        click(robot, "Change …");
        until(() -> robot.lookup("#value-places").queryAll().size() == 1
                && !places(robot).getItems().isEmpty());
        ValueModel.Place site = places(robot).getItems().stream()
                .filter(place -> place.whom().equals("Bristol"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> places(robot).getSelectionModel().select(site));
        type(robot, "ntp.example.com");
        until(() -> !robot.lookup("#value-write").query().isDisabled());
        press(robot, "#value-write");
        until(() -> root().drafts().size() == 1);
        assertThat(valueOf(MARA, "tcpIpApp.sntp.address")).contains("ntp.example.com");
        assertThat(valueOf("0004f2a1c109", "tcpIpApp.sntp.address")).contains("leeds");
        assertThat(actions).as("without the plan").isLessThanOrEqualTo(6);
    }

    private static ListView<ValueModel.Place> places(FxRobot robot) {
        return robot.lookup("#value-places").queryListView();
    }

    @Test
    void aContactForAllPhonesOfASite(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> wiring.openFile("contacts/0004f2a1c001-directory.xml"));
        until(() -> !robot.lookup("#contacts").queryAll().isEmpty()
                && !robot.lookup("#contacts").queryTableView().getItems().isEmpty());
        actions = 0;
        robot.interact(() ->
                robot.lookup("#contacts").queryTableView().getSelectionModel().select(0));
        actions++;
        press(robot, "#contacts-copy");
        until(() -> robot.lookup("#copy-phones").queryAll().size() == 1);
        actions++;
        robot.interact(() -> ((ButtonBase)
                        robot.lookup(node -> "Select the phones of Leeds".equals(node.getAccessibleText()))
                                .query())
                .fire());
        until(() -> robot.lookup("#copy-create").query().isVisible());
        press(robot, "#copy-create");
        until(() -> root().drafts().size() == 3);
        assertThat(actions).isLessThanOrEqualTo(4);
    }

    @Test
    void whatIsWrongWithOnePhone(FxRobot robot) throws Exception {
        open(robot);
        openPhone(robot, "workshop");
        until(() -> robot.lookup("#phone-problems").query().isVisible());
        actions = 0;
        press(robot, "#phone-problems");
        until(() -> robot.lookup("#problems").queryAll().size() == 1);
        TreeTableView<?> problems = robot.lookup("#problems").queryAs(TreeTableView.class);
        until(() ->
                problems.getRoot() != null && problems.getRoot().getChildren().size() == 1);
        assertThat(texts(robot, "Workshop")).isNotEmpty();
        assertThat(actions).isEqualTo(1);
    }

    @Test
    void aSiteGetsANameAndAPhoneMovesThere(FxRobot robot) throws Exception {
        open(robot);
        TableView<?> list = robot.lookup("#phones").queryTableView();
        until(() -> groups(list).equals(List.of("Bristol 8", "Leeds 4")));
        robot.interact(
                () -> list.getSelectionModel().clearAndSelect(list.getItems().size() - 5));
        menu(robot, list, "Rename the site …");
        until(() -> robot.lookup("#site-name").queryAll().size() == 1);
        robot.write("York", 0).type(KeyCode.ENTER);
        until(() -> groups(list).equals(List.of("Bristol 8", "York 4")));
        robot.interact(() -> list.getSelectionModel().clearAndSelect(1));
        menu(robot, list, "Site of this phone …");
        until(() -> robot.lookup("#site-name").queryAll().size() == 1);
        robot.write("york", 0).type(KeyCode.ENTER);
        until(() -> groups(list).equals(List.of("Bristol 7", "York 5")));
        until(() -> robot.lookup(node -> node instanceof Labeled chip && "York  5".equals(chip.getText()))
                        .queryAll()
                        .size()
                == 1);
        robot.clickOn("#phones-filter").write("york", 0);
        until(() -> phones(robot).size() == 5);
        // The next window knows it.
        Location open = root().base().location();
        robot.interact(() -> restart(new AppFolders(user, user, user)));
        robot.interact(() -> wiring.model().open(open));
        until(() -> !robot.lookup("#phones").queryAll().isEmpty()
                && groups(robot.lookup("#phones").queryTableView()).equals(List.of("Bristol 7", "York 5")));
    }

    @Test
    void nothingOldIsLeftAfterTwoActions(FxRobot robot) throws Exception {
        open(robot);
        actions = 0;
        press(robot, "#tile-old-names");
        until(() -> robot.lookup("#migrate-apply").queryAll().size() == 1
                && !robot.lookup("#migrate-apply").query().isDisabled());
        press(robot, "#migrate-apply");
        until(() -> root().isChanged());
        assertThat(actions).isEqualTo(2);
        assertThat(checked().problems())
                .noneMatch(problem -> problem.code() == ProblemCode.PRE_3_3_0_PARAMETER
                        && "spip335-legacy.cfg".equals(problem.file()));
    }

    @Test
    void anotherFirmwareForAllMasters(FxRobot robot) throws Exception {
        open(robot);
        actions = 0;
        choose(robot, "Change the firm_ware …");
        actions++;
        until(() -> !robot.lookup("#replace-value").queryAll().isEmpty());
        robot.clickOn("#replace-only").write("firmware/sip.ld", 0);
        actions++;
        robot.clickOn("#replace-value");
        type(robot, "firmware/new.ld");
        until(() -> !robot.lookup("#replace-apply").query().isDisabled());
        // Who gets it is known before it is done.
        robot.clickOn("By phone (9)");
        until(() -> !texts(robot, "APP_FILE_PATH").isEmpty());
        press(robot, "#replace-apply");
        until(() -> root().isChanged());
        assertThat(actions).isLessThanOrEqualTo(4);
    }

    @Test
    void twoPhonesSideBySide(FxRobot robot) throws Exception {
        open(robot);
        actions = 0;
        TableView<?> list = robot.lookup("#phones").queryTableView();
        robot.interact(() -> {
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().selectIndices(1, 2);
        });
        actions += 2;
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        until(() -> robot.lookup("#matrix").queryAll().size() == 1
                && !robot.lookup("#matrix").queryTableView().getItems().isEmpty());
        assertThat(actions).isEqualTo(3);
    }

    /** The folder as it was is compared with the open one, and the report is there to be sent. */
    @Test
    void twoFoldersAreReviewed(FxRobot robot) throws Exception {
        open(robot);
        Path before = copyOfSample();
        Path file = Path.of(root().base().location().address()).resolve("site-leeds.cfg");
        Files.writeString(file, Files.readString(file).replace("leeds", "york"));
        Path bristol = file.resolveSibling("site-bristol.cfg");
        Files.writeString(bristol, Files.readString(bristol).replace("bristol", "bath"));
        until(() -> root().content(new RootPath("site-leeds.cfg"))
                .orElseThrow()
                .text()
                .contains("york"));
        actions = 0;
        answer = before.toString();
        choose(robot, "A _folder …");
        actions += 2; // the menu, the folder
        until(() -> !robot.lookup("#plan-sections").queryAll().isEmpty()
                && !robot.lookup("#plan-sections").queryListView().getItems().isEmpty());
        assertThat(texts(robot, "Before: " + before)).isNotEmpty();
        answer = temp.resolve("review.html").toString();
        actions++; // its name
        press(robot, "#plan-report");
        until(() -> !texts(robot, "The report was saved").isEmpty());
        assertThat(actions).isLessThanOrEqualTo(4);
        assertThat(Files.readString(Path.of(answer))).contains("york", "bath", "Mara Finch");
        click(robot, "Close");
        // The same for one site: nothing of the other's phones.
        ComboBox<?> scope = robot.lookup("#plan-scope").queryComboBox();
        until(() -> scope.getItems().size() == 3);
        robot.interact(() -> scope.getSelectionModel().select(2));
        until(() -> !texts(robot, "Leeds: ").isEmpty());
        Files.delete(Path.of(answer));
        press(robot, "#plan-report");
        until(() -> !texts(robot, "The report was saved").isEmpty());
        assertThat(Files.readString(Path.of(answer)))
                .contains("Only 4 phones: Leeds.", "york")
                .doesNotContain("Mara Finch", "bath");
    }

    private static List<String> groups(TableView<?> list) {
        return list.getItems().stream()
                .filter(PhoneRow.Group.class::isInstance)
                .map(row -> ((PhoneRow.Group) row).title() + " " + ((PhoneRow.Group) row).phones())
                .toList();
    }

    private static void menu(FxRobot robot, Node on, String words) {
        robot.interact(() -> Event.fireEvent(
                on, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 50, 50, 150, 150, false, null)));
        robot.clickOn(words);
    }

    @Test
    void aPhoneLikeAnotherFromItsMenu(FxRobot robot) throws Exception {
        open(robot);
        TableView<?> list = robot.lookup("#phones").queryTableView();
        robot.interact(() -> list.getSelectionModel().select(2));
        actions = 0;
        robot.rightClickOn("Mara Finch");
        actions++;
        robot.clickOn("New phone like this …");
        actions++;
        until(() -> !texts(robot, "Mara Finch").isEmpty()
                && robot.lookup("#new-phone-address").queryAll().size() == 1);
        // Only its own values are asked for besides.
        type(robot, "0004f2a1c0ff");
        press(robot, "#new-phone-make");
        until(() -> root().isChanged());
        assertThat(actions).isLessThanOrEqualTo(4);
        assertThat(root().resolved().phones()).containsKey(new MacAddress("0004f2a1c0ff"));
    }

    @Test
    void aFileIsRenamedFromTheTree(FxRobot robot) throws Exception {
        Path root = Files.createTempDirectory(temp, "small");
        Files.writeString(root.resolve("000000000000.cfg"), "<APPLICATION CONFIG_FILES=\"site-leeds.cfg\"/>");
        Files.writeString(root.resolve("0004f2000001-phone.cfg"), "<o/>");
        Files.writeString(root.resolve("site-leeds.cfg"), "<a reg.1.label=\"x\"/>");
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null
                && !robot.lookup("#phones").queryAll().isEmpty());
        robot.clickOn("Files");
        TreeView<?> tree = robot.lookup("#files").queryAs(TreeView.class);
        until(() -> tree.getRoot() != null && !tree.getRoot().getChildren().isEmpty());
        robot.interact(() -> select(tree, "site-leeds.cfg"));
        // A right click on a tree shows no menu without a display.
        robot.interact(() -> Event.fireEvent(
                tree, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 50, 50, 150, 150, false, null)));
        robot.clickOn("Rename …");
        prompt(robot, "sites/leeds.cfg");
        until(() -> !texts(robot, "No phone gets a different value.").isEmpty());
        press(robot, "#fix-apply");
        until(() -> !robot.lookup(".source").queryAll().isEmpty());
        assertThat(root().resolved().snapshot().file(new RootPath("sites/leeds.cfg")))
                .isNotNull();
        assertThat(root().resolved().snapshot().file(new RootPath("site-leeds.cfg")))
                .isNull();
        assertThat(valueOf("0004f2000001", "reg.1.label")).isEqualTo("x");
        press(robot, "#bar-undo");
        until(() -> root().resolved().snapshot().file(new RootPath("site-leeds.cfg")) != null
                && root().drafts().isEmpty());
    }

    private static <T> void select(TreeView<T> tree, String name) {
        tree.getRoot().getChildren().stream()
                .filter(item -> item.getValue().toString().contains(name))
                .findFirst()
                .ifPresent(tree.getSelectionModel()::select);
    }

    @Test
    void aParameterIsFoundByItsMeaning(FxRobot robot) throws Exception {
        open(robot);
        openPhone(robot, "mara");
        actions = 0;
        press(robot, "#set-parameter");
        until(() -> robot.lookup("#goto-search").queryAll().size() == 1);
        type(robot, "text beside the line key");
        press(robot, KeyCode.ENTER);
        until(() -> robot.lookup("#value-field").queryAll().size() == 1);
        assertThat(texts(robot, "reg.1.label")).isNotEmpty();
    }
}
