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
 * What a master file says: its attributes, wherever in the file they stand, and the parameters that it holds itself
 * (DOMAIN §2).
 */
public final class MasterConfig {
    /** More names than a list of the length that phones take can hold. */
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

    public static MasterConfig of(ConfigFile file) {
        return new MasterConfig(file, file.parameters());
    }

    /** What a master seems to mean, also where it is malformed and no phone can read it. */
    public static MasterConfig asWritten(ConfigFile file) {
        return new MasterConfig(file, file.written());
    }

    public ConfigFile file() {
        return file;
    }

    /**
     * The attribute that counts for a model: {@code NAME_<MODEL>} replaces {@code NAME}; while the model is unknown the
     * bare name counts. Where a name stands twice, the first one counts.
     *
     * @return null where the master has no such attribute
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

    /** Every attribute the master has, with its place. */
    public Map<MasterAttribute, Parameter> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /** The codes of the models that have attributes of their own here, sorted. */
    public SortedSet<String> models() {
        SortedSet<String> models = new TreeSet<>();
        for (MasterAttribute attribute : attributes.keySet()) {
            if (attribute.model() != null) {
                models.add(attribute.model());
            }
        }
        return models;
    }

    /** Whether some model has attributes of its own here. */
    public boolean hasModels() {
        for (MasterAttribute attribute : attributes.keySet()) {
            if (attribute.model() != null) {
                return true;
            }
        }
        return false;
    }

    /** The parameters in the master itself. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The names in a comma-separated list, blanks around them removed, empty ones left out. */
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
