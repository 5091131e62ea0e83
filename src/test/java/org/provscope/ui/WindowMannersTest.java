package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provscope.edit.Change;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.NeedsWindow;
import org.provscope.ui.changes.ValueModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Where people who tried the window stumbled: what they typed, clicked and expected there. */
@NeedsWindow
class WindowMannersTest extends DrivenWindow {
    private Path root = Path.of("");

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        root = copyOfSample();
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null
                && !robot.lookup("#phones").queryAll().isEmpty()
                && !phones(robot).isEmpty());
    }

    private void fire(FxRobot robot, String id) {
        until(() -> robot.lookup(id).queryAll().stream().anyMatch(Node::isVisible)
                && !robot.lookup(id).query().isDisabled());
        robot.interact(() -> ((ButtonBase) robot.lookup(id).query()).fire());
    }

    private static boolean isThere(FxRobot robot, String id) {
        return robot.lookup(id).queryAll().stream().anyMatch(Node::isVisible);
    }

    private static void menu(FxRobot robot, Node on, String words) {
        robot.interact(() -> Event.fireEvent(
                on, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 50, 50, 150, 150, false, null)));
        robot.clickOn(words);
    }

    /** A blank pressed the button that had the focus: two files were published without a note. */
    @Test
    void whoBeginsToTypeInPublishWritesTheNote(FxRobot robot) throws Exception {
        robot.interact(() -> change("shared.cfg", "24HourClock=\"1\"", "24HourClock=\"0\""));
        fire(robot, "#bar-publish");
        until(() -> isThere(robot, "#publish-note"));
        until(() -> robot.lookup("#publish-note").query().isFocused());
        robot.write("new clock for Leeds", 15);
        assertThat(((TextInputControl) robot.lookup("#publish-note").query()).getText())
                .isEqualTo("new clock for Leeds");
        assertThat(Files.readString(root.resolve("shared.cfg"))).contains("24HourClock=\"1\"");
        robot.type(KeyCode.ENTER);
        until(() -> isThere(robot, "#publish-close") && !root().isChanged());
        assertThat(Files.readString(root.resolve("shared.cfg"))).contains("24HourClock=\"0\"");
    }

    @Test
    void publishSaysWhatItBreaks(FxRobot robot) {
        robot.interact(() -> change("000000000000.cfg", "\"firmware/sip.ld\"", "\"firmware/new.ld\""));
        fire(robot, "#bar-publish");
        until(() -> isThere(robot, "#publish-brought"));
        assertThat(texts(robot, "000000000000.cfg: There is no firmware “firmware/new.ld”"))
                .hasSize(1);
    }

    @Test
    void changeBesideAValueMeansItsPhones(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write("tcpIpApp.sntp.address", 0).type(KeyCode.ENTER);
        until(() -> isThere(robot, "#where-bar"));
        until(() -> robot.lookup(node -> "Change the value of 4 phones".equals(node.getAccessibleText()))
                        .queryAll()
                        .size()
                == 1);
        robot.interact(() -> ((ButtonBase)
                        robot.lookup(node -> "Change the value of 4 phones".equals(node.getAccessibleText()))
                                .query())
                .fire());
        until(() -> isThere(robot, "#value-places")
                && !robot.lookup("#value-write").query().isDisabled());
        assertThat(texts(robot, "For 4 phones, e.g. Leeds Front Desk: now “ntp.leeds"))
                .hasSize(1);
        robot.write("ntp.example.com", 0);
        ListView<ValueModel.Place> places = robot.lookup("#value-places").queryListView();
        until(() -> {
            ValueModel.Place place = places.getSelectionModel().getSelectedItem();
            return place != null
                    && place.target().file().value().equals("site-leeds.cfg")
                    && place.impact().changed().size() == 4
                    && !robot.lookup("#value-write").query().isDisabled();
        });
        // A click beside the box does not lose what was typed; Enter in the list writes it.
        robot.interact(() -> shown.getScene().getRoot().lookup(".goto-shade").fireEvent(pressed()));
        assertThat(isThere(robot, "#value-places")).isTrue();
        robot.interact(places::requestFocus);
        robot.type(KeyCode.ENTER);
        until(() -> root().drafts().keySet().equals(java.util.Set.of(new RootPath("site-leeds.cfg"))));
    }

    private static javafx.scene.input.MouseEvent pressed() {
        return new javafx.scene.input.MouseEvent(
                javafx.scene.input.MouseEvent.MOUSE_PRESSED,
                5,
                5,
                5,
                5,
                javafx.scene.input.MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @Test
    void masterAttributesAreNoParameters(FxRobot robot) {
        openPhone(robot, "mara");
        fire(robot, "#set-parameter");
        until(() -> isThere(robot, "#goto-search"));
        robot.write("APP_FILE_PATH", 0).type(KeyCode.ENTER);
        until(() -> !texts(robot, "APP_FILE_PATH is a setting of master files").isEmpty());
    }

    @Test
    void allChangesAreDiscardedAtOnce(FxRobot robot) {
        robot.interact(() -> {
            change("shared.cfg", "24HourClock=\"1\"", "24HourClock=\"0\"");
            change("features.cfg", "<", "<");
        });
        until(() -> root().drafts().size() == 1);
        robot.interact(() -> change("site-leeds.cfg", "ntp.", "ntq."));
        until(() -> root().drafts().size() == 2);
        fire(robot, "#bar-changes");
        fire(robot, "#drafts-give-up-all");
        until(() -> !root().isChanged());
    }

    @Test
    void problemsOfAPhoneAreCountedAsItsDisplayDoes(FxRobot robot) {
        openPhone(robot, "workshop");
        fire(robot, "#phone-problems");
        until(() -> isThere(robot, "#problems"));
        TreeTableView<?> problems = robot.lookup("#problems").queryAs(TreeTableView.class);
        until(() ->
                problems.getRoot() != null && problems.getRoot().getChildren().size() == 1);
        assertThat(texts(robot, "Pre-3.3.0 30")).isNotEmpty();
        assertThat(robot.lookup(".toggle-button").queryAll().stream()
                        .filter(node -> node instanceof javafx.scene.control.ToggleButton toggle
                                && toggle.isSelected()
                                && "By phone".equals(toggle.getText())))
                .hasSize(1);
    }

    @Test
    void oneNumberIsChangedInEveryDirectory(FxRobot robot) {
        choose(robot, "To a_ll contacts");
        until(() -> isThere(robot, "#all-contacts")
                && !robot.lookup("#all-contacts").queryTableView().getItems().isEmpty());
        TableView<?> all = robot.lookup("#all-contacts").queryTableView();
        robot.interact(() -> all.getSelectionModel().clearAndSelect(0));
        String number = all.getColumns().get(3).getCellData(0).toString();
        menu(robot, all, "Change " + number + " everywhere …");
        prompt(robot, "98765");
        until(() -> !texts(robot, "get the new number.").isEmpty()
                || !texts(robot, "gets the new number.").isEmpty());
        robot.type(KeyCode.ENTER);
        until(() -> root().isChanged());
        assertThat(root().drafts().keySet())
                .allSatisfy(
                        path -> assertThat(root().content(path).orElseThrow().text())
                                .contains("<ct>98765</ct>")
                                .doesNotContain("<ct>" + number + "</ct>"));
        robot.interact(() -> all.getSelectionModel().clearAndSelect(1));
        String second = all.getColumns().get(3).getCellData(1).toString();
        robot.interact(all::requestFocus);
        robot.type(KeyCode.ENTER);
        until(() -> isThere(robot, "#contacts")
                && !robot.lookup("#contacts")
                        .queryTableView()
                        .getSelectionModel()
                        .isEmpty());
        TableView<org.provscope.ui.directory.DirectoryModel.Row> grid =
                robot.lookup("#contacts").queryTableView();
        until(() ->
                grid.getSelectionModel().getSelectedItem().entry().value("ct").equals(second));
    }

    /** What was changed in the same directory while the question stood was overwritten. */
    @Test
    void oneNumberKeepsWhatIsChangedWhileItAsks(FxRobot robot) {
        choose(robot, "To a_ll contacts");
        until(() -> isThere(robot, "#all-contacts")
                && !robot.lookup("#all-contacts").queryTableView().getItems().isEmpty());
        TableView<?> all = robot.lookup("#all-contacts").queryTableView();
        robot.interact(() -> all.getSelectionModel().clearAndSelect(0));
        String number = all.getColumns().get(3).getCellData(0).toString();
        RootPath directory = root().resolved().snapshot().files().stream()
                .map(RootFile::path)
                .filter(path -> path.value().endsWith("-directory.xml"))
                .filter(path -> root().content(path).orElseThrow().text().contains("<ct>" + number + "</ct>"))
                .findFirst()
                .orElseThrow();
        menu(robot, all, "Change " + number + " everywhere …");
        prompt(robot, "98765");
        until(() -> !texts(robot, "get the new number.").isEmpty()
                || !texts(robot, "gets the new number.").isEmpty());
        robot.interact(() -> change(directory.value(), "</item_list>", "<!-- kept --></item_list>"));
        until(() -> root().isChanged());
        robot.type(KeyCode.ENTER);
        until(() -> root().content(directory).orElseThrow().text().contains("<ct>98765</ct>"));
        assertThat(root().content(directory).orElseThrow().text()).contains("<!-- kept -->");
    }

    /** What was changed while the question stood was discarded along. */
    @Test
    void discardingAPartIsRefusedWhereMoreWasChangedMeanwhile(FxRobot robot) {
        RootPath shared = new RootPath("shared.cfg");
        robot.interact(() -> {
            change("shared.cfg", "24HourClock=\"1\"", "24HourClock=\"0\"");
            change("000000000000.cfg", "shared.cfg\"\n    MISC", "shared.cfg, zzz.cfg\"\n    MISC");
            wiring.model()
                    .drafts()
                    .change(
                            "A file",
                            new Change(new TreeMap<>(Map.of(new RootPath("zzz.cfg"), root().content(shared)))),
                            why -> {
                                throw new AssertionError(why);
                            });
        });
        until(() -> root().drafts().size() == 3);
        fire(robot, "#bar-changes");
        until(() -> isThere(robot, "#drafts")
                && robot.lookup("#drafts").queryListView().getItems().size() == 3);
        robot.interact(() -> {
            var list = robot.lookup("#drafts").queryListView();
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().selectIndices(1, 2);
        });
        fire(robot, "#draft-give-up");
        until(() -> isThere(robot, "#fix-apply"));
        robot.interact(() -> change("shared.cfg", "</", "<!-- kept --></"));
        until(() -> root().content(shared).orElseThrow().text().contains("<!-- kept -->"));
        fire(robot, "#fix-apply");
        until(() -> !texts(robot, "the files changed in the meantime").isEmpty());
        assertThat(root().drafts()).hasSize(3);
        assertThat(root().content(shared).orElseThrow().text()).contains("<!-- kept -->");
    }

    @Test
    void aContactIsMadeForSeveralPhones(FxRobot robot) {
        choose(robot, "To a_ll contacts");
        fire(robot, "#all-contacts-add");
        until(() -> isThere(robot, "#new-contact-fn"));
        robot.write("Ann", 0)
                .type(KeyCode.TAB)
                .write("Other", 0)
                .type(KeyCode.TAB)
                .write("4711", 0);
        robot.type(KeyCode.ENTER);
        until(() -> isThere(robot, "#copy-filter"));
        robot.write("leeds", 0);
        until(() -> robot.lookup("#copy-phones").queryListView().getItems().size() == 4);
        fire(robot, "#copy-all");
        fire(robot, "#copy-do");
        until(() -> root().isChanged());
        assertThat(root().content(root().drafts().firstKey()).orElseThrow().text())
                .contains("<fn>Ann</fn>", "<ct>4711</ct>");
    }

    /** It was left there, and counted as an error. */
    @Test
    void anAddedContactGoesWithEscape(FxRobot robot) {
        robot.interact(() -> wiring.openFile("contacts/0004f2a1c001-directory.xml"));
        until(() -> isThere(robot, "#contacts")
                && !robot.lookup("#contacts").queryTableView().getItems().isEmpty());
        int before = robot.lookup("#contacts").queryTableView().getItems().size();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> robot.lookup("#contacts").queryTableView().getItems().size() == before + 1
                && shown.getScene().getFocusOwner() instanceof TextField);
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#contacts").queryTableView().getItems().size() == before && !root().isChanged());
    }

    @Test
    void theChosenFileCountsWhereNoneIsOpen(FxRobot robot) {
        robot.clickOn("Files");
        until(() -> !texts(robot, "shared.cfg").isEmpty());
        robot.clickOn("shared.cfg");
        until(() -> !robot.lookup(".source").queryAll().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.W);
        until(() -> robot.lookup(".source").queryAll().isEmpty());
        choose(robot, "Phones of this _file");
        until(() -> !texts(robot, "12 phones").isEmpty());
    }

    /** The bar of changes, the banner and the line of the problem took the room of the last lines. */
    @Test
    void theLineThatIsTypedStaysInSight(FxRobot robot) {
        robot.interact(() -> wiring.openFile("shared.cfg"));
        until(() -> !robot.lookup(".source").queryAll().isEmpty());
        CodeArea area = robot.lookup(".source").queryAs(CodeArea.class);
        robot.clickOn(area).push(KeyCode.CONTROL, KeyCode.END);
        double before = area.getHeight();
        robot.write("<", 0);
        until(() -> !texts(robot, "A phone cannot read this file").isEmpty());
        until(() -> area.getHeight() < before - 60
                && area.getCaretBounds()
                        .filter(caret -> caret.getMaxY() - caret.getHeight() / 4
                                <= area.localToScreen(area.getLayoutBounds()).getMaxY())
                        .isPresent());
    }

    @Test
    void nothingIsCutOffInASmallWindow(FxRobot robot) {
        robot.interact(() -> {
            shown.setWidth(990);
            shown.setHeight(700);
        });
        openPhone(robot, "warehouse 1");
        Region page = (Region) robot.lookup(".phone-page").query();
        until(() -> page.getWidth() > 0);
        robot.interact(() -> {
            double right = page.localToScene(page.getLayoutBounds()).getMaxX();
            assertThat(right).isLessThanOrEqualTo(shown.getScene().getWidth() + 0.5);
            for (String id : new String[] {"#set-parameter", "#phone-problems", "#phone-said", "#compare-export"}) {
                Region control = (Region) robot.lookup(id).query();
                assertThat(control.getWidth()).as(id).isGreaterThanOrEqualTo(control.prefWidth(-1) - 0.5);
                assertThat(control.localToScene(control.getLayoutBounds()).getMaxX())
                        .as(id)
                        .isLessThanOrEqualTo(right + 0.5);
            }
        });
    }
}
