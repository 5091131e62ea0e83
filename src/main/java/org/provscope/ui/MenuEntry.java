package org.provscope.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;

/** A line of a menu. */
public sealed interface MenuEntry permits Command, MenuEntry.Submenu, MenuEntry.Line, MenuEntry.Listed {
    /** A separator between two groups. */
    record Line() implements MenuEntry {}

    /** A menu inside a menu, or one of the menu bar. */
    record Submenu(String text, @Nullable String icon, List<MenuEntry> entries) implements MenuEntry {
        public Submenu {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A menu whose entries vary: those that {@code entries} returns whenever one of {@code sources} changes. Not part
     * of the palette and of the list of keys.
     */
    record Listed(String text, List<Observable> sources, Supplier<List<Command>> entries) implements MenuEntry {
        public Listed {
            sources = List.copyOf(sources);
        }
    }
}
