package org.provscope.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The meaning of a table's columns, by its header: our own names, this program's words, and those of Outlook and
 * Google.
 *
 * @param row     the column with the contact's position in the file; -1 if there is none
 * @param fields  by the element's name
 * @param numbers columns with several numbers of one person, each of which becomes a contact; by their labels
 * @param unknown columns that are not imported
 */
record CsvColumns(int row, Map<String, Integer> fields, Map<String, Integer> numbers, List<String> unknown) {
    private static final Map<String, ContactField> OTHER_WORDS = Map.ofEntries(
            Map.entry("firstname", ContactField.FIRST_NAME),
            Map.entry("givenname", ContactField.FIRST_NAME),
            Map.entry("vorname", ContactField.FIRST_NAME),
            Map.entry("lastname", ContactField.LAST_NAME),
            Map.entry("familyname", ContactField.LAST_NAME),
            Map.entry("surname", ContactField.LAST_NAME),
            Map.entry("nachname", ContactField.LAST_NAME),
            Map.entry("contact", ContactField.CONTACT),
            Map.entry("number", ContactField.CONTACT),
            Map.entry("phonenumber", ContactField.CONTACT),
            Map.entry("extension", ContactField.CONTACT),
            Map.entry("label", ContactField.LABEL),
            Map.entry("speeddial", ContactField.SPEED_DIAL),
            Map.entry("protocol", ContactField.PROTOCOL),
            Map.entry("ringtype", ContactField.RING_TYPE),
            Map.entry("divertto", ContactField.DIVERT_CONTACT),
            Map.entry("autodivert", ContactField.AUTO_DIVERT),
            Map.entry("autoreject", ContactField.AUTO_REJECT),
            Map.entry("watch", ContactField.WATCH),
            Map.entry("block", ContactField.BLOCK));
    /** Google's column with a number's value; the column before it holds its label. */
    private static final String GOOGLE_VALUE = "phone\\d+value";

    /**
     * Returns the meaning of a header.
     *
     * @param known the elements of the directory, beside those that phones know
     */
    static CsvColumns of(List<String> header, Set<String> known) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        int row = -1;
        for (int i = 0; i < header.size(); i++) {
            String title = header.get(i).strip();
            String word = word(title);
            ContactField other = OTHER_WORDS.get(word);
            if (row < 0 && word.equals(DirectoryCsv.ROW)) {
                row = i;
            } else if (ContactField.of(title) != null || known.contains(title)) {
                once(fields, title, i, title);
            } else if (ContactField.of(word) != null) {
                once(fields, word, i, title);
            } else if (other != null) {
                once(fields, other.element(), i, title);
            } else if (word.matches(GOOGLE_VALUE) || isNumber(word)) {
                numbers.putIfAbsent(title, i);
            } else if (!title.isEmpty()) {
                unknown.add(title);
            }
        }
        boolean isOwn = row >= 0 || fields.containsKey(ContactField.CONTACT.element());
        if (isOwn) {
            unknown.addAll(numbers.keySet());
        }
        return new CsvColumns(row, fields, isOwn ? Map.of() : numbers, unknown);
    }

    private static void once(Map<String, Integer> fields, String name, int column, String title) {
        if (fields.putIfAbsent(name, column) != null) {
            throw new IllegalArgumentException("The table has two columns for “" + title + "” (" + name
                    + "), so it is not clear which one to use.");
        }
    }

    /**
     * Returns true for “Business Phone”, “Mobile Phone 2”, “Telefon geschäftlich”, but not for faxes and pagers, which
     * nobody calls.
     */
    private static boolean isNumber(String word) {
        boolean speaks =
                word.contains("phone") || word.contains("mobile") || word.contains("telefon") || word.equals("tel");
        return speaks
                && !word.contains("fax")
                && !word.contains("pager")
                && !word.contains("type")
                && !word.contains("label")
                && !word.contains("isdn")
                && !word.contains("ttytdd")
                && !word.contains("phonetic");
    }

    /** Returns true if the column before this one holds the labels of its numbers. */
    static boolean isGoogleValue(String title) {
        return word(title).matches(GOOGLE_VALUE);
    }

    private static String word(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    boolean hasContact() {
        return fields.containsKey(ContactField.CONTACT.element()) || !numbers.isEmpty();
    }
}
