package org.provscope.ui.effective;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveDiff;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Layer;
import org.provscope.effective.Occurrence;
import org.provscope.effective.ParameterChange;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.TextFilter;
import org.provscope.evidence.PhoneEvidence;
import org.provscope.evidence.SaidLine;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.jobs.Jobs;

/** The configuration of one phone, as the phone page shows it. */
public final class EffectiveModel {
    /** Changes values from this page; each change is shown before it is made. */
    public interface Editing {
        /**
         * Asks where to write a value, beginning with the one given.
         *
         * @param config what one of the phones gets now
         * @param meant  the phones that are to get it
         */
        void change(EffectiveConfig config, String name, String value, Collection<MacAddress> meant);

        /** Asks for a parameter by its name, then for its value and where to write it. */
        void setAny(EffectiveConfig config);

        /** Removes a parameter from one of the files that set it. */
        void remove(EffectiveConfig config, String name, Occurrence occurrence);

        /** Removes several parameters, each from the file whose value the phone gets. */
        void remove(EffectiveConfig config, List<String> names);

        /** Writes values of the phone into a shared file. */
        void promote(EffectiveConfig config, List<String> names, RootPath file);

        /** Returns the files into which a value can be promoted. */
        List<RootPath> sharedFiles(EffectiveConfig config, String name);
    }

    private record Computed(EffectiveConfig config, List<EffectiveRow> rows, int removed) {}

    private final MacAddress mac;
    private final Jobs jobs;
    private final BiConsumer<RootPath, Integer> openFile;
    private final Consumer<String> openWhere;
    private final PhoneEdits edits;
    private ResolvedRoot published;
    private ResolvedRoot root;
    private final StringProperty model = new SimpleStringProperty("");
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty onlyNonDefault = new SimpleBooleanProperty();
    private final BooleanProperty onlyOverridden = new SimpleBooleanProperty();
    private final BooleanProperty withDefaults = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Layer> onlyLayer = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable EffectiveRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<EffectiveConfig> config;
    private final ObservableList<EffectiveRow> all = FXCollections.observableArrayList();
    private final FilteredList<EffectiveRow> rows = new FilteredList<>(all);
    private final ObservableList<SaidLine> said = FXCollections.observableArrayList();
    private final IntegerProperty selectedCount = new SimpleIntegerProperty();
    private final ReadOnlyIntegerWrapper removed = new ReadOnlyIntegerWrapper();
    private int version;
    private boolean isHeld;
    private @Nullable Computed later;

    /**
     * @param published what phones get now
     * @param root      what they get once everything is published
     * @param openFile  shows a file at a line
     * @param openWhere shows where a parameter is used
     */
    public EffectiveModel(
            ResolvedRoot published,
            ResolvedRoot root,
            MacAddress mac,
            Jobs jobs,
            BiConsumer<RootPath, Integer> openFile,
            Consumer<String> openWhere,
            Editing editing) {
        this.published = published;
        this.root = root;
        this.mac = mac;
        this.jobs = jobs;
        this.openFile = openFile;
        this.openWhere = openWhere;
        this.config = new ReadOnlyObjectWrapper<>(root.effective(mac, null));
        this.edits = new PhoneEdits(editing, mac, config::get);
        filter.subscribe(this::refilter);
        onlyNonDefault.subscribe(this::refilter);
        onlyOverridden.subscribe(this::refilter);
        onlyLayer.subscribe(this::refilter);
        withDefaults.addListener((property, before, now) -> recompute());
        model.addListener((property, before, now) -> recompute());
        recompute();
    }

    /** Shows the same phone in a newer state of the root. */
    public void show(ResolvedRoot nowPublished, ResolvedRoot newer) {
        published = nowPublished;
        root = newer;
        recompute();
    }

    private void recompute() {
        int mine = ++version;
        String code = model.get().strip();
        boolean all = withDefaults.get();
        ResolvedRoot before = published;
        ResolvedRoot source = root;
        jobs.run(
                "Resolving " + mac,
                job -> compute(before, source, code, all),
                computed -> {
                    if (mine == version) {
                        show(computed);
                    }
                },
                e -> {
                    throw new IllegalStateException(e);
                });
    }

