package org.provscope.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person can have done: one value that menus, context menus, buttons, shortcuts, the palette and the
 * list of keys are all made from.
 *
 * @param id      names it for ever: {@code file.reload}
 * @param text    as a menu shows it, with {@code _} before its mnemonic and {@code …} where a box follows
 * @param icon    the icon's literal, or null
 * @param keys    the shortcut as {@link KeyCombination#valueOf} reads it, or null
 * @param belongs true while it makes sense where the person is: a menu hides it otherwise, and its keys are free for
 *                another command
 * @param enabled true while it can be done: a menu greys it otherwise
 * @param toggle  what it switches on and off, or null where it is no switch
 * @param run     does it; on the UI thread
 */
public record Command(
        String id,
        String text,
        @Nullable String icon,
        @Nullable String keys,
        ObservableValue<Boolean> belongs,
        ObservableValue<Boolean> enabled,
        @Nullable BooleanProperty toggle,
        Runnable run)
        implements MenuEntry {
    private static final ObservableValue<Boolean> ALWAYS = new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

    /** Makes a command without icon and keys that can always be done. */
    public static Command of(String id, String text, Runnable run) {
        return new Command(id, text, null, null, ALWAYS, ALWAYS, null, run);
    }

    /** Makes a command whose text holds what somebody named, without a mnemonic. */
    public static Command naming(String id, String text, Runnable run) {
        return of(id, text.replace("_", "__"), run);
    }

    /** Makes a command that switches something on and off. */
    public static Command toggling(String id, String text, BooleanProperty toggle) {
        return new Command(id, text, null, null, ALWAYS, ALWAYS, toggle, () -> toggle.set(!toggle.get()));
    }

    public Command icon(String literal) {
        return new Command(id, text, literal, keys, belongs, enabled, toggle, run);
    }

    public Command keys(String combination) {
        return new Command(id, text, icon, combination, belongs, enabled, toggle, run);
    }

    public Command belongsWhere(ObservableValue<Boolean> where) {
        return new Command(id, text, icon, keys, where, enabled, toggle, run);
    }

    public Command enabledWhile(ObservableValue<Boolean> can) {
        return new Command(id, text, icon, keys, belongs, can, toggle, run);
    }

    /** Returns the text without its mnemonic: for buttons, the palette and the list of keys. */
    public String plainText() {
        return text.replaceAll("_(_?)", "$1");
    }

    /** Returns the shortcut as this system writes it; empty where there is none. */
    public String keysText() {
        return keys == null ? "" : KeyCombination.valueOf(keys).getDisplayText();
    }

    /** Returns true where it can be done here and now. */
    public boolean isPossible() {
        return belongs.getValue() && enabled.getValue();
    }

    /** Does it, where that is possible. */
    public void fire() {
        if (isPossible()) {
            run.run();
        }
    }
}
