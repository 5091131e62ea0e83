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
 * The places of each name in a run of layers, without values. Phones have thousands of runs of their own and a handful
 * of such tables: runs whose files set the same names in the same order share one.
 */
final class NameTable {
    /**
     * A parameter of the run.
     *
     * @param layer    the layer's index in the run
     * @param index    the parameter's index in the layer
     * @param forModel as {@link Occurrence#forModel}
     */
    private record Spot(int layer, int index, boolean forModel) {}

    /** The names of some layers: equal if the layers set the same names in the same order. */
    record Written(List<Layer> layers, String model) {
        @Override
        public boolean equals(@Nullable Object other) {
            if (!(other instanceof Written written)
                    || !model.equals(written.model)
                    || layers.size() != written.layers.size()) {
                return false;
            }
            for (int i = 0; i < layers.size(); i++) {
                if (!isAlike(layers.get(i).parameters(), written.layers.get(i).parameters())) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isAlike(List<Parameter> one, List<Parameter> other) {
            boolean alike = one.size() == other.size();
            for (int i = 0; alike && i < one.size(); i++) {
                alike = one.get(i).name().equals(other.get(i).name());
            }
            return alike;
        }

        @Override
        public int hashCode() {
            int hash = model.hashCode();
            for (Layer layer : layers) {
                for (Parameter parameter : layer.parameters()) {
                    hash = 31 * hash + parameter.name().hashCode();
                }
                hash = 31 * hash + 1;
            }
            return hash;
        }
    }

    private final Written written;
    private final Map<String, List<Spot>> spots;
    /** The effective name of each parameter of each layer. */
    private final List<List<String>> names = new ArrayList<>();

    private final Set<String> guarded = new HashSet<>();
    private boolean forModels;
    private boolean ofDevice;

    private NameTable(Written written, ParameterSchema schema) {
        this.written = written;
        this.spots = HashMap.newHashMap(written.layers.stream()
                .mapToInt(layer -> layer.parameters().size())
                .sum());
        for (int i = 0; i < written.layers.size(); i++) {
            names.add(add(i, written.layers.get(i).parameters(), schema));
        }
    }

    /**
     * Makes the table of some layers.
     *
     * @param written with the phone's model, or an empty text if that is not known
     */
    static NameTable of(Written written, ParameterSchema schema) {
        return new NameTable(written, schema);
    }

    private List<String> add(int layer, List<Parameter> parameters, ParameterSchema schema) {
        List<String> here = new ArrayList<>(parameters.size());
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).name();
            String bare = written.model.isEmpty() ? null : nameForModel(name, written.model, schema);
            forModels |= written.model.isEmpty() && ParameterName.modelIn(name) != null;
            String counts = bare == null ? name : bare;
            ofDevice |= counts.startsWith("device.");
            if (EffectiveConfig.isDeviceSetGated(counts)) {
                guarded.add(counts);
            }
            List<Spot> known = spots.putIfAbsent(counts, List.of(new Spot(layer, i, bare != null)));
            if (known != null) {
                spots.put(counts, appended(known, new Spot(layer, i, bare != null)));
            }
            here.add(counts);
        }
        return here;
    }

    /**
     * Returns the bare name if a name carries the model's code, else null; a few names really contain one
     * (docs/domain.md §3).
     */
    private static @Nullable String nameForModel(String name, String model, ParameterSchema schema) {
        String bare = name.contains(model) ? ParameterName.withoutModel(name, model) : null;
        boolean wholeNameKnown = bare != null
                && (schema.find(name) != null || ParameterSchema.bundled().find(name) != null);
        return wholeNameKnown ? null : bare;
    }

    private static List<Spot> appended(List<Spot> known, Spot weaker) {
        if (known instanceof ArrayList<Spot> grown) {
            grown.add(weaker);
            return grown;
        }
        List<Spot> grown = new ArrayList<>(known.size() + 2);
        grown.addAll(known);
        grown.add(weaker);
        return grown;
    }

    /** Returns true if another table has the same names in the same order. */
    boolean isLike(NameTable other) {
        return this == other || written.equals(other.written);
    }

    Set<String> names() {
        return spots.keySet();
    }

    /** Returns in how many places of the run a name stands. */
    int places(String name) {
        List<Spot> known = spots.get(name);
        return known == null ? 0 : known.size();
    }

    /** Returns the effective name of a parameter; layer and parameter are given by index. */
    String name(int layer, int index) {
        return names.get(layer).get(index);
    }

    /** Returns the {@code device.*} settings that have an effect only with their {@code .set}. */
    Set<String> guarded() {
        return guarded;
    }

    /** Returns true if a name carries the code of a known model; always false if the phone's model is known. */
    boolean hasNamesForModels() {
        return forModels;
    }

    /** Returns true if some name begins with {@code device.}. */
    boolean hasDeviceNames() {
        return ofDevice;
    }

    /** Returns the places that set a name in layers of this table, strongest first. */
    List<Occurrence> occurrences(List<Layer> layers, String name) {
        List<Spot> known = spots.get(name);
        if (known == null) {
            return List.of();
        }
        if (known.size() == 1) {
            return List.of(occurrence(layers, known.getFirst()));
        }
        List<Occurrence> all = new ArrayList<>(known.size());
        for (Spot spot : known) {
            all.add(occurrence(layers, spot));
        }
        return all;
    }

    private static Occurrence occurrence(List<Layer> layers, Spot spot) {
        Layer layer = layers.get(spot.layer());
        return new Occurrence(layer, layer.parameters().get(spot.index()), spot.forModel());
    }
}
