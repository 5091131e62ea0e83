package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provscope.edit.Change;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.testing.NeedsWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a designer missed where one reads: what a file is, which problem is meant, where what is looked for stands. */
@NeedsWindow
class WindowReadingTest extends DrivenWindow {
    private Path root = Path.of("");

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        root = copyOfSample();
        open(robot, root);
    }

    private void open(FxRobot robot, Path folder) {
        robot.interact(() -> wiring.model().open(new Location.Folder(folder)));
        until(() -> wiring.model().root() != null && root().base().location().equals(new Location.Folder(folder)));
    }

    private CodeArea area(FxRobot robot, String file) {
        robot.interact(() -> wiring.openFile(file));
        until(() -> !robot.lookup(".source").queryAll().isEmpty());
        return robot.lookup(".source").queryAs(CodeArea.class);
    }

    @Test
    void aFileSaysWhichPhonesReadIt(FxRobot robot) {
        long readers = root().resolved().phones().values().stream()
                .filter(phone -> phone.config().stack().layers().stream()
                        .anyMatch(layer -> layer.content() != null && "site-leeds.cfg".equals(layer.file())))
                .count();
        area(robot, "site-leeds.cfg");
        until(() -> robot.lookup("#file-readers").queryAs(Hyperlink.class).isVisible());
        Hyperlink link = robot.lookup("#file-readers").queryAs(Hyperlink.class);
        assertThat(link.getText()).isEqualTo("read by " + readers + " phones");
        robot.interact(link::fire);
        until(() -> !robot.lookup("#file-use").queryAll().isEmpty());
    }

    @Test
    void anUnreadableFileOffersItsFix(FxRobot robot) {
        CodeArea area = area(robot, "vvx250-hotdesk.cfg");
        until(() -> !texts(robot, "Use straight quotes").isEmpty()
                && !texts(robot, "Go to line 6").isEmpty());
        robot.clickOn("Go to line 6");
        until(() -> area.getCurrentParagraph() == 5);
        useStraightQuotes(robot);
        until(() -> !texts(robot, "Go to line 7").isEmpty());
        useStraightQuotes(robot);
        until(() -> texts(robot, "A phone cannot read this file").isEmpty());
    }

    /** The keys were lost at each check: whoever was about to press Enter pressed nothing. */
    @Test
    void theWayToAMistakeKeepsTheKeysWhileTheRestIsChecked(FxRobot robot) {
        area(robot, "vvx250-hotdesk.cfg");
        until(() -> !texts(robot, "Go to line 6").isEmpty());
        Hyperlink link = robot.lookup(".notice .hyperlink").queryAs(Hyperlink.class);
        robot.interact(link::requestFocus);
        Button problems = robot.lookup("#show-problems").queryButton();
        until(() -> problems.getText().contains("error"));
        String before = problems.getText();
        robot.interact(() -> wiring.model()
                .drafts()
                .change(
                        "A change elsewhere",
                        Change.of(
                                new RootPath("site-leeds.cfg"),
                                root().content(new RootPath("site-leeds.cfg"))
                                        .orElseThrow()
                                        .withText("<a x=\"1\"/>")),
                        why -> {}));
        until(() -> problems.getText().contains("error") && !problems.getText().equals(before));
        assertThat(link.isFocused()).isTrue();
        assertThat(link.getScene()).isNotNull();
    }

    @Test
    void thePhonesThatMissAFileAreOneClickAway(FxRobot robot) {
        Button incomplete = robot.lookup("#show-incomplete").queryButton();
        until(() -> incomplete.getText().equals("2 incomplete"));
        robot.clickOn(incomplete);
        until(() -> phones(robot).size() == 2);
    }

    private static void useStraightQuotes(FxRobot robot) {
        robot.interact(() -> robot.lookup(".notice .hyperlink").queryAll().stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().startsWith("Use straight"))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    /** Each check took the choice away, and the first line was all that one could read of it. */
    @Test
    void theChosenProblemStaysChosenAndIsReadInFull(FxRobot robot) {
        robot.interact(() -> ((ButtonBase) robot.lookup("#show-problems").query()).fire());
        until(() -> !robot.lookup("#problems").queryAll().isEmpty());
        TreeTableView<?> table = robot.lookup("#problems").queryAs(TreeTableView.class);
        until(() -> table.getRoot() != null && !table.getRoot().getChildren().isEmpty());
        robot.interact(() -> {
            TreeItem<?> group = table.getRoot().getChildren().getLast();
            group.setExpanded(true);
            table.getSelectionModel().clearAndSelect(table.getExpandedItemCount() - 1);
        });
        until(() -> robot.lookup("#problem-detail").query().isVisible());
        String chosen = table.getSelectionModel().getSelectedItem().getValue().toString();
        TreeItem<?> before = table.getRoot();
        robot.interact(() -> change("shared.cfg", "voIpProt.server.1.port", "voIpProt.server.1.prt"));
        until(() -> !table.getRoot().equals(before));
        until(() -> table.getSelectionModel().getSelectedItem() != null);
        assertThat(table.getSelectionModel().getSelectedItem().getValue().toString())
                .isEqualTo(chosen);
        assertThat(robot.lookup("#problem-detail").query().isVisible()).isTrue();
    }

    @Test
    void whatIsLookedForIsShownWhileItIsTyped(FxRobot robot) {
        CodeArea area = area(robot, "shared.cfg");
        robot.clickOn(area).push(KeyCode.CONTROL, KeyCode.HOME);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("sntp", 0);
        until(() -> "sntp".equals(area.getSelectedText()));
        int first = area.getSelection().getStart();
        assertThat(area.getText().indexOf("sntp")).isEqualTo(first);
        robot.type(KeyCode.ENTER);
        until(() -> area.getSelection().getStart() > first && "sntp".equals(area.getSelectedText()));
    }

    /** The names of the parameters went out of sight with the first phones. */
    @Test
    void namesStayInSightBesideManyPhones(FxRobot robot) {
        choose(robot, "Compare p_hones");
        until(() -> !robot.lookup("#matrix").queryAll().isEmpty()
                && !robot.lookup("#matrix").queryTableView().getItems().isEmpty());
        TableView<?> names = robot.lookup("#matrix-names").queryTableView();
        TableView<?> values = robot.lookup("#matrix").queryTableView();
        robot.interact(() -> {
            values.scrollToColumnIndex(11);
            values.scrollTo(40);
        });
        until(() -> isInSight(robot, names, 40) && isInSight(robot, values, 40));
        robot.interact(() -> {
            Node left = row(robot, names, 41);
            Node right = row(robot, values, 41);
            assertThat(left.localToScene(0, 0).getY())
                    .isEqualTo(right.localToScene(0, 0).getY());
            assertThat(left.localToScene(0, 0).getX()).isPositive();
        });
    }

    private static boolean isInSight(FxRobot robot, TableView<?> table, int index) {
        return robot.from(table).lookup(".table-row-cell").queryAll().stream()
                .anyMatch(row -> ((IndexedCell<?>) row).getIndex() == index && row.isVisible());
    }

    private static Node row(FxRobot robot, TableView<?> table, int index) {
        return robot.from(table).lookup(".table-row-cell").queryAll().stream()
                .filter(row -> ((IndexedCell<?>) row).getIndex() == index && row.isVisible())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void publishingContactsSaysWhoGetsThem(FxRobot robot) {
        robot.interact(() -> change("contacts/0004f2a1c001-directory.xml", "<ct>2002</ct>", "<ct>2999</ct>"));
        until(() -> root().isChanged());
        choose(robot, "_Publish …");
        until(() -> !texts(robot, "1 phone gets other contacts.").isEmpty());
        robot.interact(() -> robot.lookup("#publish-go").queryButton().fire());
        until(() -> !texts(robot, "contacts/0004f2a1c001-directory.xml was written to")
                .isEmpty());
        assertThat(texts(robot, "1 phone gets other contacts.")).isNotEmpty();
        assertThat(robot.lookup("#publish-copy").queryAll()).hasSize(1);
    }

    @Test
    void aRootWithoutPhonesSaysWhatToDo(FxRobot robot) throws Exception {
        Path folder = Files.createTempDirectory(temp, "nobody");
        Files.writeString(folder.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
        Files.writeString(folder.resolve("a.cfg"), "<a reg.1.label=\"A\"/>");
        open(robot, folder);
        until(() -> !texts(robot, "No file name here contains a phone's MAC address. Type")
                .isEmpty());
        until(() -> !texts(robot, "0 phones, 2 files.").isEmpty());
        robot.interact(() -> ((ButtonBase) robot.lookup("#any-phone").query()).fire());
        until(() -> !texts(robot, "no phone in particular").isEmpty());
    }

    @Test
    void cutAndPasteAreInTheMenu(FxRobot robot) {
        CodeArea area = area(robot, "shared.cfg");
        robot.clickOn(area).push(KeyCode.CONTROL, KeyCode.HOME);
        choose(robot, "Select a_ll");
        until(() -> area.getSelectedText().length() == area.getLength());
        choose(robot, "Cu_t");
        until(() -> area.getLength() == 0);
        choose(robot, "_Paste");
        until(() -> area.getText().startsWith("<?xml"));
    }

    /** "Your version" and "the root's version" were all that one could choose from. */
    @Test
    void aConflictAboutAWholeFileShowsBothTexts(FxRobot robot) throws Exception {
        Files.writeString(root.resolve("broken.cfg"), "<a\n x=1 reg.1.auth.password=\"hidden\"\n");
        robot.push(KeyCode.F5);
        until(() -> root().resolved().snapshot().file(new RootPath("broken.cfg")) != null);
        robot.interact(() -> change("broken.cfg", "x=1", "x=2"));
        until(() -> root().isChanged());
        Files.writeString(root.resolve("broken.cfg"), "<a\n x=3 reg.1.auth.password=\"hidden\"\n");
        robot.push(KeyCode.F5);
        until(() -> robot.lookup("#merge .text-area").queryAll().size() == 2);
        List<String> texts = robot.lookup("#merge .text-area").queryAll().stream()
                .map(area -> ((TextArea) area).getText())
                .toList();
        assertThat(texts.getFirst()).contains("x=2").doesNotContain("hidden");
        assertThat(texts.getLast()).contains("x=3").doesNotContain("hidden");
        robot.interact(() -> ((CheckBox) robot.lookup("#merge-passwords").query()).setSelected(true));
        until(() ->
                ((TextArea) robot.lookup("#merge .text-area").query()).getText().contains("hidden"));
    }

    @Test
    void filesAreFoundByAPartOfTheirPath(FxRobot robot) {
        robot.clickOn("Files");
        TreeView<?> tree = robot.lookup("#files").queryAs(TreeView.class);
        until(() -> tree.getRoot() != null && !tree.getRoot().getChildren().isEmpty());
        int all = tree.getExpandedItemCount();
        robot.clickOn("#files-filter").write("C002", 0);
        until(() -> !texts(robot, "0004f2a1c002.cfg").isEmpty());
        long found = root().resolved().snapshot().files().stream()
                .filter(file -> file.path().value().contains("c002"))
                .count();
        until(() -> leaves(tree.getRoot()) == found);
        robot.type(KeyCode.ENTER);
        until(() -> !robot.lookup(".source").queryAll().isEmpty());
        robot.clickOn("#files-filter").push(KeyCode.CONTROL, KeyCode.A);
        robot.write("C002", 0).type(KeyCode.DOWN);
        until(tree::isFocused);
        robot.clickOn("#files-filter").push(KeyCode.CONTROL, KeyCode.END);
        robot.eraseText(4).write("nothing like it", 0);
        until(() -> !texts(robot, "No file matches.").isEmpty());
        robot.type(KeyCode.ESCAPE);
        until(() -> tree.getExpandedItemCount() >= all);
        assertThat(texts(robot, "No file matches.")).isEmpty();
    }

    /** Keys that were meant for the text wrote over the first hit, which came late. */
    @Test
    void whoTypesInTheTextIsNotTakenToTheFirstHit(FxRobot robot) {
        CodeArea area = area(robot, "shared.cfg");
        robot.clickOn(area).push(KeyCode.CONTROL, KeyCode.HOME);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        until(() -> robot.lookup("#find-what").query().isFocused());
        String before = area.getText();
        robot.interact(() -> {
            ((TextField) robot.lookup("#find-what").query()).setText("call");
            area.requestFocus();
            area.moveTo(0, 0);
        });
        robot.write("x", 0);
        until(() -> area.getText().equals("x" + before));
        until(() -> !texts(robot, " found").isEmpty());
        assertThat(area.getSelectedText()).isEmpty();
    }

    @Test
    void aFileThatHasGoneStillSaysSo(FxRobot robot) throws Exception {
        area(robot, "features-2019.cfg");
        Files.delete(root.resolve("features-2019.cfg"));
        robot.push(KeyCode.F5);
        until(() -> !texts(robot, "This file is no longer in the root.").isEmpty());
        // The next check has something else to say.
        robot.interact(() -> change("shared.cfg", "voIpProt.server.1.port", "voIpProt.server.1.prt"));
        until(() -> !texts(robot, "34 errors").isEmpty());
        assertThat(texts(robot, "This file is no longer in the root.")).hasSize(1);
        assertThat(robot.lookup("#file-readers").query().isVisible()).isFalse();
    }

    @Test
    void anUnreadableFileIsAskedFor(FxRobot robot) {
        area(robot, "vvx250-hotdesk.cfg");
        until(() -> !texts(robot, "asked for by 1 phone").isEmpty());
    }

    private static long leaves(TreeItem<?> item) {
        return item.getChildren().isEmpty()
                ? 1
                : item.getChildren().stream()
                        .mapToLong(WindowReadingTest::leaves)
                        .sum();
    }
}
