package org.provscope.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.RootPath;
import org.provscope.files.WritableRoot;
import org.provscope.publish.Outcome.FileState;
import org.provscope.publish.Outcome.State;
import org.provscope.publish.Publication.Item;

/** Finds the state of a publication's files in the root. */
final class FileStates {
    /** The largest file that is read, in bytes; no configuration file comes near it. */
    private static final long LARGEST = 64L << 20;

    private final WritableRoot root;
    private final Publication publication;

    FileStates(WritableRoot root, Publication publication) {
        this.root = root;
        this.publication = publication;
    }

    /** Returns the state of every file; unknown if the root is out of reach. */
    List<FileState> all() {
        List<FileState> states = new ArrayList<>();
        boolean reached = true;
        for (int i = 0; i < publication.items().size(); i++) {
            State state = State.UNKNOWN;
            try {
                state = reached ? of(i) : State.UNKNOWN;
            } catch (FileFailureException e) {
                reached = !e.failure().isOfWholeRoot();
            }
            states.add(new FileState(publication.items().get(i).path(), state));
        }
        return states;
    }

    /**
     * Returns the state of one file.
     *
     * @throws FileFailureException if the file cannot be read
     */
    State of(int i) throws FileFailureException {
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
        // Only a file that was set aside here may be missing: the old one while publishing, the new one while rolling
        // back.
        Content aside = read(publication.aside(i));
        return item.before().equals(aside) || item.after().equals(aside) ? State.MISSING : State.SOMEBODY_ELSES;
    }

    /** Returns true if no file is set aside, and none has new content yet. */
    boolean areUntouched() throws FileFailureException {
        for (int i = 0; i < publication.items().size(); i++) {
            State state = of(i);
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

    /** Returns a file's content; null if there is no such file. */
    @Nullable
    Content read(RootPath path) throws FileFailureException {
        try {
            return Content.of(root.read(path, LARGEST));
        } catch (FileFailureException e) {
            if (e.failure() instanceof FileFailure.NotFound) {
                return null;
            }
            throw e;
        }
    }
}
