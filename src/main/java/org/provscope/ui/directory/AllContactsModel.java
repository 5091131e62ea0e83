package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.effective.DirectoryPlace;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.xml.SourceText;

/** The contacts of every directory of a root, for finding who has a number. */
public final class AllContactsModel {
    /**
     * A contact of one directory.
     *
     * @param owner  the phone's label or address, or that it is the seed
     * @param having how many directories have its number
     */
    public record Row(RootPath file, String owner, ContactDraft entry, int having) {}

    /** How many contacts and directories a root has. */
    public record Counts(int contacts, int directories) {}

    private record Found(List<Row> rows, Counts counts) {}

    private final Jobs jobs;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<@Nullable Counts> counts = new ReadOnlyObjectWrapper<>();
    private List<Row> all = List.of();
    private @Nullable Job collecting;
    private @Nullable Job narrowing;

    public AllContactsModel(Jobs jobs) {
        this.jobs = jobs;
        filter.subscribe((was, now) -> narrow());
    }

    /** Collects the contacts of a root in the background. */
    public void show(ResolvedRoot root) {
        if (collecting != null) {
            collecting.cancel();
        }
        collecting = jobs.run("Collecting contacts", job -> collect(root, job), found -> {
            all = found.rows();
            narrow();
            counts.set(found.counts());
        });
    }

    private static Found collect(ResolvedRoot root, Cancellation cancellation) {
        List<Row> found = new ArrayList<>();
        Map<String, Integer> having = new HashMap<>();
        int directories = 0;
        List<RootFile> files = root.snapshot().files().stream()
                .filter(DirectoryPlace::isDirectory)
                .sorted(Comparator.comparing(RootFile::path))
                .toList();
        for (RootFile file : files) {
            cancellation.check();
            SourceText source = file.source();
            if (source != null) {
                directories++;
                String owner = owner(root, file);
                List<ContactDraft> entries = ContactDirectory.of(source).entries();
                entries.stream()
                        .map(entry -> entry.value(ContactField.CONTACT))
                        .distinct()
                        .forEach(number -> having.merge(number, 1, Integer::sum));
                entries.forEach(entry -> found.add(new Row(file.path(), owner, entry, 0)));
            }
        }
        found.replaceAll(row -> new Row(
                row.file(),
                row.owner(),
                row.entry(),
                having.getOrDefault(row.entry().value(ContactField.CONTACT), 1)));
        return new Found(found, new Counts(found.size(), directories));
    }

    private static String owner(ResolvedRoot root, RootFile file) {
        if (file.kind() == FileKind.SEED_DIRECTORY) {
            return "Seed for new phones";
        }
        MacAddress mac = MacAddress.inName(file.path().name());
        Phone phone = mac == null ? null : root.phones().get(mac);
        return phone == null || phone.label() == null
                ? mac == null ? file.path().name() : mac.hex()
                : phone.label() + " (" + phone.mac().hex() + ")";
    }

    private void narrow() {
        if (narrowing != null) {
            narrowing.cancel();
        }
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        List<Row> from = all;
        narrowing = jobs.run(
                "Searching contacts",
                job -> {
                    job.check();
                    return wanted.isEmpty()
                            ? from
                            : from.stream().filter(row -> has(row, wanted)).toList();
                },
                rows::setAll);
    }

    private static boolean has(Row row, String wanted) {
        return row.owner().toLowerCase(Locale.ROOT).contains(wanted)
                || row.entry().fields().values().stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Returns the filter: part of any value, or of the phone's label or address. */
    public StringProperty filter() {
        return filter;
    }

    /** Returns the matching contacts, by file. */
    public ObservableList<Row> rows() {
        return shownRows;
    }

    /** Returns how many there are; null while they are being collected. */
    public ReadOnlyObjectProperty<@Nullable Counts> counts() {
        return counts.getReadOnlyProperty();
    }
}
