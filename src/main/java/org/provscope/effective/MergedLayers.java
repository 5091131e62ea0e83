package org.provscope.effective;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.ParameterName;
import org.provscope.schema.ParameterSchema;

/**
 * Some layers of a stack that follow each other, merged: for every name all places that set it, strongest first. A
 * segment of shared layers is merged once and serves every phone that has those layers.
 */
final class MergedLayers {
    private final List<Layer> layers;
    private final Map<String, List<Occurrence>> byName;
    private final boolean namesForModels;
    private final Set<String> deviceSetGatedNames;

    private MergedLayers(
            List<Layer> layers,
            Map<String, List<Occurrence>> byName,
            boolean namesForModels,
            Set<String> guardedNames) {
        this.layers = layers;
        this.byName = byName;
        this.namesForModels = namesForModels;
        this.deviceSetGatedNames = guardedNames;
    }

    List<Layer> layers() {
        return layers;
    }

    /** Whether other phones may have the very same layers. */
    boolean isShared() {
        return layers.getFirst().shared();
    }

    Set<String> deviceSetGatedNames() {
        return deviceSetGatedNames;
    }

    /** Whether some name carries the code of a known model; only told while the model is not known. */
    boolean hasNamesForModels() {
        return namesForModels;
    }

    static MergedLayers merge(List<Layer> layers, @Nullable String model, ParameterSchema schema) {
        int size = 0;
        for (Layer layer : layers) {
            size += layer.parameters().size();
        }
        boolean forModels = false;
        Set<String> guarded = Set.of();
        Map<String, List<Occurrence>> byName = HashMap.newHashMap(size);
        for (Layer layer : layers) {
            for (Parameter parameter : layer.parameters()) {
                String bare = model == null ? null : nameForModel(parameter.name(), model, schema);
                String name = bare == null ? parameter.name() : bare;
                forModels |= model == null && ParameterName.modelIn(name) != null;
                if (EffectiveConfig.isDeviceSetGated(name)) {
                    guarded = guarded.isEmpty() ? new HashSet<>() : guarded;
                    guarded.add(name);
                }
                Occurrence occurrence = new Occurrence(layer, parameter, bare != null);
                List<Occurrence> known = byName.putIfAbsent(name, List.of(occurrence));
                if (known != null) {
                    byName.put(name, appended(known, occurrence));
                }
            }
        }
        return new MergedLayers(layers, byName, forModels, guarded);
    }

    /** The bare name where a name carries the model's code; a few names really contain one (DOMAIN §3). */
    private static @Nullable String nameForModel(String name, String model, ParameterSchema schema) {
        String bare = name.contains(model) ? ParameterName.withoutModel(name, model) : null;
        boolean wholeNameKnown = bare != null
                && (schema.find(name) != null || ParameterSchema.bundled().find(name) != null);
        return wholeNameKnown ? null : bare;
    }

    private static List<Occurrence> appended(List<Occurrence> known, Occurrence weaker) {
        if (known instanceof ArrayList<Occurrence> grown) {
            grown.add(weaker);
            return grown;
        }
        List<Occurrence> grown = new ArrayList<>(known.size() + 2);
        grown.addAll(known);
        grown.add(weaker);
        return grown;
    }

    Map<String, List<Occurrence>> byName() {
        return byName;
    }
}
