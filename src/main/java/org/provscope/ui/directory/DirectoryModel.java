package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.directory.ContactImport;
import org.provscope.directory.DirectoryCsv;
import org.provscope.files.RootPath;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;

/**
 * The contacts of one directory file as rows; every change is one step that can be undone. What is shown is read in the
 * background and may be a moment older than the root: each change says what it was made from.
 */
public final class DirectoryModel {
    /**
     * A contact.
     *
     * @param marks what the check found, by the field's element
     */
    public record Row(ContactDraft entry, Map<String, String> marks) {
        /** The contact's place in the file, from 1. */
        public int place() {
            return entry.origin() + 1;
        }

        @SuppressWarnings("ReferenceEquality") // Asked of ten thousand rows, of which all but a few are the same.
        boolean isSame(Row other) {
            return (entry == other.entry || entry.equals(other.entry)) && marks.equals(other.marks);
        }
    }

    private final RootPath path;
    private final Jobs jobs;
    private final WaitingEdits waiting;
    private final Consumer<String> tell;
    private final Consumer<String> report;
    private final ContactRows rows = new ContactRows();
    private final ObservableList<Row> shownRows = FXCollections.unmodifiableObservableList(rows.rows());
    private final ObservableList<String> shownColumns = FXCollections.unmodifiableObservableList(rows.columns());
    private final ReadOnlyObjectWrapper<@Nullable String> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canEdit = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ContactTable> table = new ReadOnlyObjectWrapper<>(ContactTable.NONE);
    private @Nullable OpenRoot root;
    private @Nullable Job reading;
    private final List<Runnable> whenShown = new ArrayList<>();
    private final ContactMarking marking;
    private final AwaitedContact added = new AwaitedContact();

    /**
     * @param tell   gets why something cannot be done
     * @param report gets what was done to several contacts
     */
    public DirectoryModel(
            RootPath path, Jobs jobs, DirectoryDrafts drafts, Consumer<String> tell, Consumer<String> report) {
        this.path = path;
        this.jobs = jobs;
        this.waiting = new WaitingEdits(drafts, this::refused, this::reread);
        this.tell = tell;
        this.report = report;
        marking = new ContactMarking(path, jobs, this::fill);
    }

    /** Shows the file as it is in a state of the root. */
    public void show(OpenRoot now) {
        root = now;
        waiting.beginsReading();
        if (reading != null) {
            reading.cancel();
        }
        ContactTable before = table.get();
        reading = jobs.run("Reading contacts", job -> ContactTable.of(now, path, before), this::take);
    }

    private void reread() {
        OpenRoot now = root;
        if (now != null) {
            show(now);
        }
    }

    private void take(ContactTable next) {
        reading = null;
        // Changes that are shown already must not vanish until they are made.
        if (waiting.keepWhatIsShown()) {
            return;
        }
        ContactTable before = table.get();
        marking.carryOver(before, next);
        trouble.set(next.trouble());
        canEdit.set(next.root() != null && next.trouble() == null);
        table.set(next);
        fill();
        marking.mark(table.get());
        added.tell(before, rows.rows());
        waiting.goOn();
        settle();
    }

    /** Does something when all that was asked for is shown, the root as it was shown last included. */
    public void whenShown(Runnable act) {
        whenShown.add(act);
        settle();
    }

    private void settle() {
        // Each of them may ask for something that the next one has to wait for.
        while (reading == null && waiting.areNone() && !whenShown.isEmpty()) {
            whenShown.removeFirst().run();
        }
    }

    /** Ends what runs in the background; nothing is shown any more. */
    public void close() {
        if (reading != null) {
            reading.cancel();
        }
        marking.cancel();
    }

    /** Takes over what the check found in this file. */
    public void mark(@Nullable CheckResult found) {
        marking.mark(table.get(), found);
    }

    private void fill() {
        rows.show(table.get(), marking.marks());
    }

    /** Returns true while the rows are being rebuilt: the selection then changes by itself. */
    boolean isFilling() {
        return rows.isFilling();
    }

    public RootPath path() {
        return path;
    }

    /** Returns the contacts that match the filter, in the order of the file. */
    public ObservableList<Row> rows() {
        return shownRows;
    }

    /** Returns the elements of the contacts: those that phones know, then the others. */
    public ObservableList<String> columns() {
        return shownColumns;
    }

    /** Returns the filter: part of any value. */
    public StringProperty filter() {
        return rows.filter();
    }

    /** Returns why contacts cannot be changed here, a sentence; null if they can. */
    public ReadOnlyObjectProperty<@Nullable String> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Returns all contacts, including those that the filter hides, with facts about the directory. */
    public ReadOnlyObjectProperty<ContactTable> table() {
        return table.getReadOnlyProperty();
    }

    /** Returns true if contacts can be changed: they have been read, and the file has no problem that prevents it. */
    public ReadOnlyBooleanProperty canEdit() {
        return canEdit.getReadOnlyProperty();
    }

