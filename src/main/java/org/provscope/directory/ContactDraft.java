package org.provscope.directory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A contact as it is to be.
 *
 * @param origin the contact of the file that it is, counted from 0 in the order of the file; {@link #NEW} for one that
 *               the file does not hold yet
 * @param fields by the element's name; the second element of one name has {@code #2} appended. Trimmed, never null;
 *               missing fields are not in it
 */
public record ContactDraft(int origin, Map<String, String> fields) {
    public static final int NEW = -1;

    public ContactDraft {
        Map<String, String> clean = new LinkedHashMap<>();
        fields.forEach((name, value) -> clean.put(name, clean(value)));
        fields = Collections.unmodifiableMap(clean);
    }

    /** Returns a contact that no file holds yet. */
    public static ContactDraft of(Map<String, String> fields) {
        return new ContactDraft(NEW, fields);
    }

    /** Returns a trimmed value in which characters that XML cannot hold are blanks. */
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

    /** Returns a field's value; empty if there is none. */
    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Returns a field's value; empty if there is none. */
    public String value(ContactField field) {
        return value(field.element());
    }

    /** Returns the same contact with another value of a field. */
    public ContactDraft with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new ContactDraft(origin, changed);
    }

    /** Returns the same contact with another value of a field. */
    public ContactDraft with(ContactField field, String value) {
        return with(field.element(), value);
    }

    /** Returns true if every field has the same value; an empty field is like a missing one. */
    public boolean isLike(ContactDraft other) {
        return fields.keySet().stream().allMatch(name -> value(name).equals(other.value(name)))
                && other.fields.keySet().stream().allMatch(name -> value(name).equals(other.value(name)));
    }

    /** Returns first and last name; empty if there is neither. */
    public String name() {
        return (value(ContactField.FIRST_NAME) + " " + value(ContactField.LAST_NAME)).strip();
    }

    /** Returns name and number, for people. */
    public String label() {
        String known = name().isEmpty() ? value(ContactField.LABEL) : name();
        String number = value(ContactField.CONTACT);
        return known.isEmpty()
                ? number.isEmpty() ? "(no name and no number)" : number
                : number.isEmpty() ? known : known + " (" + number + ")";
    }
}
