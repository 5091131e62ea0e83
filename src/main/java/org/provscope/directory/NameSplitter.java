package org.provscope.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A person with several numbers: a phone's directory holds one contact for each. */
final class NameSplitter {
    /** In bytes: enough to tell numbers apart, and leaves room for the name. */
    private static final int LONGEST_KIND = 18;

    private NameSplitter() {}

    /**
     * @param fields  what all of them share, e.g. the names
     * @param numbers what each number is called, by number
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

    /** Contacts of one name can only be told apart by their labels. */
    private static void label(Map<String, String> contact, String kind) {
        String name = (contact.getOrDefault(ContactField.FIRST_NAME.element(), "") + " "
                        + contact.getOrDefault(ContactField.LAST_NAME.element(), ""))
                .strip();
        String own = contact.getOrDefault(ContactField.LABEL.element(), "");
        String label = own.isEmpty() ? name : own;
        if (!kind.isEmpty()) {
            // What tells them apart must not be what is cut off.
            String behind = "(" + ContactField.cut(kind, LONGEST_KIND) + ")";
            String begin = ContactField.cut(label, ContactField.LONGEST_NAME - ContactField.bytes(behind) - 1);
            contact.put(ContactField.LABEL.element(), (begin + " " + behind).strip());
        }
    }

    /** “Business Phone 2” is called Business 2. */
    private static String kind(String title) {
        String kind = title.replaceAll("(?i)phone|telefon|number|value|- ", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return kind.isEmpty() || kind.matches("\\d+")
                ? kind.strip()
                : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
