package org.provscope.ui.changes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Change;
import org.provscope.edit.NewPhone;
import org.provscope.effective.Phone;
import org.provscope.provisioning.MacAddress;
import org.provscope.workspace.OpenRoot;

/** A new phone made from another one: its address, and the values of its own. */
public final class NewPhoneModel {
    /** A value that can be replaced. */
    public record Row(NewPhone.Field field, StringProperty value) {
        boolean isOpen() {
            return NewPhone.hasPlaceholder(value.get());
        }
    }

    /** Further lines of phones are seldom extensions of their own. */
    private static final int MOST_LINES = 6;

    private static final Pattern EXTENSION = Pattern.compile("reg\\.\\d+\\.address");

    private final OpenRoot root;
    private final BiConsumer<MacAddress, Change> make;
    private final StringProperty address = new SimpleStringProperty("");
    private final ObjectProperty<Phone> template;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper statusMessage = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private NewPhone maker;
    private NewPhone.@Nullable Outcome outcome;
    private @Nullable Map<String, Phone> extensions;

    /**
     * @param template the phone to begin with
     * @param make     gets the new phone and its files
     */
    public NewPhoneModel(OpenRoot root, Phone template, BiConsumer<MacAddress, Change> make) {
        this.root = root;
        this.make = make;
        this.template = new SimpleObjectProperty<>(template);
        this.maker = NewPhone.from(root.resolved().snapshot(), template.mac());
        this.template.subscribe(phone -> begin());
        address.subscribe(text -> validate());
    }

    private void begin() {
        maker = NewPhone.from(root.resolved().snapshot(), template.get().mac());
        rows.clear();
        for (NewPhone.Field field : maker.fields()) {
            StringProperty value = new SimpleStringProperty(field.parameter().value());
            rows.add(new Row(field, value));
            value.addListener((property, before, now) -> validate());
        }
        validate();
    }

    private void validate() {
        MacAddress mac = MacAddress.parse(address.get());
        outcome = null;
        ready.set(false);
        if (address.get().isBlank()) {
            statusMessage.set(
                    maker.files().isEmpty()
                            ? "This phone has no files of its own to copy. Choose a different template."
                            : "Type the new phone's MAC address.");
        } else if (mac == null) {
            statusMessage.set("Not a MAC address: 12 hexadecimal digits, e.g. 0004f28062d6.");
        } else {
            Map<NewPhone.Field, String> values = new LinkedHashMap<>();
            rows.forEach(row -> values.put(row.field(), row.value().get()));
            outcome = maker.make(mac, values);
            switch (outcome) {
                case NewPhone.Outcome.Refused(String reason) -> statusMessage.set(reason);
                case NewPhone.Outcome.Ready(Change _, List<org.provscope.files.RootPath> created) -> {
                    Row open = rows.stream().filter(Row::isOpen).findFirst().orElse(null);
                    ready.set(open == null);
                    statusMessage.set(
                            open == null
                                    ? "New files: "
                                            + String.join(
                                                    ", ",
                                                    created.stream()
                                                            .map(path -> path.value())
                                                            .toList())
                                            + "." + sharedExtension()
                                            + (hasOldSecrets()
                                                    ? " Passwords that you do not change are the template's."
                                                    : "")
                                    : "Enter a value for "
                                            + open.field().parameter().name() + ".");
                }
            }
        }
    }

    /** Two phones may share a line on purpose; mostly it was forgotten. */
    private String sharedExtension() {
        for (Row row : rows) {
            String typed = row.value().get().strip();
            if (EXTENSION.matcher(row.field().parameter().name()).matches() && !typed.isEmpty()) {
                Phone other = extensions().get(typed);
                if (other != null) {
                    return " Extension " + typed + " is also that of "
                            + Objects.requireNonNullElse(
                                    other.label(), other.mac().toString())
                            + ": change it, unless both are to have it.";
                }
            }
        }
        return "";
    }

    private Map<String, Phone> extensions() {
        Map<String, Phone> known = extensions;
        if (known == null) {
            known = new HashMap<>();
            for (Phone phone : root.resolved().phones().values()) {
                for (int line = 1; line <= MOST_LINES; line++) {
                    String extension = phone.config().value("reg." + line + ".address");
                    if (extension != null) {
                        known.putIfAbsent(extension, phone);
                    }
                }
            }
            extensions = known;
        }
        return known;
    }

    private boolean hasOldSecrets() {
        return rows.stream()
                .anyMatch(row -> row.field().isSecret()
                        && !row.value().get().isEmpty()
                        && row.value().get().equals(row.field().parameter().value()));
    }

    /** Returns the phones that can serve as a template. */
    public List<Phone> templates() {
        return List.copyOf(root.resolved().phones().values());
    }

    /** Returns the phone that serves as the template. */
    public ObjectProperty<Phone> template() {
        return template;
    }

    /** Returns the typed address. */
    public StringProperty address() {
        return address;
    }

    /** Returns the values that can be replaced. */
    public ObservableList<Row> rows() {
        return shownRows;
    }

    /** Returns what will be created, or why that is not possible. */
    public ReadOnlyStringProperty statusMessage() {
        return statusMessage.getReadOnlyProperty();
    }

    /** Returns true if the files can be created. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Creates the files. */
    public void apply() {
        MacAddress mac = MacAddress.parse(address.get());
        if (ready.get() && mac != null && outcome instanceof NewPhone.Outcome.Ready(Change change, List<?> _)) {
            make.accept(mac, change);
        }
    }
}
