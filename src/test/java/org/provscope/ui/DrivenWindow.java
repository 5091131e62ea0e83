package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.app.Wiring;
import org.provscope.check.CheckResult;
import org.provscope.check.Checker;
import org.provscope.effective.Phone;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.settings.AppFolders;
import org.provscope.testing.NeedsWindow;
import org.provscope.ui.editor.SourceView;
import org.provscope.ui.effective.EffectiveRow;
import org.provscope.ui.file.FilePage;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.phones.PhoneRow;
import org.provscope.ui.workbench.Chooser;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.SampleRoot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A window in a test, and what a person does with it. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
abstract class DrivenWindow {
    /** Nothing takes that long, but on a machine that does much else. */
    private static final int PATIENCE_SECONDS = Integer.getInteger("provscope.test.patience", 120);

    private static final int MOST_STEPS = 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path temp;

    @SuppressWarnings("NullAway.Init")
    Wiring wiring;

    @SuppressWarnings("NullAway.Init")
    Stage shown;
    /** Where the program keeps its things. */
    @SuppressWarnings("NullAway.Init")
    Path user;

    String answer = "";

    /** TestFX looks for its start in the test's own class: each calls this. */
    void begin(Stage stage) throws Exception {
        user = Files.createTempDirectory(temp, "user");
        shown = stage;
        restart(new AppFolders(user, user, user));
    }

    /** What is left open is counted: Linux watches 128 folders for one user. */
    @AfterEach
    void close(FxRobot robot) {
        robot.interact(wiring::close);
    }

    /** Begins anew with what is kept in some folders. */
    void restart(AppFolders folders) {
        if (wiring != null) {
            wiring.close();
        }
        wiring = new Wiring(folders, Jobs.ofProgram(), new Chooser() {
            @Override
            public void folder(Consumer<String> chosen) {
                chosen.accept(answer);
            }

            @Override
            public void target(Consumer<String> chosen) {
                chosen.accept(answer);
            }

            @Override
            public void report(Consumer<String> chosen) {
                chosen.accept(answer);
            }

            @Override
            public void table(Consumer<String> chosen) {
                chosen.accept(answer);
            }

            @Override
            public void saveAs(String suggested, Consumer<String> chosen) {
                chosen.accept(answer);
            }

            @Override
            public void contacts(Consumer<String> chosen) {
                chosen.accept(answer);
            }

            @Override
            public void export(Consumer<String> chosen) {
                chosen.accept(answer);
            }

            @Override
            public void zip(Consumer<String> chosen) {
                chosen.accept(answer);
            }

            @Override
            public void open(Path file) {
                answer = file.toString();
            }
        });
        wiring.show(shown, 980, 700);
    }

    static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException e) {
            throw new AssertionError("it did not happen within " + PATIENCE_SECONDS + " seconds", e);
        }
    }

    /** Presses keys until something is so: on a busy machine what was typed is handed on in several steps. */
    void pressUntil(FxRobot robot, BooleanSupplier condition, KeyCode... keys) {
        boolean[] isDone = new boolean[1];
        for (int i = 0; i < MOST_STEPS && !isDone[0]; i++) {
            robot.push(keys);
            until(() -> wiring.model().drafts().isSettled());
            robot.interact(() -> isDone[0] = condition.getAsBoolean());
        }
        assertThat(isDone[0]).isTrue();
    }

    static SourceView source(Tab tab) {
        return ((FilePage) tab.getUserData()).view();
    }

    void openSample(FxRobot robot) {
        robot.interact(() -> wiring.model().openSample());
        until(() -> wiring.model().root() != null);
    }

    /** A copy of the sample that may be changed. */
    static Path copyOfSample() throws Exception {
        Path site = Files.createTempDirectory(temp, "site");
        Path sample = Path.of(SampleRoot.location().address());
        try (var files = Files.walk(sample)) {
            for (Path file : files.toList()) {
                Path target = site.resolve(sample.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return site;
    }

    OpenRoot root() {
        return Objects.requireNonNull(wiring.model().root());
    }

    /** Changes a text in a file, here only; to be called on the UI thread. */
    void change(String file, String before, String after) {
        RootPath path = new RootPath(file);
        String text = root().content(path).orElseThrow().text();
        assertThat(text).contains(before);
        wiring.model().drafts().change("A change", root().change(Map.of(path, text.replace(before, after))), why -> {
            throw new AssertionError(why);
        });
    }

    int phonesOfRoot() {
        return root().resolved().phones().size();
    }

    /** What a check says of the open root that knows nothing of the window. */
    CheckResult checked() {
        return new Checker().check(root().resolved(), root().schemas(), Cancellation.NEVER);
    }

    /** The phones in the list, without the titles of their groups. */
    static List<Phone> phones(FxRobot robot) {
        TableView<?> table = robot.lookup("#phones").queryAs(TableView.class);
        return table.getItems().stream()
                .filter(PhoneRow.One.class::isInstance)
                .map(row -> ((PhoneRow.One) row).phone())
                .toList();
    }

    @SuppressWarnings("unchecked")
    static TableView<EffectiveRow> effective(FxRobot robot) {
        return robot.lookup("#effective").queryAs(TableView.class);
    }

    static void openPhone(FxRobot robot, String filter) {
        robot.clickOn("#phones-filter").eraseText(20).write(filter).type(KeyCode.ENTER);
        until(() -> !robot.lookup("#effective").queryAll().isEmpty()
                && !effective(robot).getItems().isEmpty());
    }

    /** Types into the box that asks for a text. */
    static void prompt(FxRobot robot, String text) {
        until(() -> robot.lookup("#prompt-text").queryAll().size() == 1);
        robot.write(text, 0).type(KeyCode.ENTER);
    }

    static Set<Node> texts(FxRobot robot, String part) {
        return robot.lookup(node -> node instanceof Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().contains(part)
                        && labeled.isVisible())
                .queryAll();
    }

    /** Chooses an item of the menu bar by its words. */
    static void choose(FxRobot robot, String words) {
        MenuBar bar = robot.lookup(".menu-bar").queryAs(MenuBar.class);
        List<MenuItem> items = new ArrayList<>(bar.getMenus());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Menu menu) {
                items.addAll(menu.getItems());
            } else if (words.equals(items.get(i).getText())) {
                robot.interact(items.get(i)::fire);
                return;
            }
        }
        throw new AssertionError("no menu has " + words);
    }
}
