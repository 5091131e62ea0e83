package org.provscope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.provscope.app.Wiring;

/** What opening a root and files, and scrolling, cost the window's thread; to be compared with another build's. */
final class ScrollBench {
    private static final int PHONES = 10_000;
    private static final int FILES = 30;
    private static final int STEPS = 200;
    private static final int ROUNDS = 3;
    private static final long STEP_MILLIS = 18;
    private static final long SETTLE_MILLIS = 350;
    private static final long LONG_MILLIS = 6000;

    private final Path target;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long thread;

    ScrollBench(Path target) {
        this.target = target;
    }

    void run() throws Exception {
        Path root = target.resolve("bench-root");
        if (!Files.exists(root)) {
            LargeRoot.write(root, PHONES);
        }
        Fx.start();
        Stage stage = Fx.call(Stage::new);
        thread = Fx.call(() -> Thread.currentThread().threadId());
        long before = threads.getThreadCpuTime(thread);
        Wiring wiring = Fx.window(stage, target, root);
        Thread.sleep(LONG_MILLIS);
        say("UI thread: the window, and a root of 10,000 phones", since(before));
        Scene scene = stage.getScene();
        double[] opened = new double[FILES];
        for (int i = 0; i < FILES; i++) {
            String file = "reg-" + LargeRoot.mac(100 + i) + ".cfg";
            before = threads.getThreadCpuTime(thread);
            Fx.call(() -> {
                wiring.openFile(file);
                return file;
            });
            Thread.sleep(SETTLE_MILLIS);
            opened[i] = since(before);
        }
        Arrays.sort(opened);
        say("opening a file (middle)", opened[FILES / 2]);
        TableView<?> phones = Fx.call(() -> (TableView<?>) scene.lookup("#phones"));
        say("a step of 40 phones through the list", scrolled(step -> phones.scrollTo(step * 40)));
        Fx.call(() -> {
            wiring.openFile("features.cfg");
            return wiring;
        });
        Thread.sleep(LONG_MILLIS);
        Node area = Fx.call(() -> scene.lookup(".source"));
        CodeArea text = (CodeArea) area;
        int lines = Fx.call(() -> text.getParagraphs().size());
        say("a step of 7 lines through a text", scrolled(step -> text.showParagraphAtTop(step * 7 % (lines - 40))));
        Fx.call(() -> {
            stage.close();
            return stage;
        });
    }

    private double since(long before) {
        return (threads.getThreadCpuTime(thread) - before) / 1e6;
    }

    /** Returns the milliseconds of a step, in the best of some rounds. */
    private double scrolled(IntConsumer to) throws Exception {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getThreadCpuTime(thread);
            for (int i = 0; i < STEPS; i++) {
                int step = i;
                Fx.call(() -> {
                    to.accept(step);
                    return step;
                });
                Thread.sleep(STEP_MILLIS);
            }
            best = Math.min(best, since(before) / STEPS);
        }
        return best;
    }

    private static void say(String what, double millis) {
        System.out.printf("%-74s %.2f ms%n", what, millis);
    }
}
