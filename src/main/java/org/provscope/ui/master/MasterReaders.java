package org.provscope.ui.master;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerRole;
import org.provscope.effective.LayerStack;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.impact.ChangedRoot;
import org.provscope.impact.PhoneEffect;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;

/** The phones that read a master, and what that gives them. */
public final class MasterReaders {
    /**
     * What one phone reads by this master.
     *
     * @param files   names in their order, those that are missing marked
     * @param missing how many of them are not there
     * @param changed how many values are others than the root's own files give
     */
    public record Reader(Phone phone, String files, int missing, int changed) {}

    private final RootPath path;
    private final Jobs jobs;
    private final ObservableList<Reader> readers = FXCollections.observableArrayList();
    private final ObservableList<Reader> shownReaders = FXCollections.unmodifiableObservableList(readers);
    private @Nullable Job reading;

    MasterReaders(RootPath path, Jobs jobs) {
        this.path = path;
        this.jobs = jobs;
    }

    ObservableList<Reader> list() {
        return shownReaders;
    }

    /** Finds the phones of the master, in the background; as another model if one is given. */
    void show(OpenRoot open, @Nullable String code) {
        if (reading != null) {
            reading.cancel();
        }
        reading = jobs.run(
                "Comparing every phone",
                job -> {
                    ResolvedRoot before = ChangedRoot.of(
                            open.resolved(), open.discard(open.drafts().keySet()), job);
                    SortedMap<String, PhoneEffect> effects = new TreeMap<>();
                    PhoneEffect.of(before, open.resolved(), open.drafts().keySet(), job)
                            .forEach(effect -> effects.put(effect.phone().mac().hex(), effect));
                    List<Reader> found = new ArrayList<>();
                    for (Phone phone : open.resolved().phones().values()) {
                        job.check();
                        if (path.value().equals(phone.config().stack().masterFile())) {
                            LayerStack stack = code == null
                                    ? phone.config().stack()
                                    : open.resolved()
                                            .effective(phone.mac(), code)
                                            .stack();
                            PhoneEffect effect = effects.get(phone.mac().hex());
                            found.add(reader(
                                    phone,
                                    stack,
                                    effect == null ? 0 : effect.values().size()));
                        }
                    }
                    return found;
                },
                readers::setAll,
                e -> {
                    throw new IllegalStateException(e);
                });
    }

    private static Reader reader(Phone phone, LayerStack stack, int changed) {
        List<String> names = new ArrayList<>();
        int missing = 0;
        for (Layer layer : stack.layers()) {
            if (layer.role() == LayerRole.CONFIG) {
                boolean there = layer.content() != null;
                missing += there ? 0 : 1;
                names.add(layer.file() + (there ? "" : " (" + layer.status().code() + ")"));
            }
        }
        return new Reader(phone, String.join(", ", names), missing, changed);
    }
}
