package org.provscope.files;

/** Receives how far long work has come. Called from any thread. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (step, done, total) -> {};

    /**
     * Receives the present state.
     *
     * @param step  what is being done, in a person's words
     * @param done  how many files are done
     * @param total how many there are, 0 while that is not known
     */
    void at(String step, long done, long total);
}
