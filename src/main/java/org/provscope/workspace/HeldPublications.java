package org.provscope.workspace;

import java.io.IOException;
import java.util.Optional;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.Roots;
import org.provscope.files.WritableRoot;
import org.provscope.files.local.InterProcessLock;
import org.provscope.publish.Outcome;
import org.provscope.publish.Outcome.FileState;
import org.provscope.publish.Outcome.State;
import org.provscope.publish.Publication;
import org.provscope.publish.PublicationStore;

/** Lets one window at a time work at a publication. */
record HeldPublications(Roots roots, PublicationStore records) {
    /** What is done while a root is open and the publication is held. */
    interface Step<T> {
        T with(WritableRoot root) throws FileFailureException;
    }

    /**
     * Opens the root of a publication and keeps others away from the publication meanwhile.
     *
     * @throws IOException          where nothing can be kept on this machine
     * @throws FileFailureException where another window holds it, or where the root is out of reach or read-only
     */
    <T> T held(Publication publication, Step<T> step) throws IOException, FileFailureException {
        Optional<InterProcessLock> hold = records.hold(publication);
        if (hold.isEmpty()) {
            throw new FileFailureException(new FileFailure.Busy("This publication"));
        }
        try (InterProcessLock _ = hold.get();
                FileRoot root = roots.open(Location.parse(publication.address()), Cancellation.NEVER)) {
            if (!(root instanceof WritableRoot writable)) {
                throw new FileFailureException(new FileFailure.WriteRefused(
                        publication.address(), "zip files are read-only; save copies of the changed files instead"));
            }
            return step.with(writable);
        }
    }

    /**
     * Does a step with a publication that is halfway already: of such a one nobody may say that nothing was changed.
     */
    Outcome resumed(Publication publication, Step<Outcome> step) {
        Outcome outcome = outcome(publication, step);
        if (!(outcome instanceof Outcome.Untouched untouched)
                || untouched.why() instanceof FileFailure.Settled
                || untouched.why() instanceof FileFailure.Busy) {
            return outcome;
        }
        return new Outcome.Halfway(
                untouched.why(),
                publication.items().stream()
                        .map(item -> new FileState(item.path(), State.UNKNOWN))
                        .toList());
    }

    /** Does a step; what hinders it becomes an outcome that changed nothing. */
    Outcome outcome(Publication publication, Step<Outcome> step) {
        try {
            return held(publication, step);
        } catch (FileFailureException e) {
            return new Outcome.Untouched(e.failure());
        } catch (IOException e) {
            return new Outcome.Untouched(
                    new FileFailure.WriteRefused("The copy on this machine", String.valueOf(e.getMessage())));
        }
    }
}
