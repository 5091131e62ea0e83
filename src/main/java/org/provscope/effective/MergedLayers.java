package org.provscope.effective;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run of consecutive layers, merged: for every name all places that set it, strongest first. Shared layers are merged
 * once for all phones that have them.
 */
final class MergedLayers {
    private final List<Layer> layers;
    private final NameTable table;
    private final boolean isShared;
    /**
     * The places in shared layers, which thousands of phones ask for again and again; null if they are computed when
     * asked for.
     */
    private final @Nullable Map<String, List<Occurrence>> places;

    MergedLayers(List<Layer> layers, NameTable table) {
        this.layers = layers;
        this.table = table;
        this.isShared = layers.getFirst().shared();
        this.places = isShared ? places(layers, table) : null;
    }

    private static Map<String, List<Occurrence>> places(List<Layer> layers, NameTable table) {
        Map<String, List<Occurrence>> places = HashMap.newHashMap(table.names().size());
        table.names().forEach(name -> places.put(name, table.occurrences(layers, name)));
        return places;
    }

    List<Layer> layers() {
        return layers;
    }

    NameTable table() {
        return table;
    }

    /** Returns true if other phones may have the very same layers. */
    boolean isShared() {
        return isShared;
    }

    Set<String> names() {
        return table.names();
    }

    boolean isEmpty() {
        return table.names().isEmpty();
    }

    /** Returns the places that set a name, strongest first; empty if none does. */
    List<Occurrence> occurrences(String name) {
        return places == null ? table.occurrences(layers, name) : places.getOrDefault(name, List.of());
    }
}
