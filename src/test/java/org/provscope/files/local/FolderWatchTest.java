package org.provscope.files.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a folder, and what is not. */
@Timeout(900)
class FolderWatchTest {
    /** macOS looks only every few seconds. */
    private static final int PATIENCE = 120;

    @TempDir
    Path folder;

    private final Semaphore told = new Semaphore(0);
    private FolderWatch watch;

    @BeforeEach
    void watch() throws IOException {
        Files.createDirectories(folder.resolve("old/deep"));
        Files.writeString(folder.resolve("phone.log"), "a line\n");
        Files.writeString(folder.resolve("a.cfg"), "<a/>");
        watch = new FolderWatch(folder, path -> !path.name().endsWith(".log"), told::release);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    private void assertTold() throws InterruptedException {
        assertThat(told.tryAcquire(PATIENCE, TimeUnit.SECONDS)).isTrue();
        // What else belongs to it has come by then.
        while (told.tryAcquire(600, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aFileThatChangesComesOrGoesIsTold() throws Exception {
        Files.writeString(folder.resolve("a.cfg"), "<b/>");
        assertTold();
        Files.writeString(folder.resolve("old/deep/b.cfg"), "<b/>");
        assertTold();
        Files.delete(folder.resolve("a.cfg"));
        assertTold();
    }

    @Test
    void aFolderThatIsNewIsWatchedToo() throws Exception {
        Files.createDirectories(folder.resolve("new/inner"));
        assertTold();
        Files.writeString(folder.resolve("new/inner/b.cfg"), "<b/>");
        assertTold();
    }

    @Test
    void aLogThatGrowsIsNotTold() throws Exception {
        Files.writeString(folder.resolve("phone.log"), "another\n", StandardOpenOption.APPEND);
        assertThat(told.tryAcquire(800, TimeUnit.MILLISECONDS)).isFalse();
        Files.writeString(folder.resolve("new.log"), "a first line\n");
        assertTold();
    }

    @Test
    void manyChangesInARowAreToldTogether() throws Exception {
        long begin = System.nanoTime();
        for (int i = 0; i < 300; i++) {
            Files.writeString(folder.resolve("many" + i + ".cfg"), "<b/>");
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        int times = 0;
        while (told.tryAcquire(times == 0 ? PATIENCE : 1, TimeUnit.SECONDS)) {
            times++;
        }
        // It is told when nothing came for 400 ms: how often depends on how fast the files were written.
        assertThat(times).as("in %d ms", millis).isBetween(1, 2 + (int) (millis / 400));
    }

    @Test
    void nothingIsToldAfterItsEnd() throws Exception {
        watch.close();
        watch.close();
        Files.writeString(folder.resolve("a.cfg"), "<b/>");
        assertThat(told.tryAcquire(1, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void whatIsNotThereCannotBeWatched() {
        assertThatThrownBy(() -> new FolderWatch(folder.resolve("nowhere"), path -> true, told::release))
                .isInstanceOf(IOException.class);
    }
}
