package org.provscope.ui.problems;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.provscope.check.Fix;
import org.provscope.check.Problem;
import org.provscope.check.ProblemLocation;
import org.provscope.ui.Ui;
import org.provscope.xml.Position;

/** The columns of the panel: the problem, its place, and its fix. */
final class ProblemColumns {
    private final ProblemsModel model;

    ProblemColumns(ProblemsModel model) {
        this.model = model;
    }

    void addTo(TreeTableView<ProblemRow> table) {
        table.getColumns().add(messageColumn());
        table.getColumns().add(placeColumn());
        table.getColumns().add(fixColumn());
    }

    private static TreeTableColumn<ProblemRow, ProblemRow> column(String title) {
        TreeTableColumn<ProblemRow, ProblemRow> column = new TreeTableColumn<>(title);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
        column.setSortable(false);
        return column;
    }

    private static TreeTableColumn<ProblemRow, ProblemRow> messageColumn() {
        TreeTableColumn<ProblemRow, ProblemRow> column = column("Problem");
        column.setCellFactory(view -> new MessageCell());
        column.setPrefWidth(700);
        return column;
    }

    private static TreeTableColumn<ProblemRow, ProblemRow> placeColumn() {
        TreeTableColumn<ProblemRow, ProblemRow> column = column("Place");
        column.setCellFactory(view -> new TreeTableCell<>() {
            @Override
            protected void updateItem(@Nullable ProblemRow row, boolean empty) {
                super.updateItem(row, empty);
                String place = empty || row == null
                        ? ""
                        : switch (row) {
                            case ProblemRow.Head(ProblemGroup group) ->
                                group.count() == 1 ? "1 problem" : group.count() + " problems";
                            case ProblemRow.Entry(Problem problem, boolean withFile) -> place(problem, withFile);
                        };
                setText(place);
                setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
                getStyleClass().remove("place-cell");
                if (row instanceof ProblemRow.Entry) {
                    getStyleClass().add("place-cell");
                }
            }
        });
        column.setPrefWidth(150);
        column.setMaxWidth(260);
        return column;
    }

    static String place(Problem problem, boolean withFile) {
        ProblemLocation place = problem.place();
        if (place == null) {
            return "";
        }
        Position start = place.start();
        String file = withFile ? place.file().value() : "";
        return start == null ? file : (file.isEmpty() ? "" : file + ":") + start;
    }

    private TreeTableColumn<ProblemRow, ProblemRow> fixColumn() {
        TreeTableColumn<ProblemRow, ProblemRow> column = column("Fix");
        column.setCellFactory(view -> new FixCell());
        column.setPrefWidth(210);
        column.setMaxWidth(300);
        return column;
    }

    /** Severity as an icon, then the message; for a heading the title and its detail. */
    private static final class MessageCell extends TreeTableCell<ProblemRow, ProblemRow> {
        @Override
        protected void updateItem(@Nullable ProblemRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setTooltip(null);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            switch (row) {
                case ProblemRow.Head(ProblemGroup group) -> {
                    HBox box = new HBox(
                            8, Ui.label(group.title(), "problem-group"), Ui.label(group.detail(), "text-muted"));
                    if (group.worst() != null) {
                        box.getChildren().addFirst(ProblemsView.icon(group.worst()));
                    }
                    box.setAlignment(Pos.CENTER_LEFT);
                    setGraphic(box);
                    setAccessibleText(group.title() + ", " + group.count() + " problems, " + group.detail());
                }
                case ProblemRow.Entry(Problem problem, boolean _) -> {
                    Label message = new Label(problem.message());
                    HBox box = new HBox(8, ProblemsView.icon(problem.severity()), message);
                    HBox.setHgrow(message, Priority.ALWAYS);
                    box.setAlignment(Pos.CENTER_LEFT);
                    box.setMinWidth(0);
                    setGraphic(box);
                    Tooltip tip = new Tooltip(problem.message());
                    tip.setWrapText(true);
                    tip.setMaxWidth(560);
                    setTooltip(tip);
                    setAccessibleText(problem.severity().code() + ": " + problem.message());
                }
            }
        }
    }

    /** The best fix as a link; further ones are in the context menu. */
    private final class FixCell extends TreeTableCell<ProblemRow, ProblemRow> {
        @Override
        protected void updateItem(@Nullable ProblemRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean fixable =
                    !empty && row instanceof ProblemRow.Entry(Problem problem, boolean _) && problem.isFixable();
            if (!fixable || !(row instanceof ProblemRow.Entry(Problem problem, boolean _))) {
                setGraphic(null);
                return;
            }
            Fix fix = problem.fixes().getFirst();
            Hyperlink link = new Hyperlink(fix.title() + " …");
            link.setGraphic(Ui.icon("mdi2a-auto-fix"));
            link.setOnAction(event -> model.preview(problem, fix));
            link.setAccessibleText("Show the fix: " + fix.title());
            setGraphic(link);
        }
    }
}
