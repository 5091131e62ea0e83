package org.provscope.workspace;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.files.local.FolderWatch;
import org.provscope.provisioning.FileKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports when a root may have changed. */
public interface RootWatch extends AutoCloseable {
    @Override
    void close();

    /**
     * Watches a folder; empty if the root is no folder, or if the system does not report changes in it.
     *
     * @param changed called on another thread; not for growing logs
     */
    static Optional<RootWatch> of(Location location, Runnable changed) {
        if (!(location instanceof Location.Folder folder)) {
            return Optional.empty();
        }
        try {
            FolderWatch watch = new FolderWatch(folder.path(), RootWatch::counts, changed);
            return Optional.of(watch::close);
        } catch (IOException e) {
            Logger log = LoggerFactory.getLogger(RootWatch.class);
            log.info("{} is looked at only when somebody asks: {}", location.address(), e.toString());
            return Optional.empty();
        }
    }

    /** Returns true if a change of a file matters: phones write logs and call lists all day. */
    private static boolean counts(RootPath path) {
        FileKind kind = FileKind.of(path);
        return kind != FileKind.LOG && kind != FileKind.CALLS && kind != FileKind.FIRMWARE;
    }

    /**
     * Calls an action again and again, for roots that cannot report changes.
     *
     * @param look called on another thread
     */
    static RootWatch every(Duration pause, Runnable look) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("root watch").factory());
        ScheduledFuture<?> ticks =
                clock.scheduleWithFixedDelay(look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            ticks.cancel(false);
            clock.shutdown();
        };
    }
}
