package org.provscope.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.RootPath;

/** The outcome of publishing, finishing or rolling back a publication. */
public sealed interface Outcome {
    /** The state of a publication's file in the root. */
    enum State {
        BEFORE("as before"),
        AFTER("new"),
        /**
         * The file is absent, though it was there before: the server does not rename over files, and publishing was
         * interrupted in between.
         */
        MISSING("missing for the moment"),
        SOMEBODY_ELSES("changed by somebody else"),
        UNKNOWN("not known: the root cannot be reached");

        private final String label;

        State(String words) {
            this.label = words;
        }

        /** Returns the state in a person's words. */
        public String label() {
            return label;
        }
    }

    /** A file and its state. */
    record FileState(RootPath path, State state) {}

    /**
     * All files have their new content.
     *
     * @param inSteps files that were absent for a moment, because the server does not rename over files
     */
    record Done(List<RootPath> inSteps) implements Outcome {}

    /** Nothing was changed: somebody else changed these files since they were read. */
    record ConcurrentChange(List<RootPath> paths) implements Outcome {}

    /**
     * All files are as before.
     *
     * @param what    what was rolled back
     * @param inSteps files that were absent for a moment
     */
    record RolledBack(Publication what, List<RootPath> inSteps) implements Outcome {}

    /** The files were left as they are: some may be new, others not. */
    record Abandoned() implements Outcome {}

    /** Nothing was changed: it was cancelled. */
    record Cancelled() implements Outcome {}

    /**
     * Nothing was changed: it failed.
     *
     * @param at the one file that failed, without which the others may be published; null if it is not one file
     */
    record Untouched(FileFailure why, @Nullable RootPath at) implements Outcome {
        public Untouched(FileFailure why) {
            this(why, null);
        }
    }

    /**
     * Some files are new, others are not: it can be finished or rolled back.
     *
     * @param files all files of the publication
     */
    record Halfway(FileFailure why, List<FileState> files) implements Outcome {}
}
