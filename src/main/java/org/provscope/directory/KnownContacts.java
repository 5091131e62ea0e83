package org.provscope.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the contact of a directory that another program's contact is; each is found once. */
final class KnownContacts {
    private static final String CT = ContactField.CONTACT.element();

    private final Map<String, List<Entry>> byNumber = new HashMap<>();

    KnownContacts(List<Entry> entries) {
        entries.forEach(entry -> byNumber.computeIfAbsent(Numbers.dialled(entry.value(CT)), key -> new ArrayList<>())
                .add(entry));
    }

    /**
     * The contact with this number, however it is written; of several the one that has the rest too. Without a number only
     * a contact that is wholly the same.
     */
    @Nullable
    Entry take(Map<String, String> fields) {
        String number = fields.getOrDefault(CT, "").strip();
        List<Entry> left = byNumber.getOrDefault(Numbers.dialled(number), List.of());
        Entry found = null;
        for (Entry entry : left) {
            if (agrees(entry, fields)) {
                found = entry;
                break;
            }
        }
        if (found == null && !number.isEmpty() && !left.isEmpty()) {
            found = left.getFirst();
        }
        if (found != null) {
            left.remove(found);
        }
        return found;
    }

    private static boolean agrees(Entry entry, Map<String, String> fields) {
        return fields.entrySet().stream().allMatch(field -> same(entry.value(field.getKey()), field.getValue())
                || field.getKey().equals(CT));
    }

    /** Whether two values are the same for people: programs write line ends as they like. */
    static boolean same(String one, String other) {
        return unified(one).equals(unified(other));
    }

    private static String unified(String value) {
        return value.strip().replace("\r\n", "\n").replace('\r', '\n');
    }
}
