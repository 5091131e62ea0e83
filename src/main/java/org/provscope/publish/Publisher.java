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
 * Brings a publication into a root. First every new content is put beside its file and read back; only then does one file
 * after the other take its place, and is read back again. So nothing that is slow or may run out of space happens while
 * the root is half one and half the other.
 */
public final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    /** The step from which on it goes on to the end. */
    public static final String REPLACING = "Replacing";
    /** Larger than any configuration file. */
    private static final long LARGEST = 64L << 20;

    private final WritableRoot root;
    private final Publication publication;
    private final Progress progress;
    private final List<RootPath> inSteps = new ArrayList<>();
    /** Files take each other's places. */
    private boolean committing;
    /** The file that is being looked at or written beside the old one. */
    private @Nullable RootPath current;
    /** Files that were as before when this began. */
    private final Set<RootPath> wereBefore = new HashSet<>();
    /** Something of it may be in the root from before. */
    private boolean resumed;

    public Publisher(WritableRoot root, Publication publication, Progress progress) {
        this.root = root;
        this.publication = publication;
        this.progress = progress;
    }

    /**
     * Brings all files in.
     *
     * @param record       called when everything was checked and nothing changed yet: keeps what is needed to take it back
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
                Content now = read(item.path());
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

    /** Keeps what is needed to take a publication back. */
    public interface Recording {
        void run() throws IOException;
    }

    /** Brings in what is not in yet of a publication that was begun. */
    public Outcome finish() {
        resumed = true;
        return resolve(true, Cancellation.NEVER);
    }

    /** Takes back what is in already of a publication that was begun. */
    public Outcome rollBack() {
        resumed = true;
        return resolve(false, Cancellation.NEVER);
    }

    /**
     * Takes away what waits beside the files, and leaves the files as they are; one that was set aside comes back.
     *
     * @throws FileFailureException where that cannot be done
     */
    public void abandon() throws FileFailureException {
        resumed = true;
        for (int i = 0; i < publication.items().size(); i++) {
            if (state(i) == State.MISSING) {
                root.replace(publication.aside(i), publication.items().get(i).path());
            }
        }
        clean();
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
                State state = state(i);
                if (state == State.BEFORE) {
                    wereBefore.add(publication.items().get(i).path());
                }
                if (state == State.SOMEBODY_ELSES) {
                    overtaken.add(publication.items().get(i).path());
                } else if (state != (forward ? State.AFTER : State.BEFORE)) {
                    open.add(i);
                }
            }
            if (!overtaken.isEmpty() && (!resumed || isUntouched())) {
                clean();
                return new Outcome.ConcurrentChange(overtaken);
            }
            int done = 0;
            for (int i : open) {
                cancellation.check();
                progress.at("Writing beside the old ones:", ++done, open.size());
                current = publication.items().get(i).path();
                prepare(i, wanted(i, forward));
            }
            cancellation.check();
            committing = true;
            done = 0;
            for (int i : open) {
                progress.at(REPLACING, ++done, open.size());
                commit(i, wanted(i, forward));
            }
            if (!overtaken.isEmpty()) {
                return halfway(
                        new FileFailure.ConcurrentChange(overtaken.getFirst().value()));
            }
            clean();
            return new Outcome.Done(List.copyOf(inSteps));
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

    private @Nullable Content wanted(int i, boolean forward) {
        Item item = publication.items().get(i);
        return forward ? item.after() : item.before();
    }

    /** The state of every file, as the root tells it now. */
    public List<FileState> states() {
        List<FileState> states = new ArrayList<>();
        boolean reached = true;
        for (int i = 0; i < publication.items().size(); i++) {
            State state = State.UNKNOWN;
            try {
                state = reached ? state(i) : State.UNKNOWN;
            } catch (FileFailureException e) {
                reached = !e.failure().isOfWholeRoot();
            }
            states.add(new FileState(publication.items().get(i).path(), state));
        }
        return states;
    }

    private State state(int i) throws FileFailureException {
        Item item = publication.items().get(i);
        Content now = read(item.path());
        if (Objects.equals(now, item.after())) {
            return State.AFTER;
        }
        if (Objects.equals(now, item.before())) {
            return State.BEFORE;
        }
        if (now != null || item.before() == null || item.after() == null) {
            return State.SOMEBODY_ELSES;
        }
        // Only a file that was set aside here may be missing: the old one on the way there, the new one on the way
        // back.
        Content aside = read(publication.aside(i));
        return item.before().equals(aside) || item.after().equals(aside) ? State.MISSING : State.SOMEBODY_ELSES;
    }

    private boolean isUntouched() throws FileFailureException {
        for (int i = 0; i < publication.items().size(); i++) {
            State state = state(i);
            if (state == State.MISSING
                    || state == State.AFTER
                            && !Objects.equals(
                                    publication.items().get(i).before(),
                                    publication.items().get(i).after())) {
                return false;
            }
        }
        return true;
    }

    /** What it has come to after something failed. */
    private Outcome after(FileFailure why, boolean forward) {
        List<FileState> states = states();
        if (states.stream().allMatch(file -> file.state() == (forward ? State.AFTER : State.BEFORE))) {
            // Only the answer to the last step was lost.
            tryToClean();
            return new Outcome.Done(List.copyOf(inSteps));
        }
        boolean untouched = states.stream()
                .allMatch(file -> file.state() == State.BEFORE
                        || file.state() == State.SOMEBODY_ELSES
                        || !resumed && file.state() == State.AFTER && !wereBefore.contains(file.path()));
        if (!untouched) {
            return new Outcome.Halfway(why, states);
        }
        tryToClean();
        return new Outcome.Untouched(why, at(why));
    }

    /** The file at which something failed that may go well with the others. */
    private @Nullable RootPath at(FileFailure why) {
        return why.isOfWholeRoot() || publication.items().size() == 1 ? null : current;
    }

    private void tryToClean() {
        try {
            clean();
        } catch (FileFailureException e) {
            LOG.info("what waited beside the files is left: {}", e.getMessage());
        }
    }

    private Outcome halfway(FileFailure why) {
        return new Outcome.Halfway(why, states());
    }

    private @Nullable Content read(RootPath path) throws FileFailureException {
        try {
            return Content.of(root.read(path, LARGEST));
        } catch (FileFailureException e) {
            if (e.failure() instanceof FileFailure.NotFound) {
                return null;
            }
            throw e;
        }
    }

    private void prepare(int i, @Nullable Content wanted) throws FileFailureException {
        if (wanted == null) {
            return;
        }
        RootPath waiting = publication.waiting(i);
        if (resumed && wanted.equals(read(waiting))) {
            return;
        }
        root.store(waiting, wanted.bytes());
        if (!wanted.equals(read(waiting))) {
            throw new FileFailureException(
                    new FileFailure.WriteRefused(waiting.value(), "what came back was not what was sent"));
        }
    }

    private void commit(int i, @Nullable Content wanted) throws FileFailureException {
        Item item = publication.items().get(i);
        RootPath path = item.path();
        State state = state(i);
        if (state == State.SOMEBODY_ELSES) {
            throw new FileFailureException(new FileFailure.ConcurrentChange(path.value()));
        }
        Content judged = switch (state) {
            case BEFORE -> item.before();
            case AFTER -> item.after();
            default -> null;
        };
        if (wanted == null) {
            root.remove(path);
        } else {
            replace(i, path, judged);
        }
        if (!Objects.equals(wanted, read(path))) {
            throw new FileFailureException(
                    new FileFailure.WriteRefused(path.value(), "what came back was not what was sent"));
        }
        if (inSteps.contains(path)) {
            root.remove(publication.aside(i));
        }
    }

    private void replace(int i, RootPath path, @Nullable Content judged) throws FileFailureException {
        try {
            root.replace(publication.waiting(i), path);
        } catch (FileFailureException e) {
            if (!(e.failure() instanceof FileFailure.RenameRefused)) {
                throw e;
            }
            inSteps(i, path, judged, e);
        }
    }

    /** The server does not rename over a file: the old one is set aside first, and back if the new one cannot come. */
    private void inSteps(int i, RootPath path, @Nullable Content judged, FileFailureException refused)
            throws FileFailureException {
        RootPath aside = publication.aside(i);
        if (judged != null) {
            root.remove(aside);
            root.replace(path, aside);
            if (!judged.equals(read(aside))) {
                root.replace(aside, path);
                throw new FileFailureException(new FileFailure.ConcurrentChange(path.value()));
            }
        } else if (read(aside) == null) {
            throw refused;
        }
        try {
            root.replace(publication.waiting(i), path);
        } catch (FileFailureException e) {
            root.replace(aside, path);
            throw e;
        }
        inSteps.add(path);
    }

    /** Takes away what waited beside the files; what is somebody else's stays, or comes back. */
    private void clean() throws FileFailureException {
        for (int i = 0; i < publication.items().size(); i++) {
            root.remove(publication.waiting(i));
            RootPath path = publication.items().get(i).path();
            if (resumed || inSteps.contains(path)) {
                cleanAside(i, path);
            }
        }
    }

    private void cleanAside(int i, RootPath path) throws FileFailureException {
        Item item = publication.items().get(i);
        RootPath aside = publication.aside(i);
        Content left = read(aside);
        if (left == null || state(i) == State.MISSING) {
            return;
        }
        if (left.equals(item.before()) || left.equals(item.after())) {
            root.remove(aside);
        } else if (read(path) == null) {
            // It was set aside in the moment after somebody else changed it: there is no other copy.
            root.replace(aside, path);
        }
    }
}
