package org.provscope.directory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A contact as it is to be.
 *
 * @param origin the contact of the file that it is, counted from 0 in the order of the file; {@link #NEW} for one that
 *               the file does not hold yet
 * @param fields by the element's name; the second element of one name has {@code #2} behind it. Without white space
 *               around, never null; what is missing is not there
 */
public record ContactDraft(int origin, Map<String, String> fields) {
    public static final int NEW = -1;

    public ContactDraft {
        Map<String, String> clean = new LinkedHashMap<>();
        fields.forEach((name, value) -> clean.put(name, clean(value)));
        fields = Collections.unmodifiableMap(clean);
    }

    /** A contact that no file holds yet. */
    public static ContactDraft of(Map<String, String> fields) {
        return new ContactDraft(NEW, fields);
    }

    /** Characters that XML cannot hold become blanks. */
    static String clean(String value) {
        if (value.chars().allMatch(c -> c >= ' ' && c < 0xFFFE)) {
            return value.strip();
        }
        StringBuilder out = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            boolean isControl = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0xFFFE || c == 0xFFFF;
            out.appendCodePoint(isControl ? ' ' : c);
        });
        return out.toString().strip();
    }

    /** A field's value; empty where there is none. */
    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    public String value(ContactField field) {
        return value(field.element());
    }

    /** The same contact with another value of a field. */
    public ContactDraft with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new ContactDraft(origin, changed);
    }

    public ContactDraft with(ContactField field, String value) {
        return with(field.element(), value);
    }

    /** Whether every field has the same value; one that is empty is like one that is not there. */
    public boolean isLike(ContactDraft other) {
        return fields.keySet().stream().allMatch(name -> value(name).equals(other.value(name)))
                && other.fields.keySet().stream().allMatch(name -> value(name).equals(other.value(name)));
    }

    /** First and last name; empty where there is neither. */
    public String name() {
        return (value(ContactField.FIRST_NAME) + " " + value(ContactField.LAST_NAME)).strip();
    }

    /** Name and number, for people. */
    public String label() {
        String known = name().isEmpty() ? value(ContactField.LABEL) : name();
        String number = value(ContactField.CONTACT);
        return known.isEmpty()
                ? number.isEmpty() ? "(no name and no number)" : number
                : number.isEmpty() ? known : known + " (" + number + ")";
    }
}
