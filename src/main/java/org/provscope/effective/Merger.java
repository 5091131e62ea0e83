package org.provscope.effective;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.ParameterSchema;

/** Merges layers into configurations. Runs of shared layers are merged once. Safe for several threads. */
public final class Merger {
    private record Run(List<Layer> layers, String model) {}

    private final ParameterSchema schema;
    private final Map<Run, MergedLayers> shared = new ConcurrentHashMap<>();
    private final Map<NameTable.Written, NameTable> tables = new ConcurrentHashMap<>();

    public Merger(ParameterSchema schema) {
        this.schema = schema;
    }

    /** Returns the configuration of a phone with these layers. */
    public EffectiveConfig merge(LayerStack stack) {
        return merge(stack, List.of());
    }

    /**
     * Returns the configuration of a phone.
     *
     * @param known merged layers that are reused if their layers are the same objects
     */
    EffectiveConfig merge(LayerStack stack, List<MergedLayers> known) {
        List<MergedLayers> segments = new ArrayList<>(3);
        List<Layer> layers = stack.ranked();
        int from = 0;
        while (from < layers.size()) {
            boolean isShared = layers.get(from).shared();
            int to = from + 1;
            while (to < layers.size() && layers.get(to).shared() == isShared) {
                to++;
            }
            MergedLayers segment = segment(layers.subList(from, to), isShared, stack.model(), known);
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
            from = to;
        }
        return new EffectiveConfig(stack, List.copyOf(segments), schema);
    }

    private MergedLayers segment(
            List<Layer> layers, boolean isShared, @Nullable String model, List<MergedLayers> known) {
        if (!isShared) {
            for (MergedLayers segment : known) {
                if (segment.layers().equals(layers)) {
                    return segment;
                }
            }
            return merged(layers, model == null ? "" : model);
        }
        return shared.computeIfAbsent(
                new Run(List.copyOf(layers), model == null ? "" : model), run -> merged(run.layers(), run.model()));
    }

    private MergedLayers merged(List<Layer> layers, String model) {
        return new MergedLayers(
                layers,
                tables.computeIfAbsent(new NameTable.Written(layers, model), written -> NameTable.of(written, schema)));
    }
}
