package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.ui.directory.DirectoryModel.Row;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The grid of contacts, driven as a person would. */
class WindowDirectoryTest extends DrivenWindow {
    private static final String MAC = "0004f2000001";
    private static final String NAME = MAC + "-directory.xml";
    private static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <directory>
              <item_list>
                <item><ln>Doe</ln><fn>Ann</fn><ct>1001</ct><sd>1</sd><ad>0</ad><note>keep</note></item>
                <item><ln>Ray</ln><fn>Bob</fn><ct>1002</ct><sd>2</sd><ad>0</ad></item>
                <item><fn>Eve</fn><ct>1002</ct></item>
              </item_list>
            </directory>
            """;

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private void open(FxRobot robot) throws Exception {
        Path root = Files.createTempDirectory(temp, "root");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
        Files.writeString(root.resolve("a.cfg"), "<a x=\"1\"/>");
        Files.writeString(root.resolve(NAME), TEXT);
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write(NAME).type(KeyCode.ENTER);
        until(() -> !robot.lookup("#contacts").queryAll().isEmpty()
                && contacts(robot).getItems().size() == 3);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Row> contacts(FxRobot robot) {
        return robot.lookup("#contacts").queryAs(TableView.class);
    }

    private String text() {
        until(() -> wiring.model().drafts().isSettled());
        return java.util.Objects.requireNonNull(wiring.model().root())
                .content(new RootPath(NAME))
                .orElseThrow()
                .text();
    }

    private static void edit(FxRobot robot, int row, int column, String value, KeyCode end) {
        robot.interact(() -> {
            TableView<Row> table = contacts(robot);
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row);
            table.getFocusModel().focus(row, table.getVisibleLeafColumn(column));
        });
        robot.push(KeyCode.F2);
        until(() -> !robot.lookup("#contacts .text-field").queryAll().isEmpty()
                && robot.lookup("#contacts .text-field").query().isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(value).push(end);
    }

    @Test
    void aValueIsTypedIntoItsCell(FxRobot robot) throws Exception {
        open(robot);
        edit(robot, 0, 1, "Smith", KeyCode.ENTER);
        until(() -> contacts(robot).getItems().getFirst().entry().value("ln").equals("Smith"));
        assertThat(text()).isEqualTo(TEXT.replace("Doe", "Smith"));
        edit(robot, 0, 2, "Nobody", KeyCode.ESCAPE);
        assertThat(text()).isEqualTo(TEXT.replace("Doe", "Smith"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> contacts(robot).getItems().getFirst().entry().value("ln").equals("Doe"));
        assertThat(text()).isEqualTo(TEXT);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        until(() -> contacts(robot).getItems().getFirst().entry().value("ln").equals("Smith"));
    }

    @Test
    void tabGoesOnToTheNextCell(FxRobot robot) throws Exception {
        open(robot);
        edit(robot, 1, 1, "Roy", KeyCode.TAB);
        typing(robot, "Bob");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("Rob").push(KeyCode.TAB);
        typing(robot, "1002");
        robot.write("2222").push(KeyCode.ENTER);
        until(() -> contacts(robot).getItems().get(1).entry().value("ct").equals("2222"));
        assertThat(text())
                .isEqualTo(TEXT.replace("<ln>Ray</ln><fn>Bob</fn><ct>1002", "<ln>Roy</ln><fn>Rob</fn><ct>2222"));
        until(() -> contacts(robot).getSelectionModel().getSelectedIndex() == 1);
    }

    private static void choosing(FxRobot robot, int row, int column) {
        robot.interact(() -> {
            TableView<Row> table = contacts(robot);
            table.requestFocus();
            table.scrollToColumnIndex(column);
            table.getSelectionModel().clearAndSelect(row);
            table.getFocusModel().focus(row, table.getVisibleLeafColumn(column));
        });
        robot.push(KeyCode.F2);
        until(() -> robot.lookup("#contacts .choice-field").queryAll().stream().anyMatch(Node::isFocused));
    }

    @Test
    void whatIsAddedUnderAFilterIsANewContact(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> contacts(robot).getSelectionModel().clearAndSelect(1));
        robot.interact(
                () -> robot.lookup("#contacts-filter").queryTextInputControl().setText("ann"));
        until(() -> contacts(robot).getItems().size() == 1);
        robot.interact(() -> robot.lookup("#contacts-add").queryButton().fire());
        typing(robot, "");
        robot.write("Zimmer").push(KeyCode.TAB);
        typing(robot, "");
        robot.write("Zoe").push(KeyCode.TAB);
        typing(robot, "");
        robot.write("1013").push(KeyCode.ENTER);
        until(() -> contacts(robot).getItems().size() == 4
                && contacts(robot).getItems().get(3).entry().value("ct").equals("1013"));
        assertThat(text())
                .isEqualTo(TEXT.replace(
                        "  </item_list>",
                        "    <item><ln>Zimmer</ln><fn>Zoe</fn><ct>1013</ct>" + "<sd>3</sd></item>\n  </item_list>"));
    }

    @Test
    void typingBeginsInTheCellInFrontAndEndsWhereSomebodyClicks(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> {
            contacts(robot).requestFocus();
            contacts(robot).getSelectionModel().clearAndSelect(0);
            contacts(robot).getFocusModel().focus(0, contacts(robot).getVisibleLeafColumn(2));
        });
        robot.write("B");
        typing(robot, "B");
        robot.write("ea");
        click(robot, "Eve", 1);
        until(() -> contacts(robot).getItems().getFirst().entry().value("fn").equals("Bea"));
        until(() -> contacts(robot).getSelectionModel().getSelectedIndex() == 2);
        edit(robot, 1, 2, "Rob", KeyCode.SHIFT);
        robot.clickOn("#contacts-filter");
        until(() -> robot.lookup("#contacts-filter").query().isFocused());
        assertThat(text()).isEqualTo(TEXT.replace("Ann", "Bea").replace("Bob", "Rob"));
    }

    /** Clicks into the cell with some text, so fast that no machine takes several clicks for single ones. */
    private static void click(FxRobot robot, String text, int times) {
        // Away and back: what was clicked before is not the first half of a double click.
        robot.moveTo("#contacts-filter");
        Node cell = cell(robot, text);
        robot.moveTo(cell);
        robot.interact(() -> {
            // It knows the window under the mouse only after it has moved the mouse itself.
            Robot mouse = new Robot();
            Bounds bounds = cell.localToScreen(cell.getBoundsInLocal());
            mouse.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            for (int i = 0; i < times; i++) {
                mouse.mouseClick(MouseButton.PRIMARY);
            }
        });
    }

    /** The table makes its cells anew when a value changes. */
    private static Node cell(FxRobot robot, String text) {
        return robot.lookup("#contacts .table-cell").queryAll().stream()
                .filter(node -> node instanceof javafx.scene.control.TableCell<?, ?> one && text.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneClickChoosesAndTwoEdit(FxRobot robot) throws Exception {
        open(robot);
        for (int i = 0; i < 3; i++) {
            click(robot, "Doe", 1);
            until(() -> contacts(robot).getSelectionModel().getSelectedIndex() == 0);
            assertThat(robot.lookup("#contacts .text-field").queryAll())
                    .as("click " + i)
                    .isEmpty();
        }
        robot.push(KeyCode.DOWN).write("Nr2").push(KeyCode.ENTER);
        until(() -> contacts(robot).getItems().get(1).entry().value("ln").equals("Nr2"));
        assertThat(text()).isEqualTo(TEXT.replace("Ray", "Nr2"));
        click(robot, "Doe", 2);
        typing(robot, "Doe");
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void theChosenContactStaysChosenWhenOthersComeBeforeIt(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> {
            contacts(robot).requestFocus();
            contacts(robot).getSelectionModel().clearAndSelect(1);
        });
        robot.interact(() -> wiring.model()
                .drafts()
                .change(
                        "elsewhere",
                        org.provscope.edit.Change.of(
                                new RootPath(NAME),
                                org.provscope.xml.SourceText.of(
                                        TEXT.replace("<item><ln>Doe", "<item><ct>9</ct></item>\n    <item><ln>Doe")
                                                .getBytes(StandardCharsets.UTF_8))),
                        why -> {
                            throw new IllegalStateException(why);
                        }));
        until(() -> contacts(robot).getItems().size() == 4
                && contacts(robot).getSelectionModel().getSelectedIndex() == 2);
        robot.push(KeyCode.DELETE);
        until(() -> contacts(robot).getItems().size() == 3);
        assertThat(text()).contains("<ct>9</ct>", "Ann", "Eve").doesNotContain("Bob");
        until(() -> contacts(robot).getSelectionModel().getSelectedIndices().equals(java.util.List.of(2)));
    }

    @Test
    void aRingTypeIsTypedOrChosen(FxRobot robot) throws Exception {
        open(robot);
        choosing(robot, 1, 7);
        robot.write("6").push(KeyCode.ENTER);
        until(() -> contacts(robot).getItems().get(1).entry().value("rt").equals("6"));
        until(() -> !texts(robot, "6 · High Trill").isEmpty());
        choosing(robot, 0, 7);
        robot.push(KeyCode.F4).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> !contacts(robot).getItems().getFirst().entry().value("rt").isEmpty());
        String before = text();
        choosing(robot, 2, 6);
        robot.push(KeyCode.F4).push(KeyCode.DOWN).push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#contacts .choice-field").queryAll().isEmpty());
        assertThat(text()).isEqualTo(before).contains("<sd>2</sd><rt>6</rt>");
    }

    private static void typing(FxRobot robot, String value) {
        until(() -> robot.lookup("#contacts .text-field").queryAll().stream()
                .anyMatch(node -> node.isFocused()
                        && node instanceof javafx.scene.control.TextField field
                        && value.equals(field.getText())));
    }

    @Test
    void whatIsBeingTypedStaysWhileTheFileChanges(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> {
            contacts(robot).requestFocus();
            contacts(robot).getSelectionModel().clearAndSelect(1);
            contacts(robot).getFocusModel().focus(1, contacts(robot).getVisibleLeafColumn(1));
        });
        robot.push(KeyCode.F2);
        typing(robot, "Ray");
        robot.write("Roy");
        robot.interact(() -> wiring.model()
                .drafts()
                .change(
                        "elsewhere",
                        new org.provscope.edit.Change(new java.util.TreeMap<>(java.util.Map.of(
                                new RootPath(NAME),
                                java.util.Optional.of(org.provscope.xml.SourceText.of(
                                        TEXT.replace("<item><ln>Doe", "<item><ct>9</ct></item>\n    <item><ln>Doe")
                                                .getBytes(StandardCharsets.UTF_8)))))),
                        why -> {
                            throw new IllegalStateException(why);
                        }));
        until(() -> wiring.model().drafts().isSettled());
        robot.push(KeyCode.ENTER);
        until(() -> contacts(robot).getItems().size() == 4
                && contacts(robot).getItems().get(2).entry().value("ln").equals("Roy"));
        assertThat(text()).contains("<ct>9</ct>", "<ln>Roy</ln><fn>Bob</fn>", "<ln>Doe</ln><fn>Ann</fn>");
    }

    @Test
    void mistakesAreMarkedAndSaidWhileTyping(FxRobot robot) throws Exception {
        open(robot);
        until(() -> contacts(robot).getItems().get(2).marks().containsKey("ct"));
        robot.interact(() -> {
            contacts(robot).requestFocus();
            contacts(robot).getSelectionModel().clearAndSelect(0);
            contacts(robot).getFocusModel().focus(0, contacts(robot).getVisibleLeafColumn(4));
        });
        robot.push(KeyCode.F2);
        until(() -> !robot.lookup("#contacts .text-field").queryAll().isEmpty()
                && robot.lookup("#contacts .text-field").query().isFocused());
        robot.write("2");
        until(() -> !texts(robot, "Bob Ray (1002) already has it.").isEmpty());
        robot.push(KeyCode.ESCAPE);
        until(() -> texts(robot, "has it already").isEmpty());
    }

    @Test
    void contactsComeAndGo(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> robot.lookup("#contacts-add").queryButton().fire());
        until(() -> contacts(robot).getItems().size() == 4);
        assertThat(contacts(robot).getItems().get(3).entry().value("sd"))
                .as("the next free one")
                .isEqualTo("3");
        typing(robot, "");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> {
            contacts(robot).getSelectionModel().clearSelection();
            contacts(robot).getSelectionModel().selectIndices(1, 2, 3);
            robot.lookup("#contacts-remove").queryButton().fire();
        });
        until(() -> contacts(robot).getItems().size() == 1);
        assertThat(text()).isEqualTo(TEXT.replaceAll("\n    <item>.*(Bob|Eve).*", ""));
    }

    @Test
    void aFlagIsSetForAllThatAreChosen(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> {
            contacts(robot).getSelectionModel().selectAll();
            contacts(robot).scrollToColumnIndex(9);
        });
        until(() -> !texts(robot, "3 selected").isEmpty());
        robot.interact(() -> robot.lookup("#contacts .check-box").queryAll().stream()
                .map(CheckBox.class::cast)
                .filter(box -> "Auto divert of Ann Doe (1001)".equals(box.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fire());
        until(() -> contacts(robot).getItems().stream()
                .allMatch(row -> row.entry().value("ad").equals("1")));
        assertThat(text())
                .isEqualTo(TEXT.replace("<ad>0", "<ad>1")
                        .replace("<fn>Eve</fn><ct>1002</ct>", "<fn>Eve</fn><ct>1002</ct><ad>1</ad>"));
    }

    @Test
    void speedDialsMove(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> ((ToggleButton) robot.lookup("#contacts-dials").query()).fire());
        ListView<?> dials = robot.lookup("#speed-dials").queryListView();
        assertThat(dials.getItems()).hasSize(3);
        robot.interact(() -> {
            dials.requestFocus();
            dials.getSelectionModel().select(1);
        });
        robot.push(KeyCode.ALT, KeyCode.UP);
        until(() -> contacts(robot).getItems().get(1).entry().value("sd").equals("1"));
        assertThat(text())
                .isEqualTo(
                        TEXT.replace("<sd>1", "<sd>0").replace("<sd>2", "<sd>1").replace("<sd>0", "<sd>2"));
    }

    @Test
    void whatIsImportedIsShownFirst(FxRobot robot) throws Exception {
        open(robot);
        Path table = Files.writeString(temp.resolve("contacts.csv"), "row,fn,ct\n1,Anna,1001\n,New,7\n");
        answer = table.toString();
        robot.interact(() -> robot.lookup("#contacts-import").queryButton().fire());
        until(() -> !robot.lookup("#import-take").queryAll().isEmpty());
        assertThat(texts(robot, "1 added, 1 changed, 0 removed.")).isNotEmpty();
        robot.interact(() -> ((CheckBox) robot.lookup("#import-without").query()).setSelected(true));
        assertThat(texts(robot, "1 added, 1 changed, 2 removed.")).isNotEmpty();
        assertThat(text()).isEqualTo(TEXT);
        robot.interact(() -> robot.lookup("#import-take").queryButton().fire());
        until(() -> contacts(robot).getItems().size() == 2);
        assertThat(text())
                .contains("<fn>Anna</fn>", "<note>keep</note>", "<ct>7</ct>")
                .doesNotContain("Bob", "Eve");
        answer = temp.resolve("out.csv").toString();
        robot.interact(() -> ((javafx.scene.control.MenuButton)
                        robot.lookup("#contacts-export").query())
                .getItems()
                .getFirst()
                .fire());
        until(() -> !texts(robot, "The contacts were saved").isEmpty());
        robot.type(KeyCode.ESCAPE);
        assertThat(Files.readString(temp.resolve("out.csv"), StandardCharsets.UTF_8))
                .contains("1,Doe,Anna,1001");
        answer = temp.resolve("nowhere.csv").toString();
        robot.interact(() -> robot.lookup("#contacts-import").queryButton().fire());
        until(() -> !texts(robot, "There is no file").isEmpty());
    }

    @Test
    void textAndContactsAreTheSameFile(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> ((ToggleButton) robot.lookup("#directory-text").query()).fire());
        until(() -> robot.lookup("#contacts").queryAll().isEmpty());
        assertThat(source(java.util.Objects.requireNonNull(
                                pages(robot).getSelectionModel().getSelectedItem()))
                        .text())
                .contains("<ln>Doe</ln>");
        robot.interact(() -> ((ToggleButton) robot.lookup("#directory-form").query()).fire());
        until(() -> !robot.lookup("#contacts").queryAll().isEmpty());
        robot.interact(
                () -> robot.lookup("#contacts-filter").queryTextInputControl().setText("bob"));
        until(() -> contacts(robot).getItems().size() == 1);
        robot.interact(
                () -> robot.lookup("#contacts-filter").queryTextInputControl().setText("zzz"));
        until(() -> !texts(robot, "No contact matches.").isEmpty());
    }

    @Test
    void cellsComeFromASpreadsheet(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> {
            contacts(robot).requestFocus();
            contacts(robot).getSelectionModel().clearAndSelect(1);
            contacts(robot).getFocusModel().focus(1, contacts(robot).getVisibleLeafColumn(1));
            javafx.scene.input.ClipboardContent content = new javafx.scene.input.ClipboardContent();
            content.putString("Rey\tRob\t2002\nGreen\tEva\t2003\nNew\tNew\t2004\n");
            javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        until(() -> contacts(robot).getItems().size() == 4);
        assertThat(text())
                .contains(
                        "<item><ln>Rey</ln><fn>Rob</fn><ct>2002</ct><sd>2</sd><ad>0</ad></item>",
                        "<item><ln>Green</ln><fn>Eva</fn><ct>2003</ct></item>",
                        "<item><ln>New</ln><fn>New</fn><ct>2004</ct></item>");
    }

    @Test
    void contactsAreCopiedToOtherPhonesAndFoundAgain(FxRobot robot) throws Exception {
        open(robot);
        Path root = Path.of(java.util.Objects.requireNonNull(wiring.model().root())
                .base()
                .location()
                .address());
        Files.writeString(root.resolve("0004f2000002-phone.cfg"), "<p reg.1.label=\"Lab\"/>");
        Files.writeString(root.resolve("0004f2000003-phone.cfg"), "<p reg.1.label=\"Hall\"/>");
        Files.writeString(root.resolve("0004f2000003-directory.xml"), TEXT);
        robot.push(KeyCode.F5);
        until(() -> phones(robot).size() == 3);
        robot.interact(() -> {
            contacts(robot).getSelectionModel().clearAndSelect(0);
            robot.lookup("#contacts-copy").queryButton().fire();
        });
        robot.interact(() -> robot.lookup("#copy-all").queryButton().fire());
        until(() -> !texts(robot, "1 phone has no directory in this root; Copy skips it.")
                .isEmpty());
        assertThat(texts(robot, "No existing directory changes")).isNotEmpty();
        assertThat(texts(robot, "1 already has the number.")).isNotEmpty();
        assertThat(robot.lookup("#copy-do").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#copy-create").queryButton().getText()).isEqualTo("Copy and create 1 directory");
        assertThat(texts(robot, "replaces any contacts stored on the phone.")).isNotEmpty();
        robot.interact(() -> robot.lookup("#copy-create").queryButton().fire());
        until(() -> wiring.model().drafts().isSettled()
                && java.util.Objects.requireNonNull(wiring.model().root())
                                .drafts()
                                .size()
                        == 1);
        choose(robot, "To a_ll contacts");
        until(() -> !texts(robot, "7 contacts in 3 directories").isEmpty());
        robot.interact(() ->
                robot.lookup("#all-contacts-filter").queryTextInputControl().setText("1001"));
        until(() -> robot.lookup("#all-contacts").queryTableView().getItems().size() == 3);
        assertThat(robot.lookup("#all-contacts").queryTableView().getItems().toString())
                .contains("Lab (0004f2000002)", "having=3");
    }

    @Test
    void contactsAreCopiedThoughADirectoryChangesMeanwhile(FxRobot robot) throws Exception {
        open(robot);
        Path root = Path.of(java.util.Objects.requireNonNull(wiring.model().root())
                .base()
                .location()
                .address());
        Path other = root.resolve("0004f2000003-directory.xml");
        Files.writeString(root.resolve("0004f2000003-phone.cfg"), "<p reg.1.label=\"Hall\"/>");
        Files.writeString(other, TEXT.replace("1001", "5001"));
        robot.push(KeyCode.F5);
        until(() -> phones(robot).size() == 2);
        robot.interact(() -> {
            contacts(robot).getSelectionModel().clearAndSelect(0);
            robot.lookup("#contacts-copy").queryButton().fire();
        });
        robot.interact(() -> robot.lookup("#copy-all").queryButton().fire());
        until(() -> !texts(robot, "1 directory changes.").isEmpty());
        Files.writeString(other, TEXT.replace("1001", "5001").replace("Ray", "Uploaded"));
        until(() -> java.util.Objects.requireNonNull(wiring.model().root())
                .content(new RootPath("0004f2000003-directory.xml"))
                .orElseThrow()
                .text()
                .contains("Uploaded"));
        robot.interact(() -> robot.lookup("#copy-do").queryButton().fire());
        until(() -> wiring.model().drafts().isSettled()
                && java.util.Objects.requireNonNull(wiring.model().root()).isChanged());
        assertThat(java.util.Objects.requireNonNull(wiring.model().root())
                        .content(new RootPath("0004f2000003-directory.xml"))
                        .orElseThrow()
                        .text())
                .contains("<ct>1001</ct>", "<ct>5001</ct>", "Uploaded");
    }

    @Test
    void aPhoneWithoutContactsIsGivenADirectory(FxRobot robot) throws Exception {
        open(robot);
        openPhone(robot, MAC);
        choose(robot, "To the _contacts of the phone");
        until(() -> source(java.util.Objects.requireNonNull(
                        pages(robot).getSelectionModel().getSelectedItem()))
                != null);
        choose(robot, "To any _phone …");
        prompt(robot, "0004f2000009");
        until(() -> pages(robot).getSelectionModel().getSelectedItem().getText().equals("0004f2000009"));
        choose(robot, "To the _contacts of the phone");
        until(() -> !texts(robot, "Create an empty directory").isEmpty());
        robot.interact(() -> ((javafx.scene.control.Button)
                        texts(robot, "Create an empty directory").iterator().next())
                .fire());
        until(() -> pages(robot).getSelectionModel().getSelectedItem().getText().contains("0004f2000009-directory"));
        until(() -> !texts(robot, "No contacts yet.").isEmpty());
    }

    private static javafx.scene.control.TabPane pages(FxRobot robot) {
        return robot.lookup("#pages").queryAs(javafx.scene.control.TabPane.class);
    }
}
