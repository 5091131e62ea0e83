package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.directory.DirectoryCsv;
import org.provscope.directory.SpeedDials;
import org.provscope.edit.DirectoryChanges;
import org.provscope.effective.Phone;
import org.provscope.effective.RingTypes;
import org.provscope.files.RootPath;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;

/**
 * The contacts of one directory in one state of the root, with facts about the directory; computed in the background.
 */
public final class ContactTable {
    /** The table before anything was read. */
    static final ContactTable NONE = new ContactTable(
            null,
            null,
            ContactDirectory.of(SourceText.empty()),
            Index.of(List.of()),
            null,
            DirectoryFacts.NONE,
            RingTypes.none());

    private final @Nullable OpenRoot root;
    private final @Nullable ContactEdit madeBy;
    private final ContactDirectory directory;
    private final Index index;
    private final @Nullable String trouble;
    private final DirectoryFacts facts;
    private final RingTypes ringTypes;

    /**
     * The contacts, and indexes of them.
     *
     * @param found   all values of each contact in lower case
     * @param numbers the contacts by number
     * @param dialled the contacts by speed dial, as it is written
     */
    private record Index(
            List<ContactDraft> entries,
            List<String> columns,
            SpeedDials dials,
            List<String> found,
            Map<String, List<ContactDraft>> numbers,
            Map<String, List<ContactDraft>> dialled) {
        static Index of(List<ContactDraft> entries) {
            return of(
                    entries,
                    DirectoryCsv.columns(entries),
                    entries.stream().map(ContactTable::searched).toList());
        }

        private static Index of(List<ContactDraft> entries, List<String> columns, List<String> found) {
            return new Index(
                    entries,
                    columns,
                    new SpeedDials(entries),
                    found,
                    byValue(entries, ContactField.CONTACT),
                    byValue(entries, ContactField.SPEED_DIAL));
        }

        /** Returns the index with other values of the same contacts. */
        Index with(List<ContactDraft> wanted) {
            List<String> other = new ArrayList<>(found);
            for (int i = 0; i < wanted.size(); i++) {
                if (!wanted.get(i).equals(entries.get(i))) {
                    other.set(i, searched(wanted.get(i)));
                }
            }
            return of(List.copyOf(wanted), columns, other);
        }
    }

    private ContactTable(
            @Nullable OpenRoot root,
            @Nullable ContactEdit madeBy,
            ContactDirectory directory,
            Index index,
            @Nullable String trouble,
            DirectoryFacts facts,
            RingTypes ringTypes) {
        this.root = root;
        this.madeBy = madeBy;
        this.directory = directory;
        this.index = index;
        this.trouble = trouble;
        this.facts = facts;
        this.ringTypes = ringTypes;
    }

