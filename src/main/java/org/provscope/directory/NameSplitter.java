package org.provscope.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes one contact for each number of a person, as a phone's directory needs. */
final class NameSplitter {
    /** In bytes: enough to tell numbers apart, and leaves room for the name. */
    private static final int LONGEST_KIND = 18;

    private NameSplitter() {}

    /**
     * Returns a contact for each number.
     *
     * @param fields  what all of them share, e.g. the names
     * @param numbers the labels by number
     */
    static List<Map<String, String>> contacts(Map<String, String> fields, Map<String, String> numbers) {
        List<Map<String, String>> contacts = new ArrayList<>();
        Map<String, Integer> kinds = new HashMap<>();
        numbers.forEach((number, title) -> {
            Map<String, String> contact = new LinkedHashMap<>(fields);
            cut(contact, ContactField.LAST_NAME);
            cut(contact, ContactField.FIRST_NAME);
            contact.put(ContactField.CONTACT.element(), number);
            if (numbers.size() > 1) {
                String kind = kind(title);
                int count = kinds.merge(kind, 1, Integer::sum);
                label(contact, count == 1 ? kind : (kind + " " + count).strip());
            }
            contacts.add(contact);
        });
        return contacts;
    }

    private static void cut(Map<String, String> contact, ContactField field) {
        contact.computeIfPresent(field.element(), (name, value) -> ContactField.cut(value));
    }

    /** Adds a label: contacts of one name can only be told apart by their labels. */
    private static void label(Map<String, String> contact, String kind) {
        String name = (contact.getOrDefault(ContactField.FIRST_NAME.element(), "") + " "
                        + contact.getOrDefault(ContactField.LAST_NAME.element(), ""))
                .strip();
        String own = contact.getOrDefault(ContactField.LABEL.element(), "");
        String label = own.isEmpty() ? name : own;
        if (!kind.isEmpty()) {
            // The distinguishing part must not be cut off.
            String behind = "(" + ContactField.cut(kind, LONGEST_KIND) + ")";
            String begin = ContactField.cut(label, ContactField.LONGEST_NAME - ContactField.bytes(behind) - 1);
            contact.put(ContactField.LABEL.element(), (begin + " " + behind).strip());
        }
    }

    /** Returns a short label: “Business Phone 2” becomes Business 2. */
    private static String kind(String title) {
        String kind = title.replaceAll("(?i)phone|telefon|number|value|- ", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return kind.isEmpty() || kind.matches("\\d+")
                ? kind.strip()
                : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
