package org.provscope.ui.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.ui.Badge;
import org.provscope.ui.Command;
import org.provscope.ui.Menus;
import org.provscope.ui.Ui;

/** The files of the root as a tree, each with the icon of its role. */
public final class FileTreeView {
    /**
     * A place in the tree.
     *
     * @param file null for a folder
     */
    private record Entry(String name, @Nullable RootFile file) {}

    private final TreeView<Entry> tree = new TreeView<>();
    private final Consumer<RootPath> open;
    private final Consumer<RootPath> compare;
    private final Consumer<RootPath> use;
    private final Consumer<RootPath> migrate;
    private final Function<RootPath, List<Command>> more;
    private Function<RootPath, Badge> badges = path -> Badge.NONE;
    private Function<RootPath, @Nullable String> changes = path -> null;
    private Function<RootPath, @Nullable RootFile> current = path -> null;

    /**
     * @param compare asks for another file to compare one with
     * @param use     shows which phones get the values of one
     * @param migrate shows what the migration of one does
     * @param more    what else can be done with one
     */
    public FileTreeView(
            Consumer<RootPath> open,
            Consumer<RootPath> compare,
            Consumer<RootPath> use,
            Consumer<RootPath> migrate,
            Function<RootPath, List<Command>> more) {
        this.more = more;
        this.open = open;
        this.compare = compare;
        this.use = use;
        this.migrate = migrate;
        tree.setId("files");
        tree.setAccessibleText("Files of the root");
        tree.setShowRoot(false);
        tree.getStyleClass().add("side-list");
        tree.setCellFactory(view -> new EntryCell());
        tree.setOnMouseClicked(event -> {
            // One click, as in the list of phones; a second one is the same wish.
            boolean isChoice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
            if (isChoice && isOnFile(event)) {
                openSelected();
            }
        });
        Menus.context(tree, this::commands);
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            }
        });
    }

    /** Not beside the names, and not on what folds a folder away. */
    private static boolean isOnFile(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TreeCell<?>)) {
            node = node.getParent();
        }
        return node instanceof TreeCell<?> cell && !cell.isEmpty();
    }

    private List<Command> commands() {
        RootPath path = selected();
        if (path == null) {
            return List.of();
        }
        List<Command> commands = new ArrayList<>(List.of(
                Command.of("file.open", "Open", () -> open.accept(path)).icon("mdi2f-file-cog-outline"),
                Command.of("file.use", "Show which phones get its values", () -> use.accept(path))
                        .icon("mdi2c-chart-bar"),
                Command.of("file.compare", "Compare with another file …", () -> compare.accept(path))
                        .icon("mdi2f-file-compare")));
        if (FileKind.of(path).isConfiguration()) {
            commands.add(Command.of("file.migrate", "Migrate pre-3.3.0 parameters …", () -> migrate.accept(path))
                    .icon("mdi2d-database-arrow-up-outline"));
        }
        commands.addAll(more.apply(path));
        return commands;
    }

    /** Returns the chosen file, or null. */
    public @Nullable RootPath selected() {
        TreeItem<Entry> item = tree.getSelectionModel().getSelectedItem();
        return item == null || item.getValue().file() == null
                ? null
                : item.getValue().file().path();
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return tree;
    }

    /** A tree that was built, ready to be shown. */
    public static final class Tree {
        private final TreeItem<Entry> root;

        private Tree(TreeItem<Entry> root) {
            this.root = root;
        }
    }

    /** Builds the tree of a root. Slow for large roots; safe on any thread. */
    public static Tree tree(Snapshot snapshot) {
        Map<String, List<TreeItem<Entry>>> folders = new HashMap<>();
        folders.put("", new ArrayList<>());
        for (RootFile file : snapshot.files()) {
            children(folders, file.path().folder())
                    .add(new TreeItem<>(new Entry(file.path().name(), file)));
        }
        TreeItem<Entry> root = new TreeItem<>(new Entry("", null));
        fill(root, "", folders);
        return new Tree(root);
    }

    /** Sets where the present state of a file is found: it may change while the tree stays. */
    public void current(Function<RootPath, @Nullable RootFile> files) {
        current = files;
    }

    /** Shows how many problems each file has. */
    public void badges(Function<RootPath, Badge> ofFiles) {
        badges = ofFiles;
        if (tree.getScene() != null) {
            tree.refresh();
        }
    }

    /** Shows how files differ from what is published: a word, or null. */
    public void changes(Function<RootPath, @Nullable String> ofFiles) {
        changes = ofFiles;
        if (tree.getScene() != null) {
            tree.refresh();
        }
    }

    /** Shows another tree; open folders and the selection stay if they still exist. */
    public void show(Tree made) {
        Set<String> open = new HashSet<>();
        if (tree.getRoot() != null) {
            openFolders(tree.getRoot(), "", open);
        }
        TreeItem<Entry> chosen = tree.getSelectionModel().getSelectedItem();
        String path = chosen == null ? null : path(chosen);
        tree.setRoot(made.root);
        TreeItem<Entry> again = reopen(made.root, "", open, path);
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

    private void openSelected() {
        RootPath path = selected();
        if (path != null) {
            open.accept(path);
        }
    }

    private final class EntryCell extends TreeCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setTooltip(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            RootFile listed = entry.file();
            RootFile now = listed == null ? null : current.apply(listed.path());
            RootFile file = now == null ? listed : now;
            HBox box =
                    new HBox(6, Ui.icon(file == null ? "mdi2f-folder-outline" : icon(file)), new Label(entry.name()));
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            if (file != null) {
                String change = changes.apply(file.path());
                if (change != null) {
                    FontIcon mark = Ui.icon("mdi2p-pencil");
                    mark.getStyleClass().add("changed-mark");
                    box.getChildren().add(mark);
                }
                String badge = badge(file);
                Badge problems = badges.apply(file.path());
                Label count = problems.node();
                if (!badge.isEmpty()) {
                    box.getChildren().add(Ui.label(badge, "badge", "danger-badge"));
                } else if (count != null) {
                    box.getChildren().add(count);
                }
                setAccessibleText(file.path().name() + ", " + file.kind().label() + ", " + problems.label()
                        + (change == null ? "" : ", " + change + " here"));
                setTooltip(new Tooltip(file.kind().label() + ", "
                        + size(file.entry().stamp().size())
                        + (file.config() != null && file.config().unreadableReason() != null
                                ? "\n" + file.config().unreadableReason()
                                : "")
                        + (change == null ? "" : "\n" + change + " here, not published")
                        + (problems.label().isEmpty() ? "" : "\n" + problems.label())
                        + (file.failure() != null ? "\n" + file.failure().sentence() : "")));
            }
            setGraphic(box);
        }

        private String badge(RootFile file) {
            ConfigFile config = file.config();
            if (file.failure() != null || config != null && config.readability() == ConfigFile.Readability.UNREADABLE) {
                return "unreadable";
            }
            return config != null && config.readability() == ConfigFile.Readability.ENCRYPTED ? "encrypted" : "";
        }

        private String icon(RootFile file) {
            return switch (file.kind()) {
                case MASTER, DEFAULT_MASTER -> "mdi2f-file-star-outline";
                case CONFIG -> "mdi2f-file-cog-outline";
                case PHONE_OVERRIDE, WEB_OVERRIDE, CLOUD_OVERRIDE -> "mdi2f-file-edit-outline";
                case LICENSE -> "mdi2f-file-key-outline";
                case DIRECTORY, SEED_DIRECTORY -> "mdi2c-contacts-outline";
                case CALLS -> "mdi2p-phone-log-outline";
                case LOG -> "mdi2t-text-box-outline";
                case FIRMWARE, FIRMWARE_VERSION -> "mdi2c-chip";
                case SCHEMA -> "mdi2f-file-certificate-outline";
                case OTHER, OTHER_MAKE -> "mdi2f-file-outline";
            };
        }

        private String size(long bytes) {
            return bytes < 1024 ? bytes + " bytes" : bytes < 1 << 20 ? bytes / 1024 + " KB" : (bytes >> 20) + " MB";
        }
    }
}
