package org.provscope.ui.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.RootFile;
import org.provscope.ui.Badge;
import org.provscope.ui.Command;
import org.provscope.ui.Menus;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;

/** The files of the root as a tree, each with the icon of its role. */
public final class FileTreeView {
    /** With more files than this, folders stay closed. */
    private static final int MOST_OPENED = 200;

    private final TreeView<FileTree.Entry> tree = new TreeView<>();
    private final SearchField filter = new SearchField();
    private final Label nothing = Ui.label("", "text-muted");
    private final VBox node;
    private String shownFilter = "";
    private @Nullable KeyCode pendingKey;
    /** The folders that were open before the list was filtered. */
    private Set<String> openBefore = Set.of();

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
        tree.setCellFactory(view -> new EntryCell());
        tree.setOnMouseClicked(event -> {
            // One click, as in the list of phones; a second one is the same pendingKey.
            boolean isChoice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
            if (isChoice && isOnFile(event)) {
                openSelected();
            }
        });
        Menus.context(tree, this::commands);
        filter.setId("files-filter");
        filter.setPromptText("Part of a path …");
        filter.setAccessibleText("Filter files");
        filter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                pendingKey = event.getCode();
                runPending();
                event.consume();
            }
        });
        filter.textProperty().subscribe(() -> pendingKey = null);
        nothing.managedProperty().bind(nothing.visibleProperty());
        nothing.visibleProperty()
                .bind(nothing.textProperty()
                        .isNotEmpty()
                        .and(tree.expandedItemCountProperty().lessThan(1)));
        VBox.setVgrow(tree, Priority.ALWAYS);
        node = new VBox(8, filter, nothing, tree);
        node.getStyleClass().add("side-list");
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            }
        });
    }

    /** Does what was asked for in the filter, once the files of what stands there are shown. */
    private void runPending() {
        KeyCode key = pendingKey;
        if (key == null || !shownFilter.equals(filter.getText().strip())) {
            return;
        }
        pendingKey = null;
        boolean isThere = chooseFirstFile();
        if (isThere && key == KeyCode.ENTER) {
            openSelected();
        } else if (isThere) {
            tree.requestFocus();
        }
    }

    /** Chooses the first file in sight unless one is chosen; returns false if there is none. */
    private boolean chooseFirstFile() {
        for (int row = 0; selected() == null && row < tree.getExpandedItemCount(); row++) {
            if (tree.getTreeItem(row).getValue().file() != null) {
                tree.getSelectionModel().select(row);
            }
        }
        return selected() != null;
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
        TreeItem<FileTree.Entry> item = tree.getSelectionModel().getSelectedItem();
        return item == null || item.getValue().file() == null
                ? null
                : item.getValue().file().path();
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
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
    public void show(FileTree made) {
        boolean wasFiltered = !shownFilter.isEmpty();
        shownFilter = filter.getText().strip();
        if (!wasFiltered && !shownFilter.isEmpty()) {
            openBefore = FileTree.openFolders(tree);
        }
        made.takeOver(tree);
        if (wasFiltered && shownFilter.isEmpty()) {
            made.open(openBefore);
        }
        boolean isFiltered = !filter.getText().isBlank();
        nothing.setText(isFiltered ? "No file matches." : "");
        if (isFiltered && made.files() <= MOST_OPENED) {
            made.openAll();
        }
        runPending();
    }

    /** Returns the filter: part of a file's path. */
    public StringProperty filter() {
        return filter.textProperty();
    }

    private void openSelected() {
        RootPath path = selected();
        if (path != null) {
            open.accept(path);
        }
    }

    private final class EntryCell extends TreeCell<FileTree.Entry> {
        @Override
        protected void updateItem(FileTree.@Nullable Entry entry, boolean empty) {
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
