package org.provscope.files.remote;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.provscope.files.HostKeyPolicy;
import org.provscope.files.ServerIdentity;

/**
 * Ends an attempt to connect that takes too long although the server keeps answering. Time spent asking a person does
 * not count.
 */
public final class LoginDeadline implements HostKeyPolicy, AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(Integer.getInteger("provscope.connect.seconds", 30));
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("connecting").factory());

    private final HostKeyPolicy policy;
    private final Runnable giveUp;
    private long left = LONGEST.toNanos();
    private long since;
    private @Nullable ScheduledFuture<?> end;
    private volatile boolean isOver;
    private boolean isClosed;

    /**
     * @param giveUp ends the attempt; called on another thread
     */
    public LoginDeadline(HostKeyPolicy policy, Runnable giveUp) {
        this.policy = policy;
        this.giveUp = giveUp;
        resume();
    }

    private synchronized void resume() {
        if (isClosed) {
            return;
        }
        since = System.nanoTime();
        end = CLOCK.schedule(
                () -> {
                    isOver = true;
                    giveUp.run();
                },
                Math.max(0, left),
                TimeUnit.NANOSECONDS);
    }

    private synchronized void pause() {
        ScheduledFuture<?> running = end;
        end = null;
        if (running != null) {
            running.cancel(false);
            left -= System.nanoTime() - since;
        }
    }

    @Override
    public boolean accept(ServerIdentity identity) {
        pause();
        try {
            return policy.accept(identity);
        } finally {
            resume();
        }
    }

    /** Returns true if the attempt was ended. */
    public boolean isOver() {
        return isOver;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        pause();
    }
}
