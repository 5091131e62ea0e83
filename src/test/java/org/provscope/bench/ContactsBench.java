package org.provscope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.provscope.app.Wiring;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.DirectoryCsv;
import org.provscope.ui.directory.DirectoryModel.Row;
import org.provscope.xml.SourceText;

/**
 * What a person waits for in a directory of as many contacts as any phone keeps: from the key or click to the frame that
 * shows what became of it, in the whole window, against a bare table of JavaFX with the same contacts.
 */
final class ContactsBench {
    private static final int ROUNDS = 7;
    private static final int SETTLE_MILLIS = 1500;
    private static final int EDITED = 5_000;

    private final Path target;

    ContactsBench(Path target) {
        this.target = target;
    }

    /** @param frozen the longest time in which the UI thread did nothing else */
    private record Wait(double millis, double frozen) {}

    void run() throws Exception {
        Fx.start();
        String text = DirectoryBench.directory();
        Map<String, List<Wait>> bare = bare(text);
        whole(text).forEach((what, waits) -> {
            Several waited = Several.of(waits, Wait::millis);
            Several frozen = Several.of(waits, Wait::frozen);
            System.out.printf(
                    "%-40s %s%n",
                    what,
                    "%.0f ms (the first time %.0f), frozen %.0f (%.0f)"
                            .formatted(waited.middle(), waited.first(), frozen.middle(), frozen.first()));
            if (bare.containsKey(what)) {
                Several peer = Several.of(bare.get(what), Wait::millis);
                System.out.printf(
                        "%-40s %s%n",
                        "    a bare table",
                        "%.0f ms (%.0f): %.1f x (%.1f x)"
                                .formatted(
                                        peer.middle(),
                                        peer.first(),
                                        waited.middle() / peer.middle(),
                                        waited.first() / peer.first()));
            }
        });
    }

    // ---- the bare table

    private Map<String, List<Wait>> bare(String text) throws Exception {
        List<ContactDraft> entries = ContactDirectory.of(
                        SourceText.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .entries();
        ObservableList<ContactDraft> items = FXCollections.observableArrayList();
        FilteredList<ContactDraft> filtered = new FilteredList<>(items);
        Stage stage = Fx.call(Stage::new);
        TableView<ContactDraft> table = Fx.call(() -> {
            Application.setUserAgentStylesheet(new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
            SortedList<ContactDraft> sorted = new SortedList<>(filtered);
            TableView<ContactDraft> made = new TableView<>(sorted);
            sorted.comparatorProperty().bind(made.comparatorProperty());
            made.setFixedCellSize(31);
            for (String name : DirectoryCsv.columns(entries)) {
                TableColumn<ContactDraft, String> column = new TableColumn<>(name);
                column.setId("column-" + name);
                column.setCellValueFactory(
                        row -> new ReadOnlyStringWrapper(row.getValue().value(name)));
                made.getColumns().add(column);
            }
            stage.setScene(new Scene(made, 980, 700));
            stage.show();
            return made;
        });
        Thread.sleep(SETTLE_MILLIS);
        Scene scene = stage.getScene();
        Map<String, List<Wait>> waits = new LinkedHashMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            add(waits, "opening", scene, () -> items.setAll(entries), () -> true);
            add(
                    waits,
                    "a letter in the filter",
                    scene,
                    () -> {
                        filtered.setPredicate(contains("7"));
                        return null;
                    },
                    () -> true);
            add(
                    waits,
                    "no filter any more",
                    scene,
                    () -> {
                        filtered.setPredicate(entry -> true);
                        return null;
                    },
                    () -> true);
            add(waits, "sorted by name", scene, () -> sort(table, "fn"), () -> true);
            add(waits, "in the order of the file again", scene, () -> sort(table, ""), () -> true);
            String value = "Another" + i;
            add(
                    waits,
                    "a value typed, Enter",
                    scene,
                    () -> items.set(EDITED, items.get(EDITED).with("ln", value)),
                    () -> true);
            Fx.call(() -> {
                items.clear();
                return null;
            });
            Thread.sleep(SETTLE_MILLIS / 3);
        }
        Fx.call(() -> {
            stage.hide();
            return null;
        });
        return waits;
    }

    private static Predicate<ContactDraft> contains(String part) {
        return entry -> entry.fields().values().stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(part));
    }

    private static <T> Object sort(TableView<T> table, String field) {
        table.getSortOrder().clear();
        for (TableColumn<T, ?> column : table.getColumns()) {
            if (column.getId() != null && column.getId().equals("column-" + field)) {
                table.getSortOrder().add(column);
            }
        }
        return field;
    }

    // ---- the window

    private Map<String, List<Wait>> whole(String text) throws Exception {
        Path root = Files.createTempDirectory(target, "bench-contacts");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
        Files.writeString(root.resolve("a.cfg"), "<c reg.1.label=\"Front\" dir.local.contacts.maxNum=\"9999\"/>");
        for (int i = 0; i < ROUNDS; i++) {
            Files.writeString(root.resolve(name(i)), text);
        }
        Map<String, List<Wait>> waits = new LinkedHashMap<>();
        Stage stage = Fx.call(Stage::new);
        Wiring wiring = Fx.window(stage, target, root);
        Thread.sleep(2 * SETTLE_MILLIS);
        for (int i = 0; i < ROUNDS; i++) {
            oneDirectory(waits, wiring, stage.getScene(), i);
        }
        Fx.call(() -> {
            stage.hide();
            return null;
        });
        return waits;
    }

