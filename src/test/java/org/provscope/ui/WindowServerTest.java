package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.publish.Content;
import org.provscope.publish.Publication;
import org.provscope.publish.PublicationStore;
import org.provscope.testing.NeedsServer;
import org.provscope.testing.servers.TestServer;
import org.provscope.workspace.OpenRoot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Connecting and publishing, driven as a person would. */
@NeedsServer
class WindowServerTest extends DrivenWindow {
    private static final String BEFORE = "<c reg.1.label=\"Desk\"/>\n";

    private final List<TestServer> servers = new ArrayList<>();

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @AfterEach
    void stop() {
        servers.forEach(TestServer::close);
    }

    private Path folder() throws Exception {
        Path root = Files.createTempDirectory(temp, "root");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"site.cfg\"/>");
        Files.writeString(root.resolve("site.cfg"), BEFORE);
        return root;
    }

    private Location.Remote serve(TestServer.Kind kind, Path root) throws Exception {
        TestServer server = kind.serve(root, Files.createTempDirectory(temp, "work"));
        servers.add(server);
        return server.location();
    }

    private static void type(FxRobot robot, String field, String text) {
        TextInputControl input = robot.lookup(field).queryAs(TextInputControl.class);
        robot.interact(() -> input.setText(text));
    }

    private static void fire(FxRobot robot, String button) {
        until(() -> !robot.lookup(button).queryAll().isEmpty());
        robot.interact(() -> robot.lookup(button).queryButton().fire());
    }

    private static String said(FxRobot robot, String box) {
        StringBuilder said = new StringBuilder();
        for (Node node : robot.lookup(box + " .label").queryAll()) {
            said.append(((Labeled) node).getText()).append('\n');
        }
        return said.toString();
    }

    private void edit(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write("site.cfg").type(KeyCode.ENTER);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> !pages.getTabs().isEmpty());
        until(() -> source(pages.getTabs().getFirst()).currentLine() == 1);
        robot.clickOn(pages.getTabs().getFirst().getContent());
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write("<!--new-->");
        until(() -> isChanged() && text("site.cfg").endsWith("<!--new-->"));
    }

    private boolean isChanged() {
        OpenRoot root = wiring.model().root();
        return root != null && root.isChanged() && wiring.model().drafts().isSettled();
    }

    private void open(Location location) {
        wiring.model().open(location);
    }

    @Test
    void aServerIsOpenedTrustedAndPublishedTo(FxRobot robot) throws Exception {
        Path root = folder();
        Location.Remote server = serve(TestServer.Kind.SFTP, root);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        until(() -> !robot.lookup("#connect-host").queryAll().isEmpty());
        type(robot, "#connect-host", server.address());
        type(robot, "#connect-name", "Leeds");
        robot.interact(() -> robot.lookup("Save under this name").queryButton().fire());
        assertThat(robot.lookup("#servers").queryListView().getItems()).hasSize(1);
        type(robot, "#connect-password", TestServer.PASSWORD);
        fire(robot, "#connect-open");
        until(() -> !robot.lookup("#ask-fingerprint").queryAll().isEmpty());
        assertThat(robot.lookup("#ask-fingerprint").queryTextInputControl().getText())
                .startsWith("SHA256:");
        fire(robot, "#ask-trust");
        until(() -> wiring.model().root() != null);
        edit(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        fire(robot, "#publish-go");
        fire(robot, "#publish-close");
        assertThat(root.resolve("site.cfg")).hasContent(BEFORE + "<!--new-->");
        assertThat(root).isDirectoryNotContaining(path -> path.toString().contains("provscope"));
        until(() -> {
            OpenRoot now = wiring.model().root();
            return now != null && !now.isChanged();
        });
    }

    @Test
    void whatWasPublishedComesBackAsChanges(FxRobot robot) throws Exception {
        Path root = folder();
        robot.interact(() -> open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null);
        edit(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        fire(robot, "#drafts-publish");
        fire(robot, "#publish-go");
        fire(robot, "#publish-close");
        assertThat(root.resolve("site.cfg")).hasContent(BEFORE + "<!--new-->");
        until(() -> !wiring.model().drafts().canUndo().get() || !isChanged());
        robot.clickOn("File");
        robot.clickOn("Earlier publications");
        until(() -> !robot.lookup("#past").queryAll().isEmpty()
                && robot.lookup("#past").queryListView().getItems().size() == 1);
        fire(robot, "#past-back");
        until(this::isChanged);
        OpenRoot now = wiring.model().root();
        assertThat(now).isNotNull();
        assertThat(now.content(new RootPath("site.cfg")).orElseThrow().text()).isEqualTo(BEFORE);
        assertThat(root.resolve("site.cfg")).as("nothing is published unasked").hasContent(BEFORE + "<!--new-->");
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten(FxRobot robot) throws Exception {
        Path root = folder();
        robot.interact(() -> open(serveUnchecked(root)));
        until(() -> !robot.lookup("#ask-secret").queryAll().isEmpty());
        type(robot, "#ask-secret", TestServer.PASSWORD);
        fire(robot, "#ask-go");
        until(() -> wiring.model().root() != null);
        edit(robot);
        Files.writeString(root.resolve("site.cfg"), "<c reg.1.label=\"Theirs\"/>\n");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        fire(robot, "#publish-go");
        until(() -> said(robot, "#publish").contains("Somebody else changed"));
        ListView<?> files = robot.lookup("#publish-files").queryListView();
        assertThat(files.getItems()).hasSize(1);
        assertThat(Files.readString(root.resolve("site.cfg"), StandardCharsets.UTF_8))
                .contains("Theirs");
        robot.interact(() -> robot.lookup("Reload the root").queryButton().fire());
        until(() -> {
            OpenRoot now = wiring.model().root();
            return now != null
                    && now.content(new RootPath("site.cfg"))
                            .orElseThrow()
                            .text()
                            .contains("Theirs")
                    && now.content(new RootPath("site.cfg"))
                            .orElseThrow()
                            .text()
                            .contains("<!--new-->");
        });
    }

    /** As a program leaves it that is killed between two files. */
    private void leaveHalfway(Path root) throws Exception {
        PublicationStore records = new PublicationStore(user.resolve("published"));
        Publication publication = Publication.of(
                PublicationStore.id(Instant.now()),
                new Location.Folder(root).address(),
                Instant.now(),
                List.of(item("other.cfg", "<c/>", "<d/>"), item("site.cfg", BEFORE, BEFORE + "<!--published-->")));
        records.begin(publication);
        Files.writeString(root.resolve("other.cfg"), "<d/>");
    }

    private static Publication.Item item(String name, String before, String after) {
        return new Publication.Item(
                new RootPath(name),
                Content.of(before.getBytes(StandardCharsets.UTF_8)),
                Content.of(after.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsTakenBackStaysHereAsChanges(FxRobot robot) throws Exception {
        Path root = folder();
        Files.writeString(root.resolve("other.cfg"), "<c/>");
        leaveHalfway(root);
        robot.interact(() -> open(new Location.Folder(root)));
        until(() -> said(robot, "#publish").contains("Of 2 files: 1 as before, 1 new."));
        robot.interact(() -> robot.lookup("Later").queryButton().fire());
        until(() -> !robot.lookup("#show-unfinished").queryAll().isEmpty()
                && robot.lookup("#show-unfinished").queryButton().isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        fire(robot, "#publish-back");
        until(() -> said(robot, "#publish").contains("Undone"));
        assertThat(root.resolve("other.cfg")).hasContent("<c/>");
        fire(robot, "#publish-close");
        until(this::isChanged);
        OpenRoot now = wiring.model().root();
        assertThat(now).isNotNull();
        assertThat(now.content(new RootPath("other.cfg")).orElseThrow().text()).isEqualTo("<d/>");
        assertThat(now.content(new RootPath("site.cfg")).orElseThrow().text()).endsWith("<!--published-->");
        until(() -> !robot.lookup("#show-unfinished").queryButton().isVisible());
    }

    @Test
    void aFileThatNoPhoneCanReadIsToldBeforeItIsPublished(FxRobot robot) throws Exception {
        Path root = folder();
        robot.interact(() -> open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null);
        edit(robot);
        robot.write("<broken");
        until(() -> isChanged() && text("site.cfg").endsWith("<broken"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        until(() -> !robot.lookup("#publish-warning").queryAll().isEmpty());
        assertThat(said(robot, "#publish")).contains("1 file cannot be read by any phone: site.cfg. Line 2");
        assertThat(robot.lookup("#publish-go").queryButton().getText()).isEqualTo("Publish anyway");
    }

    @Test
    void whatWasChangedSinceIsNotBroughtBackUnasked(FxRobot robot) throws Exception {
        Path root = folder();
        robot.interact(() -> open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null);
        edit(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        fire(robot, "#publish-go");
        fire(robot, "#publish-close");
        until(() -> !isChanged());
        robot.write("<!--precious-->");
        until(() -> isChanged() && text("site.cfg").endsWith("<!--precious-->"));
        robot.clickOn("File").clickOn("Earlier publications");
        until(() -> !robot.lookup("#past").queryAll().isEmpty()
                && robot.lookup("#past").queryListView().getItems().size() == 1);
        fire(robot, "#past-back");
        until(() -> !robot.lookup("site.cfg changed since then").queryAll().isEmpty());
        robot.type(KeyCode.ESCAPE);
        assertThat(text("site.cfg")).contains("precious");
        fire(robot, "#past-back");
        until(() -> !robot.lookup("Restore the old files").queryAll().isEmpty());
        robot.interact(() -> robot.lookup("Restore the old files").queryButton().fire());
        until(() -> text("site.cfg").equals(BEFORE));
    }

    private String text(String file) {
        OpenRoot now = wiring.model().root();
        return now == null ? "" : now.content(new RootPath(file)).orElseThrow().text();
    }

    private Location serveUnchecked(Path root) {
        try {
            return serve(TestServer.Kind.FTP, root);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsTold(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        until(() -> !robot.lookup("#connect-host").queryAll().isEmpty());
        type(robot, "#connect-host", "ftp://me@127.0.0.1:1");
        type(robot, "#connect-password", "x");
        robot.interact(() -> robot.lookup("Test").queryButton().fire());
        until(() -> said(robot, "#connect").contains("connection refused on port 1"));
        type(robot, "#connect-port", "many");
        fire(robot, "#connect-open");
        assertThat(said(robot, "#connect")).contains("The port must be a number");
    }
}
