package org.provscope.ui.jobs;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs blocking work on virtual threads and passes its result to the UI thread. The latest job is the one shown;
 * starting another cancels it only if the caller does so.
 */
public final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** Work that may take long. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work and returns its result. */
        T run(Job job) throws Exception;
    }

    private final Executor background;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<@Nullable Job> current = new ReadOnlyObjectWrapper<>();

    /**
     * @param background where work runs
     * @param ui         where results are passed on
     */
    public Jobs(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
    }

    /** Returns the jobs of a running program. */
    public static Jobs ofProgram() {
        return new Jobs(work -> Thread.ofVirtual().name("job").start(work), Platform::runLater);
    }

    /** Returns the job to show, or null while nothing runs. */
    public ReadOnlyObjectProperty<@Nullable Job> current() {
        return current.getReadOnlyProperty();
    }

    /**
     * Runs work in the background. A cancelled job calls neither of the two.
     *
     * @param done   gets the result, on the UI thread
     * @param failed gets what the work threw, on the UI thread
     */
    public <T> Job run(String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Job job = new Job(title, ui);
        current.set(job);
        background.execute(() -> {
            Runnable outcome = outcome(job, work, done, failed);
            ui.execute(() -> {
                if (current.get() == job) {
                    current.set(null);
                }
                if (!job.isCancelled()) {
                    outcome.run();
                }
            });
        });
        return job;
    }

    /** Runs an action on the UI thread, soon; may be called on any thread. */
    public void soon(Runnable act) {
        ui.execute(act);
    }

    /** Runs work that can only fail by an error of the program, which is handled like any other. */
    public <T> Job run(String title, Work<T> work, Consumer<T> done) {
        return run(title, work, done, thrown -> {
            throw new IllegalStateException(title + " failed", thrown);
        });
    }

    private static <T> Runnable outcome(Job job, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        try {
            T result = work.run(job);
            return () -> done.accept(result);
        } catch (CancellationException cancelled) {
            return job::cancel;
        } catch (IllegalArgumentException e) {
            // A request that cannot be fulfilled, which is shown to the person; no error of the program.
            LOG.debug("{} was refused", job.title(), e);
            return () -> failed.accept(e);
        } catch (RuntimeException e) {
            LOG.error("{} failed", job.title(), e);
            return () -> failed.accept(e);
        } catch (Exception e) {
            return () -> failed.accept(e);
        } catch (OutOfMemoryError e) {
            LOG.error("{} failed", job.title(), e);
            return () -> failed.accept(new IllegalStateException("memory is not enough for this: " + e, e));
        } catch (StackOverflowError e) {
            LOG.error("{} failed", job.title(), e);
            return () -> failed.accept(new IllegalStateException("something in it is nested too deeply", e));
        }
    }
}
