package org.provscope.files;

import java.util.function.Consumer;

/** How much of a root is listed: no root of phones has more, and a server that means harm could go on for ever. */
public final class ListingLimit {
    /** The most files of a root, and the most entries of one folder. */
    public static final int MOST_FILES = Integer.getInteger("provscope.most.files", 500_000);

    private static final int MOST_FOLDERS = Integer.getInteger("provscope.most.folders", 100_000);

    private final String root;
    private final Consumer<FileFailure> trouble;
    private int files;
    private int folders;

    /**
     * @param root    as a person knows it
     * @param trouble is told, once, what has been too much
     */
    public ListingLimit(String root, Consumer<FileFailure> trouble) {
        this.root = root;
        this.trouble = trouble;
    }

    /** True if one more file may be listed; the listing ends where not. */
    public boolean takesFile() {
        return takes(++files, MOST_FILES, "files");
    }

    /** True if one more folder may be looked into. */
    public boolean takesFolder() {
        return takes(++folders, MOST_FOLDERS, "folders");
    }

    private boolean takes(int count, int most, String things) {
        if (count == most + 1) {
            trouble.accept(new FileFailure.TooMany(root, most, things));
        }
        return count <= most;
    }

    /** True if nothing more is to be listed. */
    public boolean isOver() {
        return files > MOST_FILES;
    }
}
