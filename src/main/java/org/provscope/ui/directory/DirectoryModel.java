package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

import org.provscope.check.CheckResult;
import org.provscope.check.Problem;
import org.provscope.check.ProblemCode;
import org.provscope.directory.Contact;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactField;
import org.provscope.directory.ContactImport;
import org.provscope.directory.DirectoryCsv;
import org.provscope.directory.Entry;
import org.provscope.directory.SpeedDials;
import org.provscope.edit.Change;
import org.provscope.edit.DirectoryChanges;
import org.provscope.effective.ContactLimit;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Phone;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.Element;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;

/** The contacts of one directory file as rows; every change is one step that can be undone. */
public final class DirectoryModel {
    private static final String READ_ONLY = "dir.local.readonly";

    /**
     * A contact.
     *
     * @param marks what the check found, by the field's element
     */
    public record Row(Entry entry, Map<String, String> marks) {
        /** The contact's place in the file, from 1. */
        public int place() {
            return entry.origin() + 1;
        }
    }

    /**
     * What must be known of the file.
     *
     * @param about what it is and how many contacts it holds
     * @param notes sentences
     */
    public record Facts(String about, List<String> notes, boolean isFull) {}

    private final RootPath path;
    private final BiConsumer<String, Change> change;
    private final java.util.function.Consumer<String> tell;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<String> columns = FXCollections.observableArrayList();
    private final ObservableList<String> shownColumns = FXCollections.unmodifiableObservableList(columns);
    private final ReadOnlyObjectWrapper<@Nullable String> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Facts> facts = new ReadOnlyObjectWrapper<>(new Facts("", List.of(), false));
    private ContactDirectory directory = ContactDirectory.of(SourceText.empty());
    private List<Entry> entries = List.of();
    private @Nullable CheckResult result;
    private boolean isHeld;

    /**
     * @param change gets what is done, in words, and the change
     * @param tell   gets why something cannot be done
     */
    public DirectoryModel(RootPath path, BiConsumer<String, Change> change, java.util.function.Consumer<String> tell) {
        this.path = path;
        this.change = change;
        this.tell = tell;
        filter.subscribe((was, now) -> fill());
    }

    // ---- what is shown

    /** Shows the file as it is in a state of the root. */
    public void show(OpenRoot root) {
        RootFile file = root.resolved().snapshot().file(path);
        SourceText source = file == null ? null : file.source();
        if (source == null) {
            trouble.set("The file is not there, or too large to be held here.");
            return;
        }
        if (source != directory.source()) {
            directory = ContactDirectory.of(source);
            entries = directory.entries();
            trouble.set(directory.uneditableReason());
            List<String> names = DirectoryCsv.columns(entries);
            if (!columns.equals(names)) {
                columns.setAll(names);
            }
            fill();
        }
        facts.set(facts(root, entries.size()));
    }

    private Facts facts(OpenRoot root, int count) {
        MacAddress mac = MacAddress.inName(path.name());
        boolean isSeed = FileKind.of(path) == FileKind.SEED_DIRECTORY;
        Phone phone = mac == null ? null : root.resolved().phones().get(mac);
        EffectiveConfig config = phone == null
                ? root.resolved().effective(new MacAddress("ffffffffffff"), null)
                : phone.config();
        String model = phone == null ? null : phone.guessedModel();
        ContactLimit limit = ContactLimit.of(config, model);
        String contacts = count == 1 ? "1 contact" : count + " contacts";
        String most = limit.isSet()
                ? " of at most " + limit.contacts() + ", as " + ContactLimit.PARAMETER + " says"
                : model != null
                        ? " of at most " + limit.contacts() + " on a " + model + ", which the phone looks like"
                        : "; how many a phone keeps depends on its model, at most " + limit.contacts();
        List<String> notes = new ArrayList<>();
        if (isSeed) {
            notes.add("Phones without a directory take this one, once. Changing it changes nothing on phones that have "
                    + "a directory already.");
        } else {
            boolean isReadOnly = "1".equals(config.value(READ_ONLY));
            notes.add("The phone takes this file when it restarts" + (isReadOnly
                    ? ", and when it updates its configuration, since " + READ_ONLY + " is 1."
                    : "; an update of its configuration without a restart reads it only with " + READ_ONLY + "=\"1\".")
                    + (isReadOnly
                            ? ""
                            : " It uploads its own copy about five seconds after somebody changes a contact on it."));
        }
        String who = isSeed
                ? "Seed for new phones"
                : phone == null
                        ? mac == null ? path.name() : "Phone " + mac.hex()
                        : phone.label() == null ? "Phone " + phone.mac().hex() : phone.label();
        return new Facts(who + ": " + contacts + most + ".", notes, count > limit.contacts());
    }

