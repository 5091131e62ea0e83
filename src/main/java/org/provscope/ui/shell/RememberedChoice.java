package org.provscope.ui.shell;

import javafx.beans.property.ObjectProperty;
import org.provscope.settings.Settings;

/** A choice of a person that is the same the next time. */
final class RememberedChoice {
    private RememberedChoice() {}

    /** Begins with what was chosen before, and keeps what is chosen from now on. */
    static <E extends Enum<E>> void keep(Settings settings, String name, ObjectProperty<E> choice, E[] values) {
        String before = settings.remembered(name);
        for (E value : values) {
            if (value.name().equals(before)) {
                choice.set(value);
            }
        }
        choice.addListener((property, old, now) -> settings.remember(name, now.name()));
    }
}
