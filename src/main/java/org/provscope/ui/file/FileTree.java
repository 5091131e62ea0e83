package org.provscope.ui.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;

/** The files of a root as a tree, ready to be shown. */
public final class FileTree {
    /**
     * A place in the tree.
     *
     * @param file null for a folder
     */
    record Entry(String name, @Nullable RootFile file) {}

    private final TreeItem<Entry> root;
    private final int files;

    private FileTree(TreeItem<Entry> root, int files) {
        this.root = root;
        this.files = files;
    }

    /**
     * Builds the tree of a root. Slow for large roots; safe on any thread.
     *
     * @param filter part of the paths that are wanted, in any case; empty for all
     */
    public static FileTree of(Snapshot snapshot, String filter) {
        Map<String, List<TreeItem<Entry>>> folders = new HashMap<>();
        folders.put("", new ArrayList<>());
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        int count = 0;
        for (RootFile file : snapshot.files()) {
            if (!file.path().value().toLowerCase(Locale.ROOT).contains(wanted)) {
                continue;
            }
            count++;
            children(folders, file.path().folder())
                    .add(new TreeItem<>(new Entry(file.path().name(), file)));
        }
        TreeItem<Entry> root = new TreeItem<>(new Entry("", null));
        fill(root, "", folders);
        return new FileTree(root, count);
    }

    int files() {
        return files;
    }

    /** Opens all folders. */
    void openAll() {
        openAll(root);
    }

    private static void openAll(TreeItem<Entry> folder) {
        for (TreeItem<Entry> child : folder.getChildren()) {
            if (!child.isLeaf()) {
                child.setExpanded(true);
                openAll(child);
            }
        }
    }

    /** Opens just these folders. */
    void open(Set<String> open) {
        reopen(root, "", open, null);
    }

    /** Returns the paths of the open folders. */
    static Set<String> openFolders(TreeView<Entry> tree) {
        Set<String> open = new HashSet<>();
        if (tree.getRoot() != null) {
            openFolders(tree.getRoot(), "", open);
        }
        return open;
    }

    /** Puts the tree in the place of the one shown; open folders and the selection stay if they still exist. */
    void takeOver(TreeView<Entry> tree) {
        Set<String> open = openFolders(tree);
        TreeItem<Entry> chosen = tree.getSelectionModel().getSelectedItem();
        String path = chosen == null ? null : path(chosen);
        tree.setRoot(root);
        TreeItem<Entry> again = reopen(root, "", open, path);
        if (again != null) {
            tree.getSelectionModel().select(again);
        }
    }

    private static void openFolders(TreeItem<Entry> folder, String path, Set<String> open) {
        for (TreeItem<Entry> child : folder.getChildren()) {
            if (child.isExpanded() && !child.isLeaf()) {
                open.add(path + "/" + child.getValue().name());
                openFolders(child, path + "/" + child.getValue().name(), open);
            }
        }
    }

    private static String path(TreeItem<Entry> item) {
        return item.getParent() == null
                ? ""
                : path(item.getParent()) + "/" + item.getValue().name();
    }

    private static @Nullable TreeItem<Entry> reopen(
            TreeItem<Entry> folder, String path, Set<String> open, @Nullable String chosen) {
        TreeItem<Entry> found = null;
        for (TreeItem<Entry> child : folder.getChildren()) {
            String own = path + "/" + child.getValue().name();
            child.setExpanded(open.contains(own));
            TreeItem<Entry> below = reopen(child, own, open, chosen);
            found = own.equals(chosen) ? child : below == null ? found : below;
        }
        return found;
    }

    /** Returns what lies in a folder, as far as it is known; a new folder is put into the one above. */
    private static List<TreeItem<Entry>> children(Map<String, List<TreeItem<Entry>>> folders, String path) {
        List<TreeItem<Entry>> known = folders.get(path);
        if (known != null) {
            return known;
        }
        int slash = path.lastIndexOf('/');
        List<TreeItem<Entry>> children = new ArrayList<>();
        folders.put(path, children);
        children(folders, slash < 0 ? "" : path.substring(0, slash))
                .add(new TreeItem<>(new Entry(path.substring(slash + 1), null)));
        return children;
    }

    /** Adds everything at once, folders first: an item tells of each change, which is slow for many. */
    private static void fill(TreeItem<Entry> folder, String path, Map<String, List<TreeItem<Entry>>> folders) {
        List<TreeItem<Entry>> children = Objects.requireNonNull(folders.get(path));
        children.sort(
                Comparator.comparing((TreeItem<Entry> item) -> item.getValue().file() != null)
                        .thenComparing(item -> item.getValue().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(item -> item.getValue().name()));
        folder.getChildren().setAll(children);
        for (TreeItem<Entry> child : children) {
            if (child.getValue().file() == null) {
                fill(
                        child,
                        path.isEmpty()
                                ? child.getValue().name()
                                : path + "/" + child.getValue().name(),
                        folders);
            }
        }
    }
}
