package org.provscope.ui.master;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.MasterEdits;
import org.provscope.edit.ParameterEdits;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.PhoneModels;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.TextEdit;

/** A master file as a form. Everything done here is a small edit of its text. */
public final class MasterModel {
    /** The entry for attributes that apply to every model without attributes of its own. */
    public static final String ALL_MODELS = "All models";

    /** The attributes that the form has always, in its order; others follow where the file has them. */
    private static final List<String> ALWAYS = List.of(
            MasterAttribute.APP_FILE_PATH,
            MasterAttribute.OVERRIDES_DIRECTORY,
            MasterAttribute.CONTACTS_DIRECTORY,
            "LOG_FILE_DIRECTORY",
            "LICENSE_DIRECTORY",
            "CALL_LISTS_DIRECTORY",
            "USER_PROFILES_DIRECTORY");

    /**
     * A value of the form.
     *
     * @param value     as it stands in the file; empty where it does not
     * @param isSet     whether it stands in the file for these models
     * @param otherwise what counts where it does not; empty: nothing
     */
    public record Field(MasterAttribute attribute, String value, boolean isSet, String otherwise) {}

    private final RootPath path;
    private final BiConsumer<String, Function<ConfigFile, List<TextEdit>>> edit;
    private final ObservableList<String> models = FXCollections.observableArrayList();
    private final ObservableList<String> shownModels = FXCollections.unmodifiableObservableList(models);
    private final ObjectProperty<String> model = new SimpleObjectProperty<>(ALL_MODELS);
    private final ObservableList<String> files = FXCollections.observableArrayList();
    private final ObservableList<String> shownFiles = FXCollections.unmodifiableObservableList(files);
    private final ObservableList<Field> fields = FXCollections.observableArrayList();
    private final ObservableList<Field> shownFields = FXCollections.unmodifiableObservableList(fields);
    private final MasterReaders readers;
    private final ObservableList<String> available = FXCollections.observableArrayList();
    private final ObservableList<String> shownAvailable = FXCollections.unmodifiableObservableList(available);
    private final ReadOnlyBooleanWrapper usable = new ReadOnlyBooleanWrapper();
    private @Nullable OpenRoot root;
    private @Nullable ConfigFile master;
    /** A model that is shown as soon as the file has it. */
    private @Nullable String wanted;

    /** @param edit gets what is done, in words, and what makes the edits from the file as it is then */
    public MasterModel(RootPath path, Jobs jobs, BiConsumer<String, Function<ConfigFile, List<TextEdit>>> edit) {
        this.path = path;
        this.edit = edit;
        this.readers = new MasterReaders(path, jobs);
        model.subscribe(this::fill);
    }

    /** Shows the master as it is in a state of the root. */
    public void show(OpenRoot next) {
        root = next;
        RootFile file = next.resolved().snapshot().file(path);
        master = file == null ? null : file.config();
        fill();
    }

    private void fill() {
        OpenRoot open = root;
        ConfigFile file = master;
        boolean edits = open != null && file != null && ParameterEdits.isEditable(file);
        usable.set(edits);
        if (open == null || file == null || !edits) {
            return;
        }
        MasterConfig config = MasterConfig.of(file);
        List<String> codes = new ArrayList<>(List.of(ALL_MODELS));
        codes.addAll(config.models());
        if (!models.equals(codes)) {
            models.setAll(codes);
        }
        String begun = wanted;
        if (begun != null && codes.contains(begun)) {
            wanted = null;
            model.set(begun);
            return;
        }
        if (!codes.contains(model.get())) {
            model.set(ALL_MODELS);
            return;
        }
        files.setAll(
                MasterConfig.entries(value(config, MasterAttribute.CONFIG_FILES).orElse("")));
        fields.setAll(fields(config));
        List<String> names = new ArrayList<>();
        open.resolved().snapshot().files().stream()
                .filter(other -> other.kind() == FileKind.CONFIG)
                .map(other -> other.path().value())
                .filter(name -> !files.contains(name))
                .sorted()
                .forEach(names::add);
        available.setAll(names);
        readers.show(open, code());
    }

    private @Nullable String code() {
        return model.get().equals(ALL_MODELS) ? null : model.get();
    }

    private MasterAttribute attribute(String base) {
        return new MasterAttribute(base, code());
    }

    /** What counts for the models shown. */
    private Optional<String> value(MasterConfig config, String base) {
        return Optional.ofNullable(config.attribute(base, code())).map(Parameter::value);
    }

    private List<Field> fields(MasterConfig config) {
        List<String> bases = new ArrayList<>(ALWAYS);
        new TreeSet<>(config.attributes().keySet().stream()
                        .map(MasterAttribute::base)
                        .toList())
                .forEach(base -> {
                    if (!bases.contains(base) && !base.equals(MasterAttribute.CONFIG_FILES)) {
                        bases.add(base);
                    }
                });
        List<Field> found = new ArrayList<>();
        for (String base : bases) {
            MasterAttribute own = attribute(base);
            Parameter set = config.attributes().get(own);
            Parameter bare = own.model() == null ? null : config.attributes().get(new MasterAttribute(base, null));
            found.add(new Field(own, set == null ? "" : set.value(), set != null, bare == null ? "" : bare.value()));
        }
        return found;
    }

