package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.provscope.edit.Change;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.xml.SourceText;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Every box of the window: what Enter does is coloured, Escape leaves everything as it is, no bin on what keeps work. */
class WindowBoxesTest extends DrivenWindow {
    private static final RootPath A = new RootPath("a.cfg");
    private Path root = Path.of("");

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private void open(FxRobot robot) throws Exception {
        root = Files.createTempDirectory(temp, "root");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
        Files.writeString(root.resolve("a.cfg"), "<a reg.1.label=\"1\"/>");
        Files.writeString(root.resolve("0004f2000001-phone.cfg"), "<p/>");
        Files.writeString(
                root.resolve("0004f2000002-directory.xml"),
                "<directory><item_list><item><fn>Ann</fn><ct>1</ct></item></item_list></directory>");
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null);
    }

    private void draft(FxRobot robot, String text) {
        robot.interact(() -> wiring.model()
                .drafts()
                .change("x", Change.of(A, SourceText.of(text.getBytes(StandardCharsets.UTF_8))), why -> {
                    throw new AssertionError(why);
                }));
        until(() -> wiring.model().drafts().isSettled());
    }

    private static Set<Node> boxes(FxRobot robot) {
        return robot.lookup("." + Boxes.STYLE).queryAll();
    }

    private static void collect(Node node, List<Button> buttons) {
        if (node instanceof Button button && button.isVisible()) {
            buttons.add(button);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, buttons));
        }
    }

    /** What holds of every box. */
    private static void holds(FxRobot robot, String which) {
        until(() -> boxes(robot).size() == 1);
        Node box = boxes(robot).iterator().next();
        until(() -> box.isFocusWithin());
        List<Button> buttons = new java.util.ArrayList<>();
        collect(box, buttons);
        Set<Button> coloured = buttons.stream()
                .filter(button -> button.getStyleClass().contains("accent"))
                .collect(Collectors.toSet());
        Set<Button> entered = buttons.stream().filter(Button::isDefaultButton).collect(Collectors.toSet());
        assertThat(coloured).as(which + ": what Enter presses is coloured").isEqualTo(entered);
        assertThat(coloured).as(which).hasSizeLessThanOrEqualTo(1);
        coloured.forEach(button -> assertThat(button.getStyleClass()).as(which).doesNotContain("danger"));
        Node owner = box.getScene().getFocusOwner();
        if (owner instanceof Button focused && !entered.isEmpty()) {
            assertThat(focused)
                    .as(which + ": Enter and the focus mean the same")
                    .isIn(entered);
        }
        for (Button button : buttons) {
            if (button.getGraphic() instanceof FontIcon icon
                    && icon.getIconLiteral().contains("delete")) {
                assertThat(button.getText() + button.getAccessibleText())
                        .as(which + ": a bin")
                        .containsPattern("Discard|Remove|Forget");
            }
        }
    }

    private static void escape(FxRobot robot, String which) {
        robot.push(KeyCode.ESCAPE);
        until(() -> boxes(robot).isEmpty());
        assertThat(boxes(robot)).as(which).isEmpty();
    }

    private void box(FxRobot robot, String which, Runnable open) {
        robot.interact(open);
        holds(robot, which);
        escape(robot, which);
    }

    @Test
    void everyBoxBehaves(FxRobot robot) throws Exception {
        open(robot);
        box(robot, "new phone", () -> choose(robot, "New _phone …"));
        box(robot, "any phone", () -> choose(robot, "To _anything …"));
        box(robot, "settings", () -> choose(robot, "Se_ttings …"));
        box(robot, "connect", () -> choose(robot, "C_onnect to a server …"));
        openPhone(robot, "0004f2000001");
        robot.interact(() -> {
            effective(robot).requestFocus();
            effective(robot).getSelectionModel().select(0);
        });
        robot.push(KeyCode.DELETE);
        holds(robot, "remove a parameter");
        escape(robot, "remove a parameter");
        robot.interact(() -> robot.lookup("#set-parameter").queryButton().fire());
        holds(robot, "set a parameter");
        escape(robot, "set a parameter");
        box(robot, "no directory", () -> choose(robot, "To the _contacts of the phone"));
        draft(robot, "<a reg.1.label=\"2\"/>");
        box(robot, "publish", () -> choose(robot, "_Publish …"));
        draft(robot, "<a reg.1.label=\"2\">");
        box(robot, "publish what no phone can read", () -> choose(robot, "_Publish …"));
        box(robot, "leave", () -> choose(robot, "_Quit"));
        assertThat(shown.isShowing()).as("Escape stays").isTrue();
    }

    @Test
    void boxesOfContactsBehave(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> wiring.openFile("0004f2000002-directory.xml"));
        until(() -> !robot.lookup("#contacts").queryAll().isEmpty()
                && robot.lookup("#contacts").queryTableView().getItems().size() == 1);
        robot.interact(() -> {
            robot.lookup("#contacts").queryTableView().getSelectionModel().select(0);
            robot.lookup("#contacts-copy").queryButton().fire();
        });
        holds(robot, "copy");
        ListView<?> phones = robot.lookup("#copy-phones").queryListView();
        robot.clickOn(phones.lookupAll(".list-cell").iterator().next());
        until(() -> !texts(robot, "1 phone has no directory in this root; Copy skips it.")
                .isEmpty());
        until(() -> robot.lookup("#copy-do").queryButton().isDisabled());
        escape(robot, "copy, after a click in its list");
        answer = Files.writeString(temp.resolve("some.csv"), "fn,ct\nBob,2\n").toString();
        robot.interact(() -> robot.lookup("#contacts-import").queryButton().fire());
        holds(robot, "import");
        escape(robot, "import");
        assertThat(Objects.requireNonNull(wiring.model().root()).isChanged()).isFalse();
    }

    @Test
    void draftsOfAnEarlierWindowStayWithinReach(FxRobot robot) throws Exception {
        open(robot);
        draft(robot, "<a reg.1.label=\"2\"/>");
        robot.interact(() -> wiring.model().openSample());
        until(() -> wiring.model().root() != null
                && !Objects.requireNonNull(wiring.model().root()).isChanged());
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> !boxes(robot).isEmpty());
        holds(robot, "earlier drafts");
        escape(robot, "earlier drafts");
        until(() -> robot.lookup("#show-earlier").query().isVisible());
        choose(robot, "_Changes");
        until(() -> robot.lookup("#drafts-earlier").query().isVisible());
        robot.interact(() -> robot.lookup("#show-earlier").queryButton().fire());
        holds(robot, "earlier drafts, again");
        robot.push(KeyCode.ENTER);
        until(() -> Objects.requireNonNull(wiring.model().root()).isChanged());
        until(() -> !robot.lookup("#show-earlier").query().isVisible());
    }

    @Test
    void aFileIsLeftOutOfAPublication(FxRobot robot) throws Exception {
        open(robot);
        draft(robot, "<a reg.1.label=\"2\"/>");
        robot.interact(() -> wiring.model()
                .drafts()
                .change(
                        "y",
                        Change.of(new RootPath("new.cfg"), SourceText.of("<n/>".getBytes(StandardCharsets.UTF_8))),
                        why -> {}));
        robot.interact(() -> wiring.model()
                .drafts()
                .change(
                        "z",
                        Change.of(
                                new RootPath("000000000000.cfg"),
                                SourceText.of("<A CONFIG_FILES=\"new.cfg, a.cfg\"/>".getBytes(StandardCharsets.UTF_8))),
                        why -> {}));
        until(() -> wiring.model().drafts().isSettled());
        choose(robot, "_Publish …");
        until(() -> !texts(robot, "Publish 3 files").isEmpty());
        robot.interact(() -> robot.lookup("#publish .check-box").queryAll().stream()
                .map(javafx.scene.control.CheckBox.class::cast)
                .filter(box -> "Publish new.cfg".equals(box.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fire());
        until(() -> !texts(robot, "Publish 2 files").isEmpty());
        assertThat(texts(robot, "000000000000.cfg, which is published, refers to new.cfg: phones will not find it"))
                .hasSize(1);
        robot.interact(() -> robot.lookup("#publish-go").queryButton().fire());
        until(() -> !texts(robot, "a.cfg, 000000000000.cfg were written to").isEmpty());
        robot.push(KeyCode.ENTER);
        until(() -> boxes(robot).isEmpty() && wiring.model().drafts().isSettled());
        assertThat(Files.readString(root.resolve("a.cfg"))).isEqualTo("<a reg.1.label=\"2\"/>");
        assertThat(root.resolve("new.cfg")).doesNotExist();
        until(() -> Objects.requireNonNull(wiring.model().root())
                .drafts()
                .keySet()
                .equals(Set.of(new RootPath("new.cfg"))));
    }

    @Test
    void controlSSaysThatEverythingIsKept(FxRobot robot) throws Exception {
        open(robot);
        draft(robot, "<a reg.1.label=\"2\"/>");
        answer = "must not be asked";
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> !texts(robot, "Everything is kept on this machine: 1 changed file. Ctrl+Shift+S publishes")
                .isEmpty());
        assertThat(boxes(robot)).isEmpty();
    }

    @Test
    void whatAnEncodingHasNotIsNeverLostWithAPage(FxRobot robot) throws Exception {
        open(robot);
        Path latin = root.resolve("a.cfg");
        Files.writeString(
                latin,
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a reg.1.label=\"Grün\"/>",
                StandardCharsets.ISO_8859_1);
        robot.push(KeyCode.F5);
        until(() -> Objects.requireNonNull(wiring.model().root())
                .content(A)
                .orElseThrow()
                .text()
                .contains("Grün"));
        robot.interact(() -> wiring.openFile("a.cfg"));
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> pages.getTabs().size() == 1);
        robot.interact(() -> source(pages.getTabs().getFirst()).replaceAll(java.util.Map.of("Grün", "5 €")));
        // At once, before anybody could know that it cannot be taken over.
        robot.push(KeyCode.CONTROL, KeyCode.W);
        until(() -> !texts(robot, "cannot hold “€”").isEmpty());
        holds(robot, "close a page that holds more");
        escape(robot, "close a page that holds more");
        assertThat(pages.getTabs()).hasSize(1);
        until(() -> pages.getTabs().getFirst().getText().equals("⚠ a.cfg"));
        robot.interact(() -> robot.lookup("#write-reference").queryButton().fire());
        until(() -> Objects.requireNonNull(wiring.model().root())
                .content(A)
                .orElseThrow()
                .text()
                .contains("5 &#8364;"));
        robot.interact(() -> source(pages.getTabs().getFirst()).replaceAll(java.util.Map.of("5 &#8364;", "6 €")));
        until(() -> !robot.lookup("#write-utf-8").queryAll().isEmpty());
        robot.interact(() -> robot.lookup("#write-utf-8").queryButton().fire());
        until(() -> Objects.requireNonNull(wiring.model().root())
                .content(A)
                .orElseThrow()
                .text()
                .equals("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a reg.1.label=\"6 €\"/>"));
        robot.push(KeyCode.CONTROL, KeyCode.W);
        until(() -> pages.getTabs().isEmpty());
    }
}
