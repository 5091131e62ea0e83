package org.provscope.app;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window was, as a text: {@code x y width height maximized}. */
final class WindowPlace {
    private static final int PARTS = 5;
    /** So much of the title must be on some screen, or nobody could move the window. */
    private static final double HANDLE = 100;

    private WindowPlace() {}

    static String of(Stage stage) {
        return (int) stage.getX() + " " + (int) stage.getY() + " " + (int) stage.getWidth() + " "
                + (int) stage.getHeight() + " " + stage.isMaximized();
    }

    /** Puts a window where it was, if that is on a screen that is there now. */
    static void restore(Stage stage, String place) {
        String[] parts = place.split(" ");
        if (parts.length != PARTS || !Arrays.stream(parts).limit(4).allMatch(part -> part.matches("-?[0-9]{1,6}"))) {
            return;
        }
        double x = Double.parseDouble(parts[0]);
        double y = Double.parseDouble(parts[1]);
        double width = Double.parseDouble(parts[2]);
        double height = Double.parseDouble(parts[3]);
        boolean isOnScreen = Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> isReachable(screen, x, y, width));
        if (isOnScreen) {
            stage.setX(x);
            stage.setY(y);
            stage.setWidth(Math.max(width, stage.getMinWidth()));
            stage.setHeight(Math.max(height, stage.getMinHeight()));
        }
        stage.setMaximized(Boolean.parseBoolean(parts[4]));
    }

    static boolean isReachable(Rectangle2D screen, double x, double y, double width) {
        return y >= screen.getMinY() - 1
                && y < screen.getMaxY() - HANDLE
                && x + width > screen.getMinX() + HANDLE
                && x < screen.getMaxX() - HANDLE;
    }
}
