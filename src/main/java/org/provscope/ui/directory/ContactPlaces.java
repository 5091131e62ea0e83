package org.provscope.ui.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.provscope.directory.ContactDraft;
import org.provscope.ui.directory.DirectoryModel.Row;

/**
 * Finds where contacts are now that were shown a moment ago.
 *
 * @param entries the contacts as they are now
 * @param shown   the contacts as the rows show them
 */
record ContactPlaces(List<ContactDraft> entries, List<ContactDraft> shown) {
    /**
     * Where the contacts stand now. Left out are those that are not there any more as they were shown, and those of which
     * that is not sure because another one is alike.
     */
    Set<Integer> of(Collection<Row> chosen) {
        Set<Integer> places = new HashSet<>();
        chosen.forEach(row -> {
            int place = of(row.entry());
            if (place >= 0) {
                places.add(place);
            }
        });
        return places;
    }

    /** Returns the place of a contact, from 0; -1 where it is not there any more, or not surely. */
    int of(ContactDraft contact) {
        int origin = contact.origin();
        if (origin >= 0 && origin < entries.size() && entries.get(origin).isLike(contact)) {
            return origin;
        }
        boolean isOne = shown.stream().filter(entry -> entry.isLike(contact)).count() == 1;
        List<ContactDraft> alike =
                isOne ? entries.stream().filter(entry -> entry.isLike(contact)).toList() : List.of();
        return alike.size() == 1 ? alike.getFirst().origin() : -1;
    }
}
