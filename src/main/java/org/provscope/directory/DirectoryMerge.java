package org.provscope.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;

/**
 * Merges two states of a directory that came from a common one, contact by contact: phones upload their copy whenever
 * somebody changes a contact on them (docs/domain.md §7).
 */
public final class DirectoryMerge {
    private static final String CT = ContactField.CONTACT.element();

    /** The side whose value is taken. */
    public enum Side {
        MINE,
        THEIRS
    }

    /**
     * Something that both sides changed differently.
     *
     * @param number the contact's number
     * @param field  the element; null if one side removed the contact
     * @param base   as it was; null if it did not exist
     * @param mine   null if it was removed here
     * @param theirs null if it was removed there
     */
    public record ContactConflict(
            String number,
            @Nullable String field,
            @Nullable ContactDraft base,
            @Nullable ContactDraft mine,
            @Nullable ContactDraft theirs) {
        /** Returns the value of a side, for people. */
        public String label(Side side) {
            ContactDraft entry = side == Side.MINE ? mine : theirs;
            return entry == null ? "removed" : field == null ? entry.label() : entry.value(field);
        }
    }

    private final ContactDirectory before;
    private final ContactDirectory theirs;
    private final Map<String, ContactDraft> base;
    private final Map<String, ContactDraft> mine;
    private final Map<String, ContactDraft> there;
    private final List<ContactConflict> conflicts = new ArrayList<>();

    private DirectoryMerge(ContactDirectory base, ContactDirectory mine, ContactDirectory theirs) {
        this.before = base;
        this.theirs = theirs;
        this.base = byNumber(base.entries());
        this.mine = byNumber(mine.entries());
        this.there = byNumber(theirs.entries());
        Set<String> keys = new LinkedHashSet<>(there.keySet());
        keys.addAll(this.mine.keySet());
        keys.forEach(this::compare);
    }

    /**
     * Compares three states. Contacts are merged one by one only if it is sure which belong together: if mine differs
     * from the base by more than values of fields and contacts that are added or removed (order, comments, attributes,
     * elements in elements), or if contacts that share a number were changed, it is not.
     *
     * @return null if the three cannot be merged contact by contact
     */
    public static @Nullable DirectoryMerge of(SourceText base, SourceText mine, SourceText theirs) {
        ContactDirectory was = ContactDirectory.of(base);
        ContactDirectory here = ContactDirectory.of(mine);
        ContactDirectory there = ContactDirectory.of(theirs);
        boolean isPossible = was.uneditableReason() == null
                && here.uneditableReason() == null
                && there.uneditableReason() == null
                && here.hasList()
                && there.hasList()
                && !isDoubtful(was, here, there)
                && isOnlyContacts(was, here);
        return isPossible && !isMovedTwice(was, here, there) ? new DirectoryMerge(was, here, there) : null;
    }

    /**
     * Returns true if both sides removed a contact of the base and both added one: it may be a contact whose number
     * both changed.
     */
    private static boolean isMovedTwice(ContactDirectory base, ContactDirectory mine, ContactDirectory theirs) {
        Set<String> was = byNumber(base.entries()).keySet();
        Set<String> here = byNumber(mine.entries()).keySet();
        Set<String> there = byNumber(theirs.entries()).keySet();
        return was.stream().anyMatch(key -> !here.contains(key) && !there.contains(key))
                && !was.containsAll(here)
                && !was.containsAll(there);
    }

    /** Returns true if a number stands more than once in a state, and its contacts are not the same in all three. */
    private static boolean isDoubtful(ContactDirectory base, ContactDirectory mine, ContactDirectory theirs) {
        List<Map<String, List<String>>> states = List.of(holders(base), holders(mine), holders(theirs));
        Set<String> doubled = new HashSet<>();
        states.forEach(state -> state.forEach((number, contacts) -> {
            if (contacts.size() > 1) {
                doubled.add(number);
            }
        }));
        return doubled.stream()
                .anyMatch(number -> states.stream()
                                .map(state -> state.getOrDefault(number, List.of()))
                                .distinct()
                                .count()
                        > 1);
    }

    /** Returns the texts of the contacts of each number, in order. */
    private static Map<String, List<String>> holders(ContactDirectory directory) {
        Map<String, List<String>> holders = new HashMap<>();
        for (ContactDraft entry : directory.entries()) {
            if (!entry.value(CT).isEmpty()) {
                holders.computeIfAbsent(entry.value(CT), number -> new ArrayList<>(1))
                        .add(squeezed(text(directory, entry)));
            }
        }
        return holders;
    }

