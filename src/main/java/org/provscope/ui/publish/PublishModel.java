package org.provscope.ui.publish;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

import org.provscope.publish.Outcome;
import org.provscope.publish.Outcome.FileState;
import org.provscope.publish.Publication;
import org.provscope.publish.Publications.Kept;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.Publishing;

/** One publication, from the question to its end. */
public final class PublishModel {
    /** How far it is. */
    public sealed interface State {
        /** Nothing was done yet. */
        record Asking(Publication publication) implements State {}

        /** @param canCancel whether it can still be left as if it had never begun */
        record Running(Job job, boolean canCancel) implements State {}

        record Ended(Outcome outcome) implements State {}

        /** An earlier publication was begun and not ended. */
        record Begun(Kept kept, List<FileState> files) implements State {}

        /** A mistake on this machine. */
        record Broken(String why) implements State {}
    }

    private final Publishing publishing;
    private final Jobs jobs;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<State> state;
    private final @Nullable Publication publication;
    private @Nullable Kept kept;
    private final AtomicBoolean givenUp = new AtomicBoolean();

    private PublishModel(Publishing publishing, Jobs jobs, Runnable changed, State first,
            @Nullable Publication publication, @Nullable Kept kept) {
        this.publishing = publishing;
        this.jobs = jobs;
        this.changed = changed;
        this.state = new ReadOnlyObjectWrapper<>(first);
        this.publication = publication;
        this.kept = kept;
    }

    /** @param changed called when something in the root may be another way than before */
    public static PublishModel of(OpenRoot open, Publishing publishing, Jobs jobs, Runnable changed) {
        Publication publication = Publishing.of(open, Instant.now());
        return new PublishModel(publishing, jobs, changed, new State.Asking(publication), publication, null);
    }

    /** A publication that was begun earlier. */
    public static PublishModel begun(Kept kept, List<FileState> files, Publishing publishing, Jobs jobs,
            Runnable changed) {
        return new PublishModel(publishing, jobs, changed, new State.Begun(kept, files), null, kept);
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Begins. */
    public void publish() {
        Publication what = publication;
        if (what != null) {
            run("Publishing", true, running -> publishing.publish(what, words -> running.at(words, 0, 0),
                    givenUp::get));
        }
    }

    /** Brings in what is not in yet. */
    public void finish() {
        settle("Finishing", (which, running) -> publishing.finish(which, words -> running.at(words, 0, 0)));
    }

    /** Takes back what is in already. */
    public void takeBack() {
        settle("Taking back", (which, running) -> publishing.takeBack(which, words -> running.at(words, 0, 0)));
    }

    /** Leaves it as it is, for good. */
    public void leave() {
        settle("Leaving it", (which, running) -> publishing.leave(which));
    }

    private interface Settling {
        Outcome run(Kept kept, Job job) throws Exception;
    }

    private void settle(String title, Settling settling) {
        run(title, false, running -> {
            Kept which = kept();
            return settling.run(which, running);
        });
    }

    /** For the background. */
    private Kept kept() {
        Kept known = kept;
        if (known == null && publication != null) {
            known = publishing.of(publication.address()).stream().filter(one -> one.id().equals(publication.id()))
                    .findFirst().orElse(null);
            kept = known;
        }
        if (known == null) {
            throw new IllegalStateException("a publication that is halfway is not kept");
        }
        return known;
    }

    private void run(String title, boolean canCancel, Jobs.Work<Outcome> work) {
        State before = state.get();
        Job running = jobs.run(title, work, outcome -> {
            state.set(new State.Ended(outcome));
            if (!(outcome instanceof Outcome.Untouched) && !(outcome instanceof Outcome.Cancelled)) {
                changed.run();
            }
        }, e -> {
            state.set(new State.Broken(String.valueOf(e.getMessage())));
        });
        if (state.get().equals(before)) {
            state.set(new State.Running(running, canCancel));
        }
    }

    /** Leaves everything as it was, as long as that is possible. */
    public void cancel() {
        givenUp.set(true);
    }

    /** Whether something is being done. */
    public boolean isRunning() {
        return state.get() instanceof State.Running;
    }
}
