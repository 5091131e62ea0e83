package org.provscope.ui.phones;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.Sites;
import org.provscope.effective.TextFilter;
import org.provscope.evidence.Evidence;
import org.provscope.evidence.Fact;
import org.provscope.provisioning.MacAddress;

/** The phones of the root in groups, filtered by a few letters; any other MAC address can be opened too. */
public final class PhonesModel {
    private static final Comparator<Phone> BY_ADDRESS = Comparator.comparing(Phone::mac);
    private static final String EXTENSION = "reg.1.address";
    private static final int SHORTEST_RELEASE = 3;

    private final ObservableList<PhoneRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.SITE);
    private final ObjectProperty<Sorting> sorting = new SimpleObjectProperty<>(Sorting.ADDRESS);
    private final Set<String> folded = new HashSet<>();
    private final Consumer<MacAddress> open;
    private final ReadOnlyBooleanWrapper isKnown = new ReadOnlyBooleanWrapper();
    private List<Phone> all = List.of();
    private List<Phone> matching = List.of();
    private Evidence evidence = Evidence.NONE;
    private Sites sites = Sites.NONE;
    private ToIntFunction<MacAddress> problems = mac -> 0;

    /**
     * @param open shows a phone's page
     */
    public PhonesModel(Consumer<MacAddress> open) {
        this.open = open;
        filter.subscribe(this::update);
        grouping.subscribe(this::update);
        sorting.subscribe(this::update);
    }

    /** Shows the phones of a root, or none. */
    public void show(@Nullable ResolvedRoot root) {
        isKnown.set(root != null);
        all = root == null ? List.of() : List.copyOf(root.phones().values());
        evidence = root == null ? Evidence.NONE : root.evidence();
        update();
    }

    /** Shows the phones of a root by its sites. */
    public void show(ResolvedRoot root, Sites next) {
        sites = next;
        show(root);
    }

    /** Sets how many problems the files of a phone have, for the order by problems. */
    public void problems(ToIntFunction<MacAddress> ofPhones) {
        problems = ofPhones;
        if (sorting.get() == Sorting.PROBLEMS) {
            update();
        }
    }

    private void update() {
        TextFilter text = TextFilter.of(filter.get());
        String typed = filter.get().strip();
        Set<MacAddress> ofSite = new HashSet<>();
        // A site's whole name means the site: other phones may be called alike.
        sites.all().stream()
                .filter(site -> site.name().equalsIgnoreCase(typed))
                .forEach(site -> ofSite.addAll(site.phones()));
        matching = all.stream()
                .filter(phone ->
                        ofSite.isEmpty() ? text.matches(phone) || isOf(typed, phone) : ofSite.contains(phone.mac()))
                .sorted(order())
                .toList();
        Map<String, List<Phone>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<Phone> others = new ArrayList<>();
        for (Phone phone : matching) {
            String title = title(phone);
            (title == null ? others : groups.computeIfAbsent(title, key -> new ArrayList<>())).add(phone);
        }
        List<PhoneRow> next = new ArrayList<>(matching.size() + groups.size() + 1);
        if (groups.isEmpty()) {
            others.forEach(phone -> next.add(new PhoneRow.One(phone)));
        } else {
            groups.forEach((title, phones) -> add(title, phones, next));
            if (!others.isEmpty()) {
                add(grouping.get().others(), others, next);
            }
        }
        apply(next);
    }

    /** A release is meant by its beginning, an extension by some of its digits. */
    private boolean isOf(String typed, Phone phone) {
        if (typed.length() > 1 && typed.chars().allMatch(Character::isDigit)) {
            String extension = phone.config().value(EXTENSION);
            if (extension != null && extension.contains(typed)) {
                return true;
            }
        }
        Fact firmware = evidence.of(phone.mac()).firmware();
        return firmware != null
                && typed.length() >= SHORTEST_RELEASE
                && firmware.value().startsWith(typed);
    }

    private void add(String title, List<Phone> phones, List<PhoneRow> to) {
        String key = grouping.get() + "/" + title;
        boolean isOpen = !folded.contains(key) || !filter.get().isBlank();
        to.add(new PhoneRow.Group(key, title, phones.size(), isOpen));
        if (isOpen) {
            phones.forEach(phone -> to.add(new PhoneRow.One(phone)));
        }
    }

    /** Returns the title of the group that a phone belongs to; null for none. */
    private @Nullable String title(Phone phone) {
        return switch (grouping.get()) {
            case SITE -> {
                Sites.Site site = sites.of(phone.mac());
                yield site == null ? null : site.name();
            }
            case MODEL -> model(phone);
            case RELEASE -> {
                Fact firmware = evidence.of(phone.mac()).firmware();
                yield firmware == null ? null : firmware.value();
            }
            case STATE -> phone.state().label();
            case NONE -> null;
        };
    }

    private static @Nullable String model(Phone phone) {
        return phone.config().stack().model();
    }

    private Comparator<Phone> order() {
        return switch (sorting.get()) {
            case ADDRESS -> BY_ADDRESS;
            case LABEL ->
                Comparator.comparing((Phone phone) -> phone.label() == null
                                ? "~" + phone.mac().hex()
                                : phone.label().toLowerCase(Locale.ROOT))
                        .thenComparing(BY_ADDRESS);
            case MODEL ->
                Comparator.comparing((Phone phone) -> Objects.requireNonNullElse(model(phone), "~"))
                        .thenComparing(BY_ADDRESS);
            case PROBLEMS ->
                Comparator.comparingInt((Phone phone) -> -problems.applyAsInt(phone.mac()))
                        .thenComparing(BY_ADDRESS);
        };
    }

    /** Changes only the rows that differ: replacing the list costs its selection and a pass over it. */
    private void apply(List<PhoneRow> next) {
        boolean sameRows = rows.size() == next.size();
        for (int i = 0; i < next.size() && sameRows; i++) {
            sameRows = isSame(rows.get(i), next.get(i));
        }
        if (!sameRows) {
            rows.setAll(next);
            return;
        }
        for (int i = 0; i < next.size(); i++) {
            if (!looksLike(rows.get(i), next.get(i))) {
                rows.set(i, next.get(i));
            }
        }
    }

    private static boolean isSame(PhoneRow one, PhoneRow other) {
        return one instanceof PhoneRow.One(Phone phone)
                ? other instanceof PhoneRow.One(Phone another) && phone.mac().equals(another.mac())
                : one.equals(other);
    }

    private static boolean looksLike(PhoneRow one, PhoneRow other) {
        return one instanceof PhoneRow.One(Phone phone) && other instanceof PhoneRow.One(Phone another)
                ? phone.state() == another.state()
                        && Objects.equals(phone.label(), another.label())
                        && Objects.equals(phone.guessedModel(), another.guessedModel())
                        && Objects.equals(model(phone), model(another))
                : one.equals(other);
    }

    /** Returns the rows: phones, and the titles above them. */
    public ObservableList<PhoneRow> rows() {
        return rows;
    }

    /** Returns the phones that match the filter, folded away or not, in the list's order. */
    public List<Phone> phones() {
        return matching;
    }

    /** Returns the phones of a group that match the filter. */
    public List<MacAddress> phonesOf(PhoneRow.Group group) {
        return matching.stream()
                .filter(phone -> {
                    String title = title(phone);
                    return group.title()
                            .equalsIgnoreCase(title == null ? grouping.get().others() : title);
                })
                .map(Phone::mac)
                .toList();
    }

    /** Returns the site of a group; null if its phones stand together for another reason. */
    public Sites.@Nullable Site siteOf(PhoneRow.Group group) {
        return grouping.get() != Grouping.SITE
                ? null
                : sites.all().stream()
                        .filter(site -> site.name().equalsIgnoreCase(group.title()))
                        .findFirst()
                        .orElse(null);
    }

    /** Returns the names of all sites. */
    public List<String> siteNames() {
        return sites.all().stream().map(Sites.Site::name).toList();
    }

    /** Folds a group away, or opens it again. */
    public void fold(PhoneRow.Group group) {
        if (!folded.remove(group.key())) {
            folded.add(group.key());
        }
        update();
    }

    /** Returns false while it is not known yet which phones there are. */
    public ReadOnlyBooleanProperty isKnown() {
        return isKnown.getReadOnlyProperty();
    }

    /** Returns how many phones the root has. */
    public int count() {
        return all.size();
    }

    /** Returns the filter. */
    public StringProperty filter() {
        return filter;
    }

    /** Returns what the list is parted by. */
    public ObjectProperty<Grouping> grouping() {
        return grouping;
    }

    /** Returns the order within groups. */
    public ObjectProperty<Sorting> sorting() {
        return sorting;
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
        } else if (matching.size() == 1) {
            open(matching.getFirst().mac());
        }
    }
}
