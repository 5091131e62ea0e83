package org.provscope.bench;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.provscope.app.Wiring;

/**
 * The work on the UI thread for every key that is typed into a file: the whole window with every part of the editor
 * against a bare text control of the same library with the same text. What follows a key later (colours, marks, the
 * check, what the phones get) counts as well.
 */
final class EditorBench {
    private static final int KEYS = 160;
    private static final int BETWEEN_MILLIS = 70;
    private static final int PAUSE_EVERY = Integer.getInteger("pauseEvery", 16);
    private static final int PAUSE_MILLIS = 700;
    private static final int SETTLE_MILLIS = 2500;
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    private final Path target;
    private final Path data;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    EditorBench(Path target, Path data) {
        this.target = target;
        this.data = data;
    }

    void run() throws Exception {
        Fx.start();
        measure("sip.cfg (SIP 3.2.4, 198 kB, 725 lines)", data.resolve("sip-3.2.4/sip.cfg"));
        measure("global.cfg (UCS 7, 465 kB)", data.resolve("ucs-7/global.cfg"));
    }

    private void measure(String what, Path file) throws Exception {
        if (!what.startsWith(System.getProperty("only", ""))) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            System.out.printf("%-74s %s%n", what, "not on this machine: skipped");
            return;
        }
        Path root = root(file);
        double bare = Double.MAX_VALUE;
        double whole = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            bare = Boolean.getBoolean("nobare") ? 1 : Math.min(bare, bare(file));
            whole = Math.min(whole, whole(root));
        }
        System.out.printf("%-74s %s%n", "UI thread for a key, bare CodeArea, " + what, "%.2f ms".formatted(bare));
        System.out.printf(
                "%-74s %s%n",
                "the same in the window with every part on", "%.2f ms, %.2f x".formatted(whole, whole / bare));
    }

    /** A root in which twelve phones read the file, and each sets some of its parameters stronger. */
    private Path root(Path file) throws IOException {
        Path root = Files.createTempDirectory(target, "bench-editor");
        Files.writeString(
                root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"phone-[PHONE_MAC_ADDRESS].cfg, edited.cfg\"/>");
        for (int i = 1; i <= 12; i++) {
            Files.writeString(
                    root.resolve("phone-" + LargeRoot.mac(i) + ".cfg"),
                    "<c reg.1.address=\"%d\" voIpProt.SIP.local.port=\"506%d\"/>".formatted(i, i % 10));
        }
        Files.copy(file, root.resolve("edited.cfg"));
        return root;
    }

    private double bare(Path file) throws Exception {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        CodeArea area = Fx.call(() -> {
            CodeArea made = new CodeArea(text);
            return made;
        });
        // The look of the program is not what is measured: both have it.
        Stage stage = Fx.call(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Scene scene = new Scene(new VirtualizedScrollPane<>(area), 980, 700);
            scene.getStylesheets().add(String.valueOf(Wiring.class.getResource("/org/provscope/ui/provscope.css")));
            area.getStyleClass().add("source");
            return show(scene);
        });
        double millis = type(area);
        Fx.call(() -> {
            stage.hide();
            return stage;
        });
        return millis;
    }

    private double whole(Path root) throws Exception {
        Stage stage = Fx.call(Stage::new);
        Wiring wiring = Fx.window(stage, target, root);
        Thread.sleep(1500);
        Fx.call(() -> {
            wiring.openFile("edited.cfg");
            return stage;
        });
        Thread.sleep(2500);
        Node area = Fx.call(() -> area(stage.getScene().getRoot()));
        System.out.println("TYPING " + java.time.LocalTime.now(java.time.ZoneId.systemDefault()));
        double millis = type((CodeArea) area);
        Fx.call(() -> {
            stage.hide();
            return stage;
        });
        return millis;
    }

    private static Node area(Parent root) {
        Node found = root.lookup(".source");
        if (found == null) {
            throw new IllegalStateException("the file is not shown");
        }
        return found;
    }

    private static Stage show(Scene scene) {
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    /** Types into a value in the middle of the text; milliseconds of the UI thread for each key. */
    private double type(CodeArea area) throws Exception {
        long thread = Fx.call(() -> {
            area.requestFocus();
            int middle = area.getText().indexOf("=\"", area.getLength() / 2) + 2;
            area.moveTo(middle);
            area.requestFollowCaret();
            return Thread.currentThread().threadId();
        });
        Thread.sleep(SETTLE_MILLIS);
        long before = threads.getThreadCpuTime(thread);
        for (int i = 0; i < KEYS; i++) {
            String key = String.valueOf((char) ('a' + i % 26));
            Fx.call(() -> {
                area.fireEvent(
                        new KeyEvent(KeyEvent.KEY_TYPED, key, key, KeyCode.UNDEFINED, false, false, false, false));
                return key;
            });
            Thread.sleep((i + 1) % PAUSE_EVERY == 0 ? PAUSE_MILLIS : BETWEEN_MILLIS);
        }
        Thread.sleep(SETTLE_MILLIS);
        long after = threads.getThreadCpuTime(thread);
        if (Fx.call(() -> area.getText()).indexOf("abcdefghijklmnopqrstuvwxyz") < 0) {
            throw new IllegalStateException("nothing was typed");
        }
        return (after - before) / 1e6 / KEYS;
    }
}
