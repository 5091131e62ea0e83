package org.provscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerStack;
import org.provscope.effective.LayerStatus;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;

/** What is set in files that no phone can read, so that nobody takes it for not set at all. */
final class Unread {
    private Unread() {}

    /** Returns the places in the malformed files of one phone. */
    static List<Parameter> of(LayerStack stack, Predicate<String> wanted) {
        List<Parameter> places = new ArrayList<>();
        for (Layer layer : stack.layers()) {
            if (layer.status() == LayerStatus.UNREADABLE && layer.content() != null) {
                add(layer.content(), wanted, places);
            }
        }
        return places;
    }

    /** Returns the places in all malformed files of a root, by file. */
    static List<Parameter> of(Snapshot snapshot, Predicate<String> wanted) {
        List<Parameter> places = new ArrayList<>();
        snapshot.files().stream()
                .filter(file -> file.config() != null && file.kind().isConfiguration())
                .sorted(java.util.Comparator.comparing(RootFile::path))
                .forEach(file -> {
                    ConfigFile config = file.config();
                    if (config != null) {
                        add(config, wanted, places);
                    }
                });
        return places;
    }

    private static void add(ConfigFile file, Predicate<String> wanted, List<Parameter> places) {
        if (file.readability() == ConfigFile.Readability.UNREADABLE) {
            file.written().stream()
                    .filter(parameter -> wanted.test(parameter.name()))
                    .forEach(places::add);
        }
    }
}