    private static String searched(ContactDraft entry) {
        return String.join("\n", entry.fields().values()).toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<ContactDraft>> byValue(List<ContactDraft> entries, ContactField field) {
        Map<String, List<ContactDraft>> holders = new HashMap<>();
        for (ContactDraft entry : entries) {
            String value = entry.value(field);
            if (!value.isEmpty()) {
                holders.computeIfAbsent(value, key -> new ArrayList<>(1)).add(entry);
            }
        }
        return holders;
    }

    /**
     * Reads a directory.
     *
     * @param before what was shown of it last: contacts that did not change stay the same objects
     */
    @SuppressWarnings("ReferenceEquality") // A file that did not change keeps its text, object and all.
    static ContactTable of(OpenRoot root, RootPath path, ContactTable before) {
        Phone phone = DirectoryFacts.phone(root, path);
        RingTypes ringTypes =
                RingTypes.of(DirectoryFacts.config(root, path), phone == null ? null : phone.guessedModel());
        SourceText source = root.content(path).orElse(null);
        ContactDirectory directory =
                source == null || source == before.directory.source() ? before.directory : ContactDirectory.of(source);
        boolean isKnown = directory == before.directory;
        Index index = isKnown && before.madeBy == null ? before.index : Index.of(kept(directory, before.index.entries));
        String trouble = source == null
                ? "The file does not exist, or is too large to show."
                : DirectoryChanges.trouble(directory);
        return new ContactTable(
                root, null, directory, index, trouble, DirectoryFacts.of(root, path, index.entries.size()), ringTypes);
    }

    /** Returns the contacts of a directory; those that did not change are the same objects as before. */
    private static List<ContactDraft> kept(ContactDirectory directory, List<ContactDraft> before) {
        List<ContactDraft> entries = new ArrayList<>(directory.entries());
        for (int i = 0; i < Math.min(entries.size(), before.size()); i++) {
            if (entries.get(i).equals(before.get(i))) {
                entries.set(i, before.get(i));
            }
        }
        return List.copyOf(entries);
    }

    /**
     * Returns the table with values of a change that waits for its turn: shown at once, and read again when it is made.
     *
     * @param wanted the same contacts in the same order, with other values
     */
    ContactTable ahead(List<ContactDraft> wanted, ContactEdit edit) {
        return new ContactTable(root, edit, directory, index.with(wanted), trouble, facts, ringTypes);
    }

    /**
     * Returns true if only values differ from the wanted contacts: none is added, removed or moved, and no column is
     * needed.
     */
    boolean isOnlyValues(List<ContactDraft> wanted) {
        boolean areSame = wanted.size() == index.entries.size();
        for (int i = 0; areSame && i < wanted.size(); i++) {
            areSame = wanted.get(i).origin() == index.entries.get(i).origin()
                    && index.columns.containsAll(wanted.get(i).fields().keySet());
        }
        return areSame;
    }

    /** Returns the state of the root that it was read from; null before anything was read. */
    public @Nullable OpenRoot root() {
        return root;
    }

    /** Returns the change that is shown here though it is not made yet; null if there is none. */
    @Nullable
    ContactEdit madeBy() {
        return madeBy;
    }

    /** Returns the directory as it was read. */
    public ContactDirectory directory() {
        return directory;
    }

    /** Returns all contacts, in the order of the file. */
    public List<ContactDraft> entries() {
        return index.entries;
    }

    /** Returns the elements of the contacts: those that phones know, then the others. */
    public List<String> columns() {
        return index.columns;
    }

    /** Returns why contacts cannot be changed here, a sentence; null if they can. */
    public @Nullable String trouble() {
        return trouble;
    }

    /** Returns what must be known of the directory. */
    public DirectoryFacts facts() {
        return facts;
    }

    /** Returns the phone's names of its ring types. */
    public RingTypes ringTypes() {
        return ringTypes;
    }

    /** Returns the speed dials. */
    public SpeedDials dials() {
        return index.dials;
    }

    /**
     * Returns true if a value of a contact contains a text.
     *
     * @param place from 0
     * @param part  in lower case
     */
    boolean has(int place, String part) {
        return index.found.get(place).contains(part);
    }

    /** Returns true if a contact is unchanged since an earlier table from which this one was made. */
    @SuppressWarnings("ReferenceEquality") // Contacts that did not change stay the same objects.
    boolean hasSame(ContactTable before, int place) {
        return place < before.index.entries.size()
                && place < index.entries.size()
                && before.index.entries.get(place) == index.entries.get(place);
    }

    /**
     * Returns the position of a contact of an earlier table, from 0; below 0 if it was removed or that is not sure.
     *
     * @param place its position there
     */
    int placeOf(ContactTable before, int place) {
        List<ContactDraft> were = before.entries();
        List<ContactDraft> are = entries();
        int shorter = Math.min(were.size(), are.size());
        int head = 0;
        while (head < shorter && were.get(head).isLike(are.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && were.get(were.size() - 1 - tail).isLike(are.get(are.size() - 1 - tail))) {
            tail++;
        }
        if (place < head) {
            return place;
        }
        if (place >= were.size() - tail) {
            return place + are.size() - were.size();
        }
        ContactDraft entry = were.get(place);
        List<ContactDraft> alike = are.subList(head, are.size() - tail).stream()
                .filter(entry::isLike)
                .toList();
        if (alike.size() == 1) {
            return alike.getFirst().origin();
        }
        if (were.size() == are.size()) {
            // It has other values, perhaps another number.
            return place;
        }
        String number = entry.value(ContactField.CONTACT);
        List<ContactDraft> holders = withNumber(number);
        return holders.size() == 1 && before.withNumber(number).size() == 1
                ? holders.getFirst().origin()
                : -1;
    }

    /** Returns the contacts with a number; none for the empty one. */
    List<ContactDraft> withNumber(String number) {
        return index.numbers.getOrDefault(number, List.of());
    }

    /**
     * Returns the first other contact with the same number or speed dial, which must be unique; null if there is none.
     */
    @Nullable
    ContactDraft other(int place, String field, String value) {
        Map<String, List<ContactDraft>> holders = field.equals(ContactField.CONTACT.element())
                ? index.numbers
                : field.equals(ContactField.SPEED_DIAL.element()) ? index.dialled : Map.of();
        for (ContactDraft entry : holders.getOrDefault(value, List.of())) {
            if (entry.origin() != place) {
                return entry;
            }
        }
        return null;
    }
}
