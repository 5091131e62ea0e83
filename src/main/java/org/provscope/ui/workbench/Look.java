package org.provscope.ui.workbench;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.provscope.settings.Settings;

/** How the window looks: as a person chose, or as the system does. */
public final class Look {
    private static final String TEXT_SIZE = "text.size";

    /** How large letters are. */
    public enum TextSize {
        NORMAL(1.0, "Normal"),
        LARGE(1.15, "Large"),
        LARGER(1.3, "Larger"),
        LARGEST(1.5, "Largest");

        private final double factor;
        private final String label;

        TextSize(double factor, String label) {
            this.factor = factor;
            this.label = label;
        }

        /** Returns how many times as large as normal letters are. */
        public double factor() {
            return factor;
        }

        /** Returns the size in a person's words. */
        public String label() {
            return label;
        }
    }

    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty followsSystem = new SimpleBooleanProperty();
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
    private boolean isSystemDark;

    Look(Settings settings) {
        dark.set(settings.isDark());
        followsSystem.set(settings.followsSystem());
        for (TextSize size : TextSize.values()) {
            if (size.name().equals(settings.remembered(TEXT_SIZE))) {
                textSize.set(size);
            }
        }
        dark.addListener((property, was, isDark) -> {
            if (isDark != isSystemDark) {
                followsSystem.set(false);
            }
            if (!followsSystem.get()) {
                settings.setDark(isDark);
            }
        });
        followsSystem.addListener((property, was, follows) -> {
            settings.setFollowsSystem(follows);
            if (follows) {
                dark.set(isSystemDark);
            }
        });
        textSize.addListener((property, was, size) -> settings.remember(TEXT_SIZE, size.name()));
    }

    /** Tells how the system looks. */
    public void systemLooks(boolean isDark) {
        isSystemDark = isDark;
        if (followsSystem.get()) {
            dark.set(isDark);
        }
    }

    /** Returns true for the dark look. */
    public BooleanProperty dark() {
        return dark;
    }

    /** Returns whether the look is the system's; choosing the other one ends that. */
    public BooleanProperty followsSystem() {
        return followsSystem;
    }

    /** Returns how large letters are. */
    public ObjectProperty<TextSize> textSize() {
        return textSize;
    }
}
