package org.provscope.ui.phones;

import java.util.List;
import java.util.Objects;
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

/** The phones of the root, filtered by a few letters; any other MAC address may be asked for too. */
public final class PhonesModel {
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

    public void show(@Nullable ResolvedRoot root) {
        if (root == null) {
            all.clear();
        } else {
            show(List.copyOf(root.phones().values()));
        }
    }

    /** Touches only the rows that look otherwise now: a list that is set anew costs its selection and a pass over it. */
    private void show(List<Phone> phones) {
        boolean sameOnes = phones.size() == all.size();
        for (int i = 0; i < phones.size() && sameOnes; i++) {
            sameOnes = phones.get(i).mac().equals(all.get(i).mac());
        }
        if (!sameOnes) {
            all.setAll(phones);
            return;
        }
        for (int i = 0; i < phones.size(); i++) {
            if (!looksLike(phones.get(i), all.get(i))) {
                all.set(i, phones.get(i));
            }
        }
    }

    private static boolean looksLike(Phone one, Phone other) {
        return one.state() == other.state() && Objects.equals(one.label(), other.label())
                && Objects.equals(one.guessedModel(), other.guessedModel());
    }

    public ObservableList<Phone> phones() {
        return shown;
    }

    public int count() {
        return all.size();
    }

    public StringProperty filter() {
        return filter;
    }

    public void open(MacAddress mac) {
        open.accept(mac);
    }

    /** The address typed into the filter where no phone of the root has it, or null. */
    public @Nullable MacAddress unknownAddress() {
        MacAddress typed = MacAddress.parse(filter.get());
        return typed != null && all.stream().noneMatch(phone -> phone.mac().equals(typed)) ? typed : null;
    }

    /** Opens the only phone left by the filter, or the address typed; does nothing where that is not clear. */
    public void openMatch() {
        MacAddress unknown = unknownAddress();
        if (unknown != null) {
            open(unknown);
        } else if (shown.size() == 1) {
            open(shown.getFirst().mac());
        }
    }
}
