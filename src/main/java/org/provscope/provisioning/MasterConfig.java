package org.provscope.provisioning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The content of a master file: its attributes, wherever in the file they stand, and the parameters that it holds
 * itself (docs/domain.md §2).
 */
public final class MasterConfig {
    /** The most names that are read of a list; more than fit into the length that phones accept. */
    public static final int MOST_ENTRIES = 1100;

    private final ConfigFile file;
    private final Map<MasterAttribute, Parameter> attributes = new HashMap<>();
    private final List<Parameter> parameters;

    private MasterConfig(ConfigFile file, List<Parameter> all) {
        this.file = file;
        List<Parameter> rest = new ArrayList<>();
        for (Parameter parameter : all) {
            MasterAttribute attribute = MasterAttribute.of(parameter.name());
            if (attribute == null) {
                rest.add(parameter);
                continue;
            }
            attributes.putIfAbsent(attribute, parameter);
        }
        this.parameters = List.copyOf(rest);
    }

    /** Returns the content of a master file; empty if no phone can read it. */
    public static MasterConfig of(ConfigFile file) {
        return new MasterConfig(file, file.parameters());
    }

    /** Returns the content as far as it can be recognised, even if the file is malformed and no phone can read it. */
    public static MasterConfig asWritten(ConfigFile file) {
        return new MasterConfig(file, file.written());
    }

    /** Returns the master file. */
    public ConfigFile file() {
        return file;
    }

    /**
     * Returns the attribute for a model: {@code NAME_<MODEL>} replaces {@code NAME}; while the model is unknown the
     * bare name applies. If a name stands twice, the first one counts.
     *
     * @return null if the master has no such attribute
     */
    public @Nullable Parameter attribute(String base, @Nullable String model) {
        if (model != null) {
            Parameter variant = attributes.get(new MasterAttribute(base, model));
            if (variant != null) {
                return variant;
            }
        }
        Parameter bare = attributes.get(new MasterAttribute(base, null));
        boolean misspelt = bare == null && base.equals(MasterAttribute.CONTACTS_DIRECTORY);
        return misspelt ? attribute("CONTACT_DIRECTORY", model) : bare;
    }

    /** Returns every attribute the master has, with its place. */
    public Map<MasterAttribute, Parameter> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /** Returns the codes of the models that have attributes of their own here, sorted. */
    public SortedSet<String> models() {
        SortedSet<String> models = new TreeSet<>();
        for (MasterAttribute attribute : attributes.keySet()) {
            if (attribute.model() != null) {
                models.add(attribute.model());
            }
        }
        return models;
    }

    /** Returns true if some model has attributes of its own here. */
    public boolean hasModels() {
        for (MasterAttribute attribute : attributes.keySet()) {
            if (attribute.model() != null) {
                return true;
            }
        }
        return false;
    }

    /** Returns the parameters in the master itself. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Returns the names in a comma-separated list, blanks around them removed, empty ones left out. */
    public static List<String> entries(String list) {
        List<String> entries = new ArrayList<>();
        int start = 0;
        while (start <= list.length() && entries.size() < MOST_ENTRIES) {
            int comma = list.indexOf(',', start);
            int end = comma < 0 ? list.length() : comma;
            String name = list.substring(start, end).strip();
            if (!name.isEmpty()) {
                entries.add(name);
            }
            start = end + 1;
        }
        return entries;
    }
}
