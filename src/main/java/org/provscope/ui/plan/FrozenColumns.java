package org.provscope.ui.plan;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Skin;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** Two tables of the same rows side by side: the left one stays in sight while the right one is scrolled sideways. */
final class FrozenColumns<T> {
    private final TableView<T> fixed = new TableView<>();
    private final TableView<T> moving = new TableView<>();
    private final BorderPane left = new BorderPane(fixed);
    private final SplitPane node = new SplitPane(left, moving);

    /**
     * @param least the width of the left one at first, which is its least
     */
    FrozenColumns(ObservableList<T> rows, double rowHeight, double least) {
        fixed.setItems(rows);
        moving.setItems(rows);
        fixed.setFixedCellSize(rowHeight);
        moving.setFixedCellSize(rowHeight);
        left.setMinWidth(least);
        SplitPane.setResizableWithParent(left, false);
        node.setDividerPositions(0);
        fixed.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        fixed.getStyleClass().add("frozen");
        fixed.setFocusTraversable(false);
        follow(fixed.getSelectionModel(), moving.getSelectionModel());
        follow(moving.getSelectionModel(), fixed.getSelectionModel());
        whenMade(fixed, () -> whenMade(moving, this::join));
    }

    Node getNode() {
        return node;
    }

    TableView<T> fixed() {
        return fixed;
    }

    TableView<T> moving() {
        return moving;
    }

    void refresh() {
        fixed.refresh();
        moving.refresh();
    }

    void whenOpened(Consumer<T> open) {
        for (TableView<T> table : List.of(fixed, moving)) {
            table.setOnMouseClicked(event -> {
                T row = table.getSelectionModel().getSelectedItem();
                if (event.getClickCount() == 2 && row != null) {
                    open.accept(row);
                }
            });
        }
    }

    private void follow(TableViewSelectionModel<T> from, TableViewSelectionModel<T> to) {
        from.selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0 && to.getSelectedIndex() != index.intValue()) {
                to.clearAndSelect(index.intValue());
            }
        });
    }

    private static void whenMade(TableView<?> table, Runnable act) {
        Skin<?> skin = table.getSkin();
        if (skin != null) {
            act.run();
            return;
        }
        boolean[] isDone = new boolean[1];
        table.skinProperty().subscribe(made -> {
            if (made != null && !isDone[0]) {
                isDone[0] = true;
                act.run();
            }
        });
    }

    /** Scrolls both up and down together; the left one leaves the room that the right one needs for its scroll bar. */
    private void join() {
        ScrollBar own = bar(fixed, Orientation.VERTICAL);
        ScrollBar right = bar(moving, Orientation.VERTICAL);
        ScrollBar sideways = bar(moving, Orientation.HORIZONTAL);
        if (own != null && right != null) {
            own.valueProperty().bindBidirectional(right.valueProperty());
        }
        if (sideways != null) {
            sideways.visibleProperty().subscribe(isShown -> room(sideways));
            sideways.heightProperty().subscribe(height -> room(sideways));
        }
    }

    private void room(ScrollBar sideways) {
        BorderPane.setMargin(fixed, new Insets(0, 0, sideways.isVisible() ? sideways.getHeight() : 0, 0));
    }

    private static @Nullable ScrollBar bar(TableView<?> table, Orientation orientation) {
        return table.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == orientation)
                .findFirst()
                .orElse(null);
    }
}
