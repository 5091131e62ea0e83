package org.provscope.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What one went to last, to be offered first; the last one first. */
public final class RecentItems {
    private static final int MOST = 30;

    private final List<String> keys = new ArrayList<>();
    private final Consumer<String> keep;

    /**
     * @param kept what {@code keep} got in an earlier window
     * @param keep gets a text that remembers the items
     */
    public RecentItems(String kept, Consumer<String> keep) {
        this.keep = keep;
        kept.lines().filter(key -> !key.isBlank()).limit(MOST).forEach(keys::add);
    }

    /** Remembers that somebody went to an item. */
    void used(GoToItem item) {
        keys.remove(item.key());
        keys.addFirst(item.key());
        while (keys.size() > MOST) {
            keys.removeLast();
        }
        keep.accept(keys.stream().filter(RecentItems::isKept).collect(Collectors.joining("\n")));
    }

    /** Names of people, and what is wrong somewhere, are not written down. */
    private static boolean isKept(String key) {
        return !key.startsWith(GoToItem.Kind.CONTACT + " ") && !key.startsWith(GoToItem.Kind.PROBLEM + " ");
    }

    /** Returns the place of an item, from 0 for the last one; -1 if it was not used lately. */
    int place(GoToItem item) {
        return keys.isEmpty() ? -1 : keys.indexOf(item.key());
    }
}
