package org.provscope.ui.jobs;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.provscope.files.Cancellation;
import org.provscope.files.Progress;

/** One piece of background work: its progress, and the way to cancel it. */
public final class Job implements Cancellation, Progress {
    private record State(String step, long done, long total) {}

    private final String title;
    private final Executor ui;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile State state = new State("", 0, 0);
    private volatile boolean cancelled;

    Job(String title, Executor ui) {
        this.title = title;
        this.ui = ui;
    }

    /** Returns the title of the work. */
    public String title() {
        return title;
    }

    /** Returns the present step. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Returns the progress from 0 to 1, or a negative number while the end is not known. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Cancels the work; it ends at its next check. */
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void at(String step, long done, long total) {
        state = new State(step, done, total);
        if (pending.compareAndSet(false, true)) {
            ui.execute(() -> {
                pending.set(false);
                State now = state;
                message.set(
                        now.done() == 0
                                ? now.step() + " …"
                                : now.step() + " " + now.done() + (now.total() > 0 ? " of " + now.total() : "")
                                        + " files");
                progress.set(now.total() > 0 ? (double) now.done() / now.total() : -1);
            });
        }
    }
}
