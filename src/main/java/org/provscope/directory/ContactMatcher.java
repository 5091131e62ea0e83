package org.provscope.directory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Matches contacts of another program with those of a directory; each is matched once. */
final class ContactMatcher {
    private static final String CT = ContactField.CONTACT.element();

    /** The most contacts that are searched one by one. */
    private static final int FEW = 8;

    private final List<ContactDraft> entries;
    /** The contacts that are not matched yet, in the order of the file, by number. */
    private final Map<String, Set<ContactDraft>> byNumber = new HashMap<>();
    /** The contacts by the values of some fields, and their number. */
    private final Map<Set<String>, Map<List<String>, Deque<ContactDraft>>> byContent = new HashMap<>();

    ContactMatcher(List<ContactDraft> entries) {
        this.entries = entries;
        entries.forEach(
                entry -> byNumber.computeIfAbsent(Numbers.dialled(entry.value(CT)), key -> new LinkedHashSet<>(2))
                        .add(entry));
    }

    /**
     * Finds and removes the contact with this number, however it is written; of several the one whose other fields
     * agree too. Without a number, only a contact that is wholly the same.
     */
    @Nullable
    ContactDraft take(Map<String, String> fields) {
        String number = fields.getOrDefault(CT, "").strip();
        Set<ContactDraft> left = byNumber.getOrDefault(Numbers.dialled(number), Set.of());
        ContactDraft found = left.size() > FEW
                ? same(left, fields)
                : left.stream()
                        .filter(entry -> agrees(entry, fields))
                        .findFirst()
                        .orElse(null);
        if (found == null && !number.isEmpty() && !left.isEmpty()) {
            found = left.iterator().next();
        }
        if (found != null) {
            left.remove(found);
        }
        return found;
    }

    /** Returns the first of many whose other fields agree too. */
    private @Nullable ContactDraft same(Set<ContactDraft> left, Map<String, String> fields) {
        Set<String> names = Set.copyOf(fields.keySet());
        Deque<ContactDraft> same = byContent
                .computeIfAbsent(names, key -> {
                    Map<List<String>, Deque<ContactDraft>> contents = new HashMap<>();
                    entries.forEach(entry -> contents.computeIfAbsent(
                                    content(names, entry.fields()), content -> new ArrayDeque<>(2))
                            .add(entry));
                    return contents;
                })
                .getOrDefault(content(names, fields), new ArrayDeque<>());
        while (!same.isEmpty() && !left.contains(same.peek())) {
            same.poll();
        }
        return same.peek();
    }

    private static List<String> content(Set<String> names, Map<String, String> fields) {
        List<String> content = new ArrayList<>(names.size() + 1);
        content.add(Numbers.dialled(fields.getOrDefault(CT, "")));
        names.forEach(name -> content.add(name.equals(CT) ? "" : unified(fields.getOrDefault(name, ""))));
        return content;
    }

    private static boolean agrees(ContactDraft entry, Map<String, String> fields) {
        return fields.entrySet().stream()
                .allMatch(field -> same(entry.value(field.getKey()), field.getValue())
                        || field.getKey().equals(CT));
    }

    /** Returns true if two values are the same for people: programs write line ends differently. */
    static boolean same(String one, String other) {
        return unified(one).equals(unified(other));
    }

    static String unified(String value) {
        return value.strip().replace("\r\n", "\n").replace('\r', '\n');
    }
}