    private static String name(int round) {
        return LargeRoot.mac(round + 1) + "-directory.xml";
    }

    private void oneDirectory(Map<String, List<Wait>> waits, Wiring wiring, Scene scene, int round) throws Exception {
        add(
                waits,
                "opening",
                scene,
                () -> {
                    wiring.openFile(name(round));
                    return null;
                },
                () -> scene.lookup("#contacts") != null
                        && contacts(scene).getItems().size() == DirectoryBench.CONTACTS);
        Thread.sleep(SETTLE_MILLIS);
        TableView<Row> table = Fx.call(() -> contacts(scene));
        add(
                waits,
                "a letter in the filter",
                scene,
                () -> filter(scene, "7"),
                () -> table.getItems().size() < DirectoryBench.CONTACTS);
        add(
                waits,
                "no filter any more",
                scene,
                () -> filter(scene, ""),
                () -> table.getItems().size() == DirectoryBench.CONTACTS);
        add(waits, "sorted by name", scene, () -> sort(table, "fn"), () -> true);
        add(waits, "in the order of the file again", scene, () -> sort(table, ""), () -> true);
        String value = "Another" + round;
        Fx.call(() -> {
            table.requestFocus();
            table.scrollTo(EDITED);
            table.getSelectionModel().clearAndSelect(EDITED);
            table.getFocusModel().focus(EDITED, table.getVisibleLeafColumn(1));
            return key(table, KeyCode.F2, false);
        });
        Fx.until(() -> scene.getFocusOwner() instanceof TextField && scene.lookup("#contacts .text-field") != null);
        add(
                waits,
                "a value typed, Enter",
                scene,
                () -> {
                    TextField field = (TextField) scene.getFocusOwner();
                    field.setText(value);
                    return key(field, KeyCode.ENTER, false);
                },
                () -> table.getItems().get(EDITED).entry().value("ln").equals(value));
        Thread.sleep(SETTLE_MILLIS);
        Fx.call(() -> {
            ((ToggleButton) scene.lookup("#contacts-dials")).setSelected(true);
            return null;
        });
        Thread.sleep(SETTLE_MILLIS);
        ListView<?> dials = (ListView<?>) Fx.call(() -> scene.lookup("#speed-dials"));
        Fx.call(() -> {
            dials.requestFocus();
            dials.getSelectionModel().clearAndSelect(EDITED);
            return null;
        });
        String before = Fx.call(() -> table.getItems().get(EDITED).entry().value("sd"));
        add(
                waits,
                "Alt+Down among the speed dials",
                scene,
                () -> key(dials, KeyCode.DOWN, true),
                () -> !table.getItems().get(EDITED).entry().value("sd").equals(before));
        Thread.sleep(SETTLE_MILLIS);
        add(
                waits,
                "taken back",
                scene,
                () -> {
                    wiring.model().drafts().undo(step -> {});
                    return null;
                },
                () -> table.getItems().get(EDITED).entry().value("sd").equals(before));
        Thread.sleep(SETTLE_MILLIS);
        Fx.call(() -> {
            TabPane pages = (TabPane) scene.lookup("#pages");
            Tab front = pages.getSelectionModel().getSelectedItem();
            pages.getTabs().remove(front);
            front.getOnClosed().handle(null);
            return null;
        });
        Thread.sleep(SETTLE_MILLIS);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Row> contacts(Scene scene) {
        return (TableView<Row>) scene.lookup("#contacts");
    }

    private static Object filter(Scene scene, String text) {
        ((TextField) scene.lookup("#contacts-filter")).setText(text);
        return text;
    }

    private static Object key(Node node, KeyCode code, boolean isAlt) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, isAlt, false));
        return code;
    }

    // ---- the clock

    private static void add(
            Map<String, List<Wait>> waits, String what, Scene scene, Callable<?> act, Callable<Boolean> done)
            throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicLong longest = new AtomicLong();
        Thread pulse = Thread.ofPlatform().start(() -> {
            while (!isOver.get()) {
                long asked = System.nanoTime();
                try {
                    Fx.call(() -> null);
                    longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    Thread.sleep(1);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        long start = System.nanoTime();
        Fx.call(act);
        Fx.until(done);
        Fx.frame(scene);
        double millis = (System.nanoTime() - start) / 1e6;
        // What follows may freeze the window as well.
        Thread.sleep(SETTLE_MILLIS / 2);
        isOver.set(true);
        pulse.join();
        waits.computeIfAbsent(what, key -> new ArrayList<>()).add(new Wait(millis, longest.get() / 1e6));
    }

    /** Of several times: the first, when nothing is warm yet, and the middle one. */
    private record Several(double first, double middle) {
        static Several of(List<Wait> waits, ToDoubleFunction<Wait> what) {
            double[] times = waits.stream().mapToDouble(what).toArray();
            double first = times[0];
            Arrays.sort(times);
            return new Several(first, times[times.length / 2]);
        }
    }
}
