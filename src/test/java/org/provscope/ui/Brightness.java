package org.provscope.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/** Measures how bright a part of a window is. */
final class Brightness {
    private Brightness() {}

    /** From 0, black, to 1, white: the mean of what is painted where a node is. */
    static double of(Node node) {
        WritableImage window = node.getScene().snapshot(null);
        PixelReader pixels = window.getPixelReader();
        Bounds place = node.localToScene(node.getLayoutBounds());
        int right = (int) Math.min(place.getMaxX(), window.getWidth());
        int bottom = (int) Math.min(place.getMaxY(), window.getHeight());
        double sum = 0;
        int count = 0;
        for (int y = (int) Math.max(0, place.getMinY()); y < bottom; y++) {
            for (int x = (int) Math.max(0, place.getMinX()); x < right; x++) {
                sum += pixels.getColor(x, y).grayscale().getRed();
                count++;
            }
        }
        if (count == 0) {
            throw new AssertionError(node + " is nowhere in its window");
        }
        return sum / count;
    }
}