    // ---- edits

    private void change(String title, Function<ConfigFile, List<TextEdit>> edits) {
        edit.accept(title, file -> ParameterEdits.isEditable(file) ? edits.apply(file) : List.of());
    }

    private void names(String title, UnaryOperator<List<String>> names) {
        MasterAttribute list = attribute(MasterAttribute.CONFIG_FILES);
        change(title, file -> MasterEdits.files(file, list, names.apply(named(file, list))));
    }

    private static List<String> named(ConfigFile file, MasterAttribute list) {
        Parameter there = MasterConfig.of(file).attribute(list.base(), list.model());
        return new ArrayList<>(MasterConfig.entries(there == null ? "" : there.value()));
    }

    /** Moves a file to another place in the order. */
    public void move(int from, int to) {
        if (from >= 0 && from < files.size() && to >= 0 && to < files.size() && from != to) {
            String name = files.get(from);
            names("Order of files in " + path.name(), now -> {
                if (now.remove(name)) {
                    now.add(Math.min(to, now.size()), name);
                }
                return now;
            });
        }
    }

    /** Adds a file as the strongest; returns false if the name cannot be in a list. */
    public boolean add(String name) {
        String clean = name.strip();
        boolean fits = !clean.isEmpty() && clean.indexOf(',') < 0 && !files.contains(clean);
        if (fits) {
            names("Add " + clean + " to " + path.name(), now -> {
                if (!now.contains(clean)) {
                    now.addFirst(clean);
                }
                return now;
            });
        }
        return fits;
    }

    public void remove(int index) {
        if (index >= 0 && index < files.size()) {
            String gone = files.get(index);
            names("Remove " + gone + " from " + path.name(), now -> {
                now.remove(gone);
                return now;
            });
        }
    }

    /** Gives an attribute a value. */
    public void set(Field field, String value) {
        if (!(value.isEmpty() && !field.isSet()) && !value.equals(field.value())) {
            change(
                    "Set " + MasterEdits.written(field.attribute()) + " in " + path.name(),
                    file -> MasterEdits.set(file, field.attribute(), value));
        }
    }

    /** Removes an attribute, so that the one for all models applies again. */
    public void clear(Field field) {
        change(
                "Remove " + MasterEdits.written(field.attribute()) + " from " + path.name(),
                file -> MasterEdits.remove(file, field.attribute()));
    }

    /** Adds a file list for one model, a copy of what it reads now; returns false if the code is not a model code. */
    public boolean addModel(String code) {
        String clean = code.strip();
        if (!clean.matches("[A-Za-z0-9]{2,20}") || models.contains(clean)) {
            return false;
        }
        wanted = clean;
        change(
                "Files for " + clean + " in " + path.name(),
                file -> MasterEdits.files(
                        file,
                        new MasterAttribute(MasterAttribute.CONFIG_FILES, clean),
                        named(file, new MasterAttribute(MasterAttribute.CONFIG_FILES, null))));
        return true;
    }

    /** Removes every attribute that is only for the model shown. */
    public void removeModel() {
        String code = code();
        if (code != null) {
            change("Remove " + code + " from " + path.name(), file -> {
                List<TextEdit> edits = new ArrayList<>();
                MasterConfig.of(file).attributes().keySet().stream()
                        .filter(attribute -> code.equals(attribute.model()))
                        .forEach(attribute -> edits.addAll(MasterEdits.remove(file, attribute)));
                return edits;
            });
        }
    }

    // ---- what is shown

    /** Returns {@link #ALL_MODELS} and the codes of the models with attributes of their own. */
    public ObservableList<String> models() {
        return shownModels;
    }

    /** Returns the model shown. */
    public ObjectProperty<String> model() {
        return model;
    }

    /** Returns the files listed for the model shown, strongest first. */
    public ObservableList<String> files() {
        return shownFiles;
    }

    public ObservableList<Field> fields() {
        return shownFields;
    }

    /** Returns the parameter files of the root that are not listed here. */
    public ObservableList<String> available() {
        return shownAvailable;
    }

    /** Returns the phones that read this master. */
    public ObservableList<MasterReaders.Reader> readers() {
        return readers.list();
    }

    /** Returns true if the file can be read as a master; otherwise its text must be fixed first. */
    public ReadOnlyBooleanProperty usable() {
        return usable.getReadOnlyProperty();
    }

    /** Describes what a name in the list refers to; empty if it is a file that exists. */
    public String about(String name) {
        OpenRoot open = root;
        if (name.contains("://")) {
            return "another server";
        }
        if (name.contains("[")) {
            return "one for each phone";
        }
        return open == null || open.resolved().snapshot().find(name) != null ? "" : "missing";
    }

    /** Returns the codes of all known models. */
    public List<String> knownModels() {
        return List.copyOf(PhoneModels.codes());
    }
}
