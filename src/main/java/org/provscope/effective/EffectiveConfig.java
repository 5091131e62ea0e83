package org.provscope.effective;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.ParameterSchema;

/**
 * The configuration of one phone: every parameter with its winner and the places it overrides. A name that carries the
 * phone's model code overrides the bare name in whichever layer either stands; else the stronger layer wins, and inside
 * a file the first place.
 */
public final class EffectiveConfig {
    /** The parameter without which no device setting has an effect (docs/domain.md §3). */
    static final String SWITCH = "device.set";

    private final LayerStack stack;
    private final List<MergedLayers> segments;
    private final ParameterSchema schema;

    EffectiveConfig(LayerStack stack, List<MergedLayers> segments, ParameterSchema schema) {
        this.stack = stack;
        this.segments = segments;
        this.schema = schema;
    }

    /** Returns the layers it was merged from. */
    public LayerStack stack() {
        return stack;
    }

    List<MergedLayers> segments() {
        return segments;
    }

    /** Returns the merged layers that phones share, or those that the phone has for itself. */
    List<MergedLayers> segments(boolean areShared) {
        List<MergedLayers> found = new ArrayList<>(2);
        for (MergedLayers segment : segments) {
            if (segment.isShared() == areShared) {
                found.add(segment);
            }
        }
        return found;
    }

    /** Returns the schema it was merged with. */
    public ParameterSchema schema() {
        return schema;
    }

    /**
     * Returns true if the model is not known and would change the result: by attributes or files for single models, or
     * by names that carry a model's code.
     */
    public boolean dependsOnModel() {
        return stack.model() == null
                && (stack.dependsOnModel()
                        || segments.stream().anyMatch(segment -> segment.table().hasNamesForModels()));
    }

    /** Returns the parameter as the files set it, or null if no file does. */
    public @Nullable EffectiveParameter find(String name) {
        List<Occurrence> all = occurrences(name);
        return all.isEmpty() ? null : parameter(name, all, baseProfile());
    }

    /** Returns the winning value, or null if no file sets it. */
    public @Nullable String value(String name) {
        List<Occurrence> all = occurrences(name);
        return all.isEmpty() ? null : all.getFirst().value();
    }

