package org.provscope.files;

import java.util.function.Consumer;

/**
 * Limits how much of a root is listed: more than any real root holds, so that a hostile server cannot go on for ever.
 */
public final class ListingLimit {
    /** The most files of a root, and the most entries of one folder. */
    public static final int MOST_FILES = Integer.getInteger("provscope.most.files", 500_000);

    /** The deepest level that is listed; no real root is deeper. */
    public static final int DEEPEST = 40;

    private static final int MOST_FOLDERS = Integer.getInteger("provscope.most.folders", 100_000);

    private final String root;
    private final Consumer<FileFailure> trouble;
    private int files;
    private int folders;

    /**
     * @param root    as a person knows it
     * @param trouble gets one failure, once, when a limit is exceeded
     */
    public ListingLimit(String root, Consumer<FileFailure> trouble) {
        this.root = root;
        this.trouble = trouble;
    }

    /** Counts one more file and returns true if it may be listed; the listing ends otherwise. */
    public boolean takesFile() {
        return takes(++files, MOST_FILES, "files");
    }

    /** Counts one more folder and returns true if it may be listed. */
    public boolean takesFolder() {
        return takes(++folders, MOST_FOLDERS, "folders");
    }

    private boolean takes(int count, int most, String things) {
        if (count == most + 1) {
            trouble.accept(new FileFailure.TooMany(root, most, things));
        }
        return count <= most;
    }

    /** Returns true if the listing is to end. */
    public boolean isOver() {
        return files > MOST_FILES;
    }
}
