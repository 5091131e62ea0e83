package org.provscope.ui.phones;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.TextFilter;
import org.provscope.provisioning.MacAddress;

/** The phones of the root, filtered by a few letters; any other MAC address can be opened too. */
public final class PhonesModel {
    /** The most added and removed phones for which single rows are changed; with more, the list is replaced. */
    private static final int FEW = 50;

    private final ObservableList<Phone> all = FXCollections.observableArrayList();
    private final FilteredList<Phone> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final Consumer<MacAddress> open;

    /**
     * @param open shows a phone's page
     */
    public PhonesModel(Consumer<MacAddress> open) {
        this.open = open;
        filter.subscribe(text -> shown.setPredicate(TextFilter.of(text)::matches));
    }

    /** Shows the phones of a root, or none. */
    public void show(@Nullable ResolvedRoot root) {
        if (root == null) {
            all.clear();
        } else {
            show(List.copyOf(root.phones().values()));
        }
    }

    /** Changes only the rows that differ: replacing the list costs its selection and a pass over it. */
    private void show(List<Phone> phones) {
        Set<MacAddress> are = new HashSet<>();
        phones.forEach(phone -> are.add(phone.mac()));
        Set<MacAddress> were = new HashSet<>();
        all.forEach(phone -> were.add(phone.mac()));
        long gone = were.stream().filter(mac -> !are.contains(mac)).count();
        if (gone + are.size() - (were.size() - gone) > FEW) {
            all.setAll(phones);
            return;
        }
        if (gone > 0) {
            all.removeIf(phone -> !are.contains(phone.mac()));
        }
        for (int i = 0; i < phones.size(); i++) {
            Phone phone = phones.get(i);
            if (!were.contains(phone.mac())) {
                all.add(i, phone);
            } else if (!phone.mac().equals(all.get(i).mac())) {
                all.setAll(phones);
                return;
            } else if (!looksLike(phone, all.get(i))) {
                all.set(i, phone);
            }
        }
    }

    private static boolean looksLike(Phone one, Phone other) {
        return one.state() == other.state()
                && Objects.equals(one.label(), other.label())
                && Objects.equals(one.guessedModel(), other.guessedModel());
    }

    /** Returns the phones that match the filter. */
    public ObservableList<Phone> phones() {
        return shown;
    }

    /** Returns how many phones the root has. */
    public int count() {
        return all.size();
    }

    /** Returns the filter. */
    public StringProperty filter() {
        return filter;
    }

    /** Shows a phone's page. */
    public void open(MacAddress mac) {
        open.accept(mac);
    }

    /** Returns the address typed into the filter if no phone of the root has it, or null. */
    public @Nullable MacAddress unknownAddress() {
        MacAddress typed = MacAddress.parse(filter.get());
        return typed != null && all.stream().noneMatch(phone -> phone.mac().equals(typed)) ? typed : null;
    }

    /** Opens the only phone left by the filter, or the typed address; does nothing if that is not clear. */
    public void openMatch() {
        MacAddress unknown = unknownAddress();
        if (unknown != null) {
            open(unknown);
        } else if (shown.size() == 1) {
            open(shown.getFirst().mac());
        }
    }
}
