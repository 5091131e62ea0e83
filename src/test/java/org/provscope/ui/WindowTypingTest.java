package org.provscope.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.edit.Change;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.testing.Tries;
import org.provscope.ui.directory.DirectoryModel.Row;
import org.provscope.xml.SourceText;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Keys as they come from a keyboard, one after the other without waiting for anything, against a grid of plain texts. */
class WindowTypingTest extends DrivenWindow {
    private static final String NAME = "0004f2000001-directory.xml";
    private static final RootPath PATH = new RootPath(NAME);
    private static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <directory>
              <item_list>
                <item><ln>Doe</ln><fn>Ann</fn><ct>1001</ct></item>
                <item><ln>Ray</ln><fn>Bob</fn><ct>1002</ct></item>
                <item><ln>Poe</ln><fn>Eve</fn><ct>1003</ct></item>
              </item_list>
            </directory>
            """;

    private Path root = Path.of("");

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private void open(FxRobot robot) throws Exception {
        open(robot, TEXT, 3);
    }

    private void open(FxRobot robot, String text, int count) throws Exception {
        root = Files.createTempDirectory(temp, "root");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
        Files.writeString(root.resolve("a.cfg"), "<a x=\"1\"/>");
        Files.writeString(root.resolve(NAME), text);
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null);
        robot.interact(() -> {
            shown.toFront();
            shown.requestFocus();
            wiring.openFile(NAME);
        });
        until(() -> !robot.lookup("#contacts").queryAll().isEmpty()
                && contacts(robot).getItems().size() == count
                && contacts(robot).equals(shown.getScene().getFocusOwner()));
    }

    @SuppressWarnings("unchecked")
    private static TableView<Row> contacts(FxRobot robot) {
        return robot.lookup("#contacts").queryAs(TableView.class);
    }

    private List<ContactDraft> there() {
        until(() -> wiring.model().drafts().isSettled());
        return contacts();
    }

    private List<ContactDraft> contacts() {
        return ContactDirectory.of(Objects.requireNonNull(wiring.model().root())
                        .content(PATH)
                        .orElseThrow())
                .entries();
    }

    /** The values of the contacts, without what is empty. */
    private List<Map<String, String>> values() {
        return contacts().stream()
                .map(entry -> {
                    Map<String, String> values = new TreeMap<>(entry.fields());
                    values.values().removeIf(String::isEmpty);
                    return values;
                })
                .toList();
    }

    /** Puts keys into the window's queue of events, as the window system does, and goes on at once. */
    private static void keys(String typed, int milliseconds) throws InterruptedException {
        for (int i = 0; i < typed.length(); i++) {
            press(typed.charAt(i));
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        }
    }

    private static void press(char key) {
        Platform.runLater(() -> {
            Robot robot = new Robot();
            boolean isCommand = key == PlainGrid.UNDO || key == PlainGrid.NEW;
            boolean isShift = Character.isUpperCase(key) || key == PlainGrid.BACK_TAB;
            if (isCommand) {
                robot.keyPress(KeyCode.CONTROL);
            } else if (isShift) {
                robot.keyPress(KeyCode.SHIFT);
            }
            robot.keyType(PlainGrid.code(key));
            if (isCommand) {
                robot.keyRelease(KeyCode.CONTROL);
            } else if (isShift) {
                robot.keyRelease(KeyCode.SHIFT);
            }
        });
    }

    private static String fields(ContactDraft entry) {
        return entry.value("ln") + "/" + entry.value("fn") + "/" + entry.value("ct");
    }

    @Test
    void aContactIsAddedAndTypedAtAnySpeed(FxRobot robot) throws Exception {
        open(robot);
        List<String> expected = new ArrayList<>(List.of("Doe/Ann/1001", "Ray/Bob/1002", "Poe/Eve/1003"));
        int number = 0;
        for (int milliseconds : new int[] {120, 90, 60, 40, 20, 0}) {
            String own = String.valueOf(4001 + number);
            char last = (char) ('A' + number++);
            robot.interact(() -> robot.lookup("#contacts-add").queryButton().requestFocus());
            keys(" " + last + "lpha\tBeta\t" + own + "\n", milliseconds);
            expected.add(last + "lpha/Beta/" + own);
            until(() -> contacts().size() == expected.size()
                    && !contacts().getLast().value("ct").isEmpty());
            assertThat(there())
                    .as(milliseconds + " ms a key")
                    .extracting(WindowTypingTest::fields)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void contactsAreAddedFarBelowWhatIsInSight(FxRobot robot) throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            many.append("    <item><ln>L")
                    .append(i)
                    .append("</ln><ct>")
                    .append(20_000 + i)
                    .append("</ct></item>\n");
        }
        open(robot, TEXT.replace("  </item_list>", many + "  </item_list>"), 403);
        for (int i = 0; i < 8; i++) {
            if (i % 2 == 0) {
                robot.push(KeyCode.CONTROL, KeyCode.W);
                until(() -> robot.lookup("#contacts").queryAll().isEmpty());
                robot.interact(() -> wiring.openFile(NAME));
            } else {
                robot.interact(() -> {
                    contacts(robot).scrollTo(0);
                    contacts(robot).getSelectionModel().clearAndSelect(0);
                });
            }
            String number = String.valueOf(7000 + i);
            keys(PlainGrid.NEW + "Zoe\tZed\t" + number + "\n", i % 3 * 20);
            int count = 404 + i;
            until(() -> contacts().size() == count
                    && !contacts().getLast().value("ct").isEmpty());
            assertThat(fields(there().getLast())).isEqualTo("Zoe/Zed/" + number);
            until(() -> contacts(robot).getFocusModel().getFocusedIndex() == count - 1);
        }
    }

    @Test
    void keysThatComeWhileThePageOpensAreForIt(FxRobot robot) throws Exception {
        open(robot);
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.W);
            until(() -> robot.lookup("#contacts").queryAll().isEmpty());
            String number = "800" + i;
            robot.interact(() -> wiring.openFile(NAME));
            keys(PlainGrid.NEW + "Zoe\t\t" + number + "\n", 0);
            until(() -> contacts().getLast().value("ct").equals(number)
                    && contacts().getLast().value("ln").equals("Zoe"));
        }
        assertThat(there()).hasSize(8);
    }

    @Test
    void controlNAddsAContactOnADirectorysPageOnly(FxRobot robot) throws Exception {
        open(robot);
        keys(PlainGrid.NEW + "Zoe\t\t7001\n", 0);
        until(() -> contacts().size() == 4 && contacts().getLast().value("ct").equals("7001"));
        assertThat(fields(there().getLast())).isEqualTo("Zoe//7001");
        openPhone(robot, "0004f2000001");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> !robot.lookup("#new-phone-address").queryAll().isEmpty());
    }

    @Test
    void randomSessionsAreWhatAPlainGridMakesOfThem(FxRobot robot) throws Exception {
        open(robot);
        Tries.of(15, seed -> session(robot, new Random(seed)));
    }

    private void session(FxRobot robot, Random random) throws IOException, InterruptedException {
        Files.writeString(root.resolve(NAME), TEXT);
        Object before = Objects.requireNonNull(wiring.model().root()).base();
        robot.interact(() -> wiring.model().reload());
        until(() -> wiring.model().drafts().isSettled()
                && Objects.requireNonNull(wiring.model().root()).base() != before
                && Objects.requireNonNull(wiring.model().root())
                        .baseContent(PATH)
                        .orElseThrow()
                        .text()
                        .equals(TEXT));
        robot.interact(() -> {
            wiring.model().drafts().change("anew", Change.of(PATH, SourceText.of(TEXT.getBytes(UTF_8))), why -> {
                throw new AssertionError(why);
            });
        });
        until(() -> wiring.model().drafts().isSettled()
                && contacts(robot).getItems().size() == 3
                && contacts(robot).getItems().stream()
                        .map(row -> fields(row.entry()))
                        .toList()
                        .equals(List.of("Doe/Ann/1001", "Ray/Bob/1002", "Poe/Eve/1003")));
        robot.interact(() -> {
            contacts(robot).requestFocus();
            contacts(robot).getSelectionModel().clearAndSelect(0);
            contacts(robot).getFocusModel().focus(0, contacts(robot).getVisibleLeafColumn(1));
        });
        PlainGrid grid = new PlainGrid(
                ContactDirectory.of(SourceText.of(TEXT.getBytes(UTF_8))).entries());
        StringBuilder typed = new StringBuilder();
        String uploaded = TEXT;
        int uploads = 0;
        int pause = List.of(0, 0, 5, 20, 40).get(random.nextInt(5));
        for (int i = 0; i < 25; i++) {
            String some = grid.some(random);
            for (int j = 0; j < some.length(); j++) {
                char key = some.charAt(j);
                typed.append(key);
                if (key == PlainGrid.UPLOAD) {
                    grid.upload(Map.of("ct", String.valueOf(9000 + ++uploads)));
                    uploaded = uploaded.replace(
                            "<item_list>\n", "<item_list>\n    <item><ct>" + (9000 + uploads) + "</ct></item>\n");
                    Files.writeString(root.resolve(NAME), uploaded);
                } else {
                    grid.type(key);
                    press(key);
                }
                TimeUnit.MILLISECONDS.sleep(pause == 0 ? 0 : random.nextInt(2 * pause));
            }
        }
        if (grid.isTyping()) {
            grid.type('\n');
            press('\n');
            typed.append('\n');
        }
        String told = pause + " ms, keys " + PlainGrid.words(typed);
        List<Map<String, String>> expected = grid.contacts();
        // Where others put contacts in, a contact whose number changed may come to stand elsewhere; nothing is lost.
        boolean isOrdered = uploads == 0;
        try {
            until(() -> isOrdered ? values().equals(expected) : sorted(values()).equals(sorted(expected)));
        } catch (AssertionError e) {
            assertThat(values()).as(told).containsExactlyInAnyOrderElementsOf(expected);
        }
        until(() -> wiring.model().drafts().isSettled());
        assertThat(values()).as(told).containsExactlyInAnyOrderElementsOf(expected);
        if (isOrdered) {
            assertThat(values()).as(told).containsExactlyElementsOf(expected);
            inFront(robot, grid, told);
        }
    }

    private static List<String> sorted(List<Map<String, String>> contacts) {
        return contacts.stream().map(String::valueOf).sorted().toList();
    }

    private static void inFront(FxRobot robot, PlainGrid grid, String told) {
        TableView<Row> table = contacts(robot);
        until(() -> table.getItems().size() == grid.contacts().size());
        assertThat(table.getFocusModel().getFocusedIndex())
                .as("the row in front, " + told)
                .isEqualTo(grid.row());
    }
}