    /** Returns true if the two differ only in contacts and white space. */
    private static boolean isOnlyContacts(ContactDirectory base, ContactDirectory mine) {
        Map<String, ContactDraft> known = byNumber(base.entries());
        List<ContactDraft> wanted = new ArrayList<>();
        int last = -1;
        for (Map.Entry<String, ContactDraft> contact : byNumber(mine.entries()).entrySet()) {
            ContactDraft was = known.get(contact.getKey());
            if (was != null && was.origin() < last) {
                return false;
            }
            last = was == null ? last : was.origin();
            wanted.add(new ContactDraft(
                    was == null ? ContactDraft.NEW : was.origin(),
                    contact.getValue().fields()));
        }
        try {
            return squeezed(DirectoryRewrite.rewritten(base, wanted).text())
                    .equals(squeezed(mine.source().text()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll(">\\s+<", "><").strip();
    }

    /** Returns true if the contact differs in the other state in any way. */
    private boolean isOther(ContactDraft was, ContactDraft now) {
        return !squeezed(text(before, was)).equals(squeezed(text(theirs, now)));
    }

    private static String text(ContactDirectory directory, ContactDraft entry) {
        Span span = directory.contacts().get(entry.origin()).item().span();
        return directory.source().text().substring(span.start(), span.end());
    }

    /**
     * Returns the contacts by number, in the order of the file; those that share a number are counted. Contacts without
     * a number are identified by all their values.
     */
    private static Map<String, ContactDraft> byNumber(List<ContactDraft> entries) {
        Map<String, ContactDraft> contacts = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (ContactDraft entry : entries) {
            String number = entry.value(CT).isEmpty() ? content(entry) : entry.value(CT);
            contacts.put(number + " " + seen.merge(number, 1, Integer::sum), entry);
        }
        return contacts;
    }

    private static String content(ContactDraft entry) {
        Map<String, String> fields = new TreeMap<>(entry.fields());
        fields.values().removeIf(String::isEmpty);
        return fields.toString();
    }

    private void compare(String key) {
        ContactDraft was = base.get(key);
        ContactDraft here = mine.get(key);
        ContactDraft now = there.get(key);
        String number = key.substring(0, key.lastIndexOf(' '));
        if (here != null && now != null) {
            for (String field : fields(was, here, now)) {
                String before = value(was, field);
                boolean bothChanged =
                        !here.value(field).equals(before) && !now.value(field).equals(before);
                if (bothChanged && !here.value(field).equals(now.value(field))) {
                    conflicts.add(new ContactConflict(number, field, was, here, now));
                }
            }
        } else if (was != null) {
            boolean isChanged = here != null ? !here.isLike(was) : now != null && isOther(was, now);
            if (isChanged) {
                conflicts.add(new ContactConflict(number, null, was, here, now));
            }
        }
    }

    private static Set<String> fields(@Nullable ContactDraft... entries) {
        Set<String> fields = new LinkedHashSet<>();
        for (ContactDraft entry : entries) {
            if (entry != null) {
                fields.addAll(entry.fields().keySet());
            }
        }
        return fields;
    }

    private static String value(@Nullable ContactDraft entry, String field) {
        return entry == null ? "" : entry.value(field);
    }

    /** Returns true if the other side has the contacts of the base in another order. */
    public boolean isReordered() {
        int last = -1;
        for (String key : there.keySet()) {
            ContactDraft was = base.get(key);
            if (was != null && was.origin() < last) {
                return true;
            }
            last = was == null ? last : was.origin();
        }
        return false;
    }

    /** Returns the conflicts that a person must decide; everything else is merged. */
    public List<ContactConflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /**
     * Returns their file with the changes made here.
     *
     * @param decisions a side for every conflict
     */
    public SourceText merged(Map<ContactConflict, Side> decisions) {
        Map<String, Map<String, Side>> sides = new TreeMap<>();
        conflicts.forEach(conflict -> sides.computeIfAbsent(conflict.number(), number -> new HashMap<>())
                .put(
                        String.valueOf(conflict.field()),
                        Objects.requireNonNull(decisions.get(conflict), "a side is chosen")));
        List<ContactDraft> wanted = new ArrayList<>();
        there.forEach((key, now) -> {
            Map<String, Side> chosen = sides.getOrDefault(key.substring(0, key.lastIndexOf(' ')), Map.of());
            ContactDraft was = base.get(key);
            ContactDraft here = mine.get(key);
            if (here != null) {
                wanted.add(merged(was, here, now, chosen));
            } else if (was == null || isOther(was, now) && chosen.get(String.valueOf((String) null)) == Side.THEIRS) {
                wanted.add(now);
            }
        });
        mine.forEach((key, here) -> {
            ContactDraft was = base.get(key);
            Map<String, Side> chosen = sides.getOrDefault(key.substring(0, key.lastIndexOf(' ')), Map.of());
            boolean isKept = was == null || !here.isLike(was) && chosen.get(String.valueOf((String) null)) == Side.MINE;
            if (!there.containsKey(key) && isKept) {
                wanted.add(ContactDraft.of(here.fields()));
            }
        });
        return DirectoryRewrite.rewritten(theirs, wanted);
    }

    private static ContactDraft merged(
            @Nullable ContactDraft was, ContactDraft here, ContactDraft now, Map<String, Side> chosen) {
        ContactDraft merged = now;
        for (String field : fields(was, here, now)) {
            boolean isMine = chosen.containsKey(field)
                    ? chosen.get(field) == Side.MINE
                    : !here.value(field).equals(value(was, field));
            if (isMine && !here.value(field).equals(now.value(field))) {
                merged = merged.with(field, here.value(field));
            }
        }
        return merged;
    }
}
