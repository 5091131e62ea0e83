package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.provscope.check.ProblemCode;
import org.provscope.check.Severity;
import org.provscope.settings.AppFolders;
import org.provscope.ui.effective.EffectiveRow;
import org.provscope.ui.workbench.RootModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window, driven as a person would. */
class WindowTest extends DrivenWindow {
    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @Test
    void aPhonesPageShowsWhatItGetsAndFromWhere(FxRobot robot) {
        openSample(robot);
        assertThat(phones(robot))
                .extracting(phone -> phone.mac())
                .containsExactlyInAnyOrderElementsOf(root().resolved().phones().keySet());
        openPhone(robot, "mara");
        TableView<EffectiveRow> table = effective(robot);
        EffectiveRow row = table.getItems().stream()
                .filter(item -> item.parameter().name().equals("call.callWaiting.enable"))
                .findFirst()
                .orElseThrow();
        assertThat(row.from())
                .isEqualTo("overrides/0004f2a1c002-phone.cfg:" + row.from().replaceAll(".*:", ""));
        assertThat(row.beatsText()).contains("shared.cfg");
        int all = table.getItems().size();
        robot.clickOn("Set more than once");
        until(() -> table.getItems().size() < all);
        assertThat(table.getItems())
                .allSatisfy(item -> assertThat(item.parameter().beats()).isNotEmpty());
        robot.clickOn("Set more than once").clickOn("#effective-filter").write("callwaiting shared");
        until(() -> table.getItems().size() < 5);
        assertThat(table.getItems())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.from()).startsWith("shared.cfg"));
    }

    @Test
    void aRowOpensItsFileAtTheLine(FxRobot robot) {
        openSample(robot);
        openPhone(robot, "mara");
        TableView<EffectiveRow> table = effective(robot);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel()
                    .select(table.getItems().stream()
                            .filter(item -> item.from().startsWith("shared.cfg"))
                            .findFirst()
                            .orElseThrow());
        });
        String from = table.getSelectionModel().getSelectedItem().from();
        robot.type(KeyCode.ENTER);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> pages.getTabs().size() == 2);
        assertThat(pages.getSelectionModel().getSelectedItem().getText()).isEqualTo("shared.cfg");
        var view = source(pages.getSelectionModel().getSelectedItem());
        until(() -> (view.currentLine() + "").equals(from.replaceAll(".*:", "")));
        robot.interact(() -> wiring.model().reload());
        until(() -> wiring.model().jobs().current().get() == null);
        assertThat(source(pages.getSelectionModel().getSelectedItem())).isSameAs(view);
        assertThat(view.currentLine() + "").as("the caret stays").isEqualTo(from.replaceAll(".*:", ""));
        assertThat(pages.getTabs()).hasSize(2);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        until(() -> pages.getTabs().size() == 1);
    }

    @Test
    void theModelChangesWhatAPhoneGets(FxRobot robot) {
        openSample(robot);
        openPhone(robot, "accounts");
        assertThat(texts(robot, "depends on its model")).isNotEmpty();
        @SuppressWarnings("unchecked")
        ComboBox<String> model = robot.lookup("#model").queryAs(ComboBox.class);
        robot.interact(() -> model.setValue("Trio8800"));
        until(() ->
                effective(robot).getItems().stream().anyMatch(row -> row.from().startsWith("trio8800.cfg")));
        assertThat(texts(robot, "depends on its model")).isEmpty();
        robot.interact(() -> model.setValue(""));
        until(() ->
                effective(robot).getItems().stream().noneMatch(row -> row.from().startsWith("trio8800.cfg")));
    }

    @Test
    void theInspectorTellsMeaningAndSources(FxRobot robot) {
        openSample(robot);
        openPhone(robot, "reception");
        robot.clickOn("#effective-filter").write("callsPerLineKey");
        until(() -> effective(robot).getItems().size() <= 3);
        robot.interact(() -> effective(robot).getSelectionModel().select(0));
        assertThat(texts(robot, "whole number, 1 to 24")).isNotEmpty();
        assertThat(texts(robot, "calls per line")).isNotEmpty();
        javafx.scene.control.Hyperlink where =
                robot.lookup("Which phones get which value?").query();
        robot.interact(where::fire);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> pages.getTabs().size() == 2);
        assertThat(pages.getTabs().get(1).getText()).isEqualTo("call.callsPerLineKey");
    }

    @Test
    void goesToAnything(FxRobot robot) {
        openSample(robot);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write("site-leeds");
        robot.type(KeyCode.ENTER);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> !pages.getTabs().isEmpty());
        assertThat(pages.getTabs().getFirst().getText()).isEqualTo("site-leeds.cfg");
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write("warehouse 2").type(KeyCode.ENTER);
        until(() -> pages.getTabs().size() == 2);
        assertThat(pages.getTabs().get(1).getText()).isEqualTo("Warehouse 2");
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#goto-search").queryAll()).isEmpty();
    }

    @Test
    void anyMacCanBeAskedFor(FxRobot robot) {
        openSample(robot);
        openPhone(robot, "64:16:7f:00:00:01");
        assertThat(texts(robot, "no file in this root belongs to this phone")).isNotEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.M);
        prompt(robot, "4711");
        until(() -> !texts(robot, "Not a MAC address").isEmpty());
        prompt(robot, "0004f2ffffff");
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> pages.getTabs().size() == 2);
    }

    @Test
    void aBrokenFileSaysWhyPhonesCannotReadIt(FxRobot robot) {
        openSample(robot);
        robot.clickOn("Files");
        TreeView<?> tree = robot.lookup("#files").queryAs(TreeView.class);
        until(() -> tree.getRoot() != null && !tree.getRoot().getChildren().isEmpty());
        robot.clickOn("#files-filter").write("hotdesk", 0);
        until(() ->
                tree.getExpandedItemCount() == 1 && !texts(robot, "unreadable").isEmpty());
        robot.doubleClickOn("vvx250-hotdesk.cfg");
        until(() -> !texts(robot, "A phone cannot read this file").isEmpty());
        assertThat(texts(robot, "typographic")).isNotEmpty();
    }

    @Test
    void whatCannotBeOpenedSaysWhyAndOffersAWayOn(FxRobot robot) {
        assertThat(texts(robot, "Open a folder")).isNotEmpty();
        answer = temp.resolve("nowhere").toString();
        robot.clickOn("Open a folder …");
        until(() -> !robot.lookup("#failure").queryAll().isEmpty());
        assertThat(texts(robot, "There is nothing at")).isNotEmpty();
        assertThat(texts(robot, "Try again")).isNotEmpty();
        robot.interact(() -> wiring.model().openSample());
        until(() -> wiring.model().root() != null);
        robot.interact(() -> wiring.model().reload());
        until(() -> wiring.model().state().get() instanceof RootModel.State.Ready);
    }

    @SuppressWarnings("unchecked")
    private static TreeTableView<Object> problems(FxRobot robot) {
        return robot.lookup("#problems").queryAs(TreeTableView.class);
    }

    /** So many of a kind, as the window says it. */
    private String count(Severity severity, String word) {
        int count = checked().count(severity);
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private void openProblems(FxRobot robot) {
        openSample(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        until(() -> !robot.lookup("#problems").queryAll().isEmpty()
                && problems(robot).getExpandedItemCount() > 10);
    }

    @Test
    void aProblemIsFoundOpenedAndMended(FxRobot robot) {
        openProblems(robot);
        assertThat(texts(robot, count(Severity.ERROR, "error") + ", " + count(Severity.WARNING, "warning")))
                .isNotEmpty();
        robot.clickOn("#problems-filter").write("is already on line");
        until(() -> problems(robot).getExpandedItemCount() == 2);
        robot.interact(() -> {
            problems(robot).requestFocus();
            problems(robot).getSelectionModel().select(1);
        });
        robot.type(KeyCode.ENTER);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> pages.getTabs().size() == 1);
        var view = source(pages.getTabs().getFirst());
        until(() -> view.currentLine() == 30);
        assertThat(view.marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.style()).isEqualTo("warning"));
        javafx.scene.control.Hyperlink remedy =
                robot.lookup("Remove this one …").query();
        robot.interact(remedy::fire);
        until(() -> !robot.lookup("#fix-apply").queryAll().isEmpty());
        assertThat(robot.lookup("#fix-preview").queryListView().getItems()).isNotEmpty();
        robot.type(KeyCode.ENTER);
        until(() -> problems(robot).getExpandedItemCount() == 0);
        assertThat(texts(robot, "1 changed file")).isNotEmpty();
        assertThat(pages.getTabs().getFirst().getText()).isEqualTo("● features.cfg");
        until(() -> view.marks().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> problems(robot).getExpandedItemCount() == 2);
        assertThat(texts(robot, "1 changed file")).isEmpty();
    }

    @Test
    void allOfAKindAreMendedAtOnce(FxRobot robot) {
        openProblems(robot);
        int before = checked().count(Severity.ERROR);
        robot.clickOn("By kind").clickOn("#problems-filter").write("typographic");
        until(() -> problems(robot).getExpandedItemCount() == 3);
        robot.interact(() -> problems(robot).getSelectionModel().select(0));
        robot.clickOn("#mend-all");
        until(() -> !robot.lookup("#fix-apply").queryAll().isEmpty());
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#fix-apply").queryAll().isEmpty());
        assertThat(problems(robot).getExpandedItemCount())
                .as("Nothing was done")
                .isEqualTo(3);
        robot.clickOn("#mend-all");
        until(() -> !robot.lookup("#fix-apply").queryAll().isEmpty());
        robot.clickOn("#fix-apply");
        until(() -> problems(robot).getExpandedItemCount() == 0);
        until(() -> !texts(robot, count(Severity.ERROR, "error")).isEmpty());
        assertThat(checked().count(Severity.ERROR)).as("both were mended").isEqualTo(before - 2);
    }

    @Test
    void typingIsCheckedWhenItPauses(FxRobot robot) throws Exception {
        openSample(robot);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write("site-leeds.cfg").type(KeyCode.ENTER);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> !pages.getTabs().isEmpty());
        String errors = count(Severity.ERROR, "error");
        until(() -> !texts(robot, errors).isEmpty());
        var view = source(pages.getTabs().getFirst());
        String before = view.text();
        robot.clickOn(pages.getTabs().getFirst().getContent());
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write("<x");
        until(() -> root().isChanged()
                && checked().of("site-leeds.cfg").stream()
                        .anyMatch(problem -> problem.code() == ProblemCode.XML_MALFORMED));
        assertThat(count(Severity.ERROR, "error")).isNotEqualTo(errors);
        until(() -> !texts(robot, count(Severity.ERROR, "error")).isEmpty());
        assertThat(texts(robot, "A phone cannot read this file")).isNotEmpty();
        until(() -> view.marks().stream().anyMatch(mark -> mark.style().equals("error")));
        assertThat(pages.getTabs().getFirst().getText()).isEqualTo("● site-leeds.cfg");
        answer = Files.createTempDirectory(temp, "copies").toString();
        choose(robot, "Save _copies of changed files …");
        until(() -> !texts(robot, "1 changed file was saved").isEmpty());
        assertThat(Files.readString(Path.of(answer, "site-leeds.cfg"))).endsWith("<x");
        robot.clickOn("Close");
        robot.push(KeyCode.F5);
        until(() -> wiring.model().jobs().current().get() == null);
        assertThat(view.text()).as("reading again keeps what was typed").endsWith("<x");
        robot.interact(() -> wiring.model().openSample());
        pressUntil(robot, () -> view.text().equals(before), KeyCode.CONTROL, KeyCode.Z);
        until(() -> !texts(robot, errors).isEmpty());
        pressUntil(robot, () -> view.text().endsWith("<x"), KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    }

    @Test
    void whatIsTypedWhileAChangeIsHandedOnStays(FxRobot robot) {
        openSample(robot);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write("trio8800.cfg").type(KeyCode.ENTER);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> !pages.getTabs().isEmpty());
        var view = source(pages.getTabs().getFirst());
        robot.clickOn(pages.getTabs().getFirst().getContent());
        robot.push(KeyCode.CONTROL, KeyCode.END);
        String before = view.text();
        for (int i = 0; i < 12; i++) {
            robot.write("<!--" + i + "-->");
            if (i % 3 == 0) {
                until(() -> !view.isPending());
            }
        }
        assertThat(view.text())
                .isEqualTo(before
                        + java.util.stream.IntStream.range(0, 12)
                                .mapToObj(i -> "<!--" + i + "-->")
                                .collect(java.util.stream.Collectors.joining()));
        until(() -> !view.isPending());
        robot.write("lost");
        pressUntil(robot, () -> view.text().endsWith("<!--11-->"), KeyCode.CONTROL, KeyCode.Z);
        pressUntil(robot, () -> !view.text().endsWith("<!--11-->"), KeyCode.CONTROL, KeyCode.Z);
    }

    @Test
    void darkAndLight(FxRobot robot) throws Exception {
        openSample(robot);
        openPhone(robot, "mara");
        robot.interact(() -> wiring.openFile("shared.cfg"));
        until(() -> !robot.lookup(".source").queryAll().isEmpty());
        for (String part : List.of("#phones", ".menu-bar", ".source")) {
            until(() -> brightness(robot, part) > 0.6);
        }
        robot.push(KeyCode.CONTROL, KeyCode.D);
        for (String part : List.of("#phones", ".menu-bar", ".source")) {
            until(() -> brightness(robot, part) < 0.4);
        }
        robot.interact(() -> restart(new AppFolders(user, user, user)));
        until(() -> brightness(robot, ".menu-bar") < 0.4);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        until(() -> brightness(robot, ".menu-bar") > 0.6);
    }

    private static double brightness(FxRobot robot, String part) {
        return Brightness.of(robot.lookup(part).query());
    }

    @Test
    void everyControlTellsScreenReadersWhatItIs(FxRobot robot) {
        allNamed("start page", 2);
        openSample(robot);
        openPhone(robot, "mara");
        allNamed("phone", 6);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        until(() -> !robot.lookup("#problems").queryAll().isEmpty());
        allNamed("problems", 9);
        robot.interact(() -> wiring.openFile("000000000000.cfg"));
        until(() -> !robot.lookup("#master-form").queryAll().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.H);
        until(() -> !robot.lookup("#find-what").queryAll().isEmpty());
        allNamed("file, find and replace", 9);
        robot.clickOn("#master-form");
        until(() -> !robot.lookup("#master-files").queryAll().isEmpty());
        allNamed("master", 9);
        robot.interact(() -> wiring.openFile("contacts/0004f2a1c001-directory.xml"));
        until(() -> !robot.lookup("#contacts").queryAll().isEmpty());
        allNamed("contacts", 9);
        for (String page : List.of(
                "_Changes",
                "_Plan: what the changes do",
                "Compare p_hones",
                "Replace in _all files …",
                "To a_ll contacts")) {
            choose(robot, page);
            allNamed(page, 5);
        }
    }

    @Test
    void aFolderHasNoContextMenuAndAFileHas(FxRobot robot) {
        openSample(robot);
        robot.clickOn("Files");
        until(() -> !texts(robot, "shared.cfg").isEmpty());
        askForMenu(robot, "contacts");
        assertThat(contextMenus()).isEmpty();
        askForMenu(robot, "shared.cfg");
        assertThat(contextMenus()).hasSize(1);
        assertThat(contextMenus().getFirst().getItems())
                .extracting(MenuItem::getText)
                .containsExactly(
                        "Open",
                        "Show which phones get its values",
                        "Compare with another file …",
                        "Migrate pre-3.3.0 parameters …",
                        "New parameter file …",
                        "Rename …",
                        "Duplicate …",
                        "Remove …",
                        "Copy path",
                        "Show in folder");
    }

    /** The platform of these tests has no right button that asks for a menu. */
    private static void askForMenu(FxRobot robot, String name) {
        robot.clickOn(name);
        Node files = robot.lookup("#files").query();
        robot.interact(() -> files.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 10, 10, 100, 100, false, null)));
    }

    private static List<ContextMenu> contextMenus() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu && window.isShowing())
                .map(ContextMenu.class::cast)
                .toList();
    }

    /** @param least how many controls there are at least */
    private void allNamed(String page, int least) {
        until(() -> ScreenReader.reachable(shown.getScene().getRoot()).size() >= least);
        until(() -> {
            assertThat(ScreenReader.nameless(shown.getScene().getRoot()))
                    .as(page)
                    .isEmpty();
            return true;
        });
    }
}
