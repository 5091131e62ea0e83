package org.provscope.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Measures how well texts stand out, as WCAG 2 defines it: the contrast of the colour of the letters to the colour that
 * is most painted behind them.
 */
final class Contrast {
    /** What AA asks of ordinary letters. */
    static final double ORDINARY = 4.5;

    /** What AA asks of letters of 24 pixels, of bold ones of 19, and of icons. */
    static final double LARGE = 3.0;

    private Contrast() {}

    /** What reads badly in a window, each with its contrast; disabled controls need none. */
    static List<String> tooWeak(Node top) {
        WritableImage window = top.getScene().snapshot(null);
        List<String> weak = new ArrayList<>();
        collect(top, window, weak);
        return weak;
    }

    private static void collect(Node node, WritableImage window, List<String> weak) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color letters) {
            Color behind = behind(text, window);
            double needed = isLarge(text) || text instanceof FontIcon ? LARGE : ORDINARY;
            if (behind != null) {
                double contrast = of(over(letters, opacity(text), behind), behind);
                if (contrast < needed) {
                    weak.add("%.2f “%s” %s on %s".formatted(contrast, text.getText(), letters, behind));
                }
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, window, weak));
        }
    }

    private static boolean isLarge(Text text) {
        double size = text.getFont().getSize();
        return size >= 24 || size >= 18.6 && text.getFont().getStyle().contains("Bold");
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static Color over(Color letters, double opacity, Color behind) {
        return behind.interpolate(
                Color.color(letters.getRed(), letters.getGreen(), letters.getBlue()), letters.getOpacity() * opacity);
    }

    /** Returns the colour that most pixels around a text have; null if it is not in sight. */
    private static @Nullable Color behind(Text text, WritableImage window) {
        Bounds place = text.localToScene(text.getLayoutBounds());
        if (!isInSight(text, place)) {
            return null;
        }
        PixelReader pixels = window.getPixelReader();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = (int) place.getMinY(); y < place.getMaxY(); y++) {
            for (int x = (int) place.getMinX() - 2; x < place.getMaxX() + 2; x++) {
                if (x >= 0 && y >= 0 && x < window.getWidth() && y < window.getHeight()) {
                    counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> Color.rgb(entry.getKey() >> 16 & 0xff, entry.getKey() >> 8 & 0xff, entry.getKey() & 0xff))
                .orElse(null);
    }

    /** What is scrolled away has something else painted in its place. */
    private static boolean isInSight(Node node, Bounds place) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getClip() != null) {
                Bounds clip = at.localToScene(at.getClip().getBoundsInParent());
                if (!clip.contains(place.getCenterX(), place.getMinY() + 1)
                        || !clip.contains(place.getCenterX(), place.getMaxY() - 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns the contrast of two colours, from 1 to 21. */
    static double of(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
