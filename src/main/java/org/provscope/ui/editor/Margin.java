package org.provscope.ui.editor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/**
 * The margin beside the text: line numbers, problems, changed lines and overridden values. It stands beside the control
 * and not in its lines, each of which would have its margin made anew for every key.
 */
final class Margin extends Region {
    private static final double AROUND_NUMBER = 33;
    private static final double DIGIT = 8;
    private static final int FEWEST_DIGITS = 3;

    private final CodeArea area;
    private final IntConsumer clicked;
    private final List<MarginRow> rows = new ArrayList<>();
    private byte[] worst = {};
    private BitSet changed = new BitSet();
    private BitSet hinted = new BitSet();
    private int digits = FEWEST_DIGITS;
    private @Nullable Shown shown;

    /** The lines that are shown, and the places of the first and the last one: the others stand between them. */
    private record Shown(int first, int count, double top, double bottom, double width) {}

    /**
     * @param clicked gets the line beside which the margin was clicked, from 0
     */
    Margin(CodeArea area, IntConsumer clicked) {
        this.area = area;
        this.clicked = clicked;
        getStyleClass().add("margin");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        area.viewportDirtyEvents().subscribe(event -> requestLayout());
        area.getVisibleParagraphs().sizeProperty().values().subscribe(event -> requestLayout());
        area.layoutBoundsProperty().addListener((property, before, now) -> requestLayout());
        area.getParagraphs().sizeProperty().values().subscribe(lines -> {
            int needed = Math.max(FEWEST_DIGITS, String.valueOf(lines).length());
            if (needed != digits) {
                digits = needed;
                requestLayout();
            }
        });
        addEventHandler(ScrollEvent.ANY, event -> area.fireEvent(event.copyFor(area, area)));
    }

    /**
     * Returns this margin to the left of the text. The text is laid out first, since the margin needs the places of its
     * lines.
     */
    Region beside(Region text) {
        return new Region() {
            {
                getChildren().addAll(text, Margin.this);
            }

            @Override
            protected void layoutChildren() {
                double width = Margin.this.prefWidth(-1);
                text.resizeRelocate(width, 0, Math.max(0, getWidth() - width), getHeight());
                Margin.this.resizeRelocate(0, 0, width, getHeight());
            }
        };
    }

    @Override
    protected double computePrefWidth(double height) {
        return AROUND_NUMBER + DIGIT * digits;
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        int visible = area.getVisibleParagraphs().size();
        while (rows.size() < visible) {
            MarginRow row = new MarginRow(clicked);
            rows.add(row);
            getChildren().add(row);
        }
        int first = visible == 0 ? 0 : area.firstVisibleParToAllParIndex();
        Shown now = visible == 0
                ? null
                : new Shown(
                        first,
                        visible,
                        screenToLocal(area.getVisibleParagraphBoundsOnScreen(0)).getMaxY(),
                        screenToLocal(area.getVisibleParagraphBoundsOnScreen(visible - 1))
                                .getMinY(),
                        getWidth());
        if (now != null && now.equals(shown)) {
            return;
        }
        shown = now;
        for (int i = 0; i < rows.size(); i++) {
            MarginRow row = rows.get(i);
            Bounds place = i < visible ? screenToLocal(area.getVisibleParagraphBoundsOnScreen(i)) : null;
            row.setVisible(place != null);
            if (place != null) {
                show(row, first + i);
                // For the first line only the visible part is known.
                double height = i == 0 && visible > 1 ? heightOf(1) : place.getHeight();
                row.resizeRelocate(0, place.getMaxY() - height, getWidth(), height);
            }
        }
    }

    private double heightOf(int visible) {
        return area.getVisibleParagraphBoundsOnScreen(visible).getHeight();
    }

    private void show(MarginRow row, int line) {
        int severity = line < worst.length ? worst[line] : 0;
        row.show(line, severity == 0 && hinted.get(line) ? -1 : severity, changed.get(line));
    }

    private void anew() {
        shown = null;
        requestLayout();
    }

    /** Sets the severity of each line: 0 nothing, 1 note, 2 warning, 3 error. */
    void worst(byte[] next) {
        worst = next;
        anew();
    }

    void changed(BitSet next) {
        changed = next;
        anew();
    }

    void hinted(BitSet next) {
        hinted = next;
        anew();
    }
}
