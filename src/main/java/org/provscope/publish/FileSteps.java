package org.provscope.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.RootPath;
import org.provscope.files.WritableRoot;
import org.provscope.publish.Outcome.State;
import org.provscope.publish.Publication.Item;

/** The steps that bring single files into a root, and what they leave beside the files. */
final class FileSteps {
    private final WritableRoot root;
    private final Publication publication;
    private final FileStates states;
    /** An earlier attempt may have left parts of the publication in the root. */
    private final boolean isResumed;

    private final List<RootPath> inSteps = new ArrayList<>();

    FileSteps(WritableRoot root, Publication publication, FileStates states, boolean isResumed) {
        this.root = root;
        this.publication = publication;
        this.states = states;
        this.isResumed = isResumed;
    }

    /** Returns the files that the server did not replace in one step. */
    List<RootPath> inSteps() {
        return List.copyOf(inSteps);
    }

    /**
     * Writes a file's new content beside it and reads it back; does nothing if the file is to be removed.
     *
     * @throws FileFailureException if that fails; the file itself is unchanged
     */
    void prepare(int i, @Nullable Content wanted) throws FileFailureException {
        if (wanted == null) {
            return;
        }
        RootPath waiting = publication.waiting(i);
        if (isResumed && wanted.equals(states.read(waiting))) {
            return;
        }
        try {
            root.store(waiting, wanted.bytes());
        } catch (FileFailureException e) {
            // Nobody knows the name of what is written beside a file.
            throw e.failure() instanceof FileFailure.WriteRefused(String _, String detail)
                    ? new FileFailureException(
                            new FileFailure.WriteRefused(
                                    publication.items().get(i).path().value(), detail),
                            e)
                    : e;
        }
        if (!wanted.equals(states.read(waiting))) {
            throw new FileFailureException(new FileFailure.WriteRefused(
                    publication.items().get(i).path().value(), "what was read back differs from what was written"));
        }
    }

    /**
     * Replaces or removes a file, and checks the result.
     *
     * @throws FileFailureException if that fails; {@link FileStates} then finds the state of the file
     */
    void commit(int i, @Nullable Content wanted) throws FileFailureException {
        Item item = publication.items().get(i);
        RootPath path = item.path();
        State state = states.of(i);
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
        if (!Objects.equals(wanted, states.read(path))) {
            throw new FileFailureException(
                    new FileFailure.WriteRefused(path.value(), "what was read back differs from what was written"));
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
            replaceInSteps(i, path, judged, e);
        }
    }

    /**
     * Replaces a file on a server that does not rename over files: the old one is set aside first, and restored if that
     * fails.
     */
    private void replaceInSteps(int i, RootPath path, @Nullable Content judged, FileFailureException refused)
            throws FileFailureException {
        RootPath aside = publication.aside(i);
        if (judged != null) {
            root.remove(aside);
            root.replace(path, aside);
            if (!judged.equals(states.read(aside))) {
                root.replace(aside, path);
                throw new FileFailureException(new FileFailure.ConcurrentChange(path.value()));
            }
        } else if (states.read(aside) == null) {
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

    /**
     * Removes what was written beside the files; somebody else's content stays, or is restored.
     *
     * @throws FileFailureException if that fails; the files themselves are unchanged
     */
    void clean() throws FileFailureException {
        for (int i = 0; i < publication.items().size(); i++) {
            root.remove(publication.waiting(i));
            RootPath path = publication.items().get(i).path();
            if (isResumed || inSteps.contains(path)) {
                cleanAside(i, path);
            }
        }
    }

    private void cleanAside(int i, RootPath path) throws FileFailureException {
        Item item = publication.items().get(i);
        RootPath aside = publication.aside(i);
        Content left = states.read(aside);
        if (left == null || states.of(i) == State.MISSING) {
            return;
        }
        if (left.equals(item.before()) || left.equals(item.after())) {
            root.remove(aside);
        } else if (states.read(path) == null) {
            // Somebody else changed it just before it was set aside: there is no other copy.
            root.replace(aside, path);
        }
    }
}
