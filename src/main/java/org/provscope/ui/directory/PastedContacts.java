package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactDraft;
import org.provscope.ui.directory.DirectoryModel.Row;

/**
 * Contacts with cells from the clipboard put over them.
 *
 * @param changed the contacts that change, by their place, from 0
 * @param added   the contacts that come at the end
 */
record PastedContacts(Map<Integer, ContactDraft> changed, List<ContactDraft> added) {
    /**
     * Puts cells over contacts.
     *
     * @param shown the contacts in the order in which they are seen
     * @param first the place among them of the first one that is pasted over
     * @return null where one of them is not there any more
     */
    static @Nullable PastedContacts over(PastedCells cells, List<Row> shown, int first, ContactPlaces places) {
        Map<Integer, ContactDraft> changed = new HashMap<>();
        List<ContactDraft> added = new ArrayList<>();
        for (int i = 0; i < cells.rows(); i++) {
            if (first + i < shown.size()) {
                int place = places.of(shown.get(first + i).entry());
                if (place < 0) {
                    return null;
                }
                changed.put(place, cells.over(places.entries().get(place), i));
            } else {
                added.add(cells.over(ContactDraft.of(Map.of()), i));
            }
        }
        added.removeIf(entry -> entry.fields().isEmpty());
        return new PastedContacts(changed, added);
    }

    /**
     * Returns what is pasted, a sentence: pasting over contacts is seldom meant.
     *
     * @param before the contacts as they are
     */
    String words(List<ContactDraft> before) {
        long others = before.stream()
                .filter(entry -> changed.containsKey(entry.origin()) && !entry.equals(changed.get(entry.origin())))
                .count();
        if (others == 0 && added.isEmpty()) {
            return "Nothing was changed: the same contacts are there.";
        }
        String over = others == 0 ? "" : others == 1 ? "1 contact was changed" : others + " contacts were changed";
        String fresh = added.isEmpty()
                ? ""
                : added.size() == 1 ? "1 contact was added" : added.size() + " contacts were added";
        return over + (over.isEmpty() || fresh.isEmpty() ? "" : ", ") + fresh + ". Ctrl+Z undoes it.";
    }

    /** Returns all contacts as they are to be. */
    List<ContactDraft> wanted(List<ContactDraft> entries) {
        List<ContactDraft> wanted = new ArrayList<>();
        entries.forEach(entry -> wanted.add(changed.getOrDefault(entry.origin(), entry)));
        wanted.addAll(added);
        return wanted;
    }
}
