package org.provscope.effective;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;

/**
 * The values that lose: for every place at which another value wins for some phone, for how many, and to which layers.
 * Phones that share layers are counted together, so that ten thousand of them cost little more than one.
 */
public final class Losses {
    /** A place and what wins in its stead. */
    public static final class Loss {
        private final EnumMap<LayerRole, Integer> winners = new EnumMap<>(LayerRole.class);
        private final Occurrence example;
        private boolean isOneValue = true;
        private int phones;

        private Loss(Occurrence example) {
            this.example = example;
        }

        /** Returns for how many phones another value wins. */
        public int phones() {
            return phones;
        }

        /** Returns by the role of the winning layer for how many phones it wins. */
        public Map<LayerRole, Integer> winners() {
            return winners;
        }

        /** Returns one of the places that win. */
        public Occurrence example() {
            return example;
        }

        /** Returns true if the same value wins everywhere. */
        public boolean isOneValue() {
            return isOneValue;
        }

        private void add(Occurrence winner, int more) {
            phones += more;
            winners.merge(winner.layer().role(), more, Integer::sum);
            isOneValue &= winner.value().equals(example.value());
        }
    }

    /** The phones with the same shared layers. */
    private static final class Group {
        private final List<MergedLayers> shared;
        private final EffectiveConfig config;
        /** For names that the phones' own layers set as well, how many phones that are. */
        private final Map<String, Integer> own = new HashMap<>();

        private final Set<String> collisions;
        private int phones;

        Group(List<MergedLayers> shared, EffectiveConfig config) {
            this.shared = shared;
            this.config = config;
            this.collisions = new HashSet<>();
            for (MergedLayers segment : shared) {
                for (String name : segment.names()) {
                    if (all(name).size() > 1) {
                        collisions.add(name);
                    }
                }
            }
        }

        private List<Occurrence> all(String name) {
            List<Occurrence> all = new ArrayList<>(2);
            shared.forEach(segment -> all.addAll(segment.occurrences(name)));
            return all;
        }
    }

    private final IdentityHashMap<ConfigFile, Integer> readers = new IdentityHashMap<>();
    private final IdentityHashMap<Parameter, Loss> losses = new IdentityHashMap<>();
    private final Map<List<MergedLayers>, Group> groups = new HashMap<>();
    /** Phones whose layers set the same names share their tables, so that these are compared once. */
    private final Map<List<NameTable>, List<String>> collisions = new HashMap<>();

    private Losses() {}

    /**
     * Finds the losses.
     *
     * @param configs what each reader gets
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static Losses of(Collection<EffectiveConfig> configs, Cancellation cancellation) {
        Losses found = new Losses();
        for (EffectiveConfig config : configs) {
            cancellation.check();
            found.add(config);
        }
        found.groups.values().forEach(found::finish);
        return found;
    }

    private void add(EffectiveConfig config) {
        for (Layer layer : config.stack().ranked()) {
            if (layer.content() != null) {
                readers.merge(layer.content(), 1, Integer::sum);
            }
        }
        List<MergedLayers> shared = config.segments(true);
        Group group = groups.computeIfAbsent(shared, key -> new Group(key, config));
        group.phones++;
        List<NameTable> tables =
                config.segments().stream().map(MergedLayers::table).toList();
        for (String name : collisions.computeIfAbsent(tables, key -> ofPhone(config))) {
            List<Occurrence> all = config.occurrences(name);
            if (all.size() > 1) {
                tally(all, 1);
            }
            if (group.collisions.contains(name)) {
                group.own.merge(name, 1, Integer::sum);
            }
        }
    }

    /** Returns the names of a phone's own layers that stand in several places. */
    private static List<String> ofPhone(EffectiveConfig config) {
        Set<String> names = new HashSet<>();
        for (MergedLayers segment : config.segments(false)) {
            for (String name : segment.names()) {
                int places = 0;
                for (MergedLayers other : config.segments()) {
                    places += other.table().places(name);
                }
                if (places > 1) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    private void finish(Group group) {
        for (String name : group.collisions) {
            int phones = group.phones - group.own.getOrDefault(name, 0);
            if (phones > 0) {
                List<Occurrence> all = new ArrayList<>(group.config.occurrences(name));
                all.removeIf(occurrence -> !occurrence.layer().shared());
                tally(all, phones);
            }
        }
    }

    private void tally(List<Occurrence> all, int phones) {
        Occurrence winner = all.getFirst();
        Set<ConfigFile> before = new HashSet<>(all.size() * 2);
        before.add(winner.parameter().file());
        for (Occurrence loser : all.subList(1, all.size())) {
            // A second place in one file is a duplicate, which is reported as that.
            if (before.add(loser.parameter().file()) && !loser.value().equals(winner.value())) {
                losses.computeIfAbsent(loser.parameter(), place -> new Loss(winner))
                        .add(winner, phones);
            }
        }
    }

    /** Returns every place that loses for some phone, in no order. */
    public Map<Parameter, Loss> places() {
        return losses;
    }

    /** Returns the loss of a place, or null if it wins wherever it is read. */
    public @Nullable Loss at(Parameter place) {
        return losses.get(place);
    }

    /** Returns how many phones read a file. */
    public int readers(ConfigFile file) {
        return readers.getOrDefault(file, 0);
    }
}
