package org.provscope.ui.changes;

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

    @Override
    protected void updateItem(ChangePreview.@Nullable Line changed, boolean empty) {
        super.updateItem(changed, empty);
        if (empty || changed == null) {
            setGraphic(null);
            return;
        }
        ChangePreview.Line line = changed.shown();
        VBox box = new VBox(1, Ui.label(line.file() + ":" + line.number(), "fact-title"));
        box.getChildren().addAll(lines(changed).getChildren());
        setGraphic(box);
        setAccessibleText(line.file() + " line " + line.number() + ", before: "
                + line.before().strip() + ", after: " + line.after().strip());
    }

    /** Returns a line before and after, one below the other, with secrets masked. */
    static VBox lines(ChangePreview.Line changed) {
        String before = changed.shown().before();
        String after = changed.shown().after();
        TextEdit difference = TextDiff.whole(before, after);
        int head = difference.span().start();
        int tail = before.length() - difference.span().end();
        VBox box = new VBox(1);
        if (!before.isEmpty()) {
            box.getChildren().add(line("−", before, head, before.length() - tail, "line-before"));
        }
        if (!after.isEmpty()) {
            box.getChildren().add(line("+", after, head, after.length() - tail, "line-after"));
        }
        return box;
    }

    private static Node line(String sign, String line, int from, int to, String style) {
        String head = line.substring(0, from).stripLeading();
        String tail = line.substring(to).stripTrailing();
        String start = head.length() > AROUND ? "…" + head.substring(head.length() - AROUND) : head;
        String end = tail.length() > AROUND ? tail.substring(0, AROUND) + "…" : tail;
        String middle = line.substring(from, to);
        String shown = middle.length() > 4 * AROUND ? middle.substring(0, 4 * AROUND) + "…" : middle;
        return new HBox(
                Ui.label(sign + "  " + start, style), Ui.label(shown, style, "difference"), Ui.label(end, style));
    }
}