    private Computed compute(ResolvedRoot before, ResolvedRoot source, String code, boolean withAll) {
        String model = code.isEmpty() ? null : code;
        EffectiveConfig effective = source.effective(mac, model);
        List<EffectiveParameter> parameters = withAll ? effective.parametersWithDefaults() : effective.parameters();
        List<Layer> layers = effective.stack().layers();
        Map<String, ParameterChange> changes = new HashMap<>();
        int gone = 0;
        if (!before.equals(source)) {
            EffectiveDiff diff = EffectiveDiff.between(before, source);
            for (ParameterChange change :
                    diff.of(before.effective(mac, model), effective).changes()) {
                changes.put(change.name(), change);
                gone += change.after() == null ? 1 : 0;
            }
        }
        return new Computed(
                effective,
                parameters.stream()
                        .map(parameter -> EffectiveRow.of(parameter, layers, changes.get(parameter.name())))
                        .toList(),
                gone);
    }

    /** Keeps the rows as they are while somebody types into one of them; later results are shown afterwards. */
    void hold(boolean isTyping) {
        isHeld = isTyping;
        Computed waiting = later;
        if (!isTyping && waiting != null) {
            later = null;
            show(waiting);
        }
    }

    private void show(Computed computed) {
        if (isHeld) {
            later = computed;
            return;
        }
        EffectiveRow before = selected.get();
        onlyLayer.set(null);
        config.set(computed.config());
        removed.set(computed.removed());
        all.setAll(computed.rows());
        selected.set(
                before == null
                        ? null
                        : all.stream()
                                .filter(row -> row.parameter()
                                        .name()
                                        .equals(before.parameter().name()))
                                .findFirst()
                                .orElse(null));
    }

    private void refilter() {
        TextFilter text = TextFilter.of(filter.get());
        Layer layer = onlyLayer.get();
        int index = layer == null ? -1 : config.get().stack().layers().indexOf(layer);
        boolean nonDefault = onlyNonDefault.get();
        boolean overridden = onlyOverridden.get();
        rows.setPredicate(row -> text.matchesRow(row.searchText())
                && (layer == null || row.layer() == index)
                && (!nonDefault || row.parameter().isNonDefault())
                && (!overridden || !row.parameter().beats().isEmpty()));
    }

    /** Returns how many parameters no file sets any more, in changes that are not published. */
    public ReadOnlyIntegerProperty removed() {
        return removed.getReadOnlyProperty();
    }

    /** Returns the phone's address. */
    public MacAddress mac() {
        return mac;
    }

    /** Returns the phone as the root knows it, or null if no file carries its address. */
    public @Nullable Phone phone() {
        return root.phones().get(mac);
    }

    /** Returns what the phone itself tells. */
    public PhoneEvidence known() {
        return root.evidence().of(mac);
    }

    /** Returns what its logs say about configuration and errors, as far as that was read; the oldest first. */
    public ObservableList<SaidLine> said() {
        return said;
    }

    /** Shows a line of one of its logs. */
    void open(SaidLine line) {
        openFile.accept(line.file(), line.line());
    }

    /** Returns the model code that a person chose; empty for the one that is known, if any. */
    public StringProperty model() {
        return model;
    }

    /** Returns the filter. */
    public StringProperty filter() {
        return filter;
    }

    /** Returns true if only values that differ from the default are shown. */
    public BooleanProperty onlyNonDefault() {
        return onlyNonDefault;
    }

    /** Returns true if only parameters that are set more than once are shown. */
    public BooleanProperty onlyOverridden() {
        return onlyOverridden;
    }

    /** Returns true if parameters that no file sets are shown with their defaults. */
    public BooleanProperty withDefaults() {
        return withDefaults;
    }

    /** Returns the only layer whose values are shown, or null for all. */
    public ObjectProperty<@Nullable Layer> onlyLayer() {
        return onlyLayer;
    }

    /** Returns the selected row. */
    public ObjectProperty<@Nullable EffectiveRow> selected() {
        return selected;
    }

    /** Returns how many rows are selected. */
    public IntegerProperty selectedCount() {
        return selectedCount;
    }

    /** Returns the phone's configuration. */
    public ReadOnlyObjectProperty<EffectiveConfig> config() {
        return config.getReadOnlyProperty();
    }

    /** Returns the rows that match the filters. */
    public ObservableList<EffectiveRow> rows() {
        return rows;
    }

    /** Returns how many rows there are without filters. */
    public int total() {
        return all.size();
    }

    /** Returns the changes that can be made here. */
    public PhoneEdits edits() {
        return edits;
    }

    /** Shows the place that sets a value. */
    public void open(@Nullable Occurrence occurrence) {
        if (occurrence != null) {
            openFile.accept(
                    occurrence.parameter().file().path(),
                    occurrence.parameter().position().line());
        }
    }

    /** Shows the file of a layer. */
    public void open(Layer layer) {
        if (layer.content() != null) {
            openFile.accept(layer.content().path(), 1);
        }
    }

    /** Shows where a parameter is used. */
    public void openWhere(String parameter) {
        openWhere.accept(parameter);
    }
}
