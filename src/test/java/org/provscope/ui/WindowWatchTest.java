package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.testing.NeedsServer;
import org.provscope.testing.servers.TestServer;
import org.provscope.workspace.OpenRoot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What others do in the root meanwhile shows up by itself. */
@NeedsServer
class WindowWatchTest extends DrivenWindow {
    private static final String PHONE = "0004f2000001";

    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    private static Path folder() throws Exception {
        Path root = Files.createTempDirectory(temp, "root");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"site.cfg\"/>");
        Files.writeString(root.resolve("site.cfg"), "<c reg.1.label=\"Desk\"/>\n");
        return root;
    }

    private @Nullable String text(String file) {
        OpenRoot root = wiring.model().root();
        return root == null
                ? null
                : root.content(new RootPath(file)).map(source -> source.text()).orElse(null);
    }

    private void edit(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write("site.cfg").type(KeyCode.ENTER);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        until(() -> !pages.getTabs().isEmpty());
        until(() -> source(pages.getTabs().getFirst()).currentLine() == 1);
        robot.clickOn(pages.getTabs().getFirst().getContent());
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write("<!--mine-->");
    }

    @Test
    void whatAPhoneUploadsIsSeenAndDraftsStay(FxRobot robot) throws Exception {
        Path root = folder();
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null);
        edit(robot);
        Files.writeString(root.resolve(PHONE + "-phone.cfg"), "<PHONE_CONFIG><OVERRIDES lcl.x=\"1\"/></PHONE_CONFIG>");
        until(() -> phones(robot).size() == 1);
        until(() -> String.valueOf(text("site.cfg")).endsWith("<!--mine-->"));
        robot.write("<!--more-->");
        Files.writeString(root.resolve("site.cfg"), "<!--theirs-->\n<c reg.1.label=\"Desk\"/>\n");
        until(() -> String.valueOf(text("site.cfg"))
                .equals("<!--theirs-->\n<c reg.1.label=\"Desk\"/>\n<!--mine--><!--more-->"));
        robot.write("<!--end-->");
        until(() -> String.valueOf(text("site.cfg")).endsWith("<!--mine--><!--more--><!--end-->"));
        assertThat(Files.readString(root.resolve("site.cfg")))
                .as("nothing is published unasked")
                .doesNotContain("mine");
        Files.delete(root.resolve(PHONE + "-phone.cfg"));
        until(() -> phones(robot).isEmpty());
    }

    @Test
    void whatCanBeDoneAgainStaysWhenAPhoneUploads(FxRobot robot) throws Exception {
        Path root = folder();
        robot.interact(() -> wiring.model().open(new Location.Folder(root)));
        until(() -> wiring.model().root() != null);
        edit(robot);
        until(() -> String.valueOf(text("site.cfg")).endsWith("<!--mine-->"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> wiring.model().drafts().canRedo().get());
        Files.writeString(root.resolve(PHONE + "-phone.cfg"), "<PHONE_CONFIG><OVERRIDES lcl.x=\"1\"/></PHONE_CONFIG>");
        until(() -> phones(robot).size() == 1);
        assertThat(wiring.model().drafts().canRedo().get()).isTrue();
    }

    @Test
    void aServerIsAskedEveryMinuteWhereAPersonWantsIt(FxRobot robot) throws Exception {
        Path root = folder();
        try (TestServer server = TestServer.Kind.FTP.serve(root, Files.createTempDirectory(temp, "work"))) {
            robot.interact(() -> wiring.model().open(server.location()));
            until(() -> !robot.lookup("#ask-secret").queryAll().isEmpty());
            robot.interact(
                    () -> robot.lookup("#ask-secret").queryTextInputControl().setText(TestServer.PASSWORD));
            robot.interact(() -> robot.lookup("#ask-go").queryButton().fire());
            until(() -> wiring.model().root() != null);
            robot.clickOn("View").clickOn("Look for changes on the server every minute");
            Files.writeString(
                    root.resolve(PHONE + "-phone.cfg"), "<PHONE_CONFIG><OVERRIDES lcl.x=\"1\"/></PHONE_CONFIG>");
            until(() -> phones(robot).size() == 1);
        }
        until(() -> !texts(robot, "no longer checks the server for changes").isEmpty());
        assertThat(phones(robot)).as("what was read stays").hasSize(1);
    }
}
