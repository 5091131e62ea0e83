package org.provscope.ui.plan;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Location;
import org.provscope.plan.ConcernedPhones;
import org.provscope.plan.Planner;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The phones that the changes concern which are not published yet. */
public final class DraftReach {
    private static final Logger LOG = LoggerFactory.getLogger(DraftReach.class);

    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable ConcernedPhones> phones =
            new ReadOnlyObjectWrapper<>(ConcernedPhones.NONE);
    private @Nullable Location location;
    private @Nullable Job planning;

    public DraftReach(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Returns the phones; after a change those of before, until they are known again; null while none are known. */
    public ReadOnlyObjectProperty<@Nullable ConcernedPhones> phones() {
        return phones.getReadOnlyProperty();
    }

    /** Finds the phones of a root in the background. */
    public void show(OpenRoot root) {
        if (planning != null) {
            planning.cancel();
        }
        if (!root.isChanged()) {
            phones.set(ConcernedPhones.NONE);
            return;
        }
        boolean isOther = !root.base().location().equals(location);
        location = root.base().location();
        if (isOther || ConcernedPhones.NONE.equals(phones.get())) {
            phones.set(null);
        }
        planning = jobs.run(
                "Comparing every phone",
                job -> ConcernedPhones.of(Planner.plan(root.read(), root.resolved(), job)),
                phones::set,
                e -> {
                    phones.set(null);
                    LOG.warn("the phones that changes concern cannot be found", e);
                });
    }
}
