package org.provscope.ui.compare;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.provscope.diff.SideBySideDiff.Kind;
import org.provscope.diff.SideBySideDiff.Piece;
import org.provscope.diff.SideBySideDiff.Row;
import org.provscope.diff.SideBySideDiff.Side;
import org.provscope.ui.Ui;
import org.provscope.ui.compare.TwoTextsModel.Item;

/** One line of two texts: side by side, or one below the other. */
final class RowCell extends ListCell<Item> {
    private static final double NUMBER_WIDTH = 44;
    private static final double SIGN_WIDTH = 16;
    private static final double AROUND = 14;

    private final TwoTextsModel model;
    private final ObservableValue<Double> room;

    /** @param room how wide a row may be */
    RowCell(TwoTextsModel model, ObservableValue<Double> room) {
        this.model = model;
        this.room = room;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("compared-row");
    }

    @Override
    protected void updateItem(@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(null);
        setAccessibleText(null);
        if (empty || item == null) {
            return;
        }
        setGraphic(
                switch (item) {
                    case Item.Line(Row row) -> model.beside().get() ? beside(row) : below(row);
                    case Item.Fold fold -> fold(fold);
                });
    }

    private Region fold(Item.Fold fold) {
        Hyperlink link = new Hyperlink(fold.rows().size() + " unchanged lines");
        link.setGraphic(Ui.icon("mdi2u-unfold-more-horizontal"));
        link.setOnAction(event -> model.unfold(fold));
        setAccessibleText(link.getText());
        HBox box = new HBox(link);
        box.setPrefWidth(room.getValue());
        box.getStyleClass().add("compared-fold");
        return box;
    }

    private Region beside(Row row) {
        double width = Math.floor(room.getValue() / 2);
        HBox box = new HBox(half(row.before(), row.kind(), true, width), half(row.after(), row.kind(), false, width));
        spoken(row);
        return box;
    }

    private Region below(Row row) {
        VBox box = new VBox();
        double width = room.getValue();
        if (row.kind() == Kind.SAME) {
            box.getChildren().add(half(row.after(), row.kind(), false, width));
        } else {
            if (row.before() != null) {
                box.getChildren().add(half(row.before(), row.kind(), true, width));
            }
            if (row.after() != null) {
                box.getChildren().add(half(row.after(), row.kind(), false, width));
            }
        }
        spoken(row);
        return box;
    }

    private void spoken(Row row) {
        String before = row.before() == null ? "" : row.before().text().strip();
        String after = row.after() == null ? "" : row.after().text().strip();
        setAccessibleText(
                switch (row.kind()) {
                    case SAME -> after;
                    case CHANGED -> "before: " + before + ", after: " + after;
                    case REMOVED -> "removed: " + before;
                    case ADDED -> "added: " + after;
                });
    }

    /**
     * Returns one side of a line. Its widths are set, not left to the layout: a cell asks for its height without saying
     * how wide it is.
     */
    private static Node half(@Nullable Side side, Kind kind, boolean isBefore, double width) {
        Label number = Ui.label(side == null ? "" : String.valueOf(side.line()), "compared-number");
        fix(number, NUMBER_WIDTH);
        Label sign = Ui.label(side == null || kind == Kind.SAME ? " " : isBefore ? "−" : "+", "compared-sign");
        fix(sign, SIGN_WIDTH);
        TextFlow flow = new TextFlow();
        for (Piece piece : side == null ? List.<Piece>of() : side.pieces()) {
            Text text = new Text(visible(piece.text()));
            text.getStyleClass().add("compared-text");
            if (piece.isDifferent() && kind == Kind.CHANGED) {
                text.getStyleClass().add("compared-word");
            }
            flow.getChildren().add(text);
        }
        double room = Math.max(60, width - NUMBER_WIDTH - SIGN_WIDTH - AROUND);
        fix(flow, room);
        flow.setMinHeight(flow.prefHeight(room));
        HBox half = new HBox(4, number, sign, flow);
        half.getStyleClass()
                .addAll(
                        "compared-half",
                        side == null
                                ? "compared-none"
                                : kind == Kind.SAME
                                        ? "compared-same"
                                        : isBefore ? "compared-before" : "compared-after");
        fix(half, width);
        half.setMaxHeight(Double.MAX_VALUE);
        return half;
    }

    private static void fix(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    /** Replaces line ends inside a value and other control characters, which would break the row. */
    private static String visible(String text) {
        return text.chars()
                .mapToObj(c -> c == '\t' ? "    " : c == '\n' ? "↵" : c < ' ' ? "" : String.valueOf((char) c))
                .collect(Collectors.joining());
    }
}
