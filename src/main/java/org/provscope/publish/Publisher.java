package org.provscope.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.files.WritableRoot;
import org.provscope.publish.Outcome.FileState;
import org.provscope.publish.Outcome.State;
import org.provscope.publish.Publication.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes files to a root. First every new content is written beside its file and read back; only then the files are
 * replaced one after the other, and read back again. So nothing that is slow or may run out of space happens while the
 * root is half old and half new.
 */
public final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    /** The step from which on it cannot be cancelled. */
    public static final String REPLACING = "Replacing";

    private final WritableRoot root;
    private final Publication publication;
    private final Progress progress;
    private final FileStates states;
    private FileSteps steps;
    /** Files are being replaced. */
    private boolean committing;
    /** The file that is being checked, or written beside the old one. */
    private @Nullable RootPath current;
    /** The files that had their earlier content when this began. */
    private final Set<RootPath> wereBefore = new HashSet<>();
    /** An earlier attempt may have left parts of the publication in the root. */
    private boolean resumed;

    public Publisher(WritableRoot root, Publication publication, Progress progress) {
        this.root = root;
        this.publication = publication;
        this.progress = progress;
        states = new FileStates(root, publication);
        steps = new FileSteps(root, publication, states, false);
    }

    /** Prepares for what an earlier attempt left in the root. */
    private void resume() {
        resumed = true;
        steps = new FileSteps(root, publication, states, true);
    }

    /**
     * Publishes all files.
     *
     * @param record       called after all checks and before the first change: stores what is needed to roll back
     * @param cancellation asked until the first file changes
     */
    public Outcome publish(Recording record, Cancellation cancellation) {
        try {
            List<RootPath> overtaken = new ArrayList<>();
            int checked = 0;
            for (Item item : publication.items()) {
                cancellation.check();
                progress.at("Checking", checked++, publication.items().size());
                current = item.path();
                Content now = states.read(item.path());
                if (!Objects.equals(now, item.before()) && !Objects.equals(now, item.after())) {
                    overtaken.add(item.path());
                }
            }
            if (!overtaken.isEmpty()) {
                return new Outcome.ConcurrentChange(overtaken);
            }
        } catch (FileFailureException e) {
            return new Outcome.Untouched(e.failure(), at(e.failure()));
        }
        try {
            record.run();
        } catch (IOException e) {
            return new Outcome.Untouched(
                    new FileFailure.WriteRefused("The copy on this machine", String.valueOf(e.getMessage())));
        }
        return resolve(true, cancellation);
    }

    /** Stores what is needed to roll a publication back. */
    public interface Recording {
        /**
         * Stores it.
         *
         * @throws IOException if that fails: nothing is published then
         */
        void run() throws IOException;
    }

    /** Finishes a publication that was begun. */
    public Outcome finish() {
        resume();
        return resolve(true, Cancellation.NEVER);
    }

    /** Rolls back a publication that was begun. */
    public Outcome rollBack() {
        resume();
        return resolve(false, Cancellation.NEVER);
    }

    /**
     * Removes what was written beside the files, and leaves the files as they are; one that was set aside is restored.
     *
     * @throws FileFailureException if that fails
     */
    public void abandon() throws FileFailureException {
        resume();
        for (int i = 0; i < publication.items().size(); i++) {
            if (states.of(i) == State.MISSING) {
                root.replace(publication.aside(i), publication.items().get(i).path());
            }
        }
        steps.clean();
    }

    private Outcome resolve(boolean forward, Cancellation cancellation) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < publication.items().size(); i++) {
            order.add(forward ? i : publication.items().size() - 1 - i);
        }
        try {
            List<Integer> open = new ArrayList<>();
            List<RootPath> overtaken = new ArrayList<>();
            for (int i : order) {
                State state = states.of(i);
                if (state == State.BEFORE) {
                    wereBefore.add(publication.items().get(i).path());
                }
                if (state == State.SOMEBODY_ELSES) {
                    overtaken.add(publication.items().get(i).path());
                } else if (state != (forward ? State.AFTER : State.BEFORE)) {
                    open.add(i);
                }
            }
            if (!overtaken.isEmpty() && (!resumed || states.areUntouched())) {
                steps.clean();
                return new Outcome.ConcurrentChange(overtaken);
            }
            int done = 0;
            for (int i : open) {
                cancellation.check();
                progress.at("Writing next to the old files:", ++done, open.size());
                current = publication.items().get(i).path();
                steps.prepare(i, wanted(i, forward));
            }
            cancellation.check();
            committing = true;
            done = 0;
            for (int i : open) {
                progress.at(REPLACING, ++done, open.size());
                steps.commit(i, wanted(i, forward));
            }
            if (!overtaken.isEmpty()) {
                return halfway(
                        new FileFailure.ConcurrentChange(overtaken.getFirst().value()));
            }
            steps.clean();
            return new Outcome.Done(steps.inSteps());
        } catch (FileFailureException e) {
            return after(e.failure(), forward);
        } catch (CancellationException e) {
            Outcome outcome = after(new FileFailure.Broken("The publication", "it was stopped"), forward);
            if (committing) {
                return outcome;
            }
            throw e;
        }
    }

    /** Returns the present state of every file, read from the root. */
    public List<FileState> states() {
        return states.all();
    }

    private @Nullable Content wanted(int i, boolean forward) {
        Item item = publication.items().get(i);
        return forward ? item.after() : item.before();
    }

    /** Returns the outcome after something failed. */
    private Outcome after(FileFailure why, boolean forward) {
        List<FileState> now = states();
        if (now.stream().allMatch(file -> file.state() == (forward ? State.AFTER : State.BEFORE))) {
            // The last step succeeded, only its answer was lost.
            tryToClean();
            return new Outcome.Done(steps.inSteps());
        }
        boolean untouched = now.stream()
                .allMatch(file -> file.state() == State.BEFORE
                        || file.state() == State.SOMEBODY_ELSES
                        || !resumed && file.state() == State.AFTER && !wereBefore.contains(file.path()));
        if (!untouched) {
            return new Outcome.Halfway(why, now);
        }
        tryToClean();
        return new Outcome.Untouched(why, at(why));
    }

    /** Returns the file that failed, if the others may succeed without it. */
    private @Nullable RootPath at(FileFailure why) {
        return why.isOfWholeRoot() || publication.items().size() == 1 ? null : current;
    }

    private void tryToClean() {
        try {
            steps.clean();
        } catch (FileFailureException e) {
            LOG.info("what waited beside the files is left: {}", e.getMessage());
        }
    }

    private Outcome halfway(FileFailure why) {
        return new Outcome.Halfway(why, states());
    }
}
