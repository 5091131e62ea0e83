package org.provscope.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.provscope.effective.Layer;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.Parameter;

/**
 * The values of one file that are overridden for some of its phones by a stronger layer.
 *
 * @param readers how many phones read the file
 * @param byName  by the parameter's name
 */
public record OverriddenValues(int readers, Map<String, Overridden> byName) {
    public static final OverriddenValues NONE = new OverriddenValues(0, Map.of());

    /**
     * A value that is overridden for some phones.
     *
     * @param parameter where the file sets it
     * @param by        the winners and their phones
     */
    public record Overridden(Parameter parameter, List<Winner> by) {
        /** Returns how many phones do not get it. */
        public int phones() {
            return by.stream().mapToInt(winner -> winner.phones().size()).sum();
        }
    }

    /** A stronger place and the phones for which it overrides the value. */
    public record Winner(Parameter parameter, List<MacAddress> phones) {}

    /**
     * Searches the stronger layers of every phone that reads a file. Names for single models count as different names.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static OverriddenValues of(ResolvedRoot root, RootPath file, Cancellation cancellation) {
        Map<String, Parameter> names = new LinkedHashMap<>();
        Map<Layer, Map<String, Parameter>> known = new HashMap<>();
        Map<List<Layer>, List<MacAddress>> phones = new LinkedHashMap<>();
        int readers = 0;
        for (Phone phone : root.phones().values()) {
            cancellation.check();
            List<Layer> layers = phone.config().stack().layers();
            int here = indexOf(layers, file);
            if (here < 0) {
                continue;
            }
            if (readers++ == 0) {
                layers.get(here).parameters().forEach(parameter -> names.putIfAbsent(parameter.name(), parameter));
            }
            List<Layer> stronger = new ArrayList<>();
            for (Layer layer : layers.subList(0, here)) {
                if (!known.computeIfAbsent(layer, other -> common(other, names)).isEmpty()) {
                    stronger.add(layer);
                }
            }
            if (!stronger.isEmpty()) {
                phones.computeIfAbsent(stronger, key -> new ArrayList<>()).add(phone.mac());
            }
        }
        return new OverriddenValues(readers, byName(names, known, phones));
    }

    private static int indexOf(List<Layer> layers, RootPath file) {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).content() != null
                    && file.value().equals(layers.get(i).file())) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, Parameter> common(Layer layer, Map<String, Parameter> names) {
        Map<String, Parameter> common = new LinkedHashMap<>();
        for (Parameter parameter : layer.parameters()) {
            if (names.containsKey(parameter.name())) {
                common.putIfAbsent(parameter.name(), parameter);
            }
        }
        return common;
    }

    private static Map<String, Overridden> byName(
            Map<String, Parameter> names,
            Map<Layer, Map<String, Parameter>> known,
            Map<List<Layer>, List<MacAddress>> phones) {
        Map<String, Map<Parameter, List<MacAddress>>> winners = new HashMap<>();
        phones.forEach((stronger, macs) -> {
            Map<String, Parameter> first = new HashMap<>();
            for (Layer layer : stronger) {
                known.getOrDefault(layer, Map.of()).forEach(first::putIfAbsent);
            }
            first.forEach((name, winner) -> winners.computeIfAbsent(name, key -> new LinkedHashMap<>())
                    .computeIfAbsent(winner, key -> new ArrayList<>())
                    .addAll(macs));
        });
        Map<String, Overridden> overridden = new LinkedHashMap<>();
        names.forEach((name, parameter) -> {
            Map<Parameter, List<MacAddress>> by = winners.get(name);
            if (by != null) {
                List<Winner> list = new ArrayList<>();
                by.forEach((winner, macs) -> list.add(new Winner(winner, List.copyOf(macs))));
                list.sort(java.util.Comparator.comparingInt(
                        (Winner winner) -> -winner.phones().size()));
                overridden.put(name, new Overridden(parameter, List.copyOf(list)));
            }
        });
        return overridden;
    }
}
