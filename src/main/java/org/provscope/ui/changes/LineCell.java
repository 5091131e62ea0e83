package org.provscope.ui.changes;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.diff.TextDiff;
import org.provscope.ui.Ui;
import org.provscope.xml.TextEdit;

/** A changed line: the place, and the line before and after with the difference highlighted. */
public final class LineCell extends ListCell<ChangePreview.Line> {
    /** How many characters of a long line are shown around the difference. */
    private static final int AROUND = 48;

    private static final Insets FIRST = new Insets(6, 8, 0, 8);
    private static final Insets BELOW = new Insets(0, 8, 0, 8);

    /** Makes a cell that is as high as what it shows. */
    public LineCell() {
        getStyleClass().add("line-cell");
    }

    @Override
    protected void updateItem(ChangePreview.@Nullable Line changed, boolean empty) {
        super.updateItem(changed, empty);
        if (empty || changed == null) {
            setGraphic(null);
            return;
        }
        ChangePreview.Line line = changed.shown();
        VBox box = new VBox(1);
        if (!isBelow(line)) {
            box.getChildren().add(Ui.label(line.file() + ":" + line.number(), "fact-title"));
        }
        box.getChildren().addAll(lines(changed).getChildren());
        setGraphic(box);
        setPadding(isBelow(line) ? BELOW : FIRST);
        setAccessibleText(line.file() + " line " + line.number() + ", before: "
                + line.before().strip() + ", after: " + line.after().strip());
    }

    /** Returns true for a line right below the one above it in the list: its place need not be said again. */
    private boolean isBelow(ChangePreview.Line line) {
        ChangePreview.Line above = getIndex() > 0 ? getListView().getItems().get(getIndex() - 1) : null;
        return above != null
                && above.file().equals(line.file())
                && (line.number() == above.number() || line.number() == above.number() + 1);
    }

    /** Returns a line before and after, one below the other, with secrets masked. */
    static VBox lines(ChangePreview.Line changed) {
        String before = changed.shown().before();
        String after = changed.shown().after();
        TextEdit difference = TextDiff.whole(before, after);
        int head = difference.span().start();
        int tail = before.length() - difference.span().end();
        VBox box = new VBox(1);
        // What differs stands out only where there is something to differ from.
        String style = before.isEmpty() || after.isEmpty() ? "whole-line" : "difference";
        if (!before.isEmpty()) {
            box.getChildren().add(line("−", before, head, before.length() - tail, "line-before", style));
        }
        if (!after.isEmpty()) {
            box.getChildren().add(line("+", after, head, after.length() - tail, "line-after", style));
        }
        return box;
    }

    private static Node line(String sign, String line, int from, int to, String style, String emphasis) {
        String head = line.substring(0, from).stripLeading();
        String tail = line.substring(to).stripTrailing();
        String start = head.length() > AROUND ? "…" + head.substring(head.length() - AROUND) : head;
        String end = tail.length() > AROUND ? tail.substring(0, AROUND) + "…" : tail;
        String middle = line.substring(from, to);
        String shown = middle.length() > 4 * AROUND ? middle.substring(0, 4 * AROUND) + "…" : middle;
        return new HBox(Ui.label(sign + "  " + start, style), Ui.label(shown, style, emphasis), Ui.label(end, style));
    }
}
