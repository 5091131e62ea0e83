package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.provscope.log.ProgramLog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The log, reached from the window. */
class WindowLogTest extends DrivenWindow {
    @Start
    void start(Stage stage) throws Exception {
        begin(stage);
    }

    @Test
    void helpOpensTheLogWhereThereIsOne(FxRobot robot) throws Exception {
        Path log = ProgramLog.file();
        if (!Files.exists(log)) {
            choose(robot, "Show _log");
            assertThat(answer).isEmpty();
            until(() -> !texts(robot, "Nothing has been logged yet").isEmpty());
            robot.type(KeyCode.ESCAPE);
            until(() -> texts(robot, "Nothing has been logged yet").isEmpty());
            Files.createDirectories(log.resolveSibling("."));
            Files.createFile(log);
        }
        choose(robot, "Show _log");
        assertThat(answer).isEqualTo(log.toString());
    }
}
