package org.provscope.ui.effective;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Layer;
import org.provscope.effective.Occurrence;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.TextFilter;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.jobs.Jobs;

/** What one phone gets, as the phone page shows it. */
public final class EffectiveModel {
    /** How values are changed from this page; each is shown before it is done. */
    public interface Editing {
        /** Asks where to write a value, beginning with the one given. */
        void change(EffectiveConfig config, String name, String value);

        /** Asks for a parameter by its name, then for its value and where to write it. */
        void setAny(EffectiveConfig config);

        /** Takes a parameter out of one of the files that set it. */
        void remove(EffectiveConfig config, String name, Occurrence occurrence);

        /** Writes the phone's value into a shared file. */
        void promote(EffectiveConfig config, String name, RootPath file);

        /** The files a value can be promoted into. */
        List<RootPath> sharedFiles(EffectiveConfig config, String name);
    }

    private record Computed(EffectiveConfig config, List<EffectiveRow> rows) {}

    private final MacAddress mac;
    private final Jobs jobs;
    private final BiConsumer<RootPath, Integer> openFile;
    private final Consumer<String> openWhere;
    private final Editing editing;
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
    private int version;
    private boolean isHeld;
    private @Nullable Computed later;

    /**
     * @param openFile  shows a file at a line
     * @param openWhere shows where a parameter is used
     */
    public EffectiveModel(
            ResolvedRoot root,
            MacAddress mac,
            Jobs jobs,
            BiConsumer<RootPath, Integer> openFile,
            Consumer<String> openWhere,
            Editing editing) {
        this.root = root;
        this.mac = mac;
        this.jobs = jobs;
        this.openFile = openFile;
        this.openWhere = openWhere;
        this.editing = editing;
        this.config = new ReadOnlyObjectWrapper<>(root.effective(mac, null));
        filter.subscribe(this::refilter);
        onlyNonDefault.subscribe(this::refilter);
        onlyOverridden.subscribe(this::refilter);
        onlyLayer.subscribe(this::refilter);
        withDefaults.addListener((property, before, now) -> recompute());
        model.addListener((property, before, now) -> recompute());
        recompute();
    }

    /** Shows the same phone of the root in a newer state. */
    public void show(ResolvedRoot newer) {
        root = newer;
        recompute();
    }

    private void recompute() {
        int mine = ++version;
        String code = model.get().strip();
        boolean all = withDefaults.get();
        ResolvedRoot source = root;
        jobs.run(
                "Resolving " + mac,
                job -> compute(source, code, all),
                computed -> {
                    if (mine == version) {
                        show(computed);
                    }
                },
                e -> {
                    throw new IllegalStateException(e);
                });
    }

    private Computed compute(ResolvedRoot source, String code, boolean withAll) {
        EffectiveConfig effective = source.effective(mac, code.isEmpty() ? null : code);
        List<EffectiveParameter> parameters = withAll ? effective.parametersWithDefaults() : effective.parameters();
        List<Layer> layers = effective.stack().layers();
        return new Computed(
                effective,
                parameters.stream()
                        .map(parameter -> EffectiveRow.of(parameter, layers))
                        .toList());
    }

    /** Lets the rows stay as they are while somebody types into one of them; what came meanwhile is shown afterwards. */
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

    public MacAddress mac() {
        return mac;
    }

    /** The phone as the root knows it, or null where no file carries its address. */
    public @Nullable Phone phone() {
        return root.phones().get(mac);
    }

    /** The model code that counts; empty while it is not known. */
    public StringProperty model() {
        return model;
    }

    public StringProperty filter() {
        return filter;
    }

    public BooleanProperty onlyNonDefault() {
        return onlyNonDefault;
    }

    public BooleanProperty onlyOverridden() {
        return onlyOverridden;
    }

    /** Whether parameters that no file sets are listed with their defaults. */
    public BooleanProperty withDefaults() {
        return withDefaults;
    }

    /** The layer whose values alone are shown, or null. */
    public ObjectProperty<@Nullable Layer> onlyLayer() {
        return onlyLayer;
    }

    public ObjectProperty<@Nullable EffectiveRow> selected() {
        return selected;
    }

    public ReadOnlyObjectProperty<EffectiveConfig> config() {
        return config.getReadOnlyProperty();
    }

    public ObservableList<EffectiveRow> rows() {
        return rows;
    }

    public int total() {
        return all.size();
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

    /** Whether something can be changed for this phone at all. */
    public boolean isEditable() {
        return config.get().stack().masterFile() != null;
    }

    /** Gives a parameter another value, after asking where. */
    public void change(String name, String value) {
        editing.change(config.get(), name, value);
    }

    /** Asks for a parameter by its name, and gives it a value. */
    public void setAny() {
        editing.setAny(config.get());
    }

    /** Takes a parameter out of the file that sets it there. */
    public void remove(EffectiveRow row, Occurrence occurrence) {
        editing.remove(config.get(), row.parameter().name(), occurrence);
    }

    public void promote(EffectiveRow row, RootPath file) {
        editing.promote(config.get(), row.parameter().name(), file);
    }

    /** The files a value can be promoted into: it must come from a file of this phone alone. */
    public List<RootPath> sharedFiles(EffectiveRow row) {
        return editing.sharedFiles(config.get(), row.parameter().name());
    }

    public void openWhere(String parameter) {
        openWhere.accept(parameter);
    }
}
