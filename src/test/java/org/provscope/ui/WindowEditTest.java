package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.provscope.files.Cancellation;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.settings.AppFolders;
import org.provscope.ui.changes.ValueModel;
import org.provscope.ui.editor.SourceView;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootReader;
import org.provscope.workspace.SchemaFinder;
import org.provscope.workspace.drafts.DraftKeeper;
import org.provscope.workspace.drafts.DraftStore;
import org.provscope.workspace.drafts.Session;
import org.provscope.xml.SourceText;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Every way of editing, driven as a person would. */
class WindowEditTest extends DrivenWindow {
    private static final int GARBAGE_COLLECTIONS = 60;

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private SourceView openFile(FxRobot robot, String name) {
        openSample(robot);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write(name).type(KeyCode.ENTER);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> !pages.getTabs().isEmpty());
        SourceView view = source(pages.getTabs().getFirst());
        until(() -> view.currentLine() == 1);
        robot.clickOn(pages.getTabs().getFirst().getContent());
        return view;
    }

    private String content(String path) {
        OpenRoot root = wiring.model().root();
        return root == null
                ? ""
                : root.content(new RootPath(path)).map(SourceText::text).orElse("gone");
    }

    private boolean isSettled() {
        return wiring.model().drafts().isSettled();
    }

    private static void type(FxRobot robot, String field, String text) {
        TextInputControl input = robot.lookup(field).queryAs(TextInputControl.class);
        robot.interact(() -> {
            input.requestFocus();
            input.setText(text);
        });
    }

    private static void fire(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryButton().fire());
    }

    @Test
    void aClosedPageIsForgotten(FxRobot robot) throws Exception {
        openSample(robot);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        robot.interact(() -> wiring.openFile("site-leeds.cfg"));
        until(() -> pages.getTabs().size() == 1);
        ReferenceQueue<SourceView> forgotten = new ReferenceQueue<>();
        WeakReference<SourceView> closed =
                new WeakReference<>(source(pages.getTabs().getFirst()), forgotten);
        // The window may hold on to what was shown last.
        robot.interact(() -> wiring.openFile("site-bristol.cfg"));
        until(() -> pages.getTabs().size() == 2);
        robot.interact(() -> pages.getSelectionModel().select(0));
        choose(robot, "_Close page");
        until(() -> pages.getTabs().size() == 1);
        Reference<? extends SourceView> found = null;
        for (int i = 0; i < GARBAGE_COLLECTIONS && found == null; i++) {
            System.gc();
            found = forgotten.remove(1000);
        }
        assertThat(found).isSameAs(closed);
    }

    @Test
    void undoAndRedoGoThroughAllFiles(FxRobot robot) {
        SourceView view = openFile(robot, "site-leeds.cfg");
        String leeds = content("site-leeds.cfg");
        String bristol = content("site-bristol.cfg");
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write("<!--one-->");
        until(() -> content("site-leeds.cfg").endsWith("<!--one-->"));
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write("site-bristol.cfg").type(KeyCode.ENTER);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> pages.getTabs().size() == 2);
        robot.clickOn(pages.getTabs().get(1).getContent());
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write("<!--two-->");
        until(() -> content("site-bristol.cfg").endsWith("<!--two-->"));
        pressUntil(robot, () -> content("site-bristol.cfg").equals(bristol), KeyCode.CONTROL, KeyCode.Z);
        pressUntil(robot, () -> content("site-leeds.cfg").equals(leeds), KeyCode.CONTROL, KeyCode.Z);
        until(() -> view.text().equals(leeds.replace("\r\n", "\n")));
        assertThat(pages.getSelectionModel().getSelectedIndex())
                .as("the file that changed comes to the front")
                .isZero();
        pressUntil(robot, () -> content("site-leeds.cfg").endsWith("<!--one-->"), KeyCode.CONTROL, KeyCode.Y);
        pressUntil(
                robot,
                () -> content("site-bristol.cfg").endsWith("<!--two-->"),
                KeyCode.CONTROL,
                KeyCode.SHIFT,
                KeyCode.Z);
    }

    @Test
    void namesAndValuesAreProposed(FxRobot robot) {
        SourceView view = openFile(robot, "site-leeds.cfg");
        robot.interact(() -> view.goToLine(3));
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write("<x call.hold.localRem");
        until(() -> view.proposals().contains("call.hold.localReminder.enabled"));
        assertThat(view.proposals().getFirst())
                .as("what this root uses comes first")
                .startsWith("call.hold.localReminder");
        while (!view.proposals().isEmpty() && !view.text().contains("call.hold.localReminder.enabled=")) {
            int at = view.proposals().indexOf("call.hold.localReminder.enabled");
            for (int i = 0; i < at; i++) {
                robot.type(KeyCode.DOWN);
            }
            robot.type(KeyCode.ENTER);
        }
        until(() -> view.proposals().equals(List.of("1", "0")));
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        until(() -> view.text().endsWith("<x call.hold.localReminder.enabled=\"0\""));
        until(() -> content("site-leeds.cfg").endsWith("<x call.hold.localReminder.enabled=\"0\""));
    }

    @Test
    void partsOfAnActionAreProposedAtTheCaret(FxRobot robot) {
        SourceView view = openFile(robot, "site-leeds.cfg");
        robot.interact(() -> view.goToLine(3));
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write("<x softkey.1.action=\"55$Ti\"");
        robot.type(KeyCode.LEFT);
        robot.interact(view::complete);
        until(() -> view.proposals().equals(List.of("$Tinvite$", "$Tintercom$")));
        robot.type(KeyCode.ENTER);
        until(() -> view.text().contains("softkey.1.action=\"55$Tinvite$\""));
    }

    @Test
    void filesAreProposedForAMaster(FxRobot robot) {
        SourceView view = openFile(robot, "000000000000.cfg");
        int place = view.text().indexOf("shared.cfg");
        robot.interact(() ->
                view.goToLine((int) view.text().substring(0, place).lines().count()));
        for (int i = view.text().lastIndexOf('\n', place) + 1; i < place; i++) {
            robot.type(KeyCode.RIGHT);
        }
        robot.interact(view::complete);
        until(() -> view.proposals().contains("features-2019.cfg"));
    }

    @Test
    void whatIsWrongIsMendedInPlace(FxRobot robot) {
        SourceView view = openFile(robot, "features.cfg");
        until(() -> !view.marks().isEmpty());
        robot.type(KeyCode.F8);
        until(() -> view.currentLine() == 30);
        until(() -> !texts(robot, "is already on line").isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.I);
        until(view::hasCard);
        robot.type(KeyCode.ESCAPE);
        String before = content("features.cfg");
        robot.interact(
                () -> view.marks().getFirst().quickFixes().getFirst().act().run());
        until(() -> !content("features.cfg").equals(before) && view.marks().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> content("features.cfg").equals(before) && !view.marks().isEmpty());
    }

    @Test
    void findsAndReplacesAlsoInABrokenFile(FxRobot robot) {
        SourceView view = openFile(robot, "vvx250-hotdesk.cfg");
        String before = content("vvx250-hotdesk.cfg");
        robot.push(KeyCode.CONTROL, KeyCode.H);
        type(robot, "#find-what", "enable");
        type(robot, "#find-with", "ENABLE");
        fire(robot, "#find-replace-all");
        until(() -> content("vvx250-hotdesk.cfg").contains("ENABLE"));
        assertThat(content("vvx250-hotdesk.cfg")).isEqualTo(before.replace("enable", "ENABLE"));
        robot.type(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> content("vvx250-hotdesk.cfg").equals(before));
        assertThat(view.text()).isEqualTo(before.replace("\r\n", "\n"));
    }

    @Test
    void commentsAndLayoutAreOneKeyAway(FxRobot robot) {
        SourceView view = openFile(robot, "features.cfg");
        String before = content("features.cfg");
        robot.interact(() -> view.goToLine(15));
        robot.push(KeyCode.CONTROL, KeyCode.SLASH);
        until(() -> content("features.cfg").contains("<!-- <pickup"));
        robot.push(KeyCode.CONTROL, KeyCode.SLASH);
        until(() -> content("features.cfg").equals(before));
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.L);
        until(() -> !texts(robot, "There is nothing to lay out").isEmpty());
    }

    @Test
    void aValueTellsWhoDoesNotSeeIt(FxRobot robot) {
        SourceView view = openFile(robot, "shared.cfg");
        until(() -> !view.hints().isEmpty());
        assertThat(view.hints()).anySatisfy(hint -> {
            assertThat(hint.words()).contains("0004f2a1c002", "does not get this value");
            assertThat(hint.place()).startsWith("overrides/0004f2a1c002-phone.cfg:");
        });
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        robot.interact(() -> view.hints().getFirst().jump().run());
        until(() -> pages.getTabs().size() == 2);
    }

    private ListView<ValueModel.Place> places(FxRobot robot) {
        return robot.lookup("#value-places").queryListView();
    }

    @Test
    void aValueIsChangedInPlaceAndWrittenWhereOneChooses(FxRobot robot) {
        openSample(robot);
        openPhone(robot, "mara");
        robot.interact(() -> {
            effective(robot).requestFocus();
            effective(robot)
                    .getSelectionModel()
                    .select(effective(robot).getItems().stream()
                            .filter(row -> row.parameter().name().equals("call.callsPerLineKey"))
                            .findFirst()
                            .orElseThrow());
        });
        robot.type(KeyCode.F2).write("3").type(KeyCode.ENTER);
        until(() -> !robot.lookup("#value-places").queryAll().isEmpty()
                && places(robot).getItems().size() == 5);
        ValueModel.Place own = places(robot).getSelectionModel().getSelectedItem();
        assertThat(own.target().file()).hasToString("phones/0004f2a1c002.cfg");
        assertThat(own.label()).contains("read by this phone only", "changes 1 phone");
        assertThat(places(robot).getItems().getLast().label()).contains("its own copy of the common master");
        ValueModel.Place shared = places(robot).getItems().stream()
                .filter(place -> place.target().file().value().equals("shared.cfg"))
                .findFirst()
                .orElseThrow();
        // The Trios, whose model is known, have another value of their own.
        assertThat(shared.label()).contains("read by " + phonesOfRoot() + " phones", "changes 10 phones");
        fire(robot, "#value-write");
        until(() -> content("phones/0004f2a1c002.cfg").contains("call.callsPerLineKey=\"3\""));
        until(() -> effective(robot).getItems().stream()
                .anyMatch(row -> row.parameter().name().equals("call.callsPerLineKey")
                        && row.value().equals("3")));
        assertThat(content("shared.cfg")).contains("call.callsPerLineKey=\"8\"");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> !content("phones/0004f2a1c002.cfg").contains("call.callsPerLineKey"));
    }

    private void more(FxRobot robot, String parameter, String item) {
        robot.interact(() -> effective(robot)
                .getSelectionModel()
                .select(effective(robot).getItems().stream()
                        .filter(row -> row.parameter().name().equals(parameter))
                        .findFirst()
                        .orElseThrow()));
        MenuButton more = robot.lookup("#more-for-value").queryAs(MenuButton.class);
        robot.interact(() -> more.getItems().stream()
                .filter(choice -> choice.getText().startsWith(item))
                .findFirst()
                .orElseThrow(() -> new AssertionError(item))
                .fire());
        until(() -> !robot.lookup("#fix-apply").queryAll().isEmpty());
    }

    @Test
    void oneOverrideIsTakenOutAndTheRestStays(FxRobot robot) {
        openSample(robot);
        openPhone(robot, "mara");
        String file = "overrides/0004f2a1c002-phone.cfg";
        String before = content(file);
        more(robot, "call.callWaiting.enable", "Remove from " + file);
        assertThat(texts(robot, "This phone will then get “1” from shared.cfg")).isNotEmpty();
        fire(robot, "#fix-apply");
        until(() -> !content(file).contains("call.callWaiting.enable"));
        assertThat(content(file)).isNotEqualTo(before).hasSizeGreaterThan(before.length() - 40);
    }

    @Test
    void aPhonesValueIsSetForAll(FxRobot robot) {
        openSample(robot);
        openPhone(robot, "mara");
        more(robot, "call.callWaiting.enable", "Set for all phones that read shared.cfg");
        assertThat(texts(robot, phonesOfRoot() - 1 + " phones get a different value"))
                .isNotEmpty();
        fire(robot, "#fix-apply");
        until(() -> content("shared.cfg").contains("call.callWaiting.enable=\"0\""));
        assertThat(content("overrides/0004f2a1c002-phone.cfg")).doesNotContain("call.callWaiting.enable");
    }

    @Test
    void aMasterIsChangedInItsForm(FxRobot robot) {
        openFile(robot, "000000000000.cfg");
        String before = content("000000000000.cfg");
        robot.clickOn("#master-form");
        ListView<String> files = robot.lookup("#master-files").queryListView();
        until(() -> files.getItems().size() == 4);
        robot.interact(() -> {
            files.requestFocus();
            files.getSelectionModel().select("shared.cfg");
        });
        robot.push(KeyCode.ALT, KeyCode.UP);
        until(() -> content("000000000000.cfg").contains("site-bristol.cfg, shared.cfg, features.cfg"));
        assertThat(content("000000000000.cfg"))
                .isEqualTo(before.replace("features.cfg, shared.cfg", "shared.cfg, features.cfg"));
        until(() -> files.getItems().get(2).equals("shared.cfg"));
        ComboBox<String> model = robot.lookup("#master-add-model").queryComboBox();
        robot.interact(() -> model.getEditor().setText("VVX410"));
        fire(robot, "#master-begin-model");
        until(() -> content("000000000000.cfg").contains("CONFIG_FILES_VVX410=\""));
        until(() -> !robot.lookup("#master-APP_FILE_PATH_VVX410").queryAll().isEmpty());
        type(robot, "#master-APP_FILE_PATH_VVX410", "firmware/other.ld");
        robot.interact(files::requestFocus);
        until(() -> content("000000000000.cfg").contains("APP_FILE_PATH_VVX410=\"firmware/other.ld\""));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> isSettled() && !content("000000000000.cfg").contains("APP_FILE_PATH_VVX410"));
        until(() -> robot.lookup("#master-readers").queryTableView().getItems().size() == 8);
    }

    @Test
    void aTextIsReplacedInAllFilesAfterAPreview(FxRobot robot) {
        openSample(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        type(robot, "#replace-what", "site-leeds");
        type(robot, "#replace-with", "site-york");
        TreeView<?> places = robot.lookup("#replace-places").queryAs(TreeView.class);
        until(() -> places.getRoot() != null && places.getRoot().getChildren().size() == 4);
        until(() -> !robot.lookup("#replace-apply").queryButton().isDisabled());
        robot.interact(() -> ((javafx.scene.control.CheckBoxTreeItem<?>)
                        places.getRoot().getChildren().getFirst())
                .setSelected(false));
        fire(robot, "#replace-apply");
        until(() -> content("64167f88e112.cfg").contains("site-york"));
        assertThat(content("0004f2a1c109.cfg")).as("left out").contains("site-leeds");
        robot.clickOn("#replace-by-parameter");
        type(robot, "#replace-name", "call.callsPerLineKey*");
        type(robot, "#replace-value", "2");
        until(() -> places.getRoot().getChildren().size() == 1
                && places.getRoot().getChildren().getFirst().getChildren().size() == 2);
        until(() -> !robot.lookup("#replace-apply").queryButton().isDisabled());
        fire(robot, "#replace-apply");
        until(() -> content("shared.cfg").contains("call.callsPerLineKey.Trio8800=\"2\""));
    }

    @Test
    void aNewPhoneIsMadeLikeAnotherOne(FxRobot robot) {
        openSample(robot);
        int before = phonesOfRoot();
        openPhone(robot, "mara");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        type(robot, "#new-phone-address", "0004f2a1c001");
        assertThat(texts(robot, "A phone with this address already exists")).isNotEmpty();
        type(robot, "#new-phone-address", "00:04:f2:a1:c0:ff");
        until(() -> !texts(robot, "New files: phones/0004f2a1c0ff.cfg").isEmpty());
        fire(robot, "#new-phone-make");
        until(() -> isSettled());
        assertThat(texts(robot, "Not done")).isEmpty();
        until(() -> phonesOfRoot() == before + 1);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> pages.getTabs().size() == 2);
        assertThat(content("phones/0004f2a1c0ff.cfg")).contains("Mara Finch");
        // In a text field, the key would take back what was typed there.
        robot.interact(() -> robot.lookup("#phones").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> phonesOfRoot() == before);
    }

    @Test
    void whatOthersChangedIsPutTogetherOrDecided(FxRobot robot) throws Exception {
        Path site = copyOfSample();
        robot.interact(() -> wiring.model().open(site.toString()));
        until(() -> wiring.model().root() != null);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write("shared.cfg").type(KeyCode.ENTER);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> !pages.getTabs().isEmpty());
        SourceView view = source(pages.getTabs().getFirst());
        robot.push(KeyCode.CONTROL, KeyCode.H);
        type(robot, "#find-what", "callsPerLineKey=\"8\"");
        type(robot, "#find-with", "callsPerLineKey=\"9\"");
        fire(robot, "#find-replace-all");
        until(() -> content("shared.cfg").contains("callsPerLineKey=\"9\""));
        Path file = site.resolve("shared.cfg");
        String before = Files.readString(file);
        Files.writeString(file, before.replace("\"beep\"", "\"silent\""));
        robot.push(KeyCode.F5);
        until(() -> !texts(robot, "Both changes were merged").isEmpty());
        assertThat(robot.lookup(".goto-box").queryAll())
                .as("no box takes the keys")
                .isEmpty();
        assertThat(content("shared.cfg")).contains("callsPerLineKey=\"9\"", "\"silent\"");
        until(() -> view.text().contains("\"silent\"") && view.text().contains("callsPerLineKey=\"9\""));
        Files.writeString(file, before.replace("callsPerLineKey=\"8\"", "callsPerLineKey=\"7\""));
        robot.interact(() -> wiring.model().lookForOtherChanges());
        until(() -> !robot.lookup("#merge").queryAll().isEmpty());
        assertThat(content("shared.cfg")).as("nothing is decided yet").contains("callsPerLineKey=\"9\"");
        RadioButton theirs = robot.lookup((Node node) ->
                        node instanceof RadioButton button && button.getText().contains("7"))
                .query();
        robot.interact(() -> theirs.setSelected(true));
        fire(robot, "#merge-apply");
        until(() -> content("shared.cfg").contains("callsPerLineKey=\"7\""));
        assertThat(Files.readString(file))
                .as("nothing was written into the root")
                .contains("\"beep\"");
    }

    @Test
    void whatWasNotPublishedIsOfferedAgain(FxRobot robot) throws Exception {
        Path site = copyOfSample();
        Path state = Files.createTempDirectory(temp, "state");
        AppFolders folders = new AppFolders(state, state, state);
        Session session = Session.of(new RootReader(new SchemaFinder(new CatalogueCache(null)))
                .read(new Location.Folder(site), null, Cancellation.NEVER, Progress.NONE));
        RootPath path = new RootPath("shared.cfg");
        Session changed =
                session.typed(path, session.root().content(path).orElseThrow().text(), "<c/>");
        try (DraftKeeper keeper = new DraftKeeper(new DraftStore(state.resolve("drafts")), site.toString())) {
            keeper.keep(changed.drafts(), 1);
        }
        robot.interact(() -> restart(folders));
        openSample(robot);
        until(() -> !texts(robot, site.toString()).isEmpty());
        robot.interact(() -> wiring.model().open(site.toString()));
        until(() -> !texts(robot, "You have unpublished changes in 1 file").isEmpty());
        robot.clickOn("Continue with these changes");
        until(() -> content("shared.cfg").equals("<c/>"));
        assertThat(Files.readString(site.resolve("shared.cfg"))).isNotEqualTo("<c/>");
        assertThat(texts(robot, "1 changed file")).isNotEmpty();
    }

    @Test
    void changesAreListedAndGivenUp(FxRobot robot) {
        openFile(robot, "site-leeds.cfg");
        String before = content("site-leeds.cfg");
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write("<!--one-->");
        until(() -> content("site-leeds.cfg").endsWith("<!--one-->"));
        fire(robot, "#show-changes");
        until(() -> robot.lookup("#drafts").queryListView().getItems().size() == 1);
        until(() -> robot.lookup("#draft-lines").queryListView().getItems().size() == 1);
        fire(robot, "#draft-give-up");
        until(() -> robot.lookup("#drafts").queryListView().getItems().isEmpty());
        assertThat(content("site-leeds.cfg")).isEqualTo(before);
        assertThat(Optional.ofNullable(robot.lookup("#drafts").query().getAccessibleText()))
                .isPresent();
    }
}
