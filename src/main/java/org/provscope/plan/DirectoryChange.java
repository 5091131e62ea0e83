package org.provscope.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.Contact;
import org.provscope.directory.ContactDirectory;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.xml.Element;

/**
 * The change of a contact directory, by contact; each is named by its name and number.
 *
 * @param isSeed true for the directory that only phones without one read, once (docs/domain.md §7)
 */
public record DirectoryChange(
        RootPath file, boolean isSeed, List<String> added, List<String> removed, List<String> changed) {
    private static final String SUFFIX = ".xml";

    static List<DirectoryChange> of(List<FileChange> files, Snapshot before, Snapshot after) {
        List<DirectoryChange> changes = new ArrayList<>();
        for (FileChange change : files) {
            if (!mayBeDirectory(change.file().value())) {
                continue;
            }
            FileKind kind = FileKind.of(change.file());
            boolean isDirectory = kind.isDirectory();
            // The contacts of a file that could not be read are not known.
            if (isDirectory && isKnown(before.file(change.file())) && isKnown(after.file(change.file()))) {
                changes.add(between(
                        change.file(),
                        kind == FileKind.SEED_DIRECTORY,
                        contacts(before.file(change.file())),
                        contacts(after.file(change.file()))));
            }
        }
        return List.copyOf(changes);
    }

    /** Returns false for nearly all of ten thousand files, without parsing their names. */
    private static boolean mayBeDirectory(String path) {
        return path.regionMatches(true, path.length() - SUFFIX.length(), SUFFIX, 0, SUFFIX.length());
    }

    private static boolean isKnown(@Nullable RootFile file) {
        return file == null || file.source() != null;
    }

    private static DirectoryChange between(
            RootPath file, boolean isSeed, Map<String, Contact> before, Map<String, Contact> after) {
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        after.forEach((key, contact) -> {
            Contact was = before.get(key);
            if (was == null) {
                added.add(words(contact));
            } else if (!fields(was).equals(fields(contact))) {
                changed.add(words(contact));
            }
        });
        before.forEach((key, contact) -> {
            if (!after.containsKey(key)) {
                removed.add(words(contact));
            }
        });
        return new DirectoryChange(file, isSeed, List.copyOf(added), List.copyOf(removed), List.copyOf(changed));
    }

    /** Returns the contacts by number; those that share one are counted. */
    private static Map<String, Contact> contacts(@Nullable RootFile file) {
        Map<String, Contact> contacts = new LinkedHashMap<>();
        if (file != null && file.source() != null) {
            Map<String, Integer> seen = new HashMap<>();
            for (Contact contact : ContactDirectory.of(file.source()).contacts()) {
                String number = contact.value("ct");
                contacts.put(number + " " + seen.merge(number, 1, Integer::sum), contact);
            }
        }
        return contacts;
    }

    private static Map<String, String> fields(Contact contact) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : contact.item().children()) {
            fields.putIfAbsent(field.name(), contact.value(field.name()));
        }
        return new java.util.TreeMap<>(fields);
    }

    private static String words(Contact contact) {
        String name = (contact.value("fn") + " " + contact.value("ln")).strip();
        return name.isEmpty() ? contact.value("ct") : name + " (" + contact.value("ct") + ")";
    }
}