    /** Returns the winning place, or null if no file sets the parameter. */
    public @Nullable Occurrence winner(String name) {
        List<Occurrence> all = occurrences(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** Adds the names that the files set. */
    public void addNames(Set<String> to) {
        segments.forEach(segment -> to.addAll(segment.names()));
    }

    /** Returns everything that the files set, sorted by name. */
    public List<EffectiveParameter> parameters() {
        String profile = baseProfile();
        Set<String> names = new TreeSet<>(names());
        List<EffectiveParameter> parameters = new ArrayList<>(names.size());
        for (String name : names) {
            parameters.add(parameter(name, occurrences(name), profile));
        }
        return parameters;
    }

    /** Returns {@link #parameters()} and every other name of the schema that has a known default of the firmware. */
    public List<EffectiveParameter> parametersWithDefaults() {
        List<EffectiveParameter> all = new ArrayList<>(parameters());
        if (baseProfile() == null) {
            Set<String> set = names();
            for (String name : schema.concreteNames()) {
                String value = set.contains(name) ? null : schema.defaultOf(name, stack.model());
                if (value != null) {
                    all.add(new EffectiveParameter(name, null, List.of(), value, true));
                }
            }
            all.sort(java.util.Comparator.comparing(EffectiveParameter::name));
        }
        return all;
    }

    /**
     * Returns the {@code device.*} settings that have an effect only with their {@code .set}, as the files set them.
     */
    public Set<String> guardedNames() {
        Set<String> names = Set.of();
        for (MergedLayers segment : segments) {
            Set<String> guarded = segment.table().guarded();
            if (!guarded.isEmpty()) {
                if (names.isEmpty()) {
                    names = guarded;
                } else {
                    names = new HashSet<>(names);
                    names.addAll(guarded);
                }
            }
        }
        return names;
    }

    /**
     * Returns the names that the files set, in sets: phones whose files set the same names share the very same sets, so
     * that what depends on names alone can be computed once for all of them.
     */
    public List<Set<String>> nameSets() {
        List<Set<String>> sets = new ArrayList<>(segments.size());
        segments.forEach(segment -> sets.add(segment.names()));
        return sets;
    }

    /** Returns how many parameters the files set. */
    public int size() {
        if (segments.isEmpty()) {
            return 0;
        }
        List<MergedLayers> largestFirst = new ArrayList<>(segments);
        largestFirst.sort(java.util.Comparator.comparingInt(
                (MergedLayers segment) -> -segment.names().size()));
        int size = largestFirst.getFirst().names().size();
        for (int i = 1; i < largestFirst.size(); i++) {
            for (String name : largestFirst.get(i).names()) {
                size += isIn(name, largestFirst.subList(0, i)) ? 0 : 1;
            }
        }
        return size;
    }

    private static boolean isIn(String name, List<MergedLayers> segments) {
        for (MergedLayers segment : segments) {
            if (segment.names().contains(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the base profile in effect, which presets parameters in the phone and makes defaults unknown
     * (docs/domain.md §3); null if there is none.
     */
    public @Nullable String baseProfile() {
        String name = "device.baseProfile";
        String profile = value(name);
        boolean inEffect =
                profile != null && !profile.isEmpty() && !profile.equalsIgnoreCase("Generic") && isApplied(name);
        return inEffect ? profile : null;
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        segments.forEach(segment -> names.addAll(segment.names()));
        return names;
    }

    /** Returns every place that sets a parameter, strongest first. */
    List<Occurrence> occurrences(String name) {
        List<Occurrence> all = List.of();
        for (MergedLayers segment : segments) {
            List<Occurrence> here = segment.occurrences(name);
            if (!here.isEmpty()) {
                if (all.isEmpty()) {
                    all = here;
                } else {
                    List<Occurrence> both = new ArrayList<>(all);
                    both.addAll(here);
                    all = both;
                }
            }
        }
        return all.size() > 1 ? modelFirst(distinct(all)) : all;
    }

    /** Removes a place that is met again because its file plays two parts: it does not override itself. */
    private static List<Occurrence> distinct(List<Occurrence> all) {
        Set<Parameter> seen = Collections.newSetFromMap(new IdentityHashMap<>(all.size() * 2));
        List<Occurrence> kept = new ArrayList<>(all.size());
        for (Occurrence occurrence : all) {
            if (seen.add(occurrence.parameter())) {
                kept.add(occurrence);
            }
        }
        return kept.size() == all.size() ? all : kept;
    }

    private static List<Occurrence> modelFirst(List<Occurrence> all) {
        if (all.stream().noneMatch(Occurrence::forModel) || all.stream().allMatch(Occurrence::forModel)) {
            return all;
        }
        List<Occurrence> ordered =
                new ArrayList<>(all.stream().filter(Occurrence::forModel).toList());
        all.stream().filter(occurrence -> !occurrence.forModel()).forEach(ordered::add);
        return ordered;
    }

    private EffectiveParameter parameter(String name, List<Occurrence> all, @Nullable String profile) {
        String defaultValue = profile == null ? schema.defaultOf(name, stack.model()) : null;
        return new EffectiveParameter(
                name,
                all.getFirst(),
                all.size() == 1 ? List.of() : List.copyOf(all.subList(1, all.size())),
                defaultValue,
                isApplied(name));
    }

    /**
     * Returns true if a setting has an effect only if {@code device.set} and its own {@code .set} are 1 (docs/domain.md
     * §3).
     */
    public static boolean isDeviceSetGated(String name) {
        return name.startsWith("device.") && !name.equals(SWITCH) && !name.endsWith(".set");
    }

    /**
     * Returns true unless it is a device setting without {@code device.set} and {@code <name>.set} being 1
     * (docs/domain.md §3).
     */
    boolean isApplied(String name) {
        return !isDeviceSetGated(name) || "1".equals(value(SWITCH)) && "1".equals(value(name + ".set"));
    }
}
