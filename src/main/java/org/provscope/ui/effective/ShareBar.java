package org.provscope.ui.effective;

import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A bar cut into pieces, each as long as its share. */
final class ShareBar extends Pane {
    /** The colours of the layers, calm ones first; all further pieces share the last one. */
    private static final int[] COLOURS = {2, 3, 4, 6, 5, 1, 0, 7};
    /** The shortest piece, so that it can be seen. */
    private static final double LEAST = 3;

    private final List<Share> shares;
    private final double all;

    /**
     * A piece of the bar.
     *
     * @param style its colour, see {@link #colour}
     * @param words what it stands for
     */
    record Share(int count, String style, String words) {}

    ShareBar(List<Share> shares, double height) {
        this.shares = shares;
        this.all = Math.max(1, shares.stream().mapToInt(Share::count).sum());
        getStyleClass().add("share-bar");
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        StringBuilder spoken = new StringBuilder();
        for (Share share : shares) {
            Region piece = new Region();
            piece.getStyleClass().addAll("share", share.style());
            Tooltip.install(piece, new Tooltip(share.words()));
            getChildren().add(piece);
            spoken.append(spoken.isEmpty() ? "" : "; ").append(share.words());
        }
        setAccessibleText(spoken.toString());
    }

    /** Returns the style of the n-th piece, from 0. */
    static String colour(int number) {
        return "layer-" + COLOURS[Math.min(number, COLOURS.length - 1)];
    }

    @Override
    protected void layoutChildren() {
        double room = Math.max(0, getWidth() - LEAST * shares.size());
        double from = 0;
        for (int i = 0; i < shares.size(); i++) {
            double width = LEAST + room * shares.get(i).count() / all;
            getChildren().get(i).resizeRelocate(snapPositionX(from), 0, snapSizeX(width - 1), getHeight());
            from += width;
        }
    }
}
