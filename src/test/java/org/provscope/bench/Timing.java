package org.provscope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Times things: several runs, the least and the middle one, in milliseconds. */
record Timing(double least, double middle) {
    static Timing of(int runs, Callable<?> work) throws Exception {
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.call();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        java.util.Arrays.sort(times);
        return new Timing(times[0], times[runs / 2]);
    }

    /** Times a whole process; its output is thrown away. */
    static Timing ofProcess(int runs, Path folder, List<String> command) throws Exception {
        return of(runs, () -> {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(command.getFirst() + " ended with " + code);
            }
            return code;
        });
    }

    static boolean isInstalled(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    String ratioTo(Timing peer) {
        return "%.0f ms (middle %.0f), %.2f x".formatted(least, middle, least / peer.least);
    }
}
