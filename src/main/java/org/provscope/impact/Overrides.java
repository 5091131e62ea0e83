package org.provscope.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Change;
import org.provscope.edit.ParameterEdits;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerRole;
import org.provscope.effective.Occurrence;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.RootFile;
import org.provscope.xml.TextEdit;

/** Removes values from stronger files, so that weaker ones take effect again. */
public final class Overrides {
    private Overrides() {}

    /** Removes every occurrence of a parameter's written name from the file of one place. */
    public static Change removed(Occurrence occurrence) {
        return removed(List.of(occurrence));
    }

    /** Removes every occurrence of the written names from the files of some places; files that cannot be edited stay. */
    public static Change removed(Collection<Occurrence> occurrences) {
        Map<RootPath, ConfigFile> files = new TreeMap<>();
        Map<RootPath, Set<String>> names = new TreeMap<>();
        for (Occurrence occurrence : occurrences) {
            ConfigFile file = occurrence.parameter().file();
            if (ParameterEdits.isEditable(file)) {
                files.put(file.path(), file);
                names.computeIfAbsent(file.path(), path -> new LinkedHashSet<>())
                        .add(occurrence.parameter().name());
            }
        }
        Change change = Change.NONE;
        for (ConfigFile file : files.values()) {
            List<TextEdit> edits = new ArrayList<>();
            names.getOrDefault(file.path(), Set.of()).forEach(name -> edits.addAll(ParameterEdits.remove(file, name)));
            change = change.and(Change.of(file, edits));
        }
        return change;
    }

    /**
     * Writes values of one phone into a shared file, and removes them from stronger files of this phone alone. Stronger
     * files of several phones stay as they are. Parameters that the phone does not get from a file stay too.
     *
     * @param file a file that the phone reads
     * @return no change if the shared file cannot be edited
     */
    public static Change promoted(ResolvedRoot root, EffectiveConfig config, Collection<String> names, RootPath file) {
        RootFile target = root.snapshot().file(file);
        ConfigFile into = target == null ? null : target.config();
        if (into == null || !ParameterEdits.isEditable(into)) {
            return Change.NONE;
        }
        List<Layer> layers = config.stack().layers();
        int rank = 0;
        while (rank < layers.size() && !file.equals(path(layers.get(rank)))) {
            rank++;
        }
        Set<Layer> own = new HashSet<>();
        for (Layer layer : layers.subList(0, rank)) {
            if (readers(root, layer) == 1) {
                own.add(layer);
            }
        }
        List<Occurrence> stronger = new ArrayList<>();
        // One after the other: what the first is written into may be what the next stands beside.
        ConfigFile written = into;
        for (String name : names) {
            EffectiveParameter found = config.find(name);
            if (found != null && found.winner() != null) {
                places(found).stream()
                        .filter(place -> own.contains(place.layer()))
                        .forEach(stronger::add);
                List<TextEdit> edits = ParameterEdits.set(written, name, found.value());
                if (!edits.isEmpty()) {
                    String text = TextEdit.apply(written.source().text(), edits);
                    written = ConfigFile.of(file, written.source().withReferences(text));
                }
            }
        }
        return written.equals(into) ? removed(stronger) : removed(stronger).and(Change.of(file, written.source()));
    }

    /**
     * Returns the files weaker than the winner into which a value can be promoted: read by this phone and by others.
     */
    public static List<RootPath> sharedFiles(ResolvedRoot root, EffectiveConfig config, String name) {
        EffectiveParameter found = config.find(name);
        Occurrence winner = found == null ? null : found.winner();
        if (winner == null || readers(root, winner.layer()) > 1) {
            return List.of();
        }
        List<RootPath> files = new ArrayList<>();
        boolean weaker = false;
        for (Layer layer : config.stack().layers()) {
            boolean shared = weaker
                    && layer.content() != null
                    && ParameterEdits.isEditable(layer.content())
                    && (layer.role() == LayerRole.CONFIG || !layer.parameters().isEmpty())
                    && readers(root, layer) > 1;
            if (shared && layer.content() != null) {
                files.add(layer.content().path());
            }
            weaker |= layer.equals(winner.layer());
        }
        return files;
    }

    private static List<Occurrence> places(EffectiveParameter found) {
        List<Occurrence> all = new ArrayList<>();
        if (found.winner() != null) {
            all.add(found.winner());
        }
        all.addAll(found.beats());
        return all;
    }

    private static int readers(ResolvedRoot root, Layer layer) {
        int readers = 0;
        RootPath file = path(layer);
        for (Phone phone : root.phones().values()) {
            readers += file != null && Impact.reads(phone, file) ? 1 : 0;
        }
        return readers;
    }

    private static @Nullable RootPath path(Layer layer) {
        return layer.content() == null ? null : layer.content().path();
    }
}