    /** Takes over what the check found in this file. */
    public void mark(@Nullable CheckResult found) {
        result = found;
        fill();
    }

    private void fill() {
        if (isHeld) {
            return;
        }
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        Map<Integer, Map<String, String>> marks = marks();
        List<Row> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (wanted.isEmpty() || entry.fields().values().stream().anyMatch(value -> value.toLowerCase(Locale.ROOT)
                    .contains(wanted))) {
                found.add(new Row(entry, marks.getOrDefault(entry.origin(), Map.of())));
            }
        }
        if (!rows.equals(found)) {
            rows.setAll(found);
        }
    }

    /** By the contact's place, from 0: what was found, by field. Only where this very text was judged. */
    private Map<Integer, Map<String, String>> marks() {
        Map<Integer, Map<String, String>> marks = new HashMap<>();
        CheckResult found = result;
        if (found == null) {
            return marks;
        }
        List<Contact> contacts = directory.contacts();
        for (Problem problem : found.of(path.value())) {
            if (problem.place() == null || problem.place().span() == null
                    || !directory.source().equals(problem.place().source())) {
                continue;
            }
            Span span = problem.place().span();
            int at = contactAt(contacts, span.start());
            if (at >= 0) {
                String field = ContactField.CONTACT.element();
                for (Element child : contacts.get(at).item().children()) {
                    if (child.span().start() <= span.start() && span.start() < child.span().end()) {
                        field = child.name();
                    }
                }
                marks.computeIfAbsent(at, key -> new LinkedHashMap<>()).putIfAbsent(field, message(problem, at, field));
            }
        }
        return marks;
    }

    /** A grid has no lines: it is said who has the same. */
    private String message(Problem problem, int at, String field) {
        boolean isDouble = problem.code() == ProblemCode.CONTACT_DUPLICATE
                || problem.code() == ProblemCode.SPEED_DIAL_DUPLICATE;
        String value = entries.get(at).value(field);
        return isDouble
                ? entries.stream().filter(entry -> entry.value(field).equals(value)).findFirst().map(entry -> entry
                        .words() + " (#" + (entry.origin() + 1) + ") has it already.").orElse(problem.message())
                : problem.message();
    }

    private static int contactAt(List<Contact> contacts, int offset) {
        int low = 0;
        int high = contacts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = contacts.get(middle).item().span();
            if (offset < span.start()) {
                high = middle - 1;
            } else if (offset >= span.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    public RootPath path() {
        return path;
    }

    /** The contacts that have what is looked for, in the order of the file. */
    public ObservableList<Row> rows() {
        return shownRows;
    }

    /** The elements of the contacts: those that phones know, then the others. */
    public ObservableList<String> columns() {
        return shownColumns;
    }

    /** Part of any value. */
    public StringProperty filter() {
        return filter;
    }

    /** Why contacts cannot be changed here, a sentence; null where they can. */
    public ReadOnlyObjectProperty<@Nullable String> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Facts> facts() {
        return facts.getReadOnlyProperty();
    }

    /** All contacts, also those that the filter hides. */
    public List<Entry> entries() {
        return entries;
    }

    public SpeedDials speedDials() {
        return new SpeedDials(entries);
    }

    /**
     * What speaks against a value while it is typed; null where nothing does.
     *
     * @param row the contact that it is for
     */
    public @Nullable String objection(Row row, String field, String value) {
        ContactField known = ContactField.of(field);
        String typed = value.strip();
        if (known == ContactField.CONTACT && typed.isEmpty()) {
            return "A phone cannot keep a contact without a number.";
        }
        if (known != null && known.isName() && ContactField.bytes(typed) > ContactField.LONGEST_NAME) {
            return "Phones keep " + ContactField.LONGEST_NAME + " bytes of it.";
        }
        boolean isUnique = known == ContactField.CONTACT || known == ContactField.SPEED_DIAL && !typed.isEmpty();
        return isUnique
                ? entries.stream().filter(entry -> entry.origin() != row.entry().origin() && entry.value(field)
                        .equals(typed)).findFirst().map(entry -> entry.words() + " has it already.").orElse(null)
                : null;
    }

    // ---- what is done

    /**
     * Lets the rows stay as they are while somebody types into one of them; what came meanwhile is shown afterwards.
     */
    public void hold(boolean isTyping) {
        isHeld = isTyping;
        if (!isTyping) {
            fill();
        }
    }

    /**
     * Gives a field of some contacts a value.
     *
     * @return whether anything changes
     */
    public boolean set(Collection<Row> chosen, String field, String value) {
        Set<Integer> places = places(chosen);
        if (places.size() < chosen.size()) {
            tell.accept("This contact was changed elsewhere while you typed. Look at it again; “" + value
                    + "” was not taken over.");
            return false;
        }
        ContactField known = ContactField.of(field);
        String what = known == null ? field : known.words().toLowerCase(Locale.ROOT);
        boolean isOther = entries.stream().anyMatch(entry -> places.contains(entry.origin()) && !entry.value(field)
                .equals(value.strip()));
        edit("Changing the " + what + " of " + words(chosen), entry -> places.contains(entry.origin())
                && !entry.value(field).equals(value.strip()) ? entry.with(field, value) : entry);
        return isOther;
    }

    /** Where the contacts stand now; those that are not there any more as they were shown are left out. */
    private Set<Integer> places(Collection<Row> chosen) {
        Set<Integer> places = new HashSet<>();
        for (Row row : chosen) {
            int origin = row.entry().origin();
            if (origin < entries.size() && entries.get(origin).isLike(row.entry())) {
                places.add(origin);
            } else {
                entries.stream().filter(entry -> entry.isLike(row.entry()) && !places.contains(entry.origin()))
                        .findFirst().ifPresent(entry -> places.add(entry.origin()));
            }
        }
        return places;
    }

    private static String words(Collection<Row> chosen) {
        return chosen.size() == 1 ? chosen.iterator().next().entry().words() : chosen.size() + " contacts";
    }

    /** Adds contacts at the end. */
    public void add(List<Map<String, String>> contacts) {
        if (!contacts.isEmpty()) {
            List<Entry> wanted = new ArrayList<>(entries);
            contacts.forEach(fields -> wanted.add(Entry.of(fields)));
            apply(contacts.size() == 1 ? "Adding a contact" : "Adding " + contacts.size() + " contacts", wanted);
        }
    }

    public void remove(Collection<Row> chosen) {
        Set<Integer> places = places(chosen);
        apply("Removing " + words(chosen), entries.stream().filter(entry -> !places.contains(entry.origin())).toList());
    }

    /** Gives a contact a speed dial; others make room. */
    public void moveDial(Entry entry, int index) {
        apply("Speed dial " + index + " for " + entry.words(), speedDials().moved(entry, index));
    }

    /** Takes an import over, after it was looked at. */
    public void take(ContactImport read) {
        apply("Importing contacts", read.wanted());
    }

    /** The contacts as a spreadsheet takes them from the clipboard. */
    public String copied(List<Row> chosen) {
        return DirectoryCsv.copied(chosen.stream().map(Row::entry).toList(), columns);
    }

    /**
     * Puts cells from the clipboard in: over the contacts from the first one on, as they are shown, and new ones behind
     * them.
     *
     * @param shown  the contacts in the order in which they are seen
     * @param first  the first one's place among them; their number to add only
     * @param column the first cell's column
     */
    public void paste(String text, List<Row> shown, int first, String column) {
        List<List<String>> cells = DirectoryCsv.pasted(text);
        int from = Math.max(0, columns.indexOf(column));
        Map<Integer, Entry> changed = new HashMap<>();
        List<Entry> added = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Entry entry = first + i < shown.size() ? shown.get(first + i).entry() : Entry.of(Map.of());
            for (int j = 0; j < cells.get(i).size() && from + j < columns.size(); j++) {
                String name = columns.get(from + j);
                if (!entry.value(name).equals(cells.get(i).get(j).strip())) {
                    entry = entry.with(name, cells.get(i).get(j));
                }
            }
            if (entry.origin() >= 0) {
                changed.put(entry.origin(), entry);
            } else if (!entry.fields().isEmpty()) {
                added.add(entry);
            }
        }
        List<Entry> wanted = new ArrayList<>();
        entries.forEach(entry -> wanted.add(changed.getOrDefault(entry.origin(), entry)));
        wanted.addAll(added);
        apply("Pasting contacts", wanted);
    }

    private void edit(String title, UnaryOperator<Entry> each) {
        apply(title, entries.stream().map(each).toList());
    }

    private void apply(String title, List<Entry> wanted) {
        if (wanted.equals(entries)) {
            return;
        }
        try {
            change.accept(title, DirectoryChanges.of(path, directory.source(), wanted));
        } catch (IllegalArgumentException e) {
            tell.accept(String.valueOf(e.getMessage()));
        }
    }
}
