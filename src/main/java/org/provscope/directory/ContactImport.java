package org.provscope.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The result of an import into a directory, before anything is written.
 *
 * @param wanted  the contacts as they are to be
 * @param missing contacts of the file that the import does not have; they stay in {@code wanted}
 * @param notes   what a person should know, sentences
 */
public record ContactImport(List<ContactDraft> wanted, List<ContactDraft> missing, List<String> notes) {
    public ContactImport {
        wanted = List.copyOf(wanted);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /** Returns an import with a note on numbers that more contacts would share than do now. */
    static ContactImport of(
            List<ContactDraft> entries, List<ContactDraft> wanted, List<ContactDraft> missing, List<String> notes) {
        Map<String, Long> were = numbers(entries);
        Map<String, Long> are = numbers(wanted);
        are.entrySet()
                .removeIf(count -> count.getValue() < 2 || count.getValue() <= were.getOrDefault(count.getKey(), 0L));
        List<String> all = new ArrayList<>(notes);
        if (!are.isEmpty()) {
            all.add("More than one contact would have the number " + CsvImport.listed(List.copyOf(are.keySet())) + ".");
        }
        return new ContactImport(wanted, missing, all);
    }

    /** Returns how many contacts have each number. */
    private static Map<String, Long> numbers(List<ContactDraft> entries) {
        return entries.stream()
                .map(entry -> entry.value(ContactField.CONTACT))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.groupingBy(number -> number, TreeMap::new, Collectors.counting()));
    }

    /** Returns the same import, removing the contacts that it does not have. */
    public ContactImport withoutMissing() {
        Set<Integer> gone = missing.stream().map(ContactDraft::origin).collect(Collectors.toSet());
        return new ContactImport(
                wanted.stream().filter(entry -> !gone.contains(entry.origin())).toList(), List.of(), notes);
    }
}
