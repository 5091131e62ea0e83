package org.provscope.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerStack;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;

/**
 * The files that are read together, strongest first. A parameter may depend on one in another file: the number of a
 * feature means what {@code .name} says, wherever that stands.
 */
final class Readers {
    /** Stands for any phone without files of its own; part of no file's name. */
    private static final MacAddress ANY_PHONE = new MacAddress("fffffffffff0");

    /** Files that phones read, in order of precedence, with the number of known phones that read just these. */
    private final Map<List<ConfigFile>, Integer> stacks = new LinkedHashMap<>();

    private final Map<ConfigFile, Set<List<ConfigFile>>> byFile = new HashMap<>();
    /** For each name that others depend on, the files that set it, with its first value there. */
    private final Map<String, Map<ConfigFile, String>> companions = new HashMap<>();

    /** For each beginning of numbered names, e.g. {@code se.rt.3.}, the files that have some. */
    private final Map<String, Set<ConfigFile>> numbers = new HashMap<>();

    private Readers() {}

    static Readers of(ResolvedRoot root) {
        Readers readers = new Readers();
        for (Phone phone : root.phones().values()) {
            readers.add(phone.config().stack().layers(), 1);
            readers.addModels(root, phone.mac(), phone.config().stack().master());
        }
        LayerStack others = root.layers(ANY_PHONE, null);
        readers.add(others.layers(), 0);
        readers.addModels(root, ANY_PHONE, others.master());
        for (RootFile file : root.snapshot().files()) {
            ConfigFile config = file.config();
            if (config != null) {
                readers.addCompanions(config);
            }
        }
        return readers;
    }

    /** Adds what a phone reads if it is one of the models that have files of their own. */
    private void addModels(ResolvedRoot root, MacAddress mac, @Nullable MasterConfig master) {
        if (master == null || !master.hasModels()) {
            return;
        }
        for (MasterAttribute attribute : master.attributes().keySet()) {
            String model = attribute.model();
            if (model != null
                    && (attribute.base().equals(MasterAttribute.CONFIG_FILES)
                            || attribute.base().equals(MasterAttribute.OVERRIDES_DIRECTORY))) {
                add(root.layers(mac, model).layers(), 0);
            }
        }
    }

    private void add(List<Layer> layers, int phones) {
        List<ConfigFile> files = new ArrayList<>(layers.size());
        for (Layer layer : layers) {
            if (layer.content() != null && !layer.parameters().isEmpty()) {
                files.add(layer.content());
            }
        }
        boolean isNew = !stacks.containsKey(files);
        stacks.merge(files, phones, Integer::sum);
        if (isNew) {
            for (ConfigFile file : files) {
                byFile.computeIfAbsent(file, key -> new LinkedHashSet<>()).add(files);
            }
        }
    }

    private void addCompanions(ConfigFile file) {
        for (Parameter parameter : file.parameters()) {
            String name = parameter.name();
            if (isCompanion(name)) {
                companions.computeIfAbsent(name, key -> new HashMap<>()).putIfAbsent(file, parameter.value());
            }
            String number = Numbered.prefix(name);
            if (number != null) {
                numbers.computeIfAbsent(number, key -> new LinkedHashSet<>()).add(file);
            }
        }
    }

    private static boolean isCompanion(String name) {
        return (name.endsWith(".name") || name.endsWith(".type"))
                && (name.startsWith("feature.") || name.startsWith("se.") || name.startsWith("res.quotas."));
    }

    /** Returns the files that have parameters of a number, e.g. {@code se.rt.3.}. */
    Set<ConfigFile> withNumber(String prefix) {
        return numbers.getOrDefault(prefix, Set.of());
    }

    /** Returns the beginnings of all numbered names of a family, e.g. of {@code se.rt.}. */
    List<String> numbers(String family) {
        return numbers.keySet().stream()
                .filter(prefix -> prefix.startsWith(family))
                .sorted()
                .toList();
    }

    /** Returns true if something that is read together with a file, and is weaker, sets a parameter. */
    boolean isSetWeaker(ConfigFile file, Parameter parameter) {
        for (List<ConfigFile> stack : of(file)) {
            int at = stack.indexOf(file);
            for (ConfigFile weaker : stack.subList(at + 1, stack.size())) {
                if (weaker.parameters().stream().anyMatch(other -> other.name().equals(parameter.name()))) {
                    return true;
                }
            }
        }
        return file.parameters().stream()
                .anyMatch(other -> other.name().equals(parameter.name())
                        && other.attribute().nameStart() > parameter.attribute().nameStart());
    }

    /** Returns true if some phone reads both files. */
    boolean areReadTogether(ConfigFile one, ConfigFile other) {
        return of(one).stream().anyMatch(stack -> stack.contains(other));
    }

    /** Returns how many known phones read just these files. */
    int phones(List<ConfigFile> stack) {
        return stacks.getOrDefault(stack, 0);
    }

    /** Returns the lists of files read together that a file is part of. */
    Set<List<ConfigFile>> of(ConfigFile file) {
        return byFile.getOrDefault(file, Set.of());
    }

    /**
     * Returns the values that a parameter has for those who read a file, an empty text for those who do not get it.
     * Several where phones differ; none if nobody gets it.
     */
    Set<String> values(ConfigFile file, String name) {
        Map<ConfigFile, String> setters = companions.getOrDefault(name, Map.of());
        if (setters.isEmpty()) {
            return Set.of();
        }
        Set<List<ConfigFile>> together = of(file);
        String own = setters.get(file);
        if (together.isEmpty() || own != null && setters.size() == 1) {
            return own == null ? Set.of() : Set.of(own);
        }
        Set<String> values = new LinkedHashSet<>();
        for (List<ConfigFile> stack : together) {
            String value = "";
            for (ConfigFile candidate : stack) {
                String here = setters.get(candidate);
                if (here != null) {
                    value = here;
                    break;
                }
            }
            values.add(value);
        }
        return values;
    }
}
