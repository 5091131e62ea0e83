package org.provscope.ui;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * A command that a person can run: one value from which menus, context menus, buttons, shortcuts, the palette and the
 * list of keys are all made.
 *
 * @param id      its name, which never changes: {@code file.reload}
 * @param text    as a menu shows it, with {@code _} before its mnemonic and {@code …} if a box follows
 * @param icon    the icon's literal, or null
 * @param keys    the shortcut as {@link KeyCombination#valueOf} reads it, or null
 * @param enabled true while it can be run: a menu greys it otherwise
 * @param toggle  what it switches on and off, or null if it is no switch
 * @param run     runs it; on the UI thread
 */
public record Command(
        String id,
        String text,
        @Nullable String icon,
        @Nullable String keys,
        ObservableValue<Boolean> enabled,
        @Nullable BooleanProperty toggle,
        Runnable run)
        implements MenuEntry {
    private static final boolean IS_MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    private static final ObservableValue<Boolean> ALWAYS = new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

    /** Returns true on macOS. */
    public static boolean isMac() {
        return IS_MAC;
    }

    /** Returns a command without icon and keys that can always be run. */
    public static Command of(String id, String text, Runnable run) {
        return new Command(id, text, null, null, ALWAYS, null, run);
    }

    /** Returns a command whose text holds a name from outside, and so has no mnemonic. */
    public static Command naming(String id, String text, Runnable run) {
        return of(id, text.replace("_", "__"), run);
    }

    /** Returns a command that switches something on and off. */
    public static Command toggling(String id, String text, BooleanProperty toggle) {
        return new Command(id, text, null, null, ALWAYS, toggle, () -> toggle.set(!toggle.get()));
    }

    /** Returns the same command with an icon. */
    public Command icon(String literal) {
        return new Command(id, text, literal, keys, enabled, toggle, run);
    }

    /** Returns the same command with a shortcut. */
    public Command keys(String combination) {
        return new Command(id, text, icon, combination, enabled, toggle, run);
    }

    /** Returns the same command with a shortcut, and another one on macOS, which keeps some keys for itself. */
    public Command keys(String combination, String onMac) {
        return keys(IS_MAC ? onMac : combination);
    }

    /** Returns the same command, greyed unless the value is true. */
    public Command enabledWhile(ObservableValue<Boolean> can) {
        return new Command(id, text, icon, keys, can, toggle, run);
    }

    /** Returns the text without its mnemonic: for buttons, the palette and the list of keys. */
    public String plainText() {
        return text.replaceAll("_(_?)", "$1");
    }

    /** Returns the shortcut as this system writes it; empty if there is none. */
    public String keysText() {
        return keys == null ? "" : KeyCombination.valueOf(keys).getDisplayText();
    }

    /** Returns true if it can be run here and now. */
    public boolean isPossible() {
        return enabled.getValue();
    }

    /** Runs it if that is possible. */
    public void fire() {
        if (isPossible()) {
            run.run();
        }
    }
}