    /** Returns true if nothing has been read yet. */
    public boolean isReading() {
        return table.get().root() == null;
    }

    /**
     * Returns why a value that is being typed is not allowed; null if it is.
     *
     * @param row the contact that it is for
     */
    public @Nullable String objection(Row row, String field, String value) {
        return ContactObjection.of(table.get(), row, field, value);
    }

    /**
     * Lets the rows stay as they are while somebody types into one of them; what came meanwhile is shown afterwards.
     */
    public void hold(boolean isTyping) {
        rows.hold(isTyping);
    }

    /** Gives a field of some contacts a value. */
    public void set(Collection<Row> chosen, String field, String value) {
        Set<Integer> places = places().of(chosen);
        if (places.size() < chosen.size()) {
            tell.accept("This contact changed elsewhere while you were typing. Check it again: “" + value
                    + "” was not applied.");
            return;
        }
        set(places, field, value);
    }

    /**
     * Gives a field of some contacts a value, whatever they have by now.
     *
     * @param places of the contacts in {@link #table}, from 0; none: the contact is gone, which is told
     */
    public void set(Set<Integer> places, String field, String value) {
        if (places.isEmpty()) {
            tell.accept("This contact was removed elsewhere while you were typing: “" + value + "” was not applied.");
            return;
        }
        ContactField known = ContactField.of(field);
        String what = known == null ? field : known.label().toLowerCase(Locale.ROOT);
        rows.keepInSight(places);
        String whose = places.size() == 1
                ? table.get().entries().get(places.iterator().next()).label()
                : places.size() + " contacts";
        apply(
                "Change the " + what + " of " + whose,
                table.get().entries().stream()
                        .map(entry -> places.contains(entry.origin())
                                        && !entry.value(field).equals(value.strip())
                                ? entry.with(field, value)
                                : entry)
                        .toList());
    }

    private ContactPlaces places() {
        return new ContactPlaces(table.get().entries(), rows.from().entries());
    }

    /**
     * Adds a contact at the end.
     *
     * @param done gets its row when it is there; null where it cannot be added
     */
    public void add(Map<String, String> fields, Consumer<@Nullable Row> done) {
        waiting.oneByOne(() -> {
            added.await(fields, done);
            List<ContactDraft> wanted = new ArrayList<>(table.get().entries());
            wanted.add(ContactDraft.of(fields));
            apply("Add a contact", wanted);
        });
    }

    public void remove(Collection<Row> chosen) {
        List<Row> rows = List.copyOf(chosen);
        waiting.oneByOne(() -> {
            Set<Integer> places = places().of(rows);
            if (places.size() < rows.size()) {
                tell.accept("Some of these contacts changed elsewhere in the meantime. Check them again: none was "
                        + "removed.");
            } else {
                apply(
                        "Remove " + (rows.size() == 1 ? rows.getFirst().entry().label() : rows.size() + " contacts"),
                        table.get().entries().stream()
                                .filter(entry -> !places.contains(entry.origin()))
                                .toList());
            }
        });
    }

    /** Gives a contact a speed dial; others make room. */
    public void moveDial(ContactDraft entry, int index) {
        int place = places().of(entry);
        if (place < 0) {
            tell.accept("This contact changed elsewhere in the meantime. Check it again.");
        } else {
            ContactDraft now = table.get().entries().get(place);
            apply(
                    "Speed dial " + index + " for " + now.label(),
                    table.get().dials().moved(now, index));
        }
    }

    /**
     * Takes an import over, after it was looked at.
     *
     * @param from the contacts that it was compared with
     */
    public void take(ContactTable from, ContactImport read) {
        apply("Import contacts", from, read.wanted());
    }

    /** Returns contacts in the form that spreadsheets paste from the clipboard. */
    public String copied(List<Row> chosen) {
        return DirectoryCsv.copied(chosen.stream().map(Row::entry).toList(), shownColumns);
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
        PastedCells cells = new PastedCells(text, shownColumns, column);
        PastedContacts pasted = PastedContacts.over(cells, shown, first, places());
        if (pasted == null) {
            tell.accept("A contact changed elsewhere in the meantime. Check it again: nothing was pasted.");
        } else {
            rows.keepInSight(pasted.changed().keySet());
            report.accept(pasted.words(table.get().entries()));
            apply("Paste contacts", pasted.wanted(table.get().entries()));
        }
    }

    private void apply(String title, List<ContactDraft> wanted) {
        apply(title, table.get(), wanted);
    }

    private void apply(String title, ContactTable from, List<ContactDraft> wanted) {
        if (from.root() == null || wanted.equals(from.entries())) {
            return;
        }
        boolean isOnlyValues = from.isOnlyValues(wanted);
        ContactEdit edit = new ContactEdit(from, wanted, isOnlyValues);
        if (from.equals(table.get()) && isOnlyValues) {
            table.set(from.ahead(wanted, edit));
            fill();
        }
        waiting.add(title, edit, !isOnlyValues);
    }

    private void refused(String why) {
        tell.accept(why);
        added.drop();
    }
}
