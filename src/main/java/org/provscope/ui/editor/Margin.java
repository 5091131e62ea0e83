package org.provscope.ui.editor;

import java.util.BitSet;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import org.fxmisc.richtext.CodeArea;

import org.provscope.ui.Ui;

/** Line numbers, and beside them what is wrong, what was changed and what some phones do not see. */
final class Margin {
    private static final String[] SEVERITIES = {"", "info", "warning", "error"};

    private final CodeArea area;
    private final IntConsumer clicked;
    private byte[] worst = {};
    private BitSet changed = new BitSet();
    private BitSet hinted = new BitSet();

    /** @param clicked gets the line whose mark was clicked, from 0 */
    Margin(CodeArea area, IntConsumer clicked) {
        this.area = area;
        this.clicked = clicked;
        area.setParagraphGraphicFactory(this::graphic);
    }

    private Node graphic(int line) {
        int digits = Math.max(3, String.valueOf(area.getParagraphs().size()).length());
        int severity = line < worst.length ? worst[line] : 0;
        boolean marked = severity > 0 || hinted.get(line);
        MarginCell cell = new MarginCell(line, digits, marked ? icon(severity) : null);
        if (changed.get(line)) {
            cell.getStyleClass().add("line-changed");
        }
        if (marked) {
            cell.setOnMousePressed(event -> clicked.accept(line));
        }
        return cell;
    }

    private static Node icon(int severity) {
        Node icon = Ui.icon(severity > 1
                ? "mdi2a-alert-circle"
                : severity == 1 ? "mdi2i-information" : "mdi2e-eye-off-outline");
        icon.getStyleClass().add(severity > 0 ? "severity-" + SEVERITIES[severity] : "hint-icon");
        return icon;
    }

    /** How bad each line is: 0 nothing, 1 note, 2 warning, 3 error. */
    void worst(byte[] next) {
        byte[] before = worst;
        worst = next;
        refresh(line -> (line < before.length ? before[line] : 0) != (line < next.length ? next[line] : 0));
    }

    void changed(BitSet next) {
        BitSet before = changed;
        changed = next;
        refresh(line -> before.get(line) != next.get(line));
    }

    void hinted(BitSet next) {
        BitSet before = hinted;
        hinted = next;
        refresh(line -> before.get(line) != next.get(line));
    }

    private void refresh(java.util.function.IntPredicate differs) {
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int last = Math.min(area.getParagraphs().size() - 1, area.lastVisibleParToAllParIndex());
        for (int line = area.firstVisibleParToAllParIndex(); line <= last; line++) {
            if (differs.test(line)) {
                area.recreateParagraphGraphic(line);
            }
        }
    }
}
