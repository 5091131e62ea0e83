package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactField;
import org.provscope.directory.DirectoryCsv;
import org.provscope.directory.Entry;
import org.provscope.directory.SpeedDials;
import org.provscope.effective.Phone;
import org.provscope.effective.RingTypes;
import org.provscope.files.RootPath;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;

/** The contacts of one directory in one state of the root, and what must be known of them; made in the background. */
public final class ContactTable {
    /** Before anything has been read. */
    static final ContactTable NONE = new ContactTable(null, ContactDirectory.of(SourceText.empty()), List.of(), null,
            DirectoryFacts.NONE, RingTypes.none());

    private final @Nullable OpenRoot root;
    private final @Nullable ContactEdit madeBy;
    private final ContactDirectory directory;
    private final List<Entry> entries;
    private final List<String> columns;
    private final @Nullable String trouble;
    private final DirectoryFacts facts;
    private final RingTypes ringTypes;
    private final SpeedDials dials;
    private final List<String> found;
    private final Map<String, List<Entry>> numbers;
    private final Map<String, List<Entry>> indexes;

    private ContactTable(@Nullable OpenRoot root, ContactDirectory directory, List<Entry> entries,
            @Nullable String trouble, DirectoryFacts facts, RingTypes ringTypes) {
        this.root = root;
        this.madeBy = null;
        this.directory = directory;
        this.entries = entries;
        this.columns = DirectoryCsv.columns(entries);
        this.trouble = trouble;
        this.facts = facts;
        this.ringTypes = ringTypes;
        this.dials = new SpeedDials(entries);
        this.found = entries.stream().map(ContactTable::searched).toList();
        this.numbers = byValue(entries, ContactField.CONTACT);
        this.indexes = byValue(entries, ContactField.SPEED_DIAL);
    }

    private ContactTable(ContactTable same, OpenRoot root, @Nullable String trouble, DirectoryFacts facts,
            RingTypes ringTypes) {
        this.root = root;
        this.madeBy = null;
        this.directory = same.directory;
        this.entries = same.entries;
        this.columns = same.columns;
        this.trouble = trouble;
        this.facts = facts;
        this.ringTypes = ringTypes;
        this.dials = same.dials;
        this.found = same.found;
        this.numbers = same.numbers;
        this.indexes = same.indexes;
    }

    private ContactTable(ContactTable before, List<Entry> entries, ContactEdit edit) {
        this.root = before.root;
        this.madeBy = edit;
        this.directory = before.directory;
        this.entries = entries;
        this.columns = before.columns;
        this.trouble = before.trouble;
        this.facts = before.facts;
        this.ringTypes = before.ringTypes;
        this.dials = new SpeedDials(entries);
        this.found = new ArrayList<>(before.found);
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).equals(before.entries.get(i))) {
                found.set(i, searched(entries.get(i)));
            }
        }
        this.numbers = byValue(entries, ContactField.CONTACT);
        this.indexes = byValue(entries, ContactField.SPEED_DIAL);
    }

    private static String searched(Entry entry) {
        return String.join("\n", entry.fields().values()).toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<Entry>> byValue(List<Entry> entries, ContactField field) {
        Map<String, List<Entry>> holders = new HashMap<>();
        for (Entry entry : entries) {
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
        RingTypes ringTypes = RingTypes.of(DirectoryFacts.config(root, path), phone == null
                ? null
                : phone.guessedModel());
        SourceText source = root.content(path).orElse(null);
        boolean isKnown = source == before.directory.source();
        if (source == null) {
            return new ContactTable(root, before.directory, before.directory.entries(),
                    "The file is not there, or too large to be held here.", DirectoryFacts.of(root, path,
                            before.directory.entries().size()),
                    ringTypes);
        }
        if (isKnown && before.madeBy == null) {
            return new ContactTable(before, root, before.directory.uneditableReason(),
                    DirectoryFacts.of(root, path, before.entries.size()),
                    ringTypes);
        }
        ContactDirectory directory = isKnown ? before.directory : ContactDirectory.of(source);
        List<Entry> entries = new ArrayList<>(directory.entries());
        for (int i = 0; i < Math.min(entries.size(), before.entries.size()); i++) {
            if (entries.get(i).equals(before.entries.get(i))) {
                entries.set(i, before.entries.get(i));
            }
        }
        return new ContactTable(root, directory, List.copyOf(entries), directory.uneditableReason(), DirectoryFacts.of(
                root, path, entries.size()), ringTypes);
    }

    /**
     * The same while a change of values is on its way: shown at once, and read again when it is done.
     *
     * @param wanted the same contacts in the same order, with other values
     */
    ContactTable ahead(List<Entry> wanted, ContactEdit edit) {
        return new ContactTable(this, List.copyOf(wanted), edit);
    }

    /** Whether other values make the contacts what they are to be: none comes, goes or moves, no column is needed. */
    boolean isOnlyValues(List<Entry> wanted) {
        boolean areSame = wanted.size() == entries.size();
        for (int i = 0; areSame && i < wanted.size(); i++) {
            areSame = wanted.get(i).origin() == entries.get(i).origin() && columns.containsAll(wanted.get(i).fields()
                    .keySet());
        }
        return areSame;
    }

    /** The state of the root that it was read from; null before anything was read. */
    public @Nullable OpenRoot root() {
        return root;
    }

    /** The change that is shown here though it is not made yet; null where the file is as it is shown. */
    @Nullable
    ContactEdit madeBy() {
        return madeBy;
    }

    public ContactDirectory directory() {
        return directory;
    }

    /** All contacts, in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }

    /** The elements of the contacts: those that phones know, then the others. */
    public List<String> columns() {
        return columns;
    }

    /** Why contacts cannot be changed here, a sentence; null where they can. */
    public @Nullable String trouble() {
        return trouble;
    }

    public DirectoryFacts facts() {
        return facts;
    }

    public RingTypes ringTypes() {
        return ringTypes;
    }

    public SpeedDials dials() {
        return dials;
    }

    /**
     * Whether a value of a contact has a text in it.
     *
     * @param place from 0
     * @param part  in lower case
     */
    boolean has(int place, String part) {
        return found.get(place).contains(part);
    }

    /** Whether a contact is the same here as in an earlier table, of which this one was made. */
    @SuppressWarnings("ReferenceEquality") // Contacts that did not change stay the same objects.
    boolean hasSame(ContactTable before, int place) {
        return place < before.entries.size() && place < entries.size()
                && before.entries.get(place) == entries.get(place);
    }

    /** The contacts with a number; none for the empty one. */
    List<Entry> withNumber(String number) {
        return numbers.getOrDefault(number, List.of());
    }

    /** The first other contact with a value that only one may have, a number or a speed dial; null where none has it. */
    @Nullable
    Entry other(int place, String field, String value) {
        Map<String, List<Entry>> holders = field.equals(ContactField.CONTACT.element())
                ? numbers
                : field.equals(ContactField.SPEED_DIAL.element()) ? indexes : Map.of();
        for (Entry entry : holders.getOrDefault(value, List.of())) {
            if (entry.origin() != place) {
                return entry;
            }
        }
        return null;
    }
}
