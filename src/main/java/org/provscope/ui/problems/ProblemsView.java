package org.provscope.ui.problems;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.provscope.check.CheckResult;
import org.provscope.check.Fix;
import org.provscope.check.Problem;
import org.provscope.check.ProblemCode;
import org.provscope.check.Severity;
import org.provscope.ui.Command;
import org.provscope.ui.Menus;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;

/** The panel of problems at the bottom. */
public final class ProblemsView {
    /** The most problems that are all shown at once. */
    private static final int OPENED_AT_FIRST = 60;

    private static final double ROW = 28;
    /** Rows that stay in sight above the chosen one. */
    private static final int ABOVE = 2;

    private final ProblemsModel model;
    private final TreeTableView<ProblemRow> table = new TreeTableView<>();
    private final SearchField filter = new SearchField();
    private final Button fixAll = Ui.button("Fix all of this kind …", "mdi2a-auto-fix", this::fixAll);
    private final BorderPane node = new BorderPane();

    public ProblemsView(ProblemsModel model) {
        this.model = model;
        table.setId("problems");
        table.setAccessibleText("Problems of the root");
        table.setFixedCellSize(ROW);
        table.setShowRoot(false);
        table.setRoot(new TreeItem<>());
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        new ProblemColumns(model).addTo(table);
        table.setRowFactory(view -> row());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            }
        });
        Label nothing = Ui.paragraph("", "text-muted");
        nothing.textProperty().bind(Bindings.createStringBinding(this::nothing, model.result(), model.groups()));
        table.setPlaceholder(nothing);
        ProblemDetail detail = new ProblemDetail(model);
        table.getSelectionModel().selectedItemProperty().subscribe(item -> {
            fixAll.setDisable(kind(item) == null);
            detail.show(selected());
            Platform.runLater(this::bringIntoSight);
        });
        model.groups().addListener((javafx.beans.InvalidationListener) changed -> fill());
        node.setTop(tools());
        node.setCenter(table);
        node.setBottom(detail.getNode());
        node.getStyleClass().add("problems-panel");
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the filter. */
    public void focus() {
        filter.requestFocus();
    }

    private Node tools() {
        ToggleGroup toggles = new ToggleGroup();
        HBox ways = new HBox();
        for (Grouping grouping : Grouping.values()) {
            ToggleButton way = new ToggleButton(grouping.label());
            way.setToggleGroup(toggles);
            way.getStyleClass()
                    .add(
                            grouping == Grouping.FILE
                                    ? "left-pill"
                                    : grouping == Grouping.KIND ? "right-pill" : "center-pill");
            way.setMinWidth(Region.USE_PREF_SIZE);
            model.grouping().subscribe(now -> way.setSelected(now == grouping));
            way.setOnAction(event -> {
                way.setSelected(true);
                model.grouping().set(grouping);
            });
            ways.getChildren().add(way);
        }
        filter.setId("problems-filter");
        filter.setPromptText("Filter problems");
        filter.setAccessibleText("Filter problems");
        filter.setPrefWidth(220);
        filter.textProperty().bindBidirectional(model.filter());
        ToggleSwitch strict = new ToggleSwitch("Strict XSD");
        strict.selectedProperty().bindBidirectional(model.strict());
        strict.setTooltip(new Tooltip(
                "Also validates against XML Schema. Phones do not do this: even the vendor's templates " + "fail it."));
        Label trouble = Ui.label("", "trouble");
        trouble.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.trouble().get() == null
                                ? ""
                                : String.valueOf(model.trouble().get()),
                        model.trouble()));
        fixAll.setId("mend-all");
        fixAll.setDisable(true);
        FlowPane tools = new FlowPane(
                8,
                4,
                ways,
                severity(Severity.ERROR),
                severity(Severity.WARNING),
                severity(Severity.INFO),
                filter,
                strict,
                fixAll,
                trouble);
        tools.setRowValignment(VPos.CENTER);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        tools.getStyleClass().add("problems-tools");
        return tools;
    }

    /** Returns a button with the count of one severity, which shows and hides it. */
    private Node severity(Severity severity) {
        ToggleButton button = new ToggleButton("", icon(severity));
        button.selectedProperty().bindBidirectional(model.shown(severity));
        button.getStyleClass().addAll("flat", "severity-toggle");
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            CheckResult result = model.result().get();
                            return result == null ? "–" : String.valueOf(result.count(severity));
                        },
                        model.result()));
        button.tooltipProperty().set(new Tooltip("Show or hide " + words(severity)));
        button.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            CheckResult result = model.result().get();
                            return result == null ? "Not checked yet" : severity.counted(result.count(severity));
                        },
                        model.result()));
        return button;
    }

    private static String words(Severity severity) {
        return switch (severity) {
            case ERROR -> "errors";
            case WARNING -> "warnings";
            case INFO -> "notes";
        };
    }

    /** Returns the icon of a severity. */
    public static FontIcon icon(Severity severity) {
        FontIcon icon = Ui.icon(
                switch (severity) {
                    case ERROR -> "mdi2c-close-circle";
                    case WARNING -> "mdi2a-alert";
                    case INFO -> "mdi2i-information-outline";
                });
        icon.getStyleClass().add("severity-" + severity.code());
        return icon;
    }

    private String nothing() {
        CheckResult result = model.result().get();
        if (result == null) {
            return "Checking …";
        }
        return result.problems().isEmpty() ? "No problems found." : "No problem matches the filter.";
    }

    private void fill() {
        TreeItem<ProblemRow> root = new TreeItem<>();
        List<ProblemGroup> groups = model.groups();
        int opened = groups.stream().mapToInt(ProblemGroup::count).sum() <= OPENED_AT_FIRST ? groups.size() : 0;
        Set<String> open = openGroups();
        List<TreeItem<ProblemRow>> items = new ArrayList<>(groups.size());
        for (ProblemGroup group : groups) {
            items.add(new ProblemGroupItem(group, open.contains(group.key()) || opened-- > 0));
        }
        root.getChildren().setAll(items);
        Problem chosen = selected();
        TreeItem<ProblemRow> before = table.getSelectionModel().getSelectedItem();
        String group = before == null ? null : SameProblem.key(before);
        table.setRoot(root);
        if (chosen != null) {
            SameProblem.find(items, chosen, group).ifPresent(this::select);
        }
    }

    /** What is said below the list in full takes room from its last rows. */
    private void bringIntoSight() {
        int row = table.getSelectionModel().getSelectedIndex();
        if (row >= 0 && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            table.layout();
            IndexedCell<?> last = flow.getLastVisibleCell();
            IndexedCell<?> first = flow.getFirstVisibleCell();
            if (first != null && last != null && row >= last.getIndex()) {
                int above = last.getIndex() - first.getIndex() > ABOVE ? ABOVE : 0;
                table.scrollTo(Math.max(0, row - above));
            }
        }
    }

    private void select(TreeItem<ProblemRow> item) {
        int before = table.getSelectionModel().getSelectedIndex();
        table.getSelectionModel().select(item);
        int row = table.getRow(item);
        // A list that somebody has scrolled elsewhere stays there, as long as nothing moved.
        if (row >= 0 && row != before) {
            table.scrollTo(Math.max(0, row - ABOVE));
        }
    }

    private Set<String> openGroups() {
        Set<String> keys = new HashSet<>();
        for (TreeItem<ProblemRow> item : table.getRoot().getChildren()) {
            if (item.isExpanded() && item.getValue() instanceof ProblemRow.Head(ProblemGroup group)) {
                keys.add(group.key());
            }
        }
        return keys;
    }

    // ---- what is done

    private @Nullable Problem selected() {
        TreeItem<ProblemRow> item = table.getSelectionModel().getSelectedItem();
        return item != null && item.getValue() instanceof ProblemRow.Entry(Problem problem, boolean _) ? problem : null;
    }

    private void openSelected() {
        Problem problem = selected();
        if (problem != null) {
            model.open(problem);
        }
    }

    private static @Nullable ProblemCode kind(@Nullable TreeItem<ProblemRow> item) {
        if (item == null) {
            return null;
        }
        return switch (item.getValue()) {
            case ProblemRow.Entry(Problem problem, boolean _) -> problem.isFixable() ? problem.code() : null;
            case ProblemRow.Head(ProblemGroup group) ->
                group.problems().get().stream()
                        .filter(Problem::isFixable)
                        .map(Problem::code)
                        .distinct()
                        .reduce((one, other) -> one)
                        .orElse(null);
            case null -> null;
        };
    }

    private void fixAll() {
        ProblemCode kind = kind(table.getSelectionModel().getSelectedItem());
        if (kind != null) {
            model.previewAll(kind);
        }
    }

    private TreeTableRow<ProblemRow> row() {
        TreeTableRow<ProblemRow> row = new TreeTableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && row.getItem() instanceof ProblemRow.Entry(Problem problem, boolean _)) {
                model.open(problem);
            }
        });
        row.itemProperty()
                .subscribe(item -> row.setContextMenu(
                        item instanceof ProblemRow.Entry(Problem problem, boolean _) ? menu(problem) : null));
        return row;
    }

    private ContextMenu menu(Problem problem) {
        ContextMenu menu = new ContextMenu();
        List<Command> commands = new ArrayList<>();
        for (Fix fix : problem.fixes()) {
            commands.add(Command.naming("problem.fix", fix.title() + " …", () -> model.preview(problem, fix))
                    .icon("mdi2a-auto-fix"));
        }
        commands.add(Command.of("problem.place", "Go to the file", () -> model.open(problem))
                .icon("mdi2a-arrow-right"));
        commands.add(Command.of("problem.copy", "Copy the message", () -> copy(problem))
                .icon("mdi2c-content-copy"));
        Menus.fill(menu.getItems(), commands);
        return menu;
    }

    private static void copy(Problem problem) {
        ClipboardContent content = new ClipboardContent();
        content.putString(ProblemColumns.place(problem, true) + "  " + problem.message());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
