package org.provscope.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an import makes of a directory, before anything is written.
 *
 * @param wanted  the contacts as they are to be
 * @param missing contacts of the file that the import does not have; they stay in {@code wanted}
 * @param notes   what a person should know, sentences
 */
public record ContactImport(List<Entry> wanted, List<Entry> missing, List<String> notes) {
    public ContactImport {
        wanted = List.copyOf(wanted);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /** The same without the contacts that the import does not have. */
    public ContactImport withoutMissing() {
        Set<Integer> gone = missing.stream().map(Entry::origin).collect(Collectors.toSet());
        return new ContactImport(wanted.stream().filter(entry -> !gone.contains(entry.origin())).toList(), List.of(),
                notes);
    }
}
