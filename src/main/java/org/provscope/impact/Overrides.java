package org.provscope.impact;

import java.util.ArrayList;
import java.util.List;
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
        ConfigFile file = occurrence.parameter().file();
        return ParameterEdits.isEditable(file)
                ? Change.of(
                        file, ParameterEdits.remove(file, occurrence.parameter().name()))
                : Change.NONE;
    }

    /**
     * Writes the value of one phone into a shared file, and removes it from stronger files of this phone alone.
     * Stronger files of several phones stay as they are.
     *
     * @param file a file that the phone reads
     * @return no change if the phone does not get the parameter from a file, or if the shared file cannot be edited
     */
    public static Change promoted(ResolvedRoot root, EffectiveConfig config, String name, RootPath file) {
        EffectiveParameter found = config.find(name);
        RootFile target = root.snapshot().file(file);
        ConfigFile into = target == null ? null : target.config();
        if (found == null || found.winner() == null || into == null || !ParameterEdits.isEditable(into)) {
            return Change.NONE;
        }
        Change change = new Change(new TreeMap<>());
        List<Layer> layers = config.stack().layers();
        int rank = 0;
        while (rank < layers.size() && !file.equals(path(layers.get(rank)))) {
            rank++;
        }
        for (Occurrence occurrence : places(found)) {
            boolean stronger = layers.indexOf(occurrence.layer()) < rank;
            if (stronger && readers(root, occurrence.layer()) == 1) {
                change = change.and(removed(occurrence));
            }
        }
        List<TextEdit> edits = ParameterEdits.set(into, name, found.value());
        return change.and(Change.of(into, edits));
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
