package org.provscope.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.RootPath;

/** What became of a publication, or of finishing it or taking it back. */
public sealed interface Outcome {
    /** What a file of a publication is in the root now. */
    enum State {
        BEFORE("as before"),
        AFTER("new"),
        /** It is not there, though it was before: the server does not rename over files, and was cut in between. */
        MISSING("missing for the moment"),
        SOMEBODY_ELSES("changed by somebody else"),
        UNKNOWN("not known: the root cannot be reached");

        private final String label;

        State(String words) {
            this.label = words;
        }

        public String label() {
            return label;
        }
    }

    /** A file and its state. */
    record FileState(RootPath path, State state) {}

    /**
     * All files are what they were to become.
     *
     * @param inSteps files that were away for a moment, because the server does not rename over files
     */
    record Done(List<RootPath> inSteps) implements Outcome {}

    /**
     * Nothing was changed: somebody else changed these files since they were read.
     */
    record ConcurrentChange(List<RootPath> paths) implements Outcome {}

    /**
     * All files are as before.
     *
     * @param what    what was taken back
     * @param inSteps files that were away for a moment
     */
    record RolledBack(Publication what, List<RootPath> inSteps) implements Outcome {}

    /** The files were left as they are: some may be new, others not. */
    record Abandoned() implements Outcome {}

    /** Nothing was changed: it was cancelled. */
    record Cancelled() implements Outcome {}

    /**
     * Nothing was changed: it did not work.
     *
     * @param at the one file that stood in the way, without which the others may be published; null where it is none
     */
    record Untouched(FileFailure why, @Nullable RootPath at) implements Outcome {
        public Untouched(FileFailure why) {
            this(why, null);
        }
    }

    /**
     * Some files are new, others are not: it can be finished or taken back.
     *
     * @param files all files of the publication
     */
    record Halfway(FileFailure why, List<FileState> files) implements Outcome {}
}
