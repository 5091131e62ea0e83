package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.testing.NeedsWindow;
import org.provscope.ui.effective.EffectiveRow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Several parameters at once, and the marks on what is changed here only. */
@NeedsWindow
class WindowMarksTest extends DrivenWindow {
    private static final String RECEPTION = "phones/0004f2a1c001.cfg";

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        Path root = copyOfSample();
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null
                && !robot.lookup("#phones").queryAll().isEmpty()
                && !phones(robot).isEmpty());
        openPhone(robot, "reception");
        robot.interact(() -> {
            effective(robot).requestFocus();
            effective(robot).getSelectionModel().clearAndSelect(1);
        });
    }

    private static void selectFour(FxRobot robot) {
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, 3).release(KeyCode.SHIFT);
        until(() -> effective(robot).getSelectionModel().getSelectedItems().size() == 4);
        until(() -> !texts(robot, "99 parameters, 4 selected").isEmpty());
    }

    private String text(String path) {
        return root().content(new RootPath(path)).orElseThrow().text();
    }

    @Test
    void fourParametersAreRemovedAtOnceAndComeBackTogether(FxRobot robot) {
        String before = text(RECEPTION);
        selectFour(robot);
        robot.type(KeyCode.DELETE);
        until(() -> !texts(robot, "Remove 4 parameters from the files that win").isEmpty());
        assertThat(texts(robot, "attendant.resourceList.1.label: this phone will then use the firmware's default"))
                .hasSize(1);
        assertThat(texts(robot, "1 phone gets a different value.")).hasSize(1);
        assertThat(robot.lookup("#fix-preview").queryListView().getItems()).hasSize(4);
        robot.clickOn("#fix-apply");
        until(() -> effective(robot).getItems().size() == 95);
        until(() -> !texts(robot, "4 removed here").isEmpty());
        assertThat(text(RECEPTION))
                .isEqualTo(before.replaceAll("(?m)^.*(?:resourceList\\.1\\.|resourceList\\.2\\.address).*\\R", ""));
        until(() -> !texts(robot, "is changed here only. Once you publish, 1 phone gets something else")
                .isEmpty());
        robot.clickOn("#bar-undo");
        until(() -> effective(robot).getItems().size() == 99);
        assertThat(text(RECEPTION)).isEqualTo(before);
    }

    @Test
    void namesAndValuesAreCopied(FxRobot robot) {
        selectFour(robot);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString().lines())
                        .hasSize(4)
                        .first()
                        .isEqualTo("attendant.resourceList.1.address\t2002\t" + RECEPTION + ":17"));
    }

    @Test
    void whatIsChangedIsMarkedUntilItIsTakenBack(FxRobot robot) {
        robot.type(KeyCode.F2).write("4711").type(KeyCode.ENTER);
        until(() -> robot.lookup("#value-write").queryAll().size() == 1
                && !robot.lookup("#value-write").query().isDisabled());
        robot.type(KeyCode.ENTER);
        until(() -> root().isChanged() && changedRows(robot).size() == 1);
        EffectiveRow row = changedRows(robot).getFirst();
        assertThat(row.published()).isEqualTo("“2002” from " + RECEPTION + ":17");
        // The row stays selected although it was made anew.
        until(() -> !texts(robot, "Until you publish: “2002” from").isEmpty());
        until(() -> marks(robot) == 1);
        robot.clickOn("Files");
        until(() -> !texts(robot, "shared.cfg").isEmpty());
        robot.clickOn("phones").type(KeyCode.RIGHT);
        until(() -> marks(robot) == 1);
        robot.clickOn("#bar-undo");
        until(() -> changedRows(robot).isEmpty() && marks(robot) == 0);
    }

    private static int marks(FxRobot robot) {
        return (int) robot.lookup(".changed-mark").queryAll().stream()
                .filter(mark -> mark.getScene() != null && isSeen(mark))
                .count();
    }

    private static boolean isSeen(javafx.scene.Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /** As the table paints them. */
    private static List<EffectiveRow> changedRows(FxRobot robot) {
        TableView<EffectiveRow> table = effective(robot);
        return table.lookupAll(".table-row-cell").stream()
                .filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("changed")))
                .map(node -> (EffectiveRow) ((TableRow<?>) node).getItem())
                .toList();
    }
}
