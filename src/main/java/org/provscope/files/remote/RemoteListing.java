package org.provscope.files.remote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.ListingLimit;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;

/** One walk over a root on a server, folder by folder. */
final class RemoteListing {
    /** Lists one folder of the server. */
    interface Folders {
        /**
         * Returns the entries of a folder.
         *
         * @throws FileFailureException if it cannot be listed
         */
        List<Connection.Item> list(String folder) throws FileFailureException;
    }

    private final Folders server;
    private final Consumer<FileFailure> trouble;
    private final ListingLimit limit;
    private final Set<RootPath> misnamed;
    private final Deque<String> open = new ArrayDeque<>();
    /** The targets of the links on the way to a folder, by folder. */
    private final Map<String, List<String>> through = new HashMap<>();

    /**
     * @param address  the root's, for a person
     * @param trouble  gets a failure for everything that is left out
     * @param misnamed gets the folders that have the name of a file
     */
    RemoteListing(Folders server, String address, Consumer<FileFailure> trouble, Set<RootPath> misnamed) {
        this.server = server;
        this.trouble = trouble;
        this.limit = new ListingLimit(address, trouble);
        this.misnamed = misnamed;
    }

    /**
     * Lists everything, one part for each folder.
     *
     * @throws FileFailureException if the root itself or the whole server cannot be listed
     */
    void list(Consumer<List<FileEntry>> parts, Cancellation cancellation) throws FileFailureException {
        open.add("");
        while (!open.isEmpty() && !limit.isOver()) {
            cancellation.check();
            String folder = open.poll();
            try {
                parts.accept(files(folder, server.list(folder)));
            } catch (FileFailureException e) {
                if (folder.isEmpty() || e.failure().isOfWholeRoot()) {
                    throw e;
                }
                trouble.accept(e.failure());
            }
        }
    }

    private List<FileEntry> files(String folder, List<Connection.Item> items) {
        List<FileEntry> files = new ArrayList<>(items.size());
        for (Connection.Item item : items) {
            String path = RemoteNames.join(folder, item.name());
            RootPath rootPath = RootPath.of(path);
            if (rootPath == null || !rootPath.value().equals(path)) {
                trouble.accept(new FileFailure.NotListed(path, "this is no name of a file"));
                continue;
            }
            FileFailure failure = failure(folder, path, item);
            if (failure != null) {
                trouble.accept(failure);
            } else if (item.stamp() != null) {
                if (!limit.takesFile()) {
                    break;
                }
                files.add(new FileEntry(rootPath, item.stamp()));
            } else if (limit.takesFolder()) {
                open.add(path);
                remember(folder, path, item.target());
                if (rootPath.isAskedFor()) {
                    misnamed.add(rootPath);
                    files.add(new FileEntry(rootPath, new Stamp(0, 0)));
                }
            }
        }
        return files;
    }

    /** Returns why an entry is left out; null if it is not. */
    private @Nullable FileFailure failure(String folder, String path, Connection.Item item) {
        if (item.target() != null
                && (item.trouble() != null
                        || through.getOrDefault(folder, List.of()).contains(item.target()))) {
            return new FileFailure.LeadsBack(path, item.target());
        }
        if (item.trouble() != null) {
            return item.trouble().equals(Connection.LEAVES)
                    ? new FileFailure.LeavesRoot(path)
                    : new FileFailure.NotListed(path, item.trouble());
        }
        return item.stamp() == null && path.chars().filter(c -> c == '/').count() >= ListingLimit.DEEPEST
                ? new FileFailure.NotListed(path, "folders are nested too deeply")
                : null;
    }

    private void remember(String folder, String path, @Nullable String target) {
        List<String> above = through.getOrDefault(folder, List.of());
        if (target != null) {
            List<String> all = new ArrayList<>(above);
            all.add(target);
            through.put(path, all);
        } else if (!above.isEmpty()) {
            through.put(path, above);
        }
    }
}
